/** A cell of a CSV: quoted where it must be. */
const csvCell = (text: string): string => (/[",\r\n]/.test(text) ? `"${text.replace(/"/g, '""')}"` : text);

/**
 * Rows as the text of a CSV file of a data package: UTF-8, LF, quoted only where it must be.
 *
 * @param header  names of the columns
 * @param rows    texts by column
 * @example csvText(["a", "b"], [{ a: "1", b: "x,y" }]) // 'a,b\n1,"x,y"\n'
 */
export const csvText = (header: readonly string[], rows: readonly Readonly<Record<string, string>>[]): string =>
  [header, ...rows.map((row) => header.map((name) => row[name] ?? ""))]
    .map((cells) => `${cells.map(csvCell).join(",")}\n`)
    .join("");
