import { type Cell, hasValue, missing, present } from "../../../core/cell.js";
import { type Place, placeOf } from "../../../read/sheet.js";
import { numberIn, SHORTHAND } from "../figure-cell.js";
import { refuseAt } from "../refuse-at.js";
import type { OrganogramLayout } from "./layout.js";

/** Posts of one grade of one organisation on one range of pay, added up over the rows of the file. */
export interface Posts {
  readonly department: string;
  readonly organisation: string;
  readonly grade: string;
  readonly minimum: Cell;
  readonly maximum: Cell;
  /** The first row of these posts, from which the range is read. */
  readonly row: number;
  /** The rows added up. */
  readonly rows: number[];
  fte: number;
  /** Rows that give no number of posts. */
  unknown: number;
}

/** What the rows of an organogram are. */
export interface OrganogramRows {
  readonly groups: readonly Posts[];
  readonly taken: number;
  readonly gone: number;
}

/** A figure, without ever repeating what stands there instead: in a file whose columns moved that may be a name. */
function figure({ sheet }: OrganogramLayout, row: number, column: number, file: string): Cell | undefined {
  const number = sheet.number(row, column);
  if (number !== undefined) return present(number);
  const text = sheet.text(row, column).trim();
  if (text === "") return undefined;
  const key = text.toLowerCase();
  if (/^n[/ ]?[ad]$/.test(key)) return missing("[x]", text);
  if (Object.hasOwn(SHORTHAND, key)) return missing(SHORTHAND[key]!, text);
  const spelt = numberIn(text);
  if (spelt !== undefined) return present(spelt);
  return refuseAt("not-a-figure", "what stands there is no figure", {
    file,
    sheet,
    row,
    column,
    found: "words",
    expected: "a number, or N/D",
  });
}

/** A range of nought to nought is none: the post has no pay range. */
const range = (cell: Cell | undefined): Cell =>
  cell === undefined
    ? missing("not-published", "")
    : hasValue(cell) && cell.value === 0
      ? missing("zero-filed", "0")
      : cell;

/**
 * The posts of an organogram, rows of the same grade and range added up: departments file a row for each team.
 *
 * @throws Problem "missing-label" for posts without a grade, an organisation or a department; "figures-disagree" where
 *   the columns cannot be what their headings say
 */
export function organogramPosts(layout: OrganogramLayout, file: string): OrganogramRows {
  const { sheet } = layout;
  const groups = new Map<string, Posts>();
  let [taken, gone, below, low, many] = [0, 0, 0, 0, 0];
  for (let row = layout.header + 1; row <= sheet.rows; row += 1) {
    const text = (column: number): string => sheet.text(row, column).replace(/\s+/g, " ").trim();
    let words = false;
    for (let column = 1; column <= sheet.columns && !words; column += 1) words = text(column) !== "";
    if (!words) continue;
    if (layout.name !== undefined && /^eliminated$/i.test(text(layout.name))) {
      gone += 1;
      continue;
    }
    const need = (column: number, what: string): string =>
      /[\p{L}\d]/u.test(text(column))
        ? text(column)
        : refuseAt("missing-label", `posts without ${what}`, { file, sheet, row, column, found: "", expected: what });
    const [department, organisation, grade] = [
      need(layout.department, "a department"),
      need(layout.organisation, "an organisation"),
      need(layout.grade, "a grade"),
    ];
    const minimum = range(figure(layout, row, layout.minimum, file));
    const maximum = range(figure(layout, row, layout.maximum, file));
    const posts = figure(layout, row, layout.posts, file);
    taken += 1;
    if (hasValue(minimum) && hasValue(maximum) && minimum.value > maximum.value) below += 1;
    if (hasValue(minimum) && minimum.value < 5_000) low += 1;
    if (posts !== undefined && hasValue(posts) && (posts.value > 5_000 || posts.value < 0)) many += 1;
    const key = JSON.stringify([department, organisation, grade, minimum, maximum]);
    let group = groups.get(key);
    if (group === undefined) {
      group = { department, organisation, grade, minimum, maximum, row, rows: [], fte: 0, unknown: 0 };
      groups.set(key, group);
    }
    if (posts !== undefined && hasValue(posts)) {
      group.fte += posts.value;
      group.rows.push(row);
    } else group.unknown += 1;
  }
  for (const [count, says] of [
    [below, "the minimum is above the maximum"],
    [low, "the minimum cannot be pounds a year"],
    [many, "the number of posts cannot be one"],
  ] as const)
    if (count * 10 > taken)
      refuseAt("figures-disagree", `in ${count} of ${taken} rows ${says}`, {
        file,
        sheet,
        row: layout.header,
        found: says,
        expected: "columns under their own headings",
      });
  return { groups: [...groups.values()], taken, gone };
}

/** The cells that were added up. */
export const placesOf = ({ sheet, posts }: OrganogramLayout, rows: readonly number[]): Place[] =>
  rows.map((row) => placeOf(sheet, row, posts));
