import fc from "fast-check";

/**
 * What may be done to a grid. Those that keep the meaning move, remove or mark whole rows and columns, or spoil one
 * cell: whatever is still read as a figure of the original must be that figure, or what now stands in its cell.
 */
export const KEEPING = [
  "insert-blank-row",
  "insert-note-row",
  "duplicate-row",
  "remove-row",
  "insert-blank-column",
  "swap-columns",
  "duplicate-column",
  "remove-column",
  "blank-cell",
  "alter-figure",
  "footnote-digit",
  "add-space",
  "change-case",
  "cut-rows",
  "cut-columns",
  "preamble-to-end",
  "hide-sheet",
  "swap-sheets",
] as const;
/** Of those, the ones that put nothing new into a file. */
export const REMOVING: readonly string[] = KEEPING.filter(
  (kind) => !/insert-note|duplicate|alter|footnote|space|case/.test(kind),
);
/** Those after which another meaning may be the file's own: what comes out must still stand at the labels it says. */
export const SHIFTING = [
  "swap-rows",
  "swap-columns-below-headings",
  "row-right",
  "row-left",
  "column-down",
  "column-up",
  "swap-cells",
  "copy-cell",
  "alter-label",
  "rename-sheet",
] as const;
export type Kind = (typeof KEEPING)[number] | (typeof SHIFTING)[number];

/** One mutation of a grid: numbers are taken modulo the size of what they choose from. */
export interface Mutation {
  readonly kind: Kind;
  readonly sheet: number;
  readonly row: number;
  readonly row2: number;
  readonly column: number;
  readonly column2: number;
  readonly word: number;
}

/** Early rows and columns hold the labels: they are chosen as often as all the rest. */
const place = fc.oneof(fc.nat(14), fc.nat(20_000));
const side = fc.oneof(fc.nat(4), fc.nat(600));

const mutation: fc.Arbitrary<Mutation> = fc.record({
  kind: fc.constantFrom<Kind>(...KEEPING, ...SHIFTING),
  sheet: fc.nat(40),
  row: place,
  row2: place,
  column: side,
  column2: side,
  word: fc.nat(20),
});

/** One to three mutations, most often one. */
export const mutations: fc.Arbitrary<Mutation[]> = fc.oneof(
  { weight: 3, arbitrary: fc.array(mutation, { minLength: 1, maxLength: 1 }) },
  { weight: 1, arbitrary: fc.array(mutation, { minLength: 2, maxLength: 3 }) },
);

/** How a mutated grid is written as text; most often plainly. */
export const writings = fc.record({
  newline: fc.constantFrom("\n", "\n", "\r\n", "\r"),
  quotes: fc.constantFrom<"needed" | "all" | "dropped">("needed", "needed", "needed", "all", "dropped"),
  delimiter: fc.constantFrom("own", "own", "own", "own", "\t", ";"),
  trailing: fc.constantFrom(0, 0, 0, 1, 3),
  encoding: fc.constantFrom("utf-8", "utf-8", "utf-8", "utf-8-mark", "utf-16le", "utf-16be", "windows-1252"),
});

/** What is done to the bytes of a file. */
export interface ByteMutation {
  readonly kind: "flip" | "set" | "delete" | "insert" | "cut" | "repeat";
  readonly at: number;
  readonly length: number;
  readonly byte: number;
}

export const byteMutations: fc.Arbitrary<ByteMutation[]> = fc.array(
  fc.record({
    kind: fc.constantFrom<ByteMutation["kind"]>("flip", "set", "delete", "insert", "cut", "repeat"),
    at: fc.oneof(fc.nat(400), fc.nat(4_000_000)),
    length: fc.oneof(fc.constant(1), fc.integer({ min: 1, max: 60 })),
    byte: fc.oneof(fc.constantFrom(0x2c, 0x22, 0x0a, 0x0d, 0x30, 0x31, 0x2e, 0x20, 0x00, 0xa3), fc.nat(255)),
  }),
  { minLength: 1, maxLength: 3 },
);
