import { type Dot, dotGap, dotWord } from "./dot-layout.js";
import type { SizeSpec } from "./sizes.js";
import { textWidth } from "./text-width.js";

/** A value beside its symbol: x of the end of the text that is next to the symbol. */
export interface DotText {
  readonly row: number;
  readonly text: string;
  readonly side: "left" | "right";
  readonly x: number;
}

/**
 * Where the values of a dot plot are written, so that no vertical line strikes one through: a value on a line goes to
 * the other side of its symbol where that is free, or else just beyond the line.
 *
 * @param dots   symbols with the side on which each value stands
 * @param o      place of a value in pixels, places of the vertical lines, rows in which symbols are joined, room
 */
export function dotTexts(
  dots: readonly Dot[],
  o: {
    x: (value: number) => number;
    lines: readonly number[];
    joined: ReadonlySet<number>;
    size: SizeSpec;
    label: number;
    left: number;
    right: number;
  },
): DotText[] {
  const gap = dotGap(o.size) * 0.5;
  return dots.flatMap((dot): DotText[] => {
    if (dot.side === "none") return [];
    const { text } = dot.point;
    const wide = textWidth(text, o.label);
    const place = (side: "left" | "right"): DotText => ({
      row: dot.row,
      text,
      side,
      x: dotWord({ ...dot, side }, o.x, o.size),
    });
    const span = (t: DotText): [number, number] => (t.side === "left" ? [t.x - wide, t.x] : [t.x, t.x + wide]);
    const struck = (t: DotText): number[] => {
      const [from, to] = span(t);
      return o.lines.filter((line) => line > from - 4 && line < to + 4);
    };
    const inside = (t: DotText): boolean => span(t)[0] >= o.left && span(t)[1] <= o.right;
    const wanted = place(dot.side);
    if (struck(wanted).length === 0 || dot.point.value === undefined) return [wanted];
    const other = place(dot.side === "left" ? "right" : "left");
    if (!o.joined.has(dot.row) && struck(other).length === 0 && inside(other)) return [other];
    const on = struck(wanted);
    const x = dot.side === "left" ? Math.min(...on) - gap : Math.max(...on) + gap;
    const beyond = { ...wanted, x };
    const near = Math.abs(beyond.x - wanted.x) < wide * 1.25;
    return [near && struck(beyond).length === 0 && inside(beyond) ? beyond : wanted];
  });
}

/**
 * How far symbols of one row move up or down so that none hides another, in pixels: those that would overlap are
 * spread about the middle of the row, in the order of the series.
 */
export function dodge(places: readonly number[], symbol: number): number[] {
  const moved = places.map(() => 0);
  const order = places.map((_, i) => i).sort((a, b) => places[a]! - places[b]! || a - b);
  let heap: number[] = [];
  const settle = (): void => {
    if (heap.length > 1)
      [...heap]
        .sort((a, b) => a - b)
        .forEach((i, n) => {
          moved[i] = (n - (heap.length - 1) / 2) * symbol * 1.1;
        });
  };
  for (const i of order) {
    if (heap.length > 0 && places[i]! - places[heap.at(-1)!]! >= symbol) {
      settle();
      heap = [];
    }
    heap.push(i);
  }
  settle();
  return moved;
}
