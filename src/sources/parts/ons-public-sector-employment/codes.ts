/** What the codes of the tables by sector and industry stand for: a word that their heading must hold. */
export const HEADING_OF: Readonly<Record<string, RegExp>> = {
  G6NQ: /central\s+government/i,
  G6NT: /local\s*government/i,
  G6NW: /total general government/i,
  G7AR: /public corporations/i,
  G7AU: /public\s+sector/i,
  G7D6: /civil service/i,
  G7ER: /construction/i,
  G7EU: /HM Forces/i,
  G7EX: /police/i,
  G7F2: /public administration/i,
  G7F5: /education/i,
  G7FG: /national health service/i,
  G7FJ: /other health/i,
  G7FM: /other public sector/i,
  G7FP: /central\s+government/i,
  G7FS: /local\s*government/i,
  G7FV: /total general government/i,
  G7FY: /public corporations/i,
  G7G3: /public\s+sector/i,
  G7G6: /civil service/i,
  G9BC: /construction/i,
  G7G9: /HM Forces/i,
  G7GC: /police/i,
  G7GF: /public administration/i,
  G7GI: /education/i,
  G7GL: /national health service/i,
  G7GR: /other health/i,
  G7K2: /other public sector/i,
  G9BZ: /percentage/i,
  G7K5: /headcount/i,
  G9C2: /percentage/i,
  G7GO: /total employment/i,
  MFY7: /headcount/i,
  MFY9: /percentage/i,
  MFZ2: /headcount/i,
  MFY5: /percentage/i,
};

/** Totals by code, and the codes of their parts. */
export const TOTALS: readonly (readonly [total: string, ...parts: string[]])[] = [
  ["G6NW", "G6NQ", "G6NT"],
  ["G7AU", "G6NW", "G7AR"],
  ["G7AU", "G7ER", "G7EU", "G7EX", "G7F2", "G7F5", "G7FG", "G7FJ", "G7FM"],
  ["G7FV", "G7FP", "G7FS"],
  ["G7G3", "G7FV", "G7FY"],
  ["G7G3", "G9BC", "G7G9", "G7GC", "G7GF", "G7GI", "G7GL", "G7GR", "G7K2"],
  ["G7GO", "G7AU", "G7K5"],
  ["G7GO", "MFY7", "MFZ2"],
];

/** Percentages by code, with what they are a share of what. */
export const SHARES: readonly (readonly [share: string, part: string, whole: string])[] = [
  ["G9BZ", "G7AU", "G7GO"],
  ["G9C2", "G7K5", "G7GO"],
  ["MFY9", "MFY7", "G7GO"],
  ["MFY5", "MFZ2", "G7GO"],
];
