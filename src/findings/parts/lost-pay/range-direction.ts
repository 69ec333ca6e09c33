import { INDEX_NAMES, type IndexId } from "../../../core/unit.js";
import type { FigureBook } from "../../../evidence/figure-book.js";
import type { Sentence } from "../../../evidence/sentence.js";
import type { CellRange } from "../cell-range.js";
import type { FiguredGrid } from "../figured-grid.js";
import { listed, shown } from "../sentence-parts.js";

/** The range over index and basis from the chosen start, and the grid it is of. */
interface RangeFacts {
  readonly book: FigureBook;
  readonly range: CellRange;
  readonly grid: FiguredGrid;
  /** The three indices, the chosen one first. */
  readonly order: readonly IndexId[];
}

/** The index that gives an end of a range, from the start chosen. */
function indexOf(key: string, { grid }: FiguredGrid, order: readonly IndexId[], book: FigureBook): string | undefined {
  const cell = grid.cells.find(
    ({ base, figure }) => base === grid.chosen.base && book.value(figure) === book.value(key),
  );
  const id = order.find((index) => index === cell?.index);
  return id === undefined ? undefined : INDEX_NAMES[id];
}

/** A range of sums with its direction: both short, both ahead, or from one to the other. @param mark  what is said after an end */
export function behindOrAhead(
  book: FigureBook,
  { low, high }: Pick<CellRange, "low" | "high">,
  mark: (key: string) => string = () => "",
): Sentence {
  const [a, b] = [low, high].map((key): Sentence => [...shown(key, "pounds0-size"), mark(key)]) as [Sentence, Sentence];
  if (book.value(low) >= 0) return ["fell ", ...a, " to ", ...b, " behind prices"];
  if (book.value(high) <= 0) return ["came out ", ...b, " to ", ...a, " ahead of prices"];
  return ["came out between ", ...a, " ahead of prices and ", ...b, " behind them"];
}

/** The same from the start chosen, with the index that gives each end. */
export const rangeByIndex = ({ book, range, grid, order }: RangeFacts): Sentence =>
  behindOrAhead(book, range, (key) => {
    const name = indexOf(key, grid, order, book);
    return name === undefined ? "" : ` (${name})`;
  });

/** Which index gives the lowest and which the highest of a range; nothing when it is one. */
export function whichIndex(
  grid: FiguredGrid,
  { low, high }: CellRange,
  order: readonly IndexId[],
  book: FigureBook,
): Sentence {
  const [least, most] = [indexOf(low, grid, order, book), indexOf(high, grid, order, book)];
  if (least === undefined || most === undefined || least === most) return [];
  return [`, the lowest by ${least} and the highest by ${most}`];
}

/** "; from 2012, CPI and CPIH show gains": the indices by which every later listed base gives a gain, when the chosen one does not. */
export function laterGains({ book, range, grid, order }: RangeFacts): Sentence {
  const { cells, chosen } = grid.grid;
  const later = cells.filter(({ base }) => base > chosen.base);
  const gain = order.filter((id) => {
    const own = later.filter(({ index }) => index === id);
    return own.length > 0 && own.every(({ figure }) => book.value(figure) < 0);
  });
  if (gain.length === 0 || book.value(range.low) < 0) return [];
  const first = later.filter(({ index }) => index === gain[0]).sort((a, b) => (a.base < b.base ? -1 : 1))[0]!;
  return [
    "; from ",
    { figure: first.figure, as: "year-from" },
    ", ",
    ...listed(gain.map((id) => [INDEX_NAMES[id]])),
    gain.length === 1 ? " shows a gain" : " show gains",
  ];
}
