import { problem } from "../../core/problem.js";
import type { JsonValue } from "../../read/json.js";
import type { OfficialFile } from "../../read/official-file.js";
import type { Given, OfficialSource } from "./define-source.js";
import { plainLabel } from "./label.js";
import { personalText } from "./own/personal.js";

/** How near an unknown file is to a kind that is known. */
export interface Likeness {
  readonly source: OfficialSource;
  /** Signs of that kind that the file holds. */
  readonly held: readonly string[];
  /** Signs it lacks. */
  readonly lacking: readonly string[];
}

const LOOKED_AT_ROWS = 60;
const LOOKED_AT_COLUMNS = 60;

function namesIn(tree: JsonValue | undefined, into: Set<string>, depth = 0): void {
  if (typeof tree !== "object" || tree === null || depth > 5) return;
  if (Array.isArray(tree)) for (const item of tree.slice(0, 20)) namesIn(item, into, depth + 1);
  else
    for (const [name, value] of Object.entries(tree)) {
      into.add(plainLabel(name).toLowerCase());
      namesIn(value as JsonValue, into, depth + 1);
    }
}

/** Every label in the beginning of a file. */
function labelsOf(file: OfficialFile): Set<string> {
  const labels = new Set<string>();
  namesIn(file.tree, labels);
  for (const sheet of file.sheets) {
    labels.add(plainLabel(sheet.name).toLowerCase());
    for (let row = 1; row <= Math.min(sheet.rows, LOOKED_AT_ROWS); row += 1)
      for (let column = 1; column <= Math.min(sheet.columns, LOOKED_AT_COLUMNS); column += 1)
        labels.add(plainLabel(sheet.text(row, column)).toLowerCase());
  }
  return labels;
}

/**
 * The kinds of official file that a file is most like, most like first: what `inspect` says of one it does not know.
 *
 * @param file     the file
 * @param sources  the kinds
 * @returns those that share a label with it
 */
export function likenesses(file: OfficialFile, sources: readonly OfficialSource[]): Likeness[] {
  const labels = labelsOf(file);
  const all = [...labels];
  const holds = (sign: string): boolean => {
    const wanted = plainLabel(sign).toLowerCase();
    return labels.has(wanted) || all.some((label) => label.startsWith(wanted));
  };
  return sources
    .map((source): Likeness => {
      const held = source.signs.filter(holds);
      return { source, held, lacking: source.signs.filter((sign) => !held.includes(sign)) };
    })
    .filter(({ held }) => held.length > 0)
    .sort((a, b) => b.held.length / b.source.signs.length - a.held.length / a.source.signs.length);
}

/**
 * The kind of a file, by its content.
 *
 * @param file     the file
 * @param sources  the kinds it may be of
 * @param given    what is said beside it: the headings of a user's own file
 * @throws Problem "unknown-file", with the kind it is most like and what it lacks; "ambiguous-file" when it is of two
 */
export function recognise(file: OfficialFile, sources: readonly OfficialSource[], given: Given = {}): OfficialSource {
  const found = sources.filter((source) => source.recognises(file, given));
  if (found.length === 1) return found[0]!;
  if (found.length > 1)
    return problem("ambiguous-file", `${file.name} looks like ${found.map(({ title }) => title).join(" and like ")}`, {
      found: found.map(({ id }) => id).join(", "),
      expected: "a file of one kind",
      where: file.name,
      hint: "take the sheets of one publication into a file of their own",
    });
  const [near] = likenesses(file, sources);
  return problem("unknown-file", `${file.name} is no file that realpay knows`, {
    found: shape(file),
    expected:
      "a file of one of the publications in docs/official-files.md, or of your own in the layout of `realpay data template`",
    where: file.name,
    hint:
      near === undefined
        ? "realpay data template pay-scales"
        : `nearest is ${near.source.title}: it would also hold ${near.lacking
            .slice(0, 6)
            .map((sign) => `"${sign}"`)
            .join(", ")}`,
  });
}

/** Whether texts may be headings, and not a record of a person in a file without any: no numbers, nothing personal. */
const mayBeHeadings = (texts: readonly string[]): boolean =>
  texts.every((text) => personalText(text) === undefined && !/\d{5}|^\d{1,2}[-/.]\d{1,2}[-/.]\d{2,4}$/.test(text));

/** What an unknown file looks like, in one line. What may be a record of a person is not shown. */
export function shape(file: OfficialFile): string {
  if (file.sheets.length === 0) return `a ${file.kind.toUpperCase()} text`;
  const [first] = file.sheets;
  const sheets = file.sheets.map(({ name, rows, columns }) => `${name === "" ? "" : `"${name}" `}${rows} × ${columns}`);
  const row = Array.from({ length: Math.min(60, first!.columns) }, (_, i) => plainLabel(first!.text(1, i + 1)));
  const begins = mayBeHeadings(row) ? row.slice(0, 6) : [];
  const kind = file.kind === "delimited" ? "a table of text" : `an ${file.kind.toUpperCase()} workbook`;
  const shown = begins.filter((text) => text !== "").map((text) => `"${text.slice(0, 40)}"`);
  const start = shown.length === 0 ? "" : `; it begins ${shown.join(", ")}`;
  return `${kind}, ${sheets.slice(0, 5).join("; ")}${start}`;
}
