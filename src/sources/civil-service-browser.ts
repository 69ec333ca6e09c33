import { hasValue } from "../core/cell.js";
import { type Place, placeOf } from "../read/sheet.js";
import { browserNotes } from "./parts/civil-service-browser/notes.js";
import { browserSlot } from "./parts/civil-service-browser/slot.js";
import { browserColumns, browserHeader, MEASURES } from "./parts/civil-service-browser/table.js";
import { browserTotals } from "./parts/civil-service-browser/totals.js";
import { civilServiceGrade } from "./parts/civil-service-grade.js";
import { defineSource } from "./parts/define-source.js";
import { figureCell } from "./parts/figure-cell.js";
import { finish } from "./parts/finish.js";
import { isBlank } from "./parts/label.js";
import type { Observation } from "./parts/observation.js";
import type { Publication, Skipped } from "./parts/publication.js";
import { refuseAt } from "./parts/refuse-at.js";
import { refuseShifted } from "./parts/refuse-shifted.js";

/** What a row counts: staff on the day, or those who came or left over the year that ended on it. */
const STATUSES: readonly (readonly [RegExp, over: "day" | "year"])[] = [
  [/^in[ -]post$/i, "day"],
  [/^(?:new )?entrants?(?: cs| dept\.?)?$/i, "year"],
  [/^leavers?(?: cs| dept\.?)?$/i, "year"],
];
const LEAST_SALARY = 5_000;
const MOST_SALARY = 1_000_000;

/**
 * The data browser of Civil Service Statistics: headcount, full-time equivalents, mean and median salary by any one to
 * four of its groupings, for staff in post, entrants and leavers. Not the tables of the bulletin itself.
 */
