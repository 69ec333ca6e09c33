import { expect, test } from "vitest";
import { openCatalogue } from "../../../src/catalogue/catalogue.js";
import { figureBook } from "../../../src/evidence/figure-book.js";
import { indexFigures } from "../../../src/findings/parts/index-figures.js";
import { shortfallFigure, shortfallPath } from "../../../src/findings/parts/lost-pay/shortfall-figures.js";
import { salaryFigures, salaryKey } from "../../../src/findings/parts/medians.js";
import { refused } from "./refusal.js";

const catalogue = openCatalogue();
const setting = (years: readonly string[]) => {
  const book = figureBook();
  const indices = indexFigures(book, catalogue);
  salaryFigures(book, catalogue, "all");
  const ask = { what: "pay", pay: (p: string) => salaryKey("all", p), years, index: "rpi", basis: "month" } as const;
  return { book, indices, ask };
};

test("the sum in one figure and the sum of the years laid out are the same, in both conventions", () => {
  const { book, indices, ask } = setting(["2011-03", "2012-03", "2013-03", "2014-03"]);
  const path = shortfallPath(book, indices, ask);
  for (const convention of ["own-year-pounds", "latest-prices"] as const) {
    const one = shortfallFigure(book, indices, `one.${convention}`, { ...ask, convention });
    expect(book.value(one)).toBeCloseTo(book.value(path.total[convention]), 6);
  }
});

test("one year is worked out by hand: 23760 × 240.8 ÷ 232.5 − 23900 = 708.21", () => {
  const { book, indices, ask } = setting(["2011-03", "2012-03"]);
  const one = shortfallFigure(book, indices, "one", { ...ask, convention: "own-year-pounds" });
  expect(book.value(one)).toBeCloseTo(708.21, 2);
});

test("a missing year is refused, not filled in", () => {
  const { book, indices, ask } = setting(["2011-03", "2013-03"]);
  refused(
    () => shortfallFigure(book, indices, "one", { ...ask, convention: "own-year-pounds" }),
    "missing-year",
    /2013-03 does not come a year after 2011-03/,
  );
});
