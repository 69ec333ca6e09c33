import { problem } from "../core/problem.js";
import { placeOf } from "../read/sheet.js";
import { defineSource } from "./parts/define-source.js";
import { figureCell } from "./parts/figure-cell.js";
import { finish } from "./parts/finish.js";
import { findHeader, needHeader, where } from "./parts/header-row.js";
import type { Observation } from "./parts/observation.js";
import { refuseUnlabelled } from "./parts/refuse-unlabelled.js";
import { scaledCell } from "./parts/scaled-cell.js";

const HEADINGS = ["time", "CDID", "value", "unit", "series.name"];
const QUARTERS: Readonly<Record<string, string>> = { "": "Q1", "25": "Q2", "5": "Q3", "75": "Q4" };

/** A quarter written as a fraction of its year: 1999.25 is the second of 1999. */
function quarterOf(text: string): string | undefined {
  const match = /^(\d{4})(?:\.(\d+))?$/.exec(text.trim());
  if (match === null) return undefined;
  const quarter = QUARTERS[(match[2] ?? "").replace(/0+$/, "")];
  return quarter === undefined ? undefined : `${match[1]}-${quarter}`;
}

/** Public sector employment series of ONS, one figure a row, as another party reshaped them with quarters as fractions of a year. */
export const publicSectorEmploymentSeries = defineSource({
  id: "public-sector-employment-series",
  publisher: "Office for National Statistics",
  title: "Public sector employment: series by code, reshaped by another party",
  looksLike:
    "CSV with the headings time, CDID, value, sector, geo, variable, unit and series.name; quarters as 1999.25.",
  signs: ["time", "CDID", "value", "seasonally_adj", "unit", "series.name"],
  met: "real files",
  recognises: ({ kind, sheets, name }) =>
    kind === "delimited" && sheets[0] !== undefined && findHeader(sheets[0], HEADINGS, name, 3) !== undefined,
  read(file) {
    const sheet = file.sheets[0]!;
    const header = needHeader(sheet, HEADINGS, file.name, 3);
    refuseUnlabelled(sheet, header.row, 2, file.name); // the first column numbers the rows
    const column = Object.fromEntries(HEADINGS.map((name) => [name, header.column(name)]));
    const observations: Observation[] = [];
    const titles = new Map<string, string>();
    for (let row = header.row + 1; row <= sheet.rows; row += 1) {
      const text = (name: string): string => sheet.text(row, column[name]!).trim();
      const [code, title, period] = [text("CDID"), text("series.name"), quarterOf(text("time"))];
      const thousands = /^thousands$/i.test(text("unit"));
      if (period === undefined || !/^[A-Z0-9]{4}$/.test(code) || !thousands || (titles.get(code) ?? title) !== title)
        problem("unknown-label", `${where(file.name, sheet, row)}: the labels of the figure are not understood`, {
          found: `time ${text("time")}, CDID ${code}, unit ${text("unit")}, series ${title}`.slice(0, 200),
          expected: "a quarter as 1999.25, one name for each code, thousands",
          where: where(file.name, sheet, row),
        });
      titles.set(code, title);
      const cell = figureCell(sheet, row, column.value!, file.name);
      if (cell === undefined) continue;
      observations.push({
        series: code,
        period,
        dimensions: {},
        value: scaledCell(cell, 1000),
        unit: { id: "people" },
        status: "not-stated",
        at: placeOf(sheet, row, column.value!),
        labels: ["time", "CDID", "series.name", "unit"].map((name) => placeOf(sheet, row, column[name]!)),
      });
    }
    return finish(
      {
        publisher: "Office for National Statistics",
        title: "Public sector employment time series",
        table: [...titles.keys()].join(", "),
        released: undefined,
        nextRelease: undefined,
        licence: "OGL-UK-3.0",
        standing: "copy",
        series: [...titles].map(([id, title]) => ({ id, title, unit: { id: "people" as const } })),
        observations,
        skipped: [],
        checks: [],
        notes: [
          "Reshaped by another party; headcounts in thousands at its source, so rounded to a thousand, of the last month of each quarter.",
        ],
      },
      file.name,
    );
  },
});
