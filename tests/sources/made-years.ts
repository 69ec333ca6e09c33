/** The cells of a made table with a row a year, and what a test does to them. */
export type Row = string[];
export type Change = (all: Row[], head: Row) => void;

/** Rows as the text of a CSV. */
export const textOf = (all: readonly Row[], line = "\n"): string =>
  `${all.map((cells) => cells.join(",")).join(line)}${line}`;

/** A text put into the cell of a heading, in one of the rows. */
export const put =
  (head: readonly string[], row: number, heading: string, text: string): Change =>
  (all) => {
    all[row]![head.indexOf(heading)] = text;
  };

/** Two headings exchanged, as when a column was moved without its heading. */
export const exchange =
  (one: string, other: string): Change =>
  (_, head) => {
    const [first, second] = [head.indexOf(one), head.indexOf(other)];
    [head[first], head[second]] = [other, one];
  };
