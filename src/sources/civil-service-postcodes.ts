import { hasValue, present } from "../core/cell.js";
import { placeOf, placeWords } from "../read/sheet.js";
import { checkSums, type SumToCheck } from "./parts/check-sums.js";
import { countedIn, periodIn } from "./parts/civil-service-postcodes.js";
import { defineSource } from "./parts/define-source.js";
import { figureCell } from "./parts/figure-cell.js";
import { finish } from "./parts/finish.js";
import { findHeader } from "./parts/header-row.js";
import { isBlank, plainLabel } from "./parts/label.js";
import type { Observation } from "./parts/observation.js";
import type { Publication, Skipped } from "./parts/publication.js";
import { refuseAt } from "./parts/refuse-at.js";

const PLACES = ["Civil Service parent department", "Civil Service organisation", "Postcode"];

/**
 * Civil servants by the postcode of their workplace: in post by grade, and leavers by cause. Rounded to ten, small numbers
 * and the postcodes of small sites suppressed: rows of such sites are told apart by a number of our own.
 */
export const civilServicePostcodes = defineSource({
  id: "civil-service-postcodes",
  publisher: "Cabinet Office",
  title: "Civil Service Statistics: civil servants by postcode",
  looksLike:
    "a workbook whose tables have the headings Civil Service parent department, Civil Service organisation, a region, Postcode, Number of civil servants at … level",
  signs: [...PLACES, "NUTS 3 region", "Total number of civil servants"],
  met: "real files",
  recognises: (file) =>
    file.sheets.some((sheet) => !sheet.hidden && findHeader(sheet, PLACES, file.name, 20) !== undefined),
  read(file): Publication {
    const observations: Observation[] = [];
    const sums: SumToCheck[] = [];
    const skipped: Skipped[] = [];
    const suppressed = new Map<string, number>();
    for (const sheet of file.sheets) {
      const header = sheet.hidden ? undefined : findHeader(sheet, PLACES, file.name, 20);
      if (header === undefined) {
        skipped.push({
          what: `sheet "${sheet.name}"`,
          why: sheet.hidden ? "hidden" : "no table of postcodes",
          count: 1,
        });
        continue;
      }
      const { period, place } = periodIn(sheet, header, file.name);
      const [department, organisation, postcode] = PLACES.map((heading) => header.column(heading)) as [
        number,
        number,
        number,
      ];
      const region = header.headings.find(({ text }) => /\b(?:region|NUTS|ITL)\b/i.test(text))?.column;
      const columns = header.headings.flatMap(({ text, column }) => {
        const counted = countedIn(text);
        if (counted !== undefined) return [{ column, ...counted, labels: [placeOf(sheet, header.row, column), place] }];
        if (![department, organisation, postcode, region].includes(column))
          refuseAt("unknown-label", "a heading is not understood", {
            file: file.name,
            sheet,
            row: header.row,
            column,
            found: text,
            expected: "Number of civil servants at … level",
          });
        return [];
      });
      const names = columns.map(({ kind, of }) => `${kind} ${of}`);
      const twice = names.findIndex((name, i) => names.indexOf(name) !== i);
      if (twice !== -1 || new Set(columns.map(({ kind }) => kind)).size > 1)
        refuseAt("repeated-label", "two headings count the same, or grades stand beside causes of leaving", {
          file: file.name,
          sheet,
          row: header.row,
          found: names.join(", "),
          expected: "every grade, or every cause, once",
        });
      const total = columns.find(({ of }) => of === "all");
      if (total === undefined)
        refuseAt("missing-label", "there is no total", {
          file: file.name,
          sheet,
          row: header.row,
          found: names.join(", "),
          expected: "Total number of civil servants",
        });
      const taken = new Set([
        department,
        organisation,
        postcode,
        ...(region === undefined ? [] : [region]),
        ...columns.map(({ column }) => column),
      ]);
      let [notes, small] = [0, false];
      for (let row = 1; row < header.row; row += 1) small ||= /\[c\][^.]*between 1 and 4\b/i.test(sheet.text(row, 1));
      for (let row = header.row + 1; row <= sheet.rows; row += 1) {
        const text = (column: number): string => plainLabel(sheet.text(row, column));
        for (let column = 1; column <= sheet.columns; column += 1)
          if (!taken.has(column) && !isBlank(sheet.text(row, column)))
            refuseAt("missing-label", "something stands in a column without a heading", {
              file: file.name,
              sheet,
              row,
              column,
              found: sheet.text(row, column),
              expected: "a heading over every column",
            });
        if (!columns.some(({ column }) => !isBlank(sheet.text(row, column)))) {
          if (text(department) !== "") notes += 1;
          continue;
        }
        for (const column of [department, organisation, postcode])
          if (text(column) === "" || sheet.number(row, column) !== undefined)
            refuseAt("missing-label", "figures stand beside no department, organisation or postcode", {
              file: file.name,
              sheet,
              row,
              column,
              found: sheet.text(row, column),
              expected: "a name",
            });
        const at = text(postcode);
        if (!/^[A-Z]{1,2}\d[A-Z\d]?\s?\d[A-Z]{2}$|^\[c\]$|^(?:overseas|unknown)$/i.test(at))
          refuseAt("unknown-label", "the postcode is none", {
            file: file.name,
            sheet,
            row,
            column: postcode,
            found: at,
            expected: "a postcode, [c], Overseas or Unknown",
          });
        const area = region === undefined ? {} : { region: text(region) };
        const where = { parent_department: text(department), organisation: text(organisation), ...area, postcode: at };
        let site = {};
        if (at.toLowerCase() === "[c]") {
          const key = JSON.stringify([sheet.index, where]);
          const number = (suppressed.get(key) ?? 0) + 1;
          suppressed.set(key, number);
          site = { site: String(number) };
        }
        const labels = [department, organisation, postcode, ...(region === undefined ? [] : [region])].map((column) =>
          placeOf(sheet, row, column),
        );
        const own = columns.flatMap(({ column, kind, of, labels: headings }) => {
          const value = figureCell(sheet, row, column, file.name);
          if (value === undefined) return [];
          observations.push({
            series: kind === "grade" ? "headcount" : "leavers",
            period,
            dimensions: { ...where, ...site, [kind]: of },
            value,
            unit: { id: "people" },
            status: "not-stated",
            at: placeOf(sheet, row, column),
            labels: [...labels, ...headings],
          });
          return [{ of, value, place: placeOf(sheet, row, column) }];
        });
        const whole = own.find(({ of }) => of === "all");
        if (whole !== undefined)
          sums.push({
            name: `${where.organisation}, ${at}`,
            total: whole.value,
            parts: own
              .filter(({ of }) => of !== "all")
              .map(({ value }) => (small && !hasValue(value) && value.missing === "[c]" ? present(2.5) : value)),
            where: `${file.name}, ${placeWords(whole.place)}`,
          });
      }
      if (notes > 0) skipped.push({ what: `rows of "${sheet.name}"`, why: "notes", count: notes });
    }
    return finish(
      {
        publisher: civilServicePostcodes.publisher,
        title: civilServicePostcodes.title,
        table: "civil servants by organisation and postcode",
        released: undefined,
        nextRelease: undefined,
        licence: "OGL-UK-3.0",
        standing: "publisher",
        series: [
          { id: "headcount", title: "civil servants in post", unit: { id: "people" } },
          { id: "leavers", title: "civil servants who left the Civil Service over the year", unit: { id: "people" } },
        ],
        observations,
        skipped,
        checks: [checkSums("grades, and causes of leaving, add to the total of each row", sums, { rounding: 10 })],
        notes: [
          "Postcodes of small sites are suppressed: those of one organisation and region are numbered in the order of the file, and the number means nothing more. The file has no total of the service.",
        ],
      },
      file.name,
    );
  },
});
