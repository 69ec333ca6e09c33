import { expect, test } from "vitest";
import { fontFaces } from "../../src/render/fonts.js";

const sizes = (css: string): number[] =>
  [...css.matchAll(/base64,([^)]+)\)/g)].map((match) => Buffer.from(match[1]!, "base64").length);
const signature = (css: string): string[] =>
  [...css.matchAll(/base64,([^)]+)\)/g)].map((match) => Buffer.from(match[1]!, "base64").toString("latin1", 0, 4));

test("both weights are woff2 inside the rules, and nothing is loaded from elsewhere", async () => {
  const css = await fontFaces("Median £23,760 − ‘real’ ÷ é");
  expect(signature(css)).toEqual(["wOF2", "wOF2"]);
  expect(css).toContain("font-weight:400");
  expect(css).toContain("font-weight:600");
  expect(css).not.toMatch(/url\((?!data:)/);
});

test("a text with letters past Latin gets a part of its own that holds them", async () => {
  const [latin, other] = [await fontFaces("abc"), await fontFaces("abc Ωδ")];
  expect(await fontFaces("xyz")).toBe(latin);
  expect(other).not.toBe(latin);
  expect(signature(other)).toEqual(["wOF2", "wOF2"]);
  expect(sizes(other).every((size, i) => size < sizes(latin)[i]!)).toBe(true);
});
