const LETTERS = " !\"#$%&'()*+,-./0123456789:;<=>?@ABCDEFGHIJKLMNOPQRSTUVWXYZ[\\]^_`abcdefghijklmnopqrstuvwxyz{|}~";
/** Advance widths in thousandths of the size: Adobe Core 14 AFM, Helvetica, whose metrics Arial shares. */
const REGULAR = [
  278, 278, 355, 556, 556, 889, 667, 191, 333, 333, 389, 584, 278, 333, 278, 278, 556, 556, 556, 556, 556, 556, 556,
  556, 556, 556, 278, 278, 584, 584, 584, 556, 1015, 667, 667, 722, 722, 667, 611, 778, 722, 278, 500, 667, 556, 833,
  722, 778, 667, 778, 722, 667, 611, 722, 667, 944, 667, 667, 611, 278, 278, 278, 469, 556, 333, 556, 556, 500, 556,
  556, 278, 556, 556, 222, 222, 500, 222, 833, 556, 556, 556, 556, 333, 500, 278, 556, 500, 722, 500, 500, 500, 334,
  260, 334, 584,
];
/** The same for Helvetica-Bold, in which a browser sets weight 600. */
const BOLD = [
  278, 333, 474, 556, 556, 889, 722, 238, 333, 333, 389, 584, 278, 333, 278, 278, 556, 556, 556, 556, 556, 556, 556,
  556, 556, 556, 333, 333, 584, 584, 584, 611, 975, 722, 722, 722, 722, 667, 611, 778, 722, 278, 556, 722, 611, 833,
  722, 778, 667, 778, 722, 667, 611, 722, 667, 944, 667, 667, 611, 333, 278, 333, 584, 556, 333, 556, 611, 556, 611,
  556, 333, 611, 611, 278, 278, 556, 278, 889, 611, 611, 611, 611, 389, 556, 333, 611, 556, 778, 556, 556, 500, 389,
  280, 389, 584,
];
const OTHERS: Readonly<Record<string, number>> = {
  "£": 556,
  "−": 584,
  "–": 556,
  "’": 278,
  "\u00a0": 278,
  "“": 333,
  "”": 333,
};

/** Width of a text in Arial or Helvetica, in pixels: what a reader sees who has not got the shipped font. */
export function helveticaWidth(text: string, size: number, weight: number): number {
  const widths = weight >= 600 ? BOLD : REGULAR;
  const sum = [...text].reduce((total, c) => {
    const own = widths[LETTERS.indexOf(c)] ?? OTHERS[c];
    if (own === undefined) throw new Error(`no width of "${c}" in "${text}"`); // a box of no width overlaps nothing
    return total + own;
  }, 0);
  return (sum * size) / 1000;
}
