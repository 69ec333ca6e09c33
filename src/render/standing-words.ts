import type { Standing, Status } from "../core/standing.js";

/** Where a figure was read, in the cell of a table. */
export const STANDING_CELLS: Readonly<Record<Standing, string>> = {
  publisher: "publisher",
  copy: "copy",
  secondary: "second-hand",
};

/** Headings of the columns that say of each row what is least firm in it. */
export const WEAKEST = {
  status: "Status (least firm in the row)",
  standing: "Where read (least direct in the row)",
} as const;

const HOW_TO_READ =
  "Where each figure was read: publisher, in the publisher's own release; copy, the publisher's figure in another " +
  "party's copy; second-hand, quoted by somebody else.";
const IN_FULL: Readonly<Record<Standing, string>> = {
  publisher: "in the publisher's own release",
  copy: "in another party's copy of the publisher's",
  secondary: "second-hand, in somebody's quotation",
};

/** A status as it is read. @example statusWords("not-stated") // "not stated" */
export const statusWords = (status: Status): string => status.replace("-", " ");

/** What is said above a table of the status and the standing of its rows: of each what all share, or how to read its column. */
export const firmness = (statuses: readonly Status[], standings: readonly Standing[]): string =>
  [
    ...(new Set(statuses).size > 1
      ? []
      : [
          statuses[0] === "not-stated"
            ? "The sources do not say whether figures are final."
            : `Every figure is ${statusWords(statuses[0]!)}.`,
        ]),
    new Set(standings).size > 1 ? HOW_TO_READ : `Every figure was read ${IN_FULL[standings[0]!]}.`,
  ].join(" ");
