import type { Slot } from "./parts/define-source.js";
import { defineSource } from "./parts/define-source.js";
import { finish } from "./parts/finish.js";
import { findHeader, needHeader } from "./parts/header-row.js";
import { checkDisputes } from "./parts/ilostat/checks.js";
import type { Observation } from "./parts/observation.js";
import { type YearlyVariable, yearlyFigures } from "./parts/yearly-columns.js";

const HEADINGS = ["iso3c", "year", "ud", "cbc", "nstrikes_sector_total", "ndays_sector_total", "nworkers_sector_total"];
const DISPUTE = /^(nstrikes|ndays|nworkers)_(sector|isic2|isic31|isic4)_(\w+)$/;

/** What is counted of a dispute, by the beginning of its heading. */
const MEASURES: Readonly<Record<string, { readonly measure: string; readonly unit: string; readonly times: number }>> =
  {
    nstrikes: { measure: "stoppages", unit: "stoppages", times: 1 },
    ndays: { measure: "working-days-lost", unit: "days", times: 1 },
    nworkers: { measure: "workers-involved-thousand", unit: "thousand people", times: 1000 },
  };

/** The industries held, by classification and letter. */
const INDUSTRIES: Readonly<Record<string, string>> = {
  isic31_L: "public administration and defence (ISIC3 L)",
  isic31_M: "education (ISIC3 M)",
  isic31_N: "health and social work (ISIC3 N)",
  isic31_I: "transport, storage and communications (ISIC3 I)",
  isic4_O: "public administration and defence (ISIC4 O)",
  isic4_P: "education (ISIC4 P)",
  isic4_Q: "human health and social work (ISIC4 Q)",
  isic4_H: "transport and storage (ISIC4 H)",
  sector_total: "all industries",
};

function variableOf(heading: string): YearlyVariable | undefined {
  if (heading === "ud") return { heading, unit: { id: "percent" }, times: 1, dimensions: {}, share: true };
  if (heading === "cbc") return { heading, unit: { id: "percent" }, times: 1, dimensions: {}, share: true };
  const match = DISPUTE.exec(heading);
  if (match === null) return undefined;
  const [, counted, classification, industry] = match as unknown as [string, string, string, string];
  const unit = counted === "nworkers" ? ("people" as const) : ("count" as const);
  return {
    heading,
    unit: { id: unit },
    times: MEASURES[counted]!.times,
    dimensions: { classification, industry },
    share: false,
  };
}

/** Strikes, working days lost, workers involved and union density of one country, as ILOSTAT gives them and another party tidied. */
export const ilostat = defineSource({
  id: "ilostat",
  publisher: "International Labour Organization (ILOSTAT)",
  title: "ILOSTAT: disputes, union density and coverage, tidied by another party",
  looksLike:
    "CSV with a row a year and the headings iso3c, year, ud, cbc, nstrikes_…, ndays_… and nworkers_… by classification and industry.",
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
    const others = found.length - variables.length - 2;
    return finish(
      {
        publisher: "International Labour Organization (ILOSTAT)",
        title: "Strikes and lockouts, union density and coverage",
        table: code,
        released: undefined,
        nextRelease: undefined,
        licence: "ILO",
        standing: "copy",
        series: variables.map(({ heading, unit }) => ({ id: heading, title: heading, unit })),
        observations,
        skipped: [
          { what: "columns", why: "employment, earnings and unemployment: not of disputes or unions", count: others },
        ],
        checks: checkDisputes(observations, file.name),
        notes: [
          "Tidied by another party. The disputes of 2005 in this copy are lower than those the Office for National Statistics printed: see series-breaks.csv.",
        ],
      },
      file.name,
    );
  },
  slot: (observation: Observation, { table }): Slot | undefined => {
    const { series, period, dimensions } = observation;
    const industry = INDUSTRIES[`${dimensions.classification}_${dimensions.industry}`];
    const counted = MEASURES[series.split("_")[0]!];
    if (table !== "GBR" || industry === undefined || counted === undefined || period === undefined) return undefined;
    const classification =
      dimensions.classification === "isic4" ? "ISIC4" : dimensions.classification === "isic31" ? "ISIC3" : "";
    return {
      resource: "labour-disputes",
      times: 1 / counted.times,
      columns: { industry, classification, measure: counted.measure, period, unit: counted.unit },
    };
  },
});