export const civilServiceBrowser = defineSource({
  id: "civil-service-browser",
  publisher: "Cabinet Office",
  title: "Civil Service Statistics data browser",
  looksLike:
    "a CSV with the headings Status, Year, one to four groupings, Headcount, FTE, Mean_salary and Median_salary, and below the table notes that begin with Data source",
  signs: ["Status", "Year", "Headcount", "FTE", "Mean_salary", "Median_salary", "Data source", "Data column"],
  met: "real files",
  recognises: (file) => file.sheets.some((sheet) => !sheet.hidden && browserHeader(sheet) !== undefined),
  read(file): Publication {
    const sheet = file.sheets.find((one) => !one.hidden && browserHeader(one) !== undefined)!;
    const header = browserHeader(sheet)!;
    const { dimensions, measures, status, year } = browserColumns(sheet, header, file.name);
    const headings = measures.map(({ heading }) => heading);
    const notes = browserNotes(sheet, header, headings, file.name);
    refuseShifted(sheet, header, notes.row - 1, file.name);
    const skipped: Skipped[] = file.sheets
      .filter((other) => other !== sheet)
      .map(({ name }) => ({ what: `sheet "${name}"`, why: "not the table", count: 1 }));
    for (const { heading, column } of dimensions)
      if (!notes.explained.has(heading))
        refuseAt("unknown-label", `the notes do not explain the heading "${heading}"`, {
          file: file.name,
          sheet,
          row: header,
          column,
          found: heading,
          expected: "groupings that the notes below the table explain",
        });
    const observations: Observation[] = [];
    let [blank, compared, pairs, above] = [0, 0, 0, 0];
    for (let row = header + 1; row < notes.row; row += 1) {
      const refuse = (code: string, says: string, column: number, expected: string): never =>
        refuseAt(code, says, { file: file.name, sheet, row, column, found: sheet.text(row, column), expected });
      const text = (column: number): string => sheet.text(row, column).replace(/\s+/g, " ").trim();
      let empty = true;
      for (let column = 1; column <= sheet.columns && empty; column += 1) empty = isBlank(text(column));
      if (empty) continue;
      const over = STATUSES.find(([pattern]) => pattern.test(text(status)))?.[1];
      if (over === undefined)
        refuse(
          text(status) === "" ? "missing-label" : "unknown-label",
          "what the row counts is not understood",
          status,
          "In post, New entrant CS, Leaver CS or Leaver Dept.",
        );
      if (!/^20\d\d$/.test(text(year)))
        refuse(text(year) === "" ? "missing-label" : "unknown-label", "the year is none", year, "a year such as 2023");
      const ended = Number(text(year));
      const period = over === "day" ? `${ended}-03` : `${ended - 1}/${String(ended % 100).padStart(2, "0")}`;
      const of: Record<string, string> = { status: text(status) };
      const labels: Place[] = [placeOf(sheet, row, status), placeOf(sheet, row, year)];
      for (const { heading, column, name } of dimensions) {
        if (text(column) === "") refuse("missing-label", `nothing stands under "${heading}"`, column, heading);
        if (/^responsibility level/.test(heading) && civilServiceGrade(text(column)) === undefined)
          refuse(
            "unknown-label",
            "the responsibility level is not known",
            column,
            "AA/AO, EO, SEO/HEO, G6/G7, SCS level, Unknown, or the eight levels",
          );
        of[name] = text(column);
        labels.push(placeOf(sheet, row, column));
      }
      const found: Record<string, number> = {};
      for (const { heading, column, name } of measures) {
        const value = figureCell(sheet, row, column, file.name);
        if (value === undefined) {
          blank += 1;
          continue;
        }
        const { money } = MEASURES[heading]!;
        if (hasValue(value)) {
          found[heading] = value.value;
          if (
            value.value < (money ? LEAST_SALARY : 0) ||
            (money && value.value > MOST_SALARY) ||
            value.value % notes.rounding[heading]! !== 0
          )
            refuse(
              "figures-disagree",
              `the figure cannot be a ${heading}`,
              column,
              `${money ? "pounds a year" : "a count"}, rounded to ${notes.rounding[heading]}`,
            );
        }
        observations.push({
          series: name,
          period,
          dimensions: of,
          value,
          unit: money ? { id: "GBP/year", prices: "current" } : { id: name === "fte" ? "fte" : "people" },
          status: "not-stated",
          at: placeOf(sheet, row, column),
          labels: [...labels, placeOf(sheet, header, column)],
        });
      }
      const [mean, median] = [found["mean salary"], found["median salary"]];
      if (mean !== undefined && median !== undefined) {
        pairs += 1;
        if (median > mean) above += 1;
      }
      if (found.headcount !== undefined && found.fte !== undefined) {
        compared += 1;
        if (found.fte > found.headcount)
          refuse(
            "figures-disagree",
            "there are more full-time equivalents than people",
            measures.find(({ heading }) => heading === "fte")!.column,
            `${found.headcount} or fewer`,
          );
      }
    }
    if (pairs >= 10 && above > 0.6 * pairs)
      refuseAt("figures-disagree", `medians are above means in ${above} of ${pairs} rows`, {
        file: file.name,
        sheet,
        row: header,
        found: "most medians above the mean",
        expected: "pay as it is spread: a few high salaries lift the mean above the median",
      });
    if (blank > 0) skipped.push({ what: "cells of figures", why: "blank", count: blank });
    skipped.push({ what: "rows below the table", why: "notes", count: sheet.rows - notes.row + 1 });
    const checks = dimensions.map(({ name }) => browserTotals(name, observations, notes.rounding, file.name));
    return finish(
      {
        publisher: civilServiceBrowser.publisher,
        title: civilServiceBrowser.title,
        table: dimensions.map(({ heading }) => heading).join(" by ") || "the whole service",
        released: undefined,
        nextRelease: undefined,
        licence: "OGL-UK-3.0",
        standing: "publisher",
        series: measures.map(({ heading, name }) => ({
          id: name,
          title: `${heading}${MEASURES[heading]!.money && notes.fullTimeSalaries ? ", full-time equivalent for part-time staff" : ""}, rounded to ${notes.rounding[heading]}`,
          unit: MEASURES[heading]!.money
            ? { id: "GBP/year", prices: "current" }
            : { id: name === "fte" ? "fte" : "people" },
        })),
        observations,
        skipped,
        checks: [{ what: "full-time equivalents are no more than heads", compared, exceptions: [] }, ...checks],
        notes: [
          "Entrants and leavers are those of the year that ended on 31 March, and carried as that financial year.",
          ...(notes.made === undefined
            ? []
            : [`The file says it was made on ${notes.made}; it gives no release date.`]),
          ...(notes.rounding.headcount === 5
            ? []
            : [
                `Heads are rounded to ${notes.rounding.headcount}, not to 5 as in other editions: its counts are not laid beside theirs.`,
              ]),
        ],
      },
      file.name,
    );
  },
  slot: browserSlot,
});
