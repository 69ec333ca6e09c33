import type { Period } from "../core/period.js";
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

/** A series of FRED that is known: what it is, how often, in which unit. The CSV says none of it. */
interface Known {
  readonly title: string;
  readonly every: "month" | "quarter";
  readonly unit: Unit;
  readonly origin: string;
  readonly note?: string;
}

const CPIH_NOTE =
  "FRED calls this series the UK's CPI. From 1988 its index equals CPIH (L522) in every month: it is not CPI (D7BT), and is never put in its place.";

const KNOWN: Readonly<Record<string, Known>> = {
  GBRCPIALLMINMEI: {
    title: "UK consumer prices, all items, as the OECD gives them (CPIH)",
    every: "month",
    unit: { id: "index", base: "2015=100" },
    origin: "OECD Main Economic Indicators",
    note: CPIH_NOTE,
  },
  AWEPPUKQ: {
    title: "UK average weekly earnings per person",
    every: "quarter",
    unit: { id: "GBP/week" },
    origin: "Bank of England, A millennium of macroeconomic data",
  },
};

/** What FRED makes of a series when asked for changes, by the ending it then puts behind the code. */
const CHANGES: Readonly<Record<string, string>> = {
  _PCH: "change on the period before",
  _PC1: "change on a year before",
};

/** Where the table begins: the heading of its dates, and the code beside it. */
function startOf(sheet: Sheet): { readonly row: number; readonly code: string } | undefined {
  for (let row = 1; row <= Math.min(20, sheet.rows); row += 1)
    if (/^(?:DATE|observation_date)$/i.test(sheet.text(row, 1).trim())) {
      const code = sheet.text(row, 2).trim();
      return /^[A-Z0-9_]{4,40}$/.test(code) && officialDay(dayText(sheet, row + 1)) !== undefined
        ? { row, code }
        : undefined;
    }
  return undefined;
}

const dayText = (sheet: Sheet, row: number): string => sheet.date(row, 1) ?? sheet.text(row, 1).trim();

/** The period that begins on a day. */
const periodFrom = (day: string, every: Known["every"]): Period | undefined => {
  const [year, month, date] = day.split("-").map(Number) as [number, number, number];
  if (date !== 1 || (every === "quarter" && month % 3 !== 1)) return undefined;
  return every === "month" ? day.slice(0, 7) : `${year}-Q${(month + 2) / 3}`;
};

/** A series of the United Kingdom as FRED passes it on, as CSV or XLS. */
export const fred = defineSource({
  id: "fred",
  publisher: "Federal Reserve Bank of St. Louis (FRED)",
  title: "FRED: one series",
  looksLike:
    "CSV with DATE and a code over days such as 1960-01-01, or an XLS with observation_date below some rows of titles.",
  signs: ["DATE", "observation_date", "FRED Graph Observations", "GBRCPIALLMINMEI", "AWEPPUKQ"],
  met: "real files",
  recognises: ({ sheets }) => {
    const start = sheets[0] === undefined ? undefined : startOf(sheets[0]);
    return start !== undefined && /^\d{4}-\d\d-\d\d$/.test(dayText(sheets[0]!, start.row + 1));
  },
  read(file) {
    const sheet = file.sheets[0]!;
    const { row: head, code } = startOf(sheet)!;
    refuseUnlabelled(sheet, head, 1, file.name);
    const change = Object.keys(CHANGES).find((ending) => code.endsWith(ending));
    const known = KNOWN[change === undefined ? code : code.slice(0, -change.length)];
    if (known === undefined)
      return problem(
        "unknown-unit",
        `${file.name}: FRED's file does not say what ${code} counts, and the series is not known`,
        {
          found: code,
          expected: Object.keys(KNOWN).join(", "),
          where: where(file.name, sheet, head),
          hint: "take the series from the publisher FRED has it from",
        },
      );
    const unit: Unit = change === undefined ? known.unit : { id: "percent" };
    const observations: Observation[] = [];
    for (let row = head + 1; row <= sheet.rows; row += 1) {
      const text = dayText(sheet, row);
      if (text === "") continue;
      const period = periodFrom(officialDay(text) ?? "", known.every);
      if (period === undefined)
        return problem(
          "unknown-label",
          `${where(file.name, sheet, row)}: "${text.slice(0, 40)}" begins no ${known.every}`,
          {
            found: text.slice(0, 80),
            expected: `the first day of a ${known.every}, as 2020-01-01`,
            where: where(file.name, sheet, row),
          },
        );
      const value = figureCell(sheet, row, 2, file.name);
      if (value === undefined) continue;
      observations.push({
        series: code,
        period,
        dimensions: {},
        value,
        unit,
        status: "not-stated",
        at: placeOf(sheet, row, 2),
        labels: [placeOf(sheet, row, 1), placeOf(sheet, head, 2)],
      });
    }
    let more = 0; // FRED puts several series into one file when asked: each is wanted with its own file
    for (let column = 3; column <= sheet.columns; column += 1) if (sheet.text(head, column).trim() !== "") more += 1;
    const title = change === undefined ? known.title : `${known.title}: ${CHANGES[change]}`;
    return finish(
      {
        publisher: "Federal Reserve Bank of St. Louis (FRED)",
        title: `FRED, from ${known.origin}`,
        table: code,
        released: undefined,
        nextRelease: undefined,
        licence: "citation-only",
        standing: "copy",
        series: [{ id: code, title, unit }],
        observations,
        skipped: [
          ...(head === 1 ? [] : [{ what: "rows above the figures", why: "title and links of FRED", count: head - 1 }]),
          ...(more === 0 ? [] : [{ what: "series", why: "only the first of a file is taken", count: more }]),
        ],
        checks: [],
        notes: known.note === undefined ? [] : [known.note],
      },
      file.name,
    );
  },
});
