import type { VegaLite } from "../../charts/define-chart.js";
import { INTER_WIDTHS } from "../../charts/parts/inter-widths.js";
import { SPAN_GROUND } from "../../charts/parts/marks.js";
import { THEME } from "../../charts/theme.js";
import { compileVega } from "../../src/render/svg.js";
import { contrastOf } from "./contrast.js";

/** A box in pixels of the whole drawing. */
interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** One thing that Vega draws, as it stands in the compiled scene. */
export interface SceneItem extends Box {
  readonly mark: string;
  readonly role: string;
  readonly text: string;
  readonly fill: string | undefined;
  readonly stroke: string | undefined;
  readonly fillOpacity: number;
  readonly font: string;
  readonly size: number;
}

interface RawItem {
  readonly [key: string]: unknown;
  readonly items?: readonly RawItem[];
  readonly bounds?: { x1: number; y1: number; x2: number; y2: number };
  readonly x?: number;
  readonly y?: number;
}

const colour = (value: unknown): string | undefined =>
  typeof value === "string" && value.startsWith("#") ? value.toUpperCase() : undefined;

/** Everything that is drawn of a chart: the scene graph that Vega compiles it to. */
export async function sceneOf(spec: VegaLite): Promise<SceneItem[]> {
  const compiled = await compileVega(spec);
  const { parse, View } = await import("vega");
  const view = new View(parse(compiled as never), { renderer: "none" });
  await view.runAsync();
  const found: SceneItem[] = [];
  const walk = (node: RawItem, x: number, y: number): void => {
    for (const item of node.items ?? []) {
      if (node.marktype === "group") {
        for (const mark of item.items ?? []) walk(mark as RawItem, x + (item.x ?? 0), y + (item.y ?? 0));
        continue;
      }
      const opacity = Number(item.opacity ?? 1);
      if (item.text === "" || opacity === 0 || item.bounds === undefined) continue;
      const { x1, x2, y1, y2 } = item.bounds;
      found.push({
        mark: String(node.marktype),
        role: String(node.role),
        text: String(item.text ?? ""),
        fill: colour(item.fill),
        stroke: colour(item.stroke),
        fillOpacity: opacity * Number(item.fillOpacity ?? 1),
        font: String(item.font ?? ""),
        size: Number(item.fontSize ?? 0),
        left: x + x1,
        right: x + x2,
        top: y + y1,
        bottom: y + y2,
      });
    }
  };
  walk((view.scenegraph() as unknown as { root: RawItem }).root, 0, 0);
  view.finalize();
  return found;
}

/** What may be fainter than a mark: gridlines, the ground of a span, plain ground behind words. */
const GROUNDS = [THEME.grid, SPAN_GROUND, THEME.panel].map((c) => c.toUpperCase());
const WORDS = [THEME.text, THEME.quiet];

/** What is wrong with the colours and the type of a drawing, in words. */
export function sceneFaults(items: readonly SceneItem[], smallest: number): string[] {
  const against = (c: string, opacity = 1): number => contrastOf(c, THEME.panel, opacity);
  const strong = items.filter((i) => i.mark === "rect" && i.fill !== undefined && against(i.fill, i.fillOpacity) > 1.5);
  return items.flatMap((item): string[] => {
    const { mark, fill, stroke, text } = item;
    if (mark === "text") {
      const covered = strong.some(
        (s) => s.left < item.right && item.left < s.right && s.top < item.bottom && item.top < s.bottom,
      );
      return [
        ...(fill === undefined || !WORDS.includes(fill) ? [`"${text}" is written in ${fill}`] : []),
        ...(fill !== undefined && against(fill) < 4.5 ? [`"${text}" has a contrast of ${against(fill)}`] : []),
        ...(covered ? [`"${text}" stands on a bar`] : []),
        ...(item.font === THEME.font ? [] : [`"${text}" is set in ${item.font}`]),
        ...(item.size < smallest ? [`"${text}" is ${item.size} pixels high`] : []),
        ...[...text].flatMap((c) => (INTER_WIDTHS[400].has(c) ? [] : [`"${c}" of "${text}" is not in the font`])),
      ];
    }
    // Shading lies behind the line it belongs to, and a pale bar has an outline: that is what must be seen.
    const shading = mark === "area";
    const shown = [stroke, ...(item.fillOpacity < 1 && stroke !== undefined ? [] : [fill])];
    return shown.flatMap((c) =>
      c === undefined || shading || GROUNDS.includes(c) || against(c) >= 3
        ? []
        : [`a ${mark} in ${c} has a contrast of ${against(c)}`],
    );
  });
}
