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

/**
 * Made-up figures in the layout of table 1.6: most columns stand alone, earnings as growth and as an index. Of every row
 * the unemployment rate follows from the people (2 of 32, 3.5 of 35, 3.6 of 36 million) and from the rates (1 - 60 ÷ 64).
 */
export const labour = (): Rows => [
  ["Back to contents"],
  [GAP, "1.6 Labour market"],
  [
    GAP,
    GAP,
    "Employment (16+, millions)",
    "Employment rate \n(16+, per cent)",
    "ILO unemployment (16+, millions)",
    "ILO unemployment rate (16+, per cent)",
    "Participation rate (16+, per cent)",
    "Average hours worked",
    "Compensation of employees (£ billion) (a)",
    "Wages and salaries (£ billion) (a-b)",
    "Employers social contributions (£ billion) (b)",
    "Average weekly earnings growth (per cent)1",
    "Average weekly earnings index (2008Q1=100)",
  ],
  [GAP, "2024Q1", 30, 60, 2, 6.25, 64, 32, 400.5, 300.25, 100.25, 5, 150],
  [GAP, "2025Q1", 31.5, 58.5, 3.5, 10, 65, 32, 410, 310, 100, 4, 156],
  [GAP, "2025", 32.4, 59.4, 3.6, 10, 66, 32, 1650, 1250, 400, 4.1, 157],
];
