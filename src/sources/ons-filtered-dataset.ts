import { missing } from "../core/cell.js";
import { problem } from "../core/problem.js";
import type { Unit } from "../core/unit.js";
import { type Place, placeOf, type Sheet } from "../read/sheet.js";
import { defineSource } from "./parts/define-source.js";
import { figureCell, SHORTHAND } from "./parts/figure-cell.js";
import { finish } from "./parts/finish.js";
import { where } from "./parts/header-row.js";
import type { Observation } from "./parts/observation.js";
import { officialPeriod } from "./parts/official-period.js";
import { refuseShifted } from "./parts/refuse-shifted.js";

/** A dimension of the file: the column of its codes and that of its labels. */
interface Dimension {
  readonly code: string;
  readonly label: string;
  readonly codes: number;
  readonly labels: number;
}

/** The headings of the layout: `v4_2`, two columns of markings, then a column of codes and one of labels for each dimension. */
interface Layout {
  readonly markings: readonly number[];
  readonly time: Dimension;
  readonly dimensions: readonly Dimension[];
}

const V4 = /^v4_(\d)$/i;

function layoutOf(sheet: Sheet): Layout | undefined {
  const match = V4.exec(sheet.text(1, 1).trim());
  if (match === null) return undefined;
  const markings = Array.from({ length: Number(match[1]) }, (_, i) => i + 2);
  const dimensions: Dimension[] = [];
  for (let column = 2 + markings.length; column + 1 <= sheet.columns; column += 2) {
    const [code, label] = [sheet.text(1, column).trim(), sheet.text(1, column + 1).trim()];
    if (code === "" || label === "") return undefined;
    dimensions.push({ code, label, codes: column, labels: column + 1 });
  }
  const time = dimensions.find(({ label }) => label.toLowerCase() === "time");
  return time === undefined ? undefined : { markings, time, dimensions: dimensions.filter((one) => one !== time) };
}

/** What a row counts, where the layout lets it be known: it has no column for the unit. */
function unitOf(layout: Layout, labels: Readonly<Record<string, string>>): Unit | undefined {
  if (layout.dimensions.some(({ code }) => /^cpih\d*dim\d+aggid$/i.test(code))) return { id: "index" };
  const earnings = labels.hoursandearnings?.toLowerCase() ?? "";
  if (/^annual pay/.test(earnings)) return { id: "GBP/year" };
  if (/^weekly pay|^basic pay|^overtime pay/.test(earnings)) return { id: "GBP/week" };
  return /^hourly pay/.test(earnings) ? { id: "GBP/hour" } : undefined;
}

/** What the ONS interface for filtered datasets gives: one figure a row, a code and a label for every dimension. */
export const onsFilteredDataset = defineSource({
  id: "ons-filtered-dataset",
  publisher: "Office for National Statistics",
  title: "ONS dataset, filtered (layout v4)",
  looksLike:
    "CSV whose first heading is v4_0, v4_1 or v4_2: the figure, as many columns of data markings, then a column of codes and one of labels for each dimension, one of them Time.",
  signs: ["v4_0", "v4_1", "v4_2", "Time", "Geography", "Aggregate"],
  met: "real files",
  recognises: ({ kind, sheets }) =>
    kind === "delimited" && sheets[0] !== undefined && layoutOf(sheets[0]) !== undefined,
  read(file) {
    const sheet = file.sheets[0]!;
    const layout = layoutOf(sheet)!;
    const { time, dimensions } = layout;
    refuseShifted(sheet, 1, sheet.rows, file.name);
    const labelOf = new Map<string, string>();
    const rows: { observation: Observation; unit: Unit | undefined }[] = [];
    const headings = new Map(dimensions.map((one) => [one, one.label.toLowerCase().replace(/\s+/g, "")]));
    for (let row = 2; row <= sheet.rows; row += 1) {
      const at = (text: string, place: Place, expected: string): never =>
        problem("unknown-label", `${where(file.name, sheet, row)}: "${text.slice(0, 60)}" is no ${expected}`, {
          found: text.slice(0, 120),
          expected,
          where: `${where(file.name, sheet, row)}, column ${place.column}`,
          hint: "the file was edited or cut: download it again",
        });
      const period = officialPeriod(sheet.text(row, time.labels));
      const printed = officialPeriod(sheet.text(row, time.codes));
      const timePlace = placeOf(sheet, row, time.labels);
      if (period === undefined || (printed !== undefined && printed !== period))
        return at(`${sheet.text(row, time.codes)}, ${sheet.text(row, time.labels)}`, timePlace, "period");
      const labels: Record<string, string> = {};
      const places = [timePlace];
      for (const one of dimensions) {
        const text = sheet.text(row, one.labels).trim();
        const code = sheet.text(row, one.codes).trim();
        if (text === "" || code === "")
          return at(text, placeOf(sheet, row, one.labels), `label and code of ${one.label}`);
        const key = `${one.codes} ${code}`;
        const before = labelOf.get(key) ?? text;
        if (before !== text) return at(text, placeOf(sheet, row, one.labels), `label of ${code}, which is "${before}"`);
        labelOf.set(key, text);
        labels[headings.get(one)!] = text;
        places.push(placeOf(sheet, row, one.labels));
      }
      const marking = layout.markings
        .map((column) => sheet.text(row, column).trim())
        .find((text) => Object.hasOwn(SHORTHAND, text.toLowerCase()));
      const cell =
        figureCell(sheet, row, 1, file.name) ??
        missing(SHORTHAND[(marking ?? "").toLowerCase()] ?? "not-published", marking ?? "");
      const unit = unitOf(layout, labels);
      const series = labels.aggregate ?? labels.hoursandearnings ?? "value";
      rows.push({
        unit,
        observation: {
          series,
          period,
          dimensions: labels,
          value: cell,
          unit: unit ?? { id: "index" },
          status: "not-stated",
          at: placeOf(sheet, row, 1),
          labels: places,
        },
      });
    }
    const unknown = rows.filter(({ unit }) => unit === undefined).length;
    if (unknown === rows.length && rows.length > 0)
      problem("unknown-unit", `${file.name}: the layout has no column for the unit, and this dataset is not known`, {
        found: dimensions.map(({ code }) => code).join(", "),
        expected: "consumer prices (cpih01), or hours and earnings",
        where: where(file.name, sheet, 1),
      });
    const observations = rows.flatMap(({ unit, observation }) => (unit === undefined ? [] : [observation]));
    const ids = [...new Set(observations.map(({ series }) => series))];
    return finish(
      {
        publisher: "Office for National Statistics",
        title: "ONS dataset, filtered",
        table: dimensions.map(({ label }) => label).join(", "),
        released: undefined,
        nextRelease: undefined,
        licence: "OGL-UK-3.0",
        standing: "publisher",
        series: ids.map((id) => ({ id, title: id, unit: observations.find(({ series }) => series === id)!.unit })),
        observations,
        skipped:
          unknown === 0
            ? []
            : [{ what: "rows", why: "in a unit that the layout does not say, as hours", count: unknown }],
        checks: [],
        notes: ["The layout says neither the reference period of an index nor when it was released."],
      },
      file.name,
    );
  },
});
