import type { Slot } from "./parts/define-source.js";
import { defineSource } from "./parts/define-source.js";
import { finish } from "./parts/finish.js";
import { findHeader, needHeader } from "./parts/header-row.js";
import { checkDensities } from "./parts/ictwss/checks.js";
import type { Observation } from "./parts/observation.js";
import { type YearlyVariable, yearlyFigures } from "./parts/yearly-columns.js";

const HEADINGS = ["iso3c", "country", "year", "TUM", "NUM", "WSEE", "UD", "UD_s", "UD_fem", "UD_public"];
/** Counts, in thousands: members, net members, employees; from administrative data, and (_s) from surveys. */
const COUNTS = /^(?:TUM|NUM|NUM_s|WSEE|WSEE_s)$/;
/** Densities and shares of members, in per cent. */
const SHARES = /^(?:UD|UM)(?:_\w+)?$|^(?:UnadjCov|AdjCov|UnionCov|CovPriv|CovPub)$/;

/** The first year of the Labour Force Survey's series. */
const FIRST_SURVEY = 1995;

/** Who the densities by group are of, in the words of the data; those that mix definitions are left out. */
const GROUPS: Readonly<Record<string, readonly [dimension: string, category: string]>> = {
  UD_fem: ["sex", "female"],
  UD_male: ["sex", "male"],
  UD_private: ["sector", "private"],
  UD_public: ["sector", "public"],
  UD_agr: ["industry", "agriculture, forestry and fishing"],
  UD_mining: ["industry", "mining and quarrying"],
  UD_manuf: ["industry", "manufacturing"],
  UD_util: ["industry", "electricity, gas and water"],
  UD_constr: ["industry", "construction"],
  UD_trade: ["industry", "wholesale and retail trade"],
  UD_hotels: ["industry", "accommodation and food"],
  UD_transport: ["industry", "transport (and communication where combined)"],
  UD_finance: ["industry", "financial services"],
  UD_business: ["industry", "business and real estate services"],
  UD_publadmin: ["industry", "public administration and defence"],
  UD_educ: ["industry", "education"],
  UD_health: ["industry", "human health and social work"],
  UD_otherserv: ["industry", "other services"],
};

function variableOf(heading: string): YearlyVariable | undefined {
  if (COUNTS.test(heading)) return { heading, unit: { id: "people" }, times: 1000, dimensions: {}, share: false };
  return SHARES.test(heading) ? { heading, unit: { id: "percent" }, times: 1, dimensions: {}, share: true } : undefined;
}

const density = (series: string, dimension: string, category: string, period: string): Slot => ({
  resource: "union-density",
  decimals: 2,
  columns: { series, dimension, category, period, measure: "density", unit: "percent", flag: "", note: "" },
});

function slotOf({ series, period = "" }: Observation): Slot | undefined {
  const survey = Number(period) >= FIRST_SURVEY;
  const all = "all employees (administrative series)";
  if (series === "UD") return density("administrative", "all", all, period);
  if (series === "UD_s" && survey) return density("lfs_survey", "all", "all employees", `${period}-Q4`);
  if (series === "NUM" || (series === "NUM_s" && survey)) {
    const ofSurvey = series === "NUM_s";
    const base = density(
      ofSurvey ? "lfs_survey" : "administrative",
      "all",
      ofSurvey ? "all employees" : all,
      ofSurvey ? `${period}-Q4` : period,
    );
    return {
      ...base,
      times: 0.001,
      decimals: 1,
      columns: { ...base.columns, measure: "members-thousand", unit: "thousand people" },
    };
  }
  const group = GROUPS[series];
  if (group === undefined) return undefined;
  return survey
    ? density("lfs_survey", group[0], group[1], `${period}-Q4`)
    : density("ictwss_pre_lfs", group[0], group[1], period);
}

/** Union members, employees, densities and coverage of one country over sixty years, of the OECD/AIAS ICTWSS database. */
export const ictwss = defineSource({
  id: "ictwss",
  publisher: "OECD/AIAS",
  title: "ICTWSS database of trade unions and wage setting, one country",
  looksLike:
    "CSV with a row a year and some 240 headings: iso3c, country, year … TUM, NUM, WSEE, UD, UD_s, UD_fem, UD_public …",
  signs: HEADINGS,
  met: "real files",
  recognises: ({ kind, sheets, name }) =>
    kind === "delimited" && sheets[0] !== undefined && findHeader(sheets[0], HEADINGS, name, 3) !== undefined,
  read(file) {
    const sheet = file.sheets[0]!;
    const header = needHeader(sheet, HEADINGS, file.name, 3);
    const found = header.headings.map(({ text }) => variableOf(text));
    const variables = found.filter((one) => one !== undefined);
    const code = sheet.text(header.row + 1, header.column("iso3c")).trim();
    const country = { heading: "iso3c", code };
    const table = { sheet, header, file: file.name, headings: HEADINGS, year: "year", country };
    const observations = yearlyFigures(table, variables);
    const checks = checkDensities(observations, code === "GBR" ? FIRST_SURVEY : undefined, file.name);
    return finish(
      {
        publisher: "OECD/AIAS",
        title: "ICTWSS database",
        table: code,
        released: undefined,
        nextRelease: undefined,
        licence: "ICTWSS",
        standing: "copy",
        series: variables.map(({ heading, unit }) => ({ id: heading, title: heading, unit })),
        observations,
        skipped: [
          {
            what: "columns",
            why: "codes of institutions and names of confederations: no figures of members",
            count: found.length - variables.length,
          },
        ],
        checks,
        notes: [
          "Rows of one country, converted by another party. Administrative (UD) and survey (UD_s) densities are two measures and never one series; densities by age, contract, hours, birth and size of workplace mix definitions.",
        ],
      },
      file.name,
    );
  },
  slot: (observation, { table }) => (table === "GBR" ? slotOf(observation) : undefined),
});
