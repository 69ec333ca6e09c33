import { existsSync, readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import type { ResourceId } from "../../src/catalogue/rows/index.js";
import type { Cell } from "../../src/core/cell.js";
import { hasValue } from "../../src/core/cell.js";
import { readCsv } from "../../src/read/csv.js";
import { catalogue } from "./own-data.js";

const FACTS = new URL("../../../shared/facts/", import.meta.url);
const here = existsSync(FACTS);

type Texts = Readonly<Record<string, string>>;

/** How the rows of one file of facts stand in the data: what tells a row apart on either side, and where its numbers went. */
interface Conversion {
  readonly facts: string;
  readonly resource: ResourceId;
  /** Each column of numbers in the facts, and the `measure` it became; "" when the resource has only one. */
  readonly values: Readonly<Record<string, string>>;
  /** Columns carried under the same name. */
  readonly same: readonly string[];
  /** Columns carried under another name, or changed: from a row of facts to what the data says. */
  readonly changed?: Readonly<Record<string, (row: Texts) => string>>;
  /** The data's column that holds the measure, when it is not `measure`. */
  readonly measure?: string;
  /** Rows of the resource that come from this file, where two files share it. */
  readonly only?: (row: Texts) => boolean;
  /** A number printed beside several others in the facts and carried once. */
  readonly once?: readonly string[];
}

const from = (column: string) => (row: Texts) => row[column]!;
const march = (row: Texts) => `${row.year}-03`;
const year = (row: Texts) => row.year!;
/** Amounts of money in the notes carry their sign in the data: "under 21000 FTE" is "under £21,000 FTE". */
const inPounds = (note: string) =>
  note.replace(
    /(under |below |non-consolidated |just over |plus )(\d{3,5})(?= |$)/,
    (_, before: string, amount: string) => `${before}£${Number(amount).toLocaleString("en-GB")}`,
  );
const ashePeriod = (row: Texts) =>
  row.measure === "annual_gross" ? `${Number(row.year) - 1}/${row.year!.slice(2)}` : `${row.year}-04`;
const ASHE = ["work_pattern", "sex", "measure", "statistic", "status"];
const survey = (row: Texts) =>
  ["lfs_survey", "bulletin", "oecd_survey"].includes(row.series!) ? `${row.year}-Q4` : row.year!;
const KINDS: Texts = {
  outturn: "final",
  forecast: "forecast",
  "part outturn": "part-outturn",
  "not stated": "not-stated",
};
const EARNINGS = ["cdid", "measure", "sector", "period"];

const CONVERSIONS: readonly Conversion[] = [
  {
    facts: "prices",
    resource: "prices",
    values: { value: "" },
    same: ["cdid", "period"],
    changed: { index: from("series") },
  },
  { facts: "prices_annual_rate", resource: "prices-annual-rate", values: { value: "" }, same: ["cdid", "period"] },
  {
    facts: "awe",
    resource: "average-weekly-earnings",
    values: { value: "" },
    same: EARNINGS,
    only: (row) => row.release === "2026-04-21",
  },
  {
    facts: "awe_unrounded",
    resource: "average-weekly-earnings",
    values: { value: "" },
    same: EARNINGS,
    only: (row) => row.release === "2025-06-10",
  },
  {
    facts: "awe_annual_growth",
    resource: "average-weekly-earnings-growth",
    values: { value: "" },
    same: [...EARNINGS, "basis"],
  },
  {
    facts: "awe_sampling_variability",
    resource: "average-weekly-earnings-sampling-variability",
    values: { ci95_half_width_pp: "" },
    same: ["sector", "months"],
    changed: { measure: from("pay") },
  },
  {
    facts: "ashe",
    resource: "ashe",
    values: { value: "" },
    same: ["sector", ...ASHE],
    changed: { period: ashePeriod },
  },
  {
    facts: "ashe_industry_2025",
    resource: "ashe-industry",
    values: { value: "" },
    same: ["sic2007_section", "label", ...ASHE],
    changed: { period: ashePeriod },
  },
  {
    facts: "ashe_occupation_2025",
    resource: "ashe-occupation",
    values: { value: "" },
    same: ["soc2020_major_group", "label", ...ASHE],
    changed: { period: ashePeriod },
  },
  {
    facts: "ashe_region_2025",
    resource: "ashe-region",
    values: { value: "" },
    same: ["region_code", "label", ...ASHE],
    changed: { period: ashePeriod },
  },
  {
    facts: "ashe_low_pay",
    resource: "low-pay",
    values: { value: "" },
    same: ["measure", "note"],
    changed: { period: (row) => `${row.year}-04` },
  },
  {
    facts: "forecasts",
    resource: "forecasts",
    values: { value: "" },
    same: ["publisher", "series", "period"],
    changed: { release: from("publication_date"), status: (row) => KINDS[row.kind!]! },
  },
  {
    facts: "minimum_wage",
    resource: "minimum-wage",
    values: { rate_gbp_per_hour: "" },
    same: ["band", "effective_from", "min_age", "max_age"],
  },
  {
    facts: "civil_service_pay",
    resource: "civil-service-pay",
    values: { value_gbp: "" },
    same: ["grade", "department", "department_level", "statistic", "basis"],
    changed: { period: march },
  },
  {
    facts: "civil_service_pay_by_group",
    resource: "civil-service-pay-by-group",
    values: { value_gbp: "statistic", headcount: "headcount" },
    same: ["grade", "dimension", "category"],
    changed: { period: march },
    once: ["headcount"],
  },
  {
    facts: "civil_service_headcount",
    resource: "civil-service-headcount",
    values: { headcount: "headcount", fte: "fte" },
    same: ["grade", "department", "department_level", "parent_department"],
    changed: { period: march },
  },
  {
    facts: "civil_service_salary_bands",
    resource: "civil-service-salary-bands",
    values: { headcount: "" },
    same: ["department", "sex"],
    changed: { period: march, band_min: from("band_min_gbp"), band_max: from("band_max_gbp") },
  },
  {
    facts: "civil_service_workforce_mwmi",
    resource: "civil-service-workforce",
    values: {
      headcount: "headcount",
      fte: "fte",
      month_salary_cost_gbp: "month-salary-cost",
      month_paybill_total_gbp: "month-pay-bill",
    },
    same: ["department", "body", "organisation_type", "grade"],
    changed: { period: (row) => `${row.year}-${row.month!.padStart(2, "0")}` },
  },
  {
    facts: "pay_scales",
    resource: "pay-ranges",
    values: { min_gbp: "minimum", max_gbp: "maximum", posts_fte: "posts-fte" },
    same: ["department", "organisation", "grade", "grade_standard", "location", "effective_from", "basis"],
  },
  {
    facts: "pay_remit",
    resource: "pay-remit",
    values: { headline_low_pct: "headline-low", headline_high_pct: "headline-high", flexibility_pct: "flexibility" },
    same: ["workforce"],
    changed: { period: from("remit_year"), note: (row) => inPounds(row.notes!) },
  },
  {
    facts: "people_survey_pay",
    resource: "people-survey-pay",
    values: { value_pct: "" },
    same: ["measure", "label", "statistic"],
    changed: { period: year },
  },
  {
    facts: "union_density",
    resource: "union-density",
    values: { density_pct: "density", members_thousand: "members-thousand" },
    same: ["series", "dimension", "category"],
    changed: { period: survey },
  },
  {
    facts: "union_density_administrative",
    resource: "union-density-administrative",
    values: { density_pct: "density", members: "members", workforce: "workforce" },
    same: ["union", "period", "note"],
    changed: { body: from("unit") },
  },
  {
    facts: "union_density_standard_errors",
    resource: "union-density-standard-errors",
    values: { standard_error_points: "" },
    same: ["dimension", "note"],
    changed: { period: (row) => `${row.year}-Q4` },
  },
  {
    facts: "union_membership",
    resource: "union-membership",
    values: { members: "" },
    same: ["union"],
    changed: { period: year },
  },
  {
    facts: "union_reports",
    resource: "union-reports",
    values: { value: "reported", target: "target" },
    same: ["organisation", "measure", "period", "note"],
    measure: "kind",
  },
  {
    facts: "ballots",
    resource: "ballots",
    values: { eligible: "eligible", turnout_pct: "turnout", yes_pct: "yes-share" },
    same: ["date", "union", "ballot_type", "important_public_service"],
    changed: { body: from("unit") },
  },
  {
    facts: "labour_disputes",
    resource: "labour-disputes",
    values: {
      stoppages: "stoppages",
      workers_involved_thousand: "workers-involved-thousand",
      working_days_lost: "working-days-lost",
    },
    same: ["industry"],
    changed: { period: year },
  },
  {
    facts: "published_results",
    resource: "published-results",
    values: { change_pct: "" },
    same: ["from", "to", "group", "measure", "note"],
    changed: { deflator: (row) => row.deflator!.replace(/^CPI or similar \((not stated .*)\)$/, "$1") },
  },
  {
    facts: "law",
    resource: "law",
    values: { value: "" },
    same: ["effective_from", "effective_to", "topic", "parameter", "note", "known_as_of"],
  },
];

function factsRows(name: string): Texts[] {
  const { header, rows } = readCsv(readFileSync(new URL(`${name}.csv`, FACTS)), `${name}.csv`);
  return rows.map((cells) => Object.fromEntries(header.map((column, i) => [column, cells[i]!])));
}

const count = (keys: readonly string[]): Map<string, number> => {
  const counts = new Map<string, number>();
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  return counts;
};

/** Every number of the facts with all that is said about it, in the words of the data. */
function expected(conversion: Conversion): string[] {
  const { values, same, changed = {}, once = [] } = conversion;
  return factsRows(conversion.facts).flatMap((row) => {
    const about = [
      ...same.map((column) => row[column]!),
      ...Object.values(changed).map((change) => change(row)),
      row.source!,
    ];
    return Object.entries(values).flatMap(([column, name]) => {
      if (row[column] === "") return [];
      const measure = name === "statistic" ? row.statistic! : name;
      return [JSON.stringify([...about, measure, Number(row[column])]) + (once.includes(column) ? "!" : "")];
    });
  });
}

/** A zero pay bill with staff in post is missing in the data; everything else is the number. */
const filed = (cell: Cell): number => (hasValue(cell) ? cell.value : cell.missing === "zero-filed" ? 0 : Number.NaN);

function carried(conversion: Conversion): string[] {
  const { values, same, changed = {}, only = () => true, once = [], measure = "measure" } = conversion;
  const rows = catalogue.dataset(conversion.resource).rows as unknown as readonly Record<string, unknown>[];
  const text = (value: unknown): string => String(value ?? "");
  return rows.flatMap((row) => {
    if (!only(row as Texts)) return [];
    const about = [...[...same, ...Object.keys(changed)].map((column) => text(row[column])), text(row.source)];
    const name = Object.values(values)[0] === "" ? "" : text(row[measure]);
    const mark = once.includes(name) ? "!" : "";
    return [JSON.stringify([...about, name, filed(row.value as Cell)]) + mark];
  });
}

for (const conversion of CONVERSIONS)
  test.skipIf(!here)(
    `every number of ${conversion.facts}.csv stands in ${conversion.resource}, with what is said about it, as often as in the facts`,
    () => {
      const before = expected(conversion);
      const facts = count(before);
      const data = count(carried(conversion));
      expect(before.length).toBeGreaterThan(0);
      // what is marked "!" stands beside several statistics in the facts and is carried once
      const wanted = new Map([...facts].map(([key, times]) => [key, key.endsWith("!") ? 1 : times]));
      const lost = [...wanted].filter(([key, times]) => (data.get(key) ?? 0) !== times).map(([key]) => key);
      expect(lost.slice(0, 5)).toEqual([]);
      // nothing is in the data that is not in the facts; ballots also hold counts that the facts give in words
      const added = [...data.keys()].filter((key) => !wanted.has(key) && !/"(employers-|eligible)/.test(key));
      expect(added.slice(0, 5)).toEqual([]);
    },
  );

test.skipIf(!here)("no file of facts is left out", () => {
  const files = readdirSync(FACTS).filter((name) => name.endsWith(".csv"));
  expect(CONVERSIONS.map((conversion) => `${conversion.facts}.csv`).sort()).toEqual(files.sort());
});

test.skipIf(!here)(
  "no standard error could be read for any row of union density, so no column was lost with it",
  () => {
    expect(factsRows("union_density").every((row) => row.standard_error_pct === "")).toBe(true);
  },
);

test.skipIf(!here)("what the facts say of the threshold of a ballot is kept, in its column or in the note", () => {
  const rows = catalogue.dataset("ballots").rows;
  for (const fact of factsRows("ballots")) {
    const own = rows.filter((row) => row.date === fact.date && row.body === fact.unit);
    expect(own.length, fact.unit).toBeGreaterThan(0);
    const said = fact.threshold_50_met!;
    for (const row of own)
      if (said === "yes" || said === "no") expect(row.threshold_50_met).toBe(said);
      else expect(said === "" || row.note.includes(said), row.note).toBe(true);
  }
});
