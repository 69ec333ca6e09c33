import { type Cell, hasValue, present } from "../../core/cell.js";

/**
 * A figure in another unit: 12.3 thousand as 12,300. To the 15 digits that a number holds, so that nothing is added that
 * the file does not say; a reason why there is no figure stays as it is.
 *
 * @param times  what the figure is multiplied by
 * @example scaledCell({ value: 12.3 }, 1000) // { value: 12300 }
 */
export const scaledCell = (cell: Cell, times: number): Cell =>
  times === 1 || !hasValue(cell) ? cell : present(Number((cell.value * times).toPrecision(15)));
