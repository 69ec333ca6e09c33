import { INTER_WIDTHS } from "./inter-widths.js";

/** The two weights of Inter that charts use. */
export type Weight = 400 | 600;

/** Width of a character that the table does not hold: that of the widest letter, so that a box is never too small. */
const WIDEST = 1000;

/**
 * Width of a text set in Inter.
 *
 * @param text    one line
 * @param size    font size in pixels
 * @param weight  400 or 600
 * @returns pixels, never less than the font draws
 * @example textWidth("CPI", 20) // about 31
 */
export function textWidth(text: string, size: number, weight: Weight = 400): number {
  const widths = INTER_WIDTHS[weight];
  let sum = 0;
  for (const character of text) sum += widths.get(character) ?? WIDEST;
  return (sum * size) / 1000;
}

function cut(word: string, width: number, size: number, weight: Weight): string[] {
  const pieces: string[] = [];
  let piece = "";
  for (const character of word) {
    if (piece !== "" && textWidth(piece + character, size, weight) > width) {
      pieces.push(piece);
      piece = "";
    }
    piece += character;
  }
  return [...pieces, piece];
}

/**
 * Breaks a text into lines that fit. A word wider than the line is cut; nothing is ever dropped.
 *
 * @param width  pixels a line may fill
 * @example wrap("one two", 30, 16) // ["one", "two"]
 */
export function wrap(text: string, width: number, size: number, weight: Weight = 400): string[] {
  const lines: string[] = [];
  let line = "";
  for (const word of text.split(/[ \t\r\n]+/).filter((w) => w !== "")) {
    const longer = line === "" ? word : `${line} ${word}`;
    if (textWidth(longer, size, weight) <= width) {
      line = longer;
      continue;
    }
    if (line !== "") lines.push(line);
    const pieces = cut(word, width, size, weight);
    lines.push(...pieces.slice(0, -1));
    line = pieces.at(-1)!;
  }
  return line === "" ? lines : [...lines, line];
}

/** Width of the widest of some lines, in pixels. */
export const widest = (lines: readonly string[], size: number, weight: Weight = 400): number =>
  lines.reduce((most, line) => Math.max(most, textWidth(line, size, weight)), 0);

/** Width below which the last line of a paragraph counts as an orphan, as a share of the room. */
const ORPHAN = 0.3;

/**
 * Breaks a text into as few lines as fit, of nearly the same width, so that no word is left alone on the last one.
 * With `loose` that is all it does: lines stay full unless the last would be an orphan.
 *
 * @param width  pixels a line may fill
 * @example balanced("one two three", 100, 16) // ["one two", "three"]
 */
export function balanced(text: string, width: number, size: number, weight: Weight = 400, loose = false): string[] {
  const full = wrap(text, width, size, weight);
  const lone = (lines: readonly string[]): boolean => textWidth(lines.at(-1)!, size, weight) < ORPHAN * width;
  if (full.length < 2 || (loose && !lone(full))) return full;
  // Never so narrow that a word would be cut.
  const least = Math.max(width * 0.5, widest(text.split(" "), size, weight));
  let best = full;
  for (let room = width - size; room > least; room -= size) {
    const lines = wrap(text, room, size, weight);
    if (lines.length > full.length) break;
    best = lines;
    if (loose && !lone(best)) break;
  }
  return best;
}
