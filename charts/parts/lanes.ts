import { textWidth, widest, wrap } from "./text-width.js";

/** A vertical rule and its name. */
export interface LaneItem {
  readonly x: number;
  readonly text: string;
}

/** The name of a rule where it stands above the plot. */
export interface LaneLabel extends LaneItem {
  readonly lines: readonly string[];
  /** Left edge and width of the name. */
  readonly left: number;
  readonly width: number;
  /** Distance from the top of the plot up to the upper edge of the name. */
  readonly above: number;
}

interface Box {
  readonly item: LaneItem;
  readonly lines: readonly string[];
  readonly left: number;
  readonly width: number;
}

const spans = (box: Box, x: number): boolean => x > box.left - 3 && x < box.left + box.width;

/** Lowest lane where a name overlaps no other and, as far as can be, no rule crosses a name. */
function laneOf(box: Box, placed: readonly { box: Box; lane: number }[], pad: number): number {
  for (let lane = 0; ; lane += 1) {
    const bad = placed.some(({ box: other, lane: theirs }) => {
      const overlap = box.left < other.left + other.width + pad && other.left < box.left + box.width + pad;
      if (overlap && theirs === lane) return true;
      const crossedByTheirs = spans(box, other.item.x) && !spans(other, box.item.x);
      return crossedByTheirs && lane <= theirs;
    });
    if (!bad) return lane;
  }
}

/**
 * Puts the names of vertical rules above the plot, in as few lanes as hold them without overlap.
 *
 * @param items    rules and names; places in pixels from the left of the plot
 * @param options  ends of the room, font size, and how wide a name may be before it is wrapped
 * @returns the names, and how much room they need above the plot
 */
export function lanes(
  items: readonly LaneItem[],
  { left, right, size, maxWidth }: { left: number; right: number; size: number; maxWidth: number },
): { labels: LaneLabel[]; height: number } {
  const boxes = [...items]
    .sort((a, b) => b.x - a.x)
    .map((item): Box => {
      const lines = wrap(item.text, Math.min(maxWidth, right - left), size);
      const width = widest(lines, size);
      // To the right of its rule; where that runs out of room, to its left.
      const beside = item.x + 5 + width <= right || item.x - 5 - width < left ? item.x + 5 : item.x - 5 - width;
      return { item, lines, width, left: Math.max(left, Math.min(beside, right - width)) };
    });
  const placed: { box: Box; lane: number }[] = [];
  for (const box of boxes) placed.push({ box, lane: laneOf(box, placed, textWidth("  ", size)) });
  const line = size * 1.2;
  const count = placed.reduce((n, { lane }) => Math.max(n, lane + 1), 0);
  const heights = Array.from({ length: count }, (_, lane) =>
    placed.reduce((h, p) => (p.lane === lane ? Math.max(h, p.box.lines.length * line) : h), 0),
  );
  const base = (lane: number): number => 6 + heights.slice(0, lane).reduce((a, b) => a + b + 3, 0);
  const labels = placed.map(
    ({ box, lane }): LaneLabel => ({
      ...box.item,
      lines: box.lines,
      left: box.left,
      width: box.width,
      above: base(lane) + heights[lane]!,
    }),
  );
  return { labels, height: count === 0 ? 0 : base(count) };
}
