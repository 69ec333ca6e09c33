import { openCatalogue } from "../../../src/catalogue/catalogue.js";
import { release } from "../../../src/catalogue/release.js";
import { CODES, codeOf } from "../../../src/sources/parts/ons-earn01/codes.js";
import { onsMonth } from "./made-series.js";

/** Levels of earnings as the latest release holds them: by code, by month. */
function heldLevels(): Map<string, Map<string, number>> {
  const rows = release(openCatalogue().dataset("average-weekly-earnings"), "latest").rows;
  const series = new Map<string, Map<string, number>>();
  for (const { cdid, period, value } of rows) {
    if (!("value" in value)) continue;
    const own = series.get(cdid) ?? new Map<string, number>();
    series.set(cdid, own.set(period, value.value));
  }
  return series;
}

/** Codes of earnings in real terms, which their titles say. */
function realCodes(): Set<string> {
  const rows = openCatalogue().dataset("average-weekly-earnings").rows;
  return new Set(rows.filter(({ prices }) => prices === "constant").map(({ cdid }) => cdid));
}

const GROWTH = ["private", "public_excl_financial"];

/** Codes of the twelve-month growth of regular pay, and of the levels that it comes from. */
function heldGrowth(): Map<string, string> {
  const rows = openCatalogue()
    .dataset("average-weekly-earnings-growth")
    .rows.filter(
      ({ measure, basis, sector }) => measure === "regular_pay" && basis === "single_month" && GROWTH.includes(sector),
    );
  return new Map(rows.map(({ cdid }) => [cdid, codeOf({ ...CODES.get(cdid)!, kind: "level" })!]));
}

const yearBefore = (month: string): string => `${Number(month.slice(0, 4)) - 1}${month.slice(4)}`;

/**
 * A whole dataset in the layout in which the ONS gives EMP, made up: every level held, one invented month more, and the
 * level of one series in one month changed; and the growth of that month on a year before, on both sides.
 */
export function madeEarnings({
  month,
  add,
  revise,
}: {
  month: string;
  add: number;
  revise: { cdid: string; period: string; value: number };
}): string {
  const series = heldLevels();
  const codes = [...series.keys()].sort();
  const last = [...series.get(codes[0]!)!.keys()].sort().at(-1)!;
  for (const [code, own] of series) {
    own.set(month, Math.round(own.get(last)! + add));
    if (code === revise.cdid) own.set(revise.period, revise.value);
  }
  const months = [...series.get(codes[0]!)!.keys()].sort();
  const growth = heldGrowth();
  const rate = (code: string): string => {
    const level = series.get(growth.get(code)!)!;
    return ((level.get(month)! / level.get(yearBefore(month))! - 1) * 100).toFixed(1);
  };
  const real = realCodes();
  const titled = (code: string): string =>
    `${real.has(code) ? "Real Terms " : ""}${growth.has(code) ? "Growth (%)" : "Level (£)"}`;
  const all = [...codes, ...growth.keys()];
  const line = (label: string, cell: (code: string) => string): string =>
    `${[label, ...all.map(cell)].map((text) => `"${text}"`).join(",")}\n`;
  return [
    line("Title", (code) => `AWE: made up ${titled(code)}: Seasonally Adjusted ${code}`),
    line("CDID", (code) => code),
    line("PreUnit", (code) => (growth.has(code) ? "" : "£")),
    line("Unit", (code) => (growth.has(code) ? "%" : "")),
    line("Release Date", () => "19-05-2026"),
    line("Next release", () => "16 June 2026"),
    line("Important Notes", () => ""),
    ...months.map((one) =>
      line(onsMonth(one), (code) =>
        growth.has(code) ? (one === month ? rate(code) : "") : String(series.get(code)!.get(one) ?? ""),
      ),
    ),
  ].join("");
}
