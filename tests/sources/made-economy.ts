import type { MadeCell } from "./made-workbook.js";

const GAP = undefined;
export type Rows = MadeCell[][];

/** Made-up figures in the layout of table 1.7: growth and indices in pairs, quarters, years and financial years below. */
export const inflation = (): Rows => [
  ["Back to contents"],
  [GAP, "1.7 Inflation"],
  [GAP, GAP, "Year-on-year growth", GAP, "Jan 1987=100", "2015=100"],
  [GAP, GAP, "RPI", "CPI", "RPI", "CPI"],
  [GAP, "2024Q1", 10, 4, 110, 104],
  [GAP, "2024Q2", 5, 5, 126, 105],
  [GAP, "2025Q1", 10, 5, 121, 109.2],
  [GAP, "2025Q2", 5, 0, 132.3, 105],
  [],
  [GAP, "2024", 3, 2, 118, 104.5],
  [GAP, "2025", 7.627, 2.392, 127, 107],
  [],
  [GAP, "2024-25", GAP, 4, GAP, 104],
  [GAP, "2025-26", GAP, 3.846, GAP, 108],
  [GAP, "1 Made up."],
];

/** Made-up figures in the layout of table 1.6: most columns stand alone, earnings as growth and as an index. */
export const labour = (): Rows => [
  ["Back to contents"],
  [GAP, "1.6 Labour market"],
  [
    GAP,
    GAP,
    "Employment (16+, millions)",
    "Employment rate (16+, per cent)",
    "Average hours worked",
    "Wages and salaries (£ billion)",
    "Average weekly earnings growth (per cent)1",
    "Average weekly earnings index (2008Q1=100)",
  ],
  [GAP, "2024Q1", 33.1, 60.5, 32, 300.25, 5, 150],
  [GAP, "2025Q1", 33.4, 60.4, 32, 310, 4, 156],
  [GAP, "2025", 33.5, 60.3, 32, 1250, 4.1, 157],
];
