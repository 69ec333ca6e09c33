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
  /** Colour of the series that occur throughout the pack, by name, so that a thing keeps its colour. */
  readonly series: Readonly<Record<string, string>>;
}

const [BLUE, TURQUOISE, PINK, ORANGE, GREY, PURPLE] = [
  "#12436D",
  "#28A197",
  "#801650",
  "#F46A25",
  "#3D3D3D",
  "#A285D1",
] as const;

/** The font of charts, with what stands in for it where it is missing. */
export const FONT = "Inter, Arial, Helvetica, sans-serif";

export const THEME: Theme = {
  palette: [BLUE, ORANGE, TURQUOISE, PINK, GREY, PURPLE],
  focus: BLUE,
  context: "#868686",
  text: "#0B0C0C",
  quiet: "#505A5F",
  panel: "#FFFFFF",
  grid: "#E3E5E7",
  axis: "#6F777B",
  font: FONT,
  series: {
    cpi: BLUE,
    cpih: TURQUOISE,
    rpi: ORANGE,
    public: BLUE,
    "public sector": BLUE,
    private: ORANGE,
    "private sector": ORANGE,
    "civil service": PINK,
    "aa/ao": BLUE,
    aa: BLUE,
    ao: TURQUOISE,
    eo: TURQUOISE,
    "seo/heo": PINK,
    "heo/seo": PINK,
    heo: PINK,
    seo: PURPLE,
    "g6/g7": ORANGE,
    g7: ORANGE,
    g6: PURPLE,
    scs: GREY,
    "scs level": GREY,
    "all grades": GREY,
    "national living wage": ORANGE,
    nlw: ORANGE,
    "real living wage": TURQUOISE,
    women: PINK,
    men: TURQUOISE,
    members: BLUE,
    workforce: ORANGE,
    turnout: BLUE,
    yes: ORANGE,
  },
};

/** Symbols that tell series apart without colour, in the order of the palette. */
const SHAPES = ["circle", "square", "triangle-up", "diamond", "triangle-down", "cross"] as const;
export type Shape = (typeof SHAPES)[number];

/** How one series is drawn. */
export interface SeriesLook {
  readonly name: string;
  readonly colour: string;
  readonly shape: Shape;
}

/**
 * Colour and symbol of each series. A name the theme knows keeps its colour in every chart; the others take the
 * first colour that is free. With `focus`, those series have the focus colour and all others are grey.
 *
 * @example seriesLooks(["CPI", "Wages"], THEME)[0].colour // "#12436D"
 */
export function seriesLooks(names: readonly string[], theme: Theme, focus: readonly string[] = []): SeriesLook[] {
  const taken = new Set<string>();
  const colours = new Map<string, string>();
  const known = (name: string): string | undefined => theme.series[name.toLowerCase()];
  if (focus.length > 0) {
    const strong = [theme.focus, ...theme.palette.filter((c) => c !== theme.focus)];
    for (const name of names) {
      const place = focus.indexOf(name);
      colours.set(name, place < 0 ? theme.context : strong[place % strong.length]!);
    }
  } else {
    for (const name of names) {
      const colour = known(name);
      if (colour === undefined || taken.has(colour)) continue;
      colours.set(name, colour);
      taken.add(colour);
    }
    for (const name of names) {
      if (colours.has(name)) continue;
      const colour = theme.palette.find((c) => !taken.has(c)) ?? theme.context;
      colours.set(name, colour);
      taken.add(colour);
    }
  }
  return names.map((name, i) => {
    const colour = colours.get(name)!;
    const place = focus.length > 0 ? i : Math.max(0, theme.palette.indexOf(colour));
    return { name, colour, shape: SHAPES[place % SHAPES.length]! };
  });
}
