import { i18n } from '#i18n';
import { tell } from './locale.ts';
import type { View } from './UtteranceView.tsx';

/** What the picker is given. */
export type ClaimPickerProps = {
  /** The page's claims by question. */
  groups: readonly { questionId: string; claimIds: readonly string[] }[];
  selected: string;
  view: View;
  onSelect(claimId: string): void;
};

/** The choice of a claim of the page, by question; the chosen one stands below in full. */
export function ClaimPicker({ groups, selected, view, onSelect }: ClaimPickerProps) {
  const { claims, questions } = view.bundle;
  const chosen = claims[selected] && tell(claims[selected].text, view.locale);
  return (
    <div class="picker">
      <label>
        <span>{i18n.t('views.claim')}</span>
        <select value={selected} onChange={(event) => onSelect(event.currentTarget.value)}>
          {groups.map(({ questionId, claimIds }) => {
            const question = questions[questionId];
            return (
              <optgroup
                key={questionId}
                label={question ? tell(question.text, view.locale).text : questionId}
              >
                {claimIds.map((id) => (
                  <option key={id} value={id}>
                    {claims[id] ? tell(claims[id].text, view.locale).text : id}
                  </option>
                ))}
              </optgroup>
            );
          })}
        </select>
      </label>
      {chosen && (
        <h2 class="question-text" lang={chosen.lang} dir="auto">
          {chosen.text}
        </h2>
      )}
    </div>
  );
}
