import { type Choice, FIRST_CHOICE } from '../../components/PageViews.tsx';

/** What is looked at first: a question that the page's address names (`?question=...`, from a card) is compared. */
export function choiceInAddress(): Choice {
  const questionId = new URLSearchParams(location.search).get('question');
  return questionId === null ? FIRST_CHOICE : { view: 'compare', questionId, claimId: null };
}
