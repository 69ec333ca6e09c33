import { missing } from "../core/cell.js";
import { problem } from "../core/problem.js";
import type { OfficialFile } from "../read/official-file.js";
import { placeOf, type Sheet } from "../read/sheet.js";
import { defineSource, type Slot } from "./parts/define-source.js";
import { figureCell } from "./parts/figure-cell.js";
import { finish } from "./parts/finish.js";
import { findHeader, needHeader, where } from "./parts/header-row.js";
import { isBlank } from "./parts/label.js";
import type { Observation } from "./parts/observation.js";
import type { Publication, SeriesNote } from "./parts/publication.js";
import { refuseAt } from "./parts/refuse-at.js";
import { scaledCell } from "./parts/scaled-cell.js";
import { checkShares, type ShareAmong } from "./parts/trade-union/check-shares.js";
import { unionGroup } from "./parts/trade-union/groups.js";
import { FREE, GROUPS, HEADINGS, labelsOf, unitOf } from "./parts/trade-union/open-data.js";

const DENSITY = /^Trade union density; per cent$/i;

/** Men and women of one group are held against all of it. */
function amongOpenData({ series, period, dimensions: { sex, ...others } }: Observation): ShareAmong {
  const of = sex === undefined ? "all" : (unionGroup(sex)!.category as "male" | "female");
  return { key: JSON.stringify([series, period, others]), of };
}

const tableOf = ({ sheets, name }: OfficialFile): Sheet | undefined =>
  sheets.find((sheet) => !sheet.hidden && findHeader(sheet, HEADINGS, name, 5) !== undefined);

/** A line below the table: one text, of several words. */
function isNote(sheet: Sheet, row: number): boolean {
  for (let column = 2; column <= sheet.columns; column += 1) if (!isBlank(sheet.text(row, column))) return false;
  return /\s/.test(sheet.text(row, 1).trim());
}

/**
 * The trade union open data of 2012: union density and more since 1995, one estimate a row. Only its headings and its
 * first rows have been seen, on the publisher's preview page. Not for the tables that the department publishes every year.
 */
export const tradeUnionOpenData = defineSource({
  id: "trade-union-open-data",
  publisher: "Department for Business, Innovation and Skills",
  title: "Trade union membership statistics: open data",
  looksLike:
    "CSV with the headings Source, Measurement, Year, Weight, Employment status, Geography, Regions, Gender … Characteristic Variable, Characteristic, Estimate. Never met: only its first rows were seen",
  signs: HEADINGS,
  met: "never a real file",
  recognises: (file) => tableOf(file) !== undefined,
  read(file): Publication {
    const sheet = tableOf(file);
    if (sheet === undefined)
      return problem("missing-label", `${file.name}: no row holds the headings of the open data`, {
        found: "none",
        expected: HEADINGS.join(", "),
        where: file.name,
      });
    const header = needHeader(sheet, HEADINGS, file.name, 5);
    const estimate = header.column("Estimate");
    const observations: Observation[] = [];
    const series = new Map<string, SeriesNote>();
    let notes = 0;
    for (let row = header.row + 1; row <= sheet.rows; row += 1) {
      if (isNote(sheet, row)) {
        notes += 1;
        continue;
      }
      if (header.headings.every(({ column }) => isBlank(sheet.text(row, column)))) continue;
      const labels = labelsOf(sheet, header, row, file.name);
      const [measurement, year] = [labels.get("Measurement")!, labels.get("Year")!];
      const measured = unitOf(measurement);
      if (measured === undefined || !/^(?:19|20)\d\d$/.test(year))
        return refuseAt("unknown-label", "the measurement names no unit that is known, or the year is none", {
          file: file.name,
          sheet,
          row,
          found: `${measurement}, ${year}`,
          expected: 'a measurement as "Trade union density; per cent" or "…; thousands", and a year',
        });
      const value = figureCell(sheet, row, estimate, file.name) ?? missing("not-published", "");
      const dimensions = Object.entries(GROUPS).flatMap(([heading, name]) => {
        const text = labels.get(heading)!;
        return text.toLowerCase() === FREE.toLowerCase() ? [] : [[name, text] as const];
      });
      series.set(measurement, { id: measurement, title: measurement, unit: measured.unit });
      observations.push({
        series: measurement,
        period: year,
        dimensions: Object.fromEntries(dimensions),
        value: scaledCell(value, measured.times),
        unit: measured.unit,
        status: "not-stated",
        at: placeOf(sheet, row, estimate),
        labels: HEADINGS.filter((heading) => heading !== "Estimate").map((heading) =>
          placeOf(sheet, row, header.column(heading)),
        ),
      });
    }
    const ours = new Set(HEADINGS.map((heading) => header.column(heading)));
    const others = header.headings.filter(({ column }) => !ours.has(column));
    return finish(
      {
        publisher: tradeUnionOpenData.publisher,
        title: tradeUnionOpenData.title,
        table: where("open data", sheet),
        released: undefined,
        nextRelease: undefined,
        licence: "OGL-UK-3.0",
        standing: "publisher",
        series: [...series.values()],
        observations,
        skipped: [
          ...(notes > 0 ? [{ what: "rows of one text", why: "notes", count: notes }] : []),
          ...(others.length > 0
            ? [{ what: `columns ${others.map(({ text }) => text).join(", ")}`, why: "not known", count: others.length }]
            : []),
        ],
        checks: [checkShares(observations, amongOpenData, 0.1, file.name)],
        notes: [
          "No whole file of this kind had been read when this was written: compare some figures with the file by eye.",
          "The Labour Force Survey asks in October to December: a year is that quarter.",
        ],
      },
      file.name,
    );
  },
  slot({ series, period, dimensions }): Slot | undefined {
    const {
      source,
      weight: _,
      employment,
      geography,
      region,
      sex,
      characteristic,
      category = "",
      ...more
    } = dimensions;
    const fits =
      DENSITY.test(series) &&
      source === "LFS" &&
      employment === "Employees" &&
      /^(?:UK|United Kingdom)$/i.test(geography ?? "");
    if (!fits || period === undefined || Object.keys(more).length > 0) return undefined;
    const whole = characteristic === "All" && category === "All";
    const by = [sex, region, ...(whole ? [] : [category])].filter((text) => text !== undefined);
    if (by.length > 1 || !(whole || characteristic === "Age")) return undefined;
    const group = unionGroup(by[0] ?? "All");
    const named = sex !== undefined ? "sex" : region !== undefined ? "region" : whole ? "all" : "age";
    if (group === undefined || group.dimension !== named) return undefined;
    return {
      resource: "union-density",
      columns: {
        series: "bulletin",
        ...group,
        period: `${period}-Q4`,
        measure: "density",
        unit: "percent",
        flag: "",
        note: "",
      },
    };
  },
});
