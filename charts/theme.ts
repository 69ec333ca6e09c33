import { type Look, SHAPES, type Shape } from "./parts/look.js";
import { SERIES_LOOKS } from "./parts/series-names.js";

/** How the parts of every chart look. Colours are those of the Government Analysis Function. */
export interface Theme {
  /** Categorical colours in the order they are handed out. */
  readonly palette: readonly string[];
  /** The colour of a series in focus, and of those that are only context. */
  readonly focus: string;
  readonly context: string;
  readonly text: string;
  readonly quiet: string;
  readonly panel: string;
  readonly grid: string;
  readonly axis: string;
  readonly font: string;
  /** Colour and symbol of the things that occur throughout the pack, by name in lower case. */
  readonly series: Readonly<Record<string, Look>>;
}

export type { Look, Shape } from "./parts/look.js";

/** The font of charts, with what stands in for it where it is missing. */
export const FONT = "Inter, Arial, Helvetica, sans-serif";

export const THEME: Theme = {
  // The last two are those of price indices: they are handed out when nothing else is left.
  palette: ["#12436D", "#F46A25", "#28A197", "#801650", "#3D3D3D", "#A285D1"],
  focus: "#12436D",
  context: "#868686",
  text: "#0B0C0C",
  quiet: "#505A5F",
  panel: "#FFFFFF",
  grid: "#E3E5E7",
  axis: "#6F777B",
  font: FONT,
  series: SERIES_LOOKS,
};

/** How one series is drawn. */
export interface SeriesLook extends Look {
  readonly name: string;
}

const free = <T>(all: readonly T[], taken: ReadonlySet<T>, wanted: T | undefined): T | undefined =>
  wanted !== undefined && !taken.has(wanted) ? wanted : all.find((one) => !taken.has(one));

/** What a name is about: "Women, survey" and "Women, bulletins" are both about women. */
const about = (name: string): string => name.split(", ")[0]!;

/**
 * Colour and symbol of each series. A name the theme knows keeps both in every chart; the others take the first that
 * no named one of the chart has. Two series of one thing, "Women, survey" and "Women, bulletins", share its colour
 * and differ in their symbol. With `focus` the other series are grey and keep their symbols.
 *
 * @example seriesLooks(["CPI", "Wages"], THEME)[0].colour // "#3D3D3D"
 */
export function seriesLooks(names: readonly string[], theme: Theme, focus: readonly string[] = []): SeriesLook[] {
  const known = (name: string): Look | undefined =>
    theme.series[name.toLowerCase()] ?? theme.series[about(name).toLowerCase()];
  const grey = (name: string): boolean => focus.length > 0 && !focus.includes(name);
  const order = [...names.filter((name) => known(name)), ...names.filter((name) => !known(name))];
  const shapes = new Set<Shape>();
  const looks = new Map<string, Look>();
  for (const name of order) {
    const wanted = known(name);
    const others = [...looks].filter(([other]) => wanted === undefined || about(other) !== about(name));
    const taken = new Set(others.map(([, look]) => look.colour));
    const colour = grey(name) ? theme.context : (free(theme.palette, taken, wanted?.colour) ?? theme.context);
    const place = theme.palette.indexOf(colour);
    const shape = free(SHAPES, shapes, wanted?.shape ?? SHAPES[Math.max(0, place)]) ?? SHAPES[looks.size % 6]!;
    shapes.add(shape);
    looks.set(name, { colour, shape });
  }
  return names.map((name) => ({ name, ...looks.get(name)! }));
}
