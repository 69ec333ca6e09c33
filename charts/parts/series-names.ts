import type { Look, Shape } from "./look.js";

/** The categorical colours of the Government Analysis Function. */
const [BLUE, ORANGE, TURQUOISE, PINK, GREY, PURPLE] = [
  "#12436D",
  "#F46A25",
  "#28A197",
  "#801650",
  "#3D3D3D",
  "#A285D1",
] as const;

const look = (colour: string, shape: Shape): Look => ({ colour, shape });

const CPI = look(GREY, "circle");
const CPIH = look(PURPLE, "triangle-up");
const RPI = look(PINK, "square");
const PUBLIC = look(BLUE, "circle");
const PRIVATE = look(ORANGE, "diamond");
const AA_AO = look(BLUE, "circle");
const EO = look(ORANGE, "square");
const SEO_HEO = look(TURQUOISE, "triangle-up");
const G6_G7 = look(PINK, "diamond");
const SCS = look(GREY, "triangle-down");

/**
 * Colour and symbol of every thing that occurs in more than one chart of the pack, so that it looks the same in all.
 * Blue is what a chart is about; blue against orange is a pair; prices have three colours of their own, which other
 * series get only in charts of four and more.
 */
export const SERIES_LOOKS: Readonly<Record<string, Look>> = {
  cpi: CPI,
  cpih: CPIH,
  rpi: RPI,
  "prices, cpi": CPI,
  "prices, cpih": CPIH,
  "prices, rpi": RPI,
  "level with cpi": CPI,
  "level with cpih": CPIH,
  "level with rpi": RPI,
  "median salary": look(BLUE, "diamond"),
  ceiling: look(BLUE, "diamond"),
  "with flexibility": look(ORANGE, "triangle-down"),
  "civil service ceiling": look(BLUE, "diamond"),
  "civil service ceilings": look(BLUE, "diamond"),
  "the same with flexibility": look(ORANGE, "triangle-down"),
  public: PUBLIC,
  "public sector": PUBLIC,
  private: PRIVATE,
  "private sector": PRIVATE,
  "civil service": look(BLUE, "diamond"),
  "all civil servants": look(BLUE, "cross"),
  "all employees": look(TURQUOISE, "triangle-up"),
  "of all employees": look(TURQUOISE, "triangle-up"),
  "of the public sector": PUBLIC,
  "of the private sector": PRIVATE,
  "senior civil service": SCS,
  "aa/ao": AA_AO,
  "aa/ao median": AA_AO,
  aa: look(TURQUOISE, "diamond"),
  "aa median": look(TURQUOISE, "diamond"),
  ao: look(PURPLE, "cross"),
  eo: EO,
  "eo median": EO,
  "seo/heo": SEO_HEO,
  "heo/seo": SEO_HEO,
  heo: SEO_HEO,
  seo: look(PURPLE, "triangle-down"),
  "g6/g7": G6_G7,
  g7: G6_G7,
  g6: look(PURPLE, "square"),
  scs: SCS,
  "scs level": SCS,
  "national living wage": look(ORANGE, "square"),
  enacted: look(BLUE, "square"),
  "central estimate": look(ORANGE, "circle"),
  administrative: look(BLUE, "circle"),
  survey: look(ORANGE, "square"),
  bulletins: look(TURQUOISE, "triangle-up"),
  women: look(BLUE, "circle"),
  men: look(ORANGE, "square"),
  "women, bulletins": look(BLUE, "triangle-up"),
  "men, bulletins": look(ORANGE, "diamond"),
  members: look(BLUE, "circle"),
  employees: look(ORANGE, "square"),
  "pcs members": look(BLUE, "circle"),
  "civil servants": look(ORANGE, "square"),
  "all industries": look(BLUE, "circle"),
  "public administration": look(BLUE, "diamond"),
};
