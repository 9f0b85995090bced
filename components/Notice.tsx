import { i18n } from '#i18n';

/** What was just done or went wrong, with the way back where there is one. */
export type NoticeText = {
  text: string;
  /** Something went wrong. */
  failed?: boolean;
  /** Takes it back. */
  undo?: () => void;
};

/** A line at the foot of the page that says what was done. Its place is always there, so that it is read out. */
export function Notice({ notice }: { notice: NoticeText | null }) {
  return (
    <div class="notice-place">
      <div role="status">{notice && !notice.failed && <p class="notice">{notice.text}</p>}</div>
      <div role="alert">{notice?.failed && <p class="notice">{notice.text}</p>}</div>
      {notice?.undo && (
        <button type="button" onClick={notice.undo}>
          {i18n.t('wrong.undo')}
        </button>
      )}
    </div>
  );
}
