const MONTHS = ["JAN", "FEB", "MAR", "APR", "MAY", "JUN", "JUL", "AUG", "SEP", "OCT", "NOV", "DEC"];

/** Labels and figures of a made-up series, as ONS writes them: figures by label, years first, then quarters, then months. */
export interface MadeSeries {
  readonly labels: readonly (readonly [label: string, text: string])[];
  readonly figures: readonly (readonly [period: string, text: string])[];
}

const mean = (numbers: readonly number[]): number => numbers.reduce((sum, one) => sum + one, 0) / numbers.length;

/**
 * Figures of whole years from 2021: those given for the months, and their means for quarters and years.
 *
 * @param monthly   twelve for each year
 * @param decimals  to which all are rounded
 */
export function figuresOf(monthly: readonly number[], decimals = 1): MadeSeries["figures"] {
  const text = (number: number): string => number.toFixed(decimals);
  const years = monthly.length / 12;
  const list: [string, string][] = [];
  for (let y = 0; y < years; y += 1) list.push([`${2021 + y}`, text(mean(monthly.slice(12 * y, 12 * y + 12)))]);
  for (let q = 0; q < years * 4; q += 1)
    list.push([`${2021 + Math.floor(q / 4)} Q${(q % 4) + 1}`, text(mean(monthly.slice(3 * q, 3 * q + 3)))]);
  for (const [m, one] of monthly.entries()) list.push([`${2021 + Math.floor(m / 12)} ${MONTHS[m % 12]}`, text(one)]);
  return list;
}

/** A made-up index that rises by 0.4 a month, in the layout of the website; two years of it unless given. */
export function madeSeries(changes: Readonly<Record<string, string>> = {}, monthly = rising(100, 0.4)): MadeSeries {
  const labels: [string, string][] = [
    ["Title", "CPI INDEX 00: ALL ITEMS 2015=100"],
    ["CDID", "D7BT"],
    ["Source dataset ID", "MM23"],
    ["PreUnit", ""],
    ["Unit", "Index, base year = 100"],
    ["Release date", "18-01-2023"],
    ["Next release", "15 February 2023"],
    ["Important notes", ""],
  ];
  return { labels: labels.map(([label, text]) => [label, changes[label] ?? text]), figures: figuresOf(monthly) };
}

/** Months that rise by the same step; two years unless given. */
export const rising = (from: number, step: number, count = 24): number[] =>
  Array.from({ length: count }, (_, i) => Number((from + step * i).toFixed(6)));

/** As the CSV of the website: every cell in quotes. */
export const seriesCsv = ({ labels, figures }: MadeSeries): string =>
  [...labels, ...figures].map(([label, text]) => `"${label}","${text}"\n`).join("");

/** Several series beside one another, as in the CSV of a dataset; labels and periods are those of the first. */
export const datasetRows = (all: readonly MadeSeries[]): string[][] => [
  ...all[0]!.labels
    .filter(([label]) => label !== "Source dataset ID")
    .map(([label], i) => [
      label,
      ...all.map(({ labels }) => labels.filter(([one]) => one !== "Source dataset ID")[i]![1]),
    ]),
  ...all[0]!.figures.map(([period], i) => [period, ...all.map(({ figures }) => figures[i]![1])]),
];

/** Rows as a CSV with quotes round every cell. */
export const quotedCsv = (rows: readonly (readonly string[])[]): string =>
  rows.map((row) => `${row.map((text) => `"${text}"`).join(",")}\n`).join("");
