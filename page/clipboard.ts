/** The clipboard, where the browser lets one write it: a page without a secure context has none. */

/** Copies a text; answers whether it took. Call it from a click. */
export async function copyText(text: string): Promise<boolean> {
  const clipboard = (navigator as { clipboard?: Clipboard }).clipboard;
  if (!clipboard) return false;
  try {
    await clipboard.writeText(text);
    return true;
  } catch {
    // No permission, or the page lost the focus: the caller shows the text instead.
    return false;
  }
}
