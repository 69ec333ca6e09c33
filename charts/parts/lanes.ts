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

const overlap = (a: Box, b: Box, pad: number): boolean =>
  a.left < b.left + b.width + pad && b.left < a.left + a.width + pad;

/**
 * The lane of each name, lowest first: names that overlap are in different lanes, and a rule that would cross the
 * name of another ends below it. Names are raised until nothing is left to raise.
 */
function laneOfEach(boxes: readonly Box[], pad: number): number[] {
  const lane = boxes.map(() => 0);
  for (let raised = true, round = 0; raised && round < 60; round += 1) {
    raised = false;
    boxes.forEach((a, i) => {
      boxes.forEach((b, j) => {
        if (i === j) return;
        const crossed = spans(a, b.item.x) && !spans(b, a.item.x);
        const collides = lane[i] === lane[j] && i < j && overlap(a, b, pad);
        if ((crossed && lane[i]! <= lane[j]!) || collides) {
          const higher = crossed || !spans(b, a.item.x) ? i : j;
          lane[higher] = Math.max(lane[i]!, lane[j]!) + 1;
          raised = true;
        }
      });
    });
  }
  return lane;
}

/** A name beside its rule: to the right, narrower if need be; to the left where the right has no room at all. */
function boxOf(item: LaneItem, o: { left: number; right: number; size: number; maxWidth: number }): Box {
  const words = widest(item.text.split(" "), o.size);
  const most = Math.min(o.maxWidth, o.right - o.left);
  const toRight = Math.min(most, o.right - item.x - 5);
  const fits = toRight >= Math.max(words, Math.min(textWidth(item.text, o.size), o.size * 4.5));
  const lines = wrap(item.text, fits ? toRight : most, o.size);
  const width = widest(lines, o.size);
  const beside = fits || item.x - 5 - width < o.left ? item.x + 5 : item.x - 5 - width;
  return { item, lines, width, left: Math.max(o.left, Math.min(beside, o.right - width)) };
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
  const boxes = [...items].sort((a, b) => a.x - b.x).map((item) => boxOf(item, { left, right, size, maxWidth }));
  const lane = laneOfEach(boxes, textWidth("  ", size));
  const placed = boxes.map((box, i) => ({ box, lane: lane[i]! }));
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
