import { cellValue } from "../core/cell.js";
import type { Period } from "../core/period.js";
import { problem } from "../core/problem.js";
import { isJsonObject, type JsonObject, type JsonValue, own, ownText } from "../read/json.js";
import type { OfficialFile } from "../read/official-file.js";
import type { Place } from "../read/sheet.js";
import { defineSource } from "./parts/define-source.js";
import { numberIn, SHORTHAND } from "./parts/figure-cell.js";
import { finish } from "./parts/finish.js";
import type { Observation } from "./parts/observation.js";
import { officialPeriod } from "./parts/official-period.js";
import { refuseOutside, spansOf, YEARS_CHECK, yearsAmongMonths } from "./parts/ons-series/check-years.js";
import { earningsUnit, REAL_TERMS_NOTE } from "./parts/ons-series/earnings-unit.js";
import { isEarnings, provisionalMonth, provisionalNote } from "./parts/ons-series/provisional.js";
import { baseNotes, seriesSlot } from "./parts/ons-series/series-slot.js";
import type { StatedUnit } from "./parts/ons-series/series-unit.js";
import { britishDay, nextDay, publicationOf, releaseOf } from "./parts/ons-series/series-words.js";

/** The lists of figures in the JSON of a series. */
const LISTS = ["years", "quarters", "months"] as const;

/** A place in a tree: its path, and no row or column. */
const placeIn = (path: string): Place => ({ sheet: path, row: 0, column: 0 });

const isSeries = (tree: JsonValue | undefined): tree is JsonObject =>
  isJsonObject(tree) && own(tree, "type") === "timeseries" && LISTS.some((list) => Array.isArray(own(tree, list)));

/** What both generations of the website say of a series, from wherever they say it; the contact person is not looked at. */
interface Words {
  readonly code: string;
  /** Where the code stands. */
  readonly codeAt: Place;
  readonly title: string;
  readonly preUnit: string;
  readonly unit: string;
  readonly dataset: string;
  readonly released: string;
  readonly next: string;
}

function wordsOf(tree: JsonObject): Words {
  const described = own(tree, "description");
  const now = isJsonObject(described) ? described : tree;
  const text = (name: string): string => (ownText(now, name) ?? "").replace(/\s+/g, " ");
  const early = ownText(tree, "additionalText") ?? ""; // "Index, 2005 = 100"
  const datasets = own(tree, "sourceDatasets");
  const first = Array.isArray(datasets) ? (datasets[0] as JsonValue | undefined) : undefined;
  return {
    code: text("cdid").toUpperCase(),
    codeAt: placeIn(isJsonObject(described) ? "description.cdid" : "cdid"),
    title: isJsonObject(described) ? text("title") : (ownText(tree, "name") ?? ""),
    preUnit: text("preUnit"),
    unit: early === "" ? text("unit") : early,
    dataset: text("datasetId") === "" ? (typeof first === "string" ? first : "") : text("datasetId"),
    released: text("releaseDate"),
    next: text("nextRelease"),
  };
}

function refuse(file: string, path: string, found: string, expected: string): never {
  return problem("not-a-figure", `${file}, ${path}: found ${found}`, {
    found,
    expected,
    where: `${file}, ${path}`,
    hint: "the file was edited or cut: download it again",
  });
}

function figure(item: JsonValue, path: string, words: Words, { unit, times }: StatedUnit, file: string): Observation {
  if (!isJsonObject(item)) return refuse(file, path, typeof item, "an object with a date and a value");
  const dated = ownText(item, "date") === undefined ? "label" : "date";
  const [date, text] = [ownText(item, dated) ?? "", ownText(item, "value") ?? ""];
  const period = officialPeriod(date);
  if (period === undefined) return refuse(file, `${path}.${dated}`, `"${date}"`, "a year, a quarter or a month");
  agrees(item, period, path, file);
  const reason = Object.hasOwn(SHORTHAND, text.toLowerCase()) ? SHORTHAND[text.toLowerCase()] : undefined;
  const number = reason === undefined ? numberIn(text) : undefined;
  if (reason === undefined && number === undefined) return refuse(file, `${path}.value`, `"${text}"`, "a number");
  return {
    series: words.code,
    period,
    dimensions: {},
    value: reason === undefined ? { value: Number((number! * times).toPrecision(15)) } : { missing: reason, as: text },
    unit,
    status: "not-stated",
    at: placeIn(`${path}.value`),
    labels: [placeIn(`${path}.${dated}`), words.codeAt],
  };
}

const MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

/** Every figure says twice when it is of: as one text, and in parts. The two must agree. */
function agrees(item: JsonObject, period: Period, path: string, file: string): void {
  const [year, quarter, month] = ["year", "quarter", "month"].map((name) => ownText(item, name) ?? "");
  const number = MONTHS.indexOf(month!.slice(0, 3).toLowerCase()) + 1;
  const parts =
    month !== "" ? `${year}-${String(number).padStart(2, "0")}` : quarter !== "" ? `${year}-${quarter}` : year;
  if (year !== "" && parts !== period) refuse(file, path, `${ownText(item, "date")} beside ${parts}`, "one period");
}

/** What the ONS website gives for one time series as JSON, in either of its two generations. */
export const onsTimeseriesJson = defineSource({
  id: "ons-timeseries-json",
  publisher: "Office for National Statistics",
  title: "ONS time series: one series, as JSON",
  looksLike:
    'JSON with "type": "timeseries" and lists of years, quarters and months; what the series is stands in "description" (today) or at the top (2014).',
  signs: ["type", "cdid", "years", "quarters", "months", "description"],
  met: "real files",
  recognises: (file: OfficialFile) => isSeries(file.tree),
  read(file) {
    const tree = file.tree as JsonObject;
    const words = wordsOf(tree);
    const stated = earningsUnit(words.code, words.title, words.preUnit, words.unit);
    if (stated === undefined || !/^[A-Z0-9]{4}$/.test(words.code))
      return problem("unknown-unit", `${file.name}: what ${words.code || "the series"} counts cannot be told`, {
        found: `title "${words.title}", preUnit "${words.preUnit}", unit "${words.unit}", cdid "${words.code}"`,
        expected: "a code of four letters and digits, and an index, a percentage, pounds or people",
        where: file.name,
        hint: "the file was edited, or holds a series in a unit that realpay does not know",
      });
    const figures = LISTS.flatMap((list) => {
      const items = own(tree, list);
      return Array.isArray(items)
        ? items.map((item, i) => figure(item as JsonValue, `${list}[${i}]`, words, stated, file.name))
        : [];
    });
    const day = words.released === "" ? undefined : britishDay(words.released);
    const periods = figures.map(({ period }) => period ?? "");
    const { released, notes } = releaseOf(day, periods);
    const provisional = isEarnings(words.title) ? provisionalMonth(periods, released) : undefined;
    const observations = figures.map(
      (one): Observation => (one.period === provisional ? { ...one, status: "provisional" } : one),
    );
    const numbers = Float64Array.from(observations, ({ value }) => cellValue(value) ?? Number.NaN);
    const years = yearsAmongMonths(words.code, stated.unit, numbers, spansOf(periods));
    if (years.outside !== undefined)
      refuseOutside(words.code, periods[years.outside], `${file.name}, ${figures[years.outside]!.at.sheet}`);
    return finish(
      {
        publisher: "Office for National Statistics",
        title: publicationOf(words.dataset),
        table: words.code,
        released,
        nextRelease: nextDay(words.next),
        licence: "OGL-UK-3.0",
        standing: "publisher",
        series: [{ id: words.code, title: words.title, unit: stated.unit }],
        observations,
        skipped: [{ what: "contact, notes and links", why: "no figures", count: 1 }],
        checks: [
          {
            what: "the date of every figure agrees with its year, quarter and month",
            compared: observations.length,
            exceptions: [],
          },
          { what: YEARS_CHECK, compared: years.compared, exceptions: [] },
        ],
        notes: [
          ...notes,
          ...baseNotes(words.code, stated.unit.base),
          ...(typeof stated.unit.prices === "object" ? [REAL_TERMS_NOTE] : []),
          ...(provisional === undefined ? [] : [provisionalNote(provisional)]),
        ],
      },
      file.name,
    );
  },
  slot: (observation, { released }) => seriesSlot(observation, released),
});
