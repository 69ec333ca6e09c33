import { type Cell, type Missing, missing, present } from "../../../core/cell.js";
import type { OwnColumn, OwnKind } from "./column.js";
import { decimals, keyTable, wholes } from "./columnar.js";
import type { DifferentTexts } from "./different-texts.js";
import type { Matched } from "./match-headings.js";
import { refuseRow, type TableSpot } from "./refuse-row.js";

/** Why there is no number, as the file writes it. */
export interface GapReason {
  readonly missing: Missing;
  readonly as: string;
}

/** A column of ours and the column of the file that holds it, if any. */
export interface PlacedColumn {
  readonly column: OwnColumn;
  readonly at: number | undefined;
}

/** What a table is made of. */
export interface TableShape {
  readonly kind: OwnKind;
  readonly matched: Matched;
  readonly spot: TableSpot;
  readonly keys: readonly PlacedColumn[];
  readonly attributes: readonly PlacedColumn[];
  readonly figures: readonly PlacedColumn[];
  /** Of the keys, then of the attributes. */
  readonly texts: readonly DifferentTexts[];
}

/** What was set aside, and some of what stands in columns that are none of ours. */
export interface SetAside {
  readonly blanks: number;
  readonly notes: number;
  readonly samples: readonly (readonly string[])[];
}

/** One row as numbers. The arrays are used again for the next. */
export interface RowNumbers {
  readonly key: Int32Array;
  readonly said: Int32Array;
  readonly numbers: Float64Array;
  readonly reasons: readonly (GapReason | undefined)[];
}

/** The groups of a file, a line of numbers each. */
export interface OwnTable extends TableShape, SetAside {
  /** Rows of the file that were read. */
  readonly rows: number;
  /** Groups that they make. */
  readonly groups: number;
  /** Rows of one person that were added to a group already there. */
  readonly added: number;
  /** The highest number of the first figure. */
  readonly highest: number;
  /** The row in which a group stands first. */
  firstRow(group: number): number;
  keyOf(group: number, key: number): string;
  attributeOf(group: number, attribute: number): string;
  /** Undefined where an optional cell is blank. */
  figureOf(group: number, figure: number): Cell | undefined;
}

/** Groups a file may hold. */
export const MOST_GROUPS = 4_000_000;

/** Collects rows into groups, and refuses those that stand twice. */
export function ownTable(shape: TableShape): {
  add(row: number, numbers: RowNumbers): void;
  done(aside: SetAside): OwnTable;
} {
  const { kind, keys, attributes, figures, texts, spot } = shape;
  const places = keyTable(keys.length);
  const attributeIds = attributes.map(() => wholes()); // memory is taken only for those that are set
  const values = figures.map(() => decimals());
  const first = wholes();
  /** Rows of one person that make up a group; 0 for a row of counts. */
  const people = wholes();
  const gaps = new Map<number, GapReason>();
  const head = figures.findIndex(({ column }) => column.name === "headcount");
  let [rows, added, highest] = [0, 0, 0];

  const repeated = (row: number, group: number): never => {
    const list = kind.id === "membership" && highest === 1;
    return refuseRow(
      list ? "record-level" : "repeated-row",
      spot,
      row,
      list ? "a list of single members is no count" : `is the same group as row ${first.at(group)}`,
      {
        found: `rows ${first.at(group)} and ${row} have the same ${keys
          .filter(({ at }) => at !== undefined)
          .map(({ column }) => column.name)
          .join(", ")}`,
        expected: `one row for ${kind.row}`,
        hint: list
          ? "count the members of each unit and give the counts; nothing of the file was kept"
          : kind.records
            ? "add the rows up, or name what tells them apart; only rows of one person each (headcount 1) are added up here"
            : "take one of them out, or name what tells them apart",
      },
    );
  };

  return {
    add(row, { key, said, numbers, reasons }) {
      rows += 1;
      if (numbers[0]! > highest) highest = numbers[0]!;
      const before = places.size;
      const group = places.place(key);
      const person = kind.records && numbers[head] === 1;
      if (group < before) {
        const summable = person && people.at(group) > 0 && numbers.every((n) => !Number.isNaN(n));
        if (!summable) repeated(row, group);
        if (figures.some((_, i) => Number.isNaN(values[i]!.at(group)))) repeated(row, group);
        for (let i = 0; i < values.length; i += 1) values[i]!.set(group, values[i]!.at(group) + numbers[i]!);
        people.set(group, people.at(group) + 1);
        added += 1;
        return;
      }
      if (places.size > MOST_GROUPS)
        refuseRow("too-large", spot, row, `is a group beyond ${MOST_GROUPS}`, {
          found: `more than ${MOST_GROUPS} different groups`,
          expected: "groups, not a row for everybody",
          hint: "add the rows up to groups first",
        });
      first.set(group, row);
      if (person) people.set(group, 1);
      for (let i = 0; i < attributeIds.length; i += 1) if (said[i] !== 0) attributeIds[i]!.set(group, said[i]!);
      for (let i = 0; i < values.length; i += 1) {
        values[i]!.set(group, numbers[i]!);
        if (reasons[i] !== undefined) gaps.set(group * figures.length + i, reasons[i]!);
      }
    },
    done: (aside) => ({
      ...shape,
      ...aside,
      rows,
      groups: places.size,
      added,
      highest,
      firstRow: (group) => first.at(group),
      keyOf: (group, index) => texts[index]!.text(places.part(group, index)),
      attributeOf: (group, index) => texts[keys.length + index]!.text(attributeIds[index]!.at(group)),
      figureOf(group, index) {
        const value = values[index]!.at(group);
        if (!Number.isNaN(value)) return present(Number.isInteger(value) ? value : Number(value.toPrecision(12)));
        const gap = gaps.get(group * figures.length + index);
        return gap === undefined ? undefined : missing(gap.missing, gap.as);
      },
    }),
  };
}
