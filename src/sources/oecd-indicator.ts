import { missing } from "../core/cell.js";
import { problem } from "../core/problem.js";
import type { Unit } from "../core/unit.js";
import { placeOf } from "../read/sheet.js";
import { defineSource } from "./parts/define-source.js";
import { figureCell } from "./parts/figure-cell.js";
import { finish } from "./parts/finish.js";
import { findHeader, needHeader, where } from "./parts/header-row.js";
import type { Observation } from "./parts/observation.js";
import { officialPeriod } from "./parts/official-period.js";
import { refuseUnlabelled } from "./parts/refuse-unlabelled.js";

const HEADINGS = ["LOCATION", "INDICATOR", "SUBJECT", "MEASURE", "FREQUENCY", "TIME", "Value", "Flag Codes"];
const KINDS: Readonly<Record<string, RegExp>> = { M: /^\d{4}-\d\d$/, Q: /^\d{4}-Q\d$/, A: /^\d{4}$/ };

const PPI =
  "PPI is producer prices: what goods cost at the factory gate, not what people pay. It is no measure of the cost of living.";
const CPI =
  "What the OECD calls the UK's CPI equals CPIH where FRED passes it on: it is never put in the place of CPI (D7BT). Compare it with L522 first.";

/** What a measure of the OECD counts. @example unitOf("IDX2015")?.base // "2015=100" */
function unitOf(measure: string): Unit | undefined {
  const index = /^IDX(\d{4})$/.exec(measure);
  if (index !== null) return { id: "index", base: `${index[1]}=100` };
  return /^(?:AGRWTH|PC_[A-Z]+|GROWTH)$/.test(measure) ? { id: "percent" } : undefined;
}

/** What the data page of the OECD gives of one indicator, of any country. */
export const oecdIndicator = defineSource({
  id: "oecd-indicator",
  publisher: "OECD",
  title: "OECD: one indicator (data page)",
  looksLike: "CSV with the headings LOCATION, INDICATOR, SUBJECT, MEASURE, FREQUENCY, TIME, Value and Flag Codes.",
  signs: HEADINGS,
  met: "real files",
  recognises: ({ kind, sheets, name }) =>
    kind === "delimited" && sheets[0] !== undefined && findHeader(sheets[0], HEADINGS, name, 3) !== undefined,
  read(file) {
    const sheet = file.sheets[0]!;
    const header = needHeader(sheet, HEADINGS, file.name, 3);
    refuseUnlabelled(sheet, header.row, 1, file.name);
    const column = Object.fromEntries(HEADINGS.map((name) => [name, header.column(name)]));
    const observations: Observation[] = [];
    for (let row = header.row + 1; row <= sheet.rows; row += 1) {
      const text = (name: string): string => sheet.text(row, column[name]!).trim();
      if (HEADINGS.every((name) => text(name) === "")) continue;
      const period = officialPeriod(text("TIME"));
      const unit = unitOf(text("MEASURE"));
      const fits = KINDS[text("FREQUENCY")]?.test(period ?? "") === true;
      if (
        period === undefined ||
        unit === undefined ||
        !fits ||
        text("INDICATOR") === "" ||
        text("SUBJECT") === "" ||
        !/^[A-Z0-9_]{3,8}$/.test(text("LOCATION"))
      )
        return problem(
          "unknown-label",
          `${where(file.name, sheet, row)}: the labels of the figure are not understood`,
          {
            found: HEADINGS.slice(0, 6)
              .map((name) => `${name} ${text(name)}`)
              .join(", ")
              .slice(0, 200),
            expected: "a country, an indicator, an index or a percentage, and a period of the frequency it states",
            where: where(file.name, sheet, row),
          },
        );
      observations.push({
        series: `${text("INDICATOR")}.${text("SUBJECT")}`,
        period,
        dimensions: { location: text("LOCATION"), measure: text("MEASURE"), frequency: text("FREQUENCY") },
        value: figureCell(sheet, row, column.Value!, file.name) ?? missing("not-published", ""),
        unit,
        status: text("Flag Codes") === "P" ? "provisional" : text("Flag Codes") === "E" ? "estimate" : "not-stated",
        at: placeOf(sheet, row, column.Value!),
        labels: HEADINGS.slice(0, 6).map((name) => placeOf(sheet, row, column[name]!)),
      });
    }
    const ids = [...new Set(observations.map(({ series }) => series))];
    return finish(
      {
        publisher: "OECD",
        title: "OECD data page",
        table: ids.join(", "),
        released: undefined,
        nextRelease: undefined,
        licence: "OECD",
        standing: "publisher",
        series: ids.map((id) => ({ id, title: id, unit: observations.find(({ series }) => series === id)!.unit })),
        observations,
        skipped: [],
        checks: [],
        notes: [
          ...(ids.some((id) => id.startsWith("PPI")) ? [PPI] : []),
          ...(ids.some((id) => id.startsWith("CPI")) ? [CPI] : []),
        ],
      },
      file.name,
    );
  },
});
