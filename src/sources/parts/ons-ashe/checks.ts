import { type Cell, cellValue, hasValue } from "../../../core/cell.js";
import { problem } from "../../../core/problem.js";
import { placeWords } from "../../../read/sheet.js";
import { checkSums, type SumToCheck } from "../check-sums.js";
import { describe } from "../finish.js";
import type { Observation } from "../observation.js";
import type { Check } from "../publication.js";

const ORDER = ["p10", "p20", "p25", "p30", "p40", "median", "p60", "p70", "p75", "p80", "p90"];
const rowKey = ({ at }: Observation): string => `${at.sheet}\0${at.row}`;

/**
 * Percentiles never fall from the lowest to the highest.
 *
 * @throws Problem "figures-disagree" where they do: columns have moved
 */
export function checkPercentiles(observations: readonly Observation[], file: string): Check {
  const rows = new Map<string, Map<string, Observation>>();
  for (const observation of observations) {
    const { statistic = "" } = observation.dimensions;
    if (!ORDER.includes(statistic) || !hasValue(observation.value)) continue;
    const key = rowKey(observation);
    const row = rows.get(key) ?? new Map<string, Observation>();
    if (row.size === 0) rows.set(key, row);
    row.set(statistic, observation);
  }
  let compared = 0;
  for (const row of rows.values()) {
    let before: Observation | undefined;
    for (const name of ORDER) {
      const now = row.get(name);
      if (now === undefined) continue;
      if (before !== undefined) {
        compared += 1;
        if (cellValue(now.value)! < cellValue(before.value)!)
          problem(
            "figures-disagree",
            `${file}, ${placeWords(now.at)}: the ${name} is below the ${before.dimensions.statistic}`,
            {
              found: `${describe(before)} ${cellValue(before.value)}, ${name} ${cellValue(now.value)}`,
              expected: "percentiles that rise",
              where: `${file}, ${placeWords(now.at)}`,
              hint: "columns have moved under their headings, or a figure was typed over",
            },
          );
      }
      before = now;
    }
  }
  return { what: "percentiles rise", compared, exceptions: [] };
}

const SPLITS: readonly (readonly [total: string, ...parts: string[]])[] = [
  ["all all", "male all", "female all"],
  ["all all", "all full-time", "all part-time"],
  ["male all", "male full-time", "male part-time"],
  ["female all", "female full-time", "female part-time"],
];

/** Jobs of a row in all sheets against those by sex and by working pattern. @throws Problem "sum-mismatch" */
export function checkJobsBySex(jobs: readonly Observation[], file: string): Check {
  const rows = new Map<string, Map<string, Observation>>();
  for (const each of jobs) {
    const { description = "", code = "", sex = "", work_pattern = "" } = each.dimensions;
    const key = `${description} ${code}`;
    const row = rows.get(key) ?? new Map<string, Observation>();
    if (row.size === 0) rows.set(key, row);
    row.set(`${sex} ${work_pattern}`, each);
  }
  const sums: SumToCheck[] = [];
  for (const [key, row] of rows)
    for (const [total, ...parts] of SPLITS) {
      const whole = row.get(total);
      const held = parts.map((part) => row.get(part));
      if (whole === undefined || held.some((part) => part === undefined)) continue;
      const where = `${file}, ${placeWords(whole.at)}`;
      sums.push({
        name: `jobs, ${key.trim()}, ${parts.join(" and ")}`,
        total: whole.value,
        parts: held.map((part) => part!.value),
        where,
      });
    }
  return checkSums("jobs by sex and by working pattern add up", sums, { rounding: 1000 });
}

/** Totals of the kingdom and of its countries, by code, and the codes of their parts. */
const PLACES: readonly (readonly [total: string, parts: RegExp])[] = [
  ["E92000001", /^E12\d{6}$/],
  ["W92000004", /^W06\d{6}$/],
  ["S92000003", /^S12\d{6}$/],
  ["K04000001", /^(?:E92000001|W92000004)$/],
  ["K03000001", /^(?:K04000001|S92000003)$/],
  ["K02000001", /^(?:K03000001|N92000002|not classified)$/],
];

/** Jobs of the kingdom, its countries and the regions of England against those of their parts. @throws Problem "sum-mismatch" */
export function checkJobsByPlace(jobs: readonly Observation[], file: string): Check {
  const sheets = new Map<string, { code: string; observation: Observation }[]>();
  for (const observation of jobs) {
    const { description = "", code = "" } = observation.dimensions;
    const rows = sheets.get(observation.at.sheet) ?? [];
    if (rows.length === 0) sheets.set(observation.at.sheet, rows);
    rows.push({ code: code === "" ? description.toLowerCase() : code, observation });
  }
  const sums: SumToCheck[] = [];
  const add = (total: Observation, parts: Cell[]): void => {
    const { description = "", sex = "", work_pattern = "" } = total.dimensions;
    const where = `${file}, ${placeWords(total.at)}`;
    if (parts.length > 1)
      sums.push({ name: `jobs, ${description}, ${sex}, ${work_pattern}`, total: total.value, parts, where });
  };
  for (const rows of sheets.values()) {
    for (const [total, parts] of PLACES) {
      const whole = rows.find(({ code }) => code === total);
      if (whole !== undefined)
        add(
          whole.observation,
          rows.filter(({ code }) => parts.test(code)).map(({ observation }) => observation.value),
        );
    }
    rows.forEach(({ code, observation }, i) => {
      if (!/^E12\d{6}$/.test(code)) return;
      const end = rows.findIndex((next, j) => j > i && /^(?:E12|W92|S92|N92)/.test(next.code));
      const below = rows.slice(i + 1, end === -1 ? undefined : end).filter((row) => /^E0[6-9]\d{6}$/.test(row.code));
      add(
        observation,
        below.map((row) => row.observation.value),
      );
    });
  }
  return checkSums("jobs by place add up", sums, { rounding: 1000 });
}

const TOTAL = "all employees";

/**
 * Jobs of all employees against those of the rows that make them up: sectors, sections of industry, major groups. No such
 * table was met, so what does not hold is carried as an exception and not refused.
 */
export function checkJobsByKind(jobs: readonly Observation[], file: string): Check {
  const sums: SumToCheck[] = [];
  for (const sheet of new Set(jobs.map(({ at }) => at.sheet))) {
    const rows = jobs.filter(({ at }) => at.sheet === sheet);
    const whole = rows.find(({ dimensions }) => dimensions.description!.toLowerCase() === TOTAL);
    if (whole === undefined) continue;
    const rest = rows.filter((row) => row !== whole);
    const letters = rest.filter(({ dimensions: { code = "" } }) => /^[A-U]$/.test(code));
    const digits = rest.filter(({ dimensions: { code = "" } }) => /^[1-9]$/.test(code));
    const sectors = rest.filter(({ dimensions: { description = "" } }) =>
      /^(?:public sector|private sector|non-profit body.*)$/i.test(description),
    );
    const other = rest.filter(({ dimensions: { description = "" } }) => /^not classified$/i.test(description));
    const parts = [letters, digits, sectors].find((group) => group.length > 1);
    if (parts === undefined) continue;
    const { sex = "", work_pattern = "" } = whole.dimensions;
    sums.push({
      name: `jobs, all employees, ${sex}, ${work_pattern}`,
      total: whole.value,
      parts: [...parts, ...other].map(({ value }) => value),
      where: `${file}, ${placeWords(whole.at)}`,
    });
  }
  return checkSums("jobs by kind add up", sums, { rounding: 1000, known: sums.map(({ name }) => name) });
}
