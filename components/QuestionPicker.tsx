import { i18n } from '#i18n';
import { tell } from './locale.ts';
import type { View } from './UtteranceView.tsx';

/** What the picker is given. */
export type QuestionPickerProps = {
  /** The page's questions in their order. */
  questions: readonly { id: string; conflicting: boolean }[];
  selected: string;
  view: View;
  onSelect(id: string): void;
};

/** The choice of a question, those with conflicting reports first, and the chosen one in full as a heading. */
export function QuestionPicker({ questions, selected, view, onSelect }: QuestionPickerProps) {
  const text = (id: string) => view.bundle.questions[id]?.text;
  const chosen = text(selected);
  const told = chosen && tell(chosen, view.locale);
  return (
    <div class="picker">
      {questions.length > 1 && (
        <label>
          <span>{i18n.t('views.question')}</span>
          <select value={selected} onChange={(event) => onSelect(event.currentTarget.value)}>
            {([true, false] as const).map((conflicting) => {
              const some = questions.filter((question) => question.conflicting === conflicting);
              if (some.length === 0) return null;
              const label = i18n.t(conflicting ? 'views.conflicting' : 'views.others');
              return (
                <optgroup key={label} label={label}>
                  {some.map(({ id }) => {
                    const name = text(id);
                    return (
                      <option key={id} value={id}>
                        {name ? tell(name, view.locale).text : id}
                      </option>
                    );
                  })}
                </optgroup>
              );
            })}
          </select>
        </label>
      )}
      {told && (
        <h2 class="question-text" lang={told.lang} dir="auto">
          {told.text}
        </h2>
      )}
    </div>
  );
}
