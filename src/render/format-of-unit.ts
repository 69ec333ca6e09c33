import type { Unit, UnitId } from "../core/unit.js";
import type { FormatId } from "../evidence/format.js";

const FORMATS: Readonly<Record<UnitId, FormatId>> = {
  "GBP/year": "pounds0",
  "GBP/week": "pounds0",
  "GBP/hour": "pounds2",
  GBP: "pounds0",
  percent: "percent1",
  points: "points1",
  index: "index1",
  people: "count",
  fte: "count",
  count: "count",
  ratio: "decimal2",
  date: "day",
};

/** How a figure is written where no column or sentence says: by its unit. @example formatOfUnit({ id: "percent" }) // "percent1" */
export const formatOfUnit = (unit: Unit): FormatId => FORMATS[unit.id];
