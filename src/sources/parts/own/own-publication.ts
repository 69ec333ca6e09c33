import { monthOfDay } from "../../../core/day.js";
import type { Period } from "../../../core/period.js";
import { problem } from "../../../core/problem.js";
import type { Place } from "../../../read/sheet.js";
import type { Given } from "../define-source.js";
import type { Observation } from "../observation.js";
import type { Check, Publication, Skipped } from "../publication.js";
import { foldHeading } from "./fold-heading.js";
import type { OwnTable } from "./own-table.js";
import { type Personal, personalColumn, personalHeading, safeHeading } from "./personal.js";

/** Everything of a publication but its figures, which may be too many to hold. */
export type OwnWords = Omit<Publication, "observations">;

/** The observations of a table, one after another: none is kept. */
export function* observationsOf(table: OwnTable): Generator<Observation> {
  const { spot, keys, attributes, figures } = table;
  const place = (row: number, column: number): Place => ({ sheet: spot.sheet, row, column });
  const held = figures.flatMap(({ column, at }, index) => {
    const unit = { id: column.unit ?? "count" } as const;
    return at === undefined ? [] : [{ series: column.name, unit, at, index, heading: place(spot.headings, at) }];
  });
  const [names, sayings] = [keys, attributes].map((columns) => columns.map(({ column }) => column.name));
  const labelled = [...keys, ...attributes].flatMap(({ at }) => (at === undefined ? [] : [at]));
  const when = keys.findIndex(({ column }) => column.type === "day");
  const months = new Map<string, Period>();
  for (let group = 0; group < table.groups; group += 1) {
    const row = table.firstRow(group);
    const dimensions: Record<string, string> = {};
    for (let i = 0; i < names!.length; i += 1) dimensions[names![i]!] = table.keyOf(group, i);
    for (let i = 0; i < sayings!.length; i += 1) {
      const text = table.attributeOf(group, i);
      if (text !== "") dimensions[sayings![i]!] = text;
    }
    const day = table.keyOf(group, when);
    const period = months.get(day) ?? monthOfDay(day);
    months.set(day, period);
    const labels = labelled.map((column) => place(row, column));
    for (const { series, unit, at, index, heading } of held) {
      const value = table.figureOf(group, index);
      if (value === undefined) continue;
      const said = [heading, ...labels];
      yield { series, period, dimensions, value, unit, status: "not-stated", at: place(row, at), labels: said };
    }
  }
}

/** Columns of the file that were not taken: those that are personal, by what they hold or are called, and the others. */
function leftOut({
  matched,
  samples,
}: OwnTable): { readonly column: number; readonly says: string; readonly personal: Personal | undefined }[] {
  return matched.others.flatMap(({ column, heading }, i) => {
    const held = samples[i] ?? [];
    const personal = personalHeading(foldHeading(heading)) ?? personalColumn(held);
    if (heading.trim() === "" && held.length === 0) return [];
    return [{ column, personal, says: safeHeading(heading, column) }];
  });
}

/** Refuses a list of members, one a row, that is given as counts. Nothing of it is printed. */
export function refuseMemberList(file: string, because: string): never {
  return problem("record-level", `${file} looks like a list of members, one a row, and not like counts: ${because}`, {
    found: because,
    expected: "counts: one row for each unit, with its number of members",
    where: file,
    hint: "count the members of each unit, site and grade and give those counts (realpay data template membership); union membership is special category personal data, and nothing of the file was kept",
  });
}

const LISTING: readonly Personal[] = ["member or staff numbers", "National Insurance numbers", "dates of birth"];
/** Rows beyond which counts of one each, all through, are a list. */
const LIST_ROWS = 10;

/**
 * What a table of a user's own says beside its figures.
 *
 * @throws Problem "record-level" for a list of members given as counts; "no-figures"
 */
export function ownWords(table: OwnTable, given: Given): OwnWords {
  const { kind, spot, rows, groups, added, blanks, notes, figures } = table;
  if (groups === 0)
    problem("no-figures", `${spot.file}: there is no row below the headings`, {
      found: "headings and nothing below them",
      expected: kind.row,
      where: spot.file,
    });
  const left = leftOut(table);
  if (kind.id === "membership") {
    const list = left.find(({ personal }) => personal !== undefined && LISTING.includes(personal));
    if (list !== undefined) refuseMemberList(spot.file, `${list.says} holds ${list.personal}`);
    const names = left.find(({ personal }) => personal !== undefined);
    if (table.highest === 1 && rows > 1 && names !== undefined)
      refuseMemberList(spot.file, `no row counts more than one member, and ${names.says} holds ${names.personal}`);
    if (table.highest === 1 && rows >= LIST_ROWS) refuseMemberList(spot.file, "no row counts more than one member");
  }
  const skipped: Skipped[] = left.map(({ says, personal }) => ({
    what: says,
    why:
      personal === undefined
        ? "it is none of the columns of this kind"
        : `it holds ${personal}: personal data is dropped as it is read`,
    count: rows,
  }));
  if (spot.headings > 1)
    skipped.push({ what: "rows above the headings", why: "titles and notes", count: spot.headings - 1 });
  if (blanks > 0) skipped.push({ what: "blank rows", why: "nothing stands in them", count: blanks });
  if (notes > 0) skipped.push({ what: "rows with one cell filled, below the table", why: "notes", count: notes });
  const checks: Check[] = [
    { what: `no two rows are ${kind.row}`, compared: rows, exceptions: [] },
    ...kind.notAbove.map(({ lower, upper }) => ({
      what: `${lower} is not above ${upper}`,
      compared: rows,
      exceptions: [],
    })),
  ];
  const dropped = left.filter(({ personal }) => personal !== undefined).length;
  return {
    publisher: given.publisher ?? "Own data",
    title: kind.title,
    table: spot.sheet === "" ? "one table" : `sheet "${spot.sheet}"`,
    released: undefined,
    nextRelease: undefined,
    licence: "own-data",
    standing: "publisher",
    series: figures.flatMap(({ column, at }) =>
      at === undefined ? [] : [{ id: column.name, title: column.what, unit: { id: column.unit ?? "count" } }],
    ),
    skipped,
    checks,
    notes: [
      ...(added > 0 ? [`${rows} rows, those of one person each added up, make ${groups} groups`] : []),
      ...(dropped > 0
        ? [`${dropped} columns of personal data were dropped: take them out of the file before it is handed on`]
        : []),
      ...(kind.id === "membership" ? ["counts of union members: special category data where a group is small"] : []),
    ],
  };
}
