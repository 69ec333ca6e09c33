import type { Standing } from "../../core/standing.js";

const WORDS: Readonly<Record<Standing, string>> = {
  publisher: "publisher",
  copy: "publisher, through a copy",
  secondary: "second-hand",
};

/** Whose word a figure is, for a column of a table. @example standingWords("secondary") // "second-hand" */
export const standingWords = (standing: Standing): string => WORDS[standing];
