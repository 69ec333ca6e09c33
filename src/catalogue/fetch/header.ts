/** The head of an answer, as undici gives it. */
export type AnswerHeaders = Readonly<Record<string, string | readonly string[] | undefined>>;

/** A header of an answer: the first, where it was sent more than once. @example header({ etag: '"1"' }, "etag") // '"1"' */
export function header(headers: AnswerHeaders, name: string): string | undefined {
  const value = headers[name];
  return typeof value === "string" ? value : value?.[0];
}
