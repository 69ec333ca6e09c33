import { problem } from "../../../core/problem.js";
import type { Sheet } from "../../../read/sheet.js";
import { where } from "../header-row.js";
import type { Check } from "../publication.js";
import type { ApiColumns, Dimension } from "./columns.js";

function refuse(what: string, found: string, expected: string, sheet: Sheet, row: number, file: string): never {
  return problem("label-conflict", `${where(file, sheet, row)}: ${what}`, {
    found,
    expected,
    where: where(file, sheet, row),
    hint: "columns have moved under their headings, or a cell was typed over: take the file as Nomis gives it",
  });
}

/** The number that a URN begins with: NM_2002_1 of "Nm-2002d1d32336e0d…". @example dataSetOf("Nm-2002d1d3") // "NM_2002_1" */
export function dataSetOf(urn: string): string | undefined {
  const found = /^Nm-(\d+)d(\d+)d/i.exec(urn);
  return found === null ? undefined : `NM_${found[1]}_${found[2]}`;
}

const digits = /^\d+$/;

/** Columns whose texts explain one another: a number or a code always has the same name, type and order. */
function checkNames(sheet: Sheet, columns: ApiColumns, { name, id, label, code }: Dimension, file: string): number {
  const header = columns.row;
  const more = ["TYPE", "TYPECODE", "SORTORDER"].map((end) => columns.find(`${name.toUpperCase()}_${end}`));
  let compared = 0;
  const pairs = [[id, label], [code, label], [id, code], ...more.map((column) => [id ?? code, column])];
  for (const [key, value] of pairs) {
    if (key === undefined || value === undefined || key === value) continue;
    const names = new Map<string, string>();
    for (let row = header + 1; row <= sheet.rows; row += 1) {
      const [number, text] = [sheet.text(row, key).trim(), sheet.text(row, value).trim()];
      if (number === "") continue;
      const before = names.get(number);
      if (before === undefined) names.set(number, text);
      else if (before !== text)
        refuse(`the ${name} ${number} has two names or orders`, `"${before}" and "${text}"`, "one", sheet, row, file);
      compared += 1;
    }
  }
  return compared;
}

/**
 * Holds the columns of a file of the API against one another: names against numbers, the URN against the numbers of the
 * place and the measure, and the running number of the records.
 *
 * @throws Problem "label-conflict"
 */
export function checkRecords(sheet: Sheet, columns: ApiColumns, file: string): Check {
  let compared = 0;
  for (const dimension of [...columns.dimensions, columns.date])
    compared += checkNames(sheet, columns, dimension, file);
  const [urn, offset] = [columns.find("URN"), columns.find("RECORD_OFFSET")];
  const [place, measure] = ["geography", "measures"].map(
    (name) => columns.dimensions.find((each) => each.name === name)?.id,
  );
  let last = -1;
  for (let row = columns.row + 1; row <= sheet.rows; row += 1) {
    if (urn !== undefined) {
      const parts = sheet.text(row, urn).trim().split("d");
      const [itsPlace, itsMeasure] = [place, measure].map((column) =>
        column === undefined ? "" : sheet.text(row, column).trim(),
      );
      if (digits.test(itsPlace!) && !parts.includes(itsPlace!))
        refuse("the URN is of another place", sheet.text(row, urn), `a URN with ${itsPlace}`, sheet, row, file);
      if (digits.test(itsMeasure!) && parts.at(-1) !== itsMeasure)
        refuse(
          "the URN is of another measure",
          sheet.text(row, urn),
          `a URN that ends in ${itsMeasure}`,
          sheet,
          row,
          file,
        );
      const plain = parts.slice(2).every((part) => /^\d+(?:e\d+)?$/.test(part));
      for (const { name, id } of plain ? columns.dimensions : []) {
        const number = id === undefined ? "" : sheet.text(row, id).trim();
        if (digits.test(number) && !parts.includes(number))
          refuse(`the URN has no ${name} ${number}`, sheet.text(row, urn), `a URN with ${number}`, sheet, row, file);
      }
      compared += 1;
    }
    if (offset === undefined) continue;
    const text = sheet.text(row, offset).trim();
    if (!digits.test(text) || Number(text) <= last)
      refuse(
        "the records are not in their order",
        `RECORD_OFFSET ${text === "" ? "blank" : text} after ${last}`,
        "a number that grows",
        sheet,
        row,
        file,
      );
    last = Number(text);
    compared += 1;
  }
  return { what: "names, numbers and records agree", compared, exceptions: [] };
}
