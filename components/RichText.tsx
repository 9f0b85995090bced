import DOMPurify from 'dompurify';

const ALLOWED = {
  ALLOWED_TAGS: ['b', 'strong', 'i', 'em', 'a', 'code', 'br', 'p', 'ul', 'ol', 'li'],
  ALLOWED_ATTR: ['href', 'lang', 'dir'],
};

/** Text with inline markup, sanitised: the only place that sets HTML. Used in extension pages, never on a site's page. */
export function RichText({ html }: { html: string }) {
  const clean = DOMPurify.sanitize(html, ALLOWED);
  // biome-ignore lint/security/noDangerouslySetInnerHtml: sanitised one line above; tests/repository keeps this the only place
  return <div class="rich" dangerouslySetInnerHTML={{ __html: clean }} />;
}
