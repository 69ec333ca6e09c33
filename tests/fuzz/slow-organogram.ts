import { observationKey } from "../../src/sources/parts/observation.js";
import type { Publication } from "../../src/sources/parts/publication.js";
import { bare } from "./labels.js";
import { same, slowNumber } from "./slow-number.js";
import type { View } from "./view.js";

const money = (text: string): string => {
  const number = slowNumber(text);
  return number === undefined || number === 0 ? "none" : String(number);
};

/**
 * The posts of an organogram added up again, row by row, under headings looked for anew. The first sum that is not the
 * reader's, in words.
 */
export function misreadSums({ observations }: Publication, view: View): string | undefined {
  const { rows, columns } = view;
  const sheet = observations[0]!.at.sheet;
  const text = (row: number, column: number): string =>
    (view.at({ sheet, row, column })?.text ?? "").replace(/\s+/g, " ").trim();
  const heads = (row: number): string[] =>
    Array.from({ length: columns }, (_, i) => bare(text(row, i + 1)).replace(/[^a-z]/g, ""));
  const header = Array.from({ length: Math.min(rows, 30) }, (_, i) => i + 1).find((row) =>
    heads(row).some((head) => head.includes("parentdepartment")),
  );
  if (header === undefined) return "(a) figures of an organogram without the heading Parent Department";
  const column = (pattern: RegExp): number => heads(header).findIndex((head) => pattern.test(head)) + 1;
  const [department, organisation] = [column(/parentdepartment/), column(/organisation$/)];
  const [grade, minimum, maximum] = [column(/grade$/), column(/minimum|payfloor/), column(/maximum|payceiling/)];
  const posts = column(/postsinfte|^fte$/);
  const name = heads(header).indexOf("name") + 1;
  const keyAt = (row: number): string =>
    [
      text(row, department),
      text(row, organisation),
      text(row, grade),
      money(text(row, minimum)),
      money(text(row, maximum)),
    ].join("\0");
  const sums = new Map<string, { sum: number; known: boolean }>();
  for (let row = header + 1; row <= rows; row += 1) {
    if (name > 0 && bare(text(row, name)) === "eliminated") continue;
    const group = sums.get(keyAt(row)) ?? { sum: 0, known: true };
    const number = slowNumber(text(row, posts));
    if (number === undefined) group.known = false;
    else group.sum += number;
    sums.set(keyAt(row), group);
  }
  for (const observation of observations) {
    if (observation.series !== "posts in fte") continue;
    const { value, at, dimensions } = observation;
    const group = sums.get(keyAt(at.row));
    const right =
      "missing" in value
        ? group?.known === false
        : group?.known === true && same(Number(group.sum.toFixed(6)), value.value);
    if (!right)
      return `(a) ${observationKey(observation).replaceAll("\0", " | ")} is ${JSON.stringify(value)}, the rows add to ${group?.sum}`;
    if (text(at.row, grade) !== dimensions.grade || text(at.row, organisation) !== dimensions.organisation)
      return `(c) ${observationKey(observation).replaceAll("\0", " | ")}: its row says ${text(at.row, grade)}, ${text(at.row, organisation)}`;
  }
  return undefined;
}
