/**
 * Whether a text is a web page: what publishers send, with every sign of success, when a file has moved.
 *
 * @example looksLikeHtml("<!DOCTYPE html><title>Page not found</title>") // true
 */
export function looksLikeHtml(text: string): boolean {
  const head = text.slice(0, 4_000).replace(/^(?:\s|<!--[\s\S]*?-->|<\?xml[^>]*\?>)+/, "");
  return /^<(?:!doctype\s+html|html|head|body|title|script|meta|table|div|h1|p)\b/i.test(head);
}
