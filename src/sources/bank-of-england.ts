import { problem } from "../core/problem.js";
import type { Unit } from "../core/unit.js";
import { placeOf, type Sheet } from "../read/sheet.js";
import { defineSource } from "./parts/define-source.js";
import { figureCell } from "./parts/figure-cell.js";
import { finish } from "./parts/finish.js";
import { where } from "./parts/header-row.js";
import type { Observation } from "./parts/observation.js";
import { officialDay } from "./parts/official-period.js";
import { refuseUnlabelled } from "./parts/refuse-unlabelled.js";

/** Series of the Bank's database whose unit is known; the file does not say it. */
const SERIES: Readonly<Record<string, { readonly title: string; readonly unit: Unit }>> = {
  IUDBEDR: { title: "Official Bank Rate", unit: { id: "percent" } },
};

const CODE = /^[A-Z]{5,10}[A-Z0-9]?$/;

/** The heading DATE and a code of the Bank beside it, over days as "02 Jan 1975". */
const looksSo = (sheet: Sheet): boolean =>
  sheet.text(1, 1).trim() === "DATE" &&
  CODE.test(sheet.text(1, 2).trim()) &&
  /^\d{1,2} [A-Z][a-z]{2} \d{2,4}$/.test(sheet.text(2, 1).trim());

/** What the database of the Bank of England gives of a daily series: a day and a value in each row. */
export const bankOfEngland = defineSource({
  id: "bank-of-england",
  publisher: "Bank of England",
  title: "Bank of England database: daily series",
  looksLike: "CSV with the heading DATE and the code of each series, then days as 02 Jan 1975.",
  signs: ["DATE", "IUDBEDR"],
  met: "real files",
  recognises: ({ kind, sheets }) => kind === "delimited" && sheets[0] !== undefined && looksSo(sheets[0]),
  read(file) {
    const sheet = file.sheets[0]!;
    refuseUnlabelled(sheet, 1, 1, file.name);
    const observations: Observation[] = [];
    const codes = Array.from({ length: sheet.columns - 1 }, (_, i) => ({
      column: i + 2,
      code: sheet.text(1, i + 2).trim(),
    })).filter(({ code }) => code !== "");
    for (const { code } of codes)
      if (SERIES[code] === undefined)
        problem(
          "unknown-unit",
          `${file.name}: the file does not say what ${code} counts, and the series is not known`,
          {
            found: code,
            expected: Object.keys(SERIES).join(", "),
            where: where(file.name, sheet, 1),
          },
        );
    for (let row = 2; row <= sheet.rows; row += 1) {
      const text = sheet.text(row, 1).trim();
      if (text === "") continue;
      const day = officialDay(text);
      if (day === undefined)
        return problem("unknown-label", `${where(file.name, sheet, row)}: "${text.slice(0, 40)}" is no day`, {
          found: text.slice(0, 80),
          expected: "a day as 02 Jan 1975",
          where: where(file.name, sheet, row),
        });
      for (const { column, code } of codes) {
        const value = figureCell(sheet, row, column, file.name);
        if (value === undefined) continue;
        observations.push({
          series: code,
          period: day.slice(0, 7),
          dimensions: { day }, // a month has many: the period says the month, the dimension the day
          value,
          unit: SERIES[code]!.unit,
          status: "not-stated",
          at: placeOf(sheet, row, column),
          labels: [placeOf(sheet, row, 1), placeOf(sheet, 1, column)],
        });
      }
    }
    return finish(
      {
        publisher: "Bank of England",
        title: "Bank of England database",
        table: codes.map(({ code }) => code).join(", "),
        released: undefined,
        nextRelease: undefined,
        licence: "citation-only",
        standing: "publisher",
        series: codes.map(({ code }) => ({ id: code, title: SERIES[code]!.title, unit: SERIES[code]!.unit })),
        observations,
        skipped: [],
        checks: [],
        notes: ["A value a working day: the period is its month, the day stands beside it."],
      },
      file.name,
    );
  },
});
