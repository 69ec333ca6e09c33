import { expect, test } from "vitest";
import { type Catalogue, openCatalogue } from "../../src/catalogue/catalogue.js";
import type { ResourceId } from "../../src/catalogue/rows/index.js";
import { type FigureBook, figureBook } from "../../src/evidence/figure-book.js";
import { words } from "../../src/evidence/words.js";
import { gradesRealPay } from "../../src/findings/grades-real-pay.js";
import { countOrNone } from "../../src/findings/parts/count-words.js";
import { earlierGradeMedians, earlierMediansWords } from "../../src/findings/parts/earlier-grade-medians.js";
import { breaksOfFiveGrades } from "../../src/findings/parts/grade-breaks.js";
import { salaryFigures, salaryKey } from "../../src/findings/parts/medians.js";
import { printedPercent } from "../../src/findings/parts/printed-percent.js";
import { rpiStanding } from "../../src/findings/parts/rpi-standing.js";
import { spread } from "../../src/findings/parts/sentence-parts.js";
import { evidenceWords } from "./parts/evidence-text.js";

const catalogue = openCatalogue();

/** A book with one percentage a key. */
function bookOf(values: Readonly<Record<string, number>>): FigureBook {
  const book = figureBook();
  for (const [key, value] of Object.entries(values))
    book.published(key, {
      label: key,
      value: { value },
      unit: { id: "percent" },
      period: "2024/25",
      status: "not-stated",
      standing: "publisher",
      sources: ["co-remit-2024"],
      cell: "pay-remit.csv: period=2024/25",
    });
  return book;
}

/** The same catalogue without the salaries of one March. */
const withoutMarch = (period: string): Catalogue => ({
  ...catalogue,
  dataset: ((id: ResourceId) => {
    const whole = catalogue.dataset(id);
    return id === "civil-service-pay"
      ? { ...whole, rows: (whole.rows as readonly { period: string }[]).filter((row) => row.period !== period) }
      : whole;
  }) as Catalogue["dataset"],
});

test.each([
  [5, "5%"],
  [4.5, "4.5%"],
  [3.25, "3.25%"],
  [0, "0%"],
  [0.1 + 0.2, "0.3%"],
])("a headline of %d is printed with the decimals it needs", (value, text) => {
  const book = bookOf({ a: value });
  expect(words(printedPercent(book, "a"), book.figures)).toBe(text);
});

test("a range of movements says the direction that all of them share, and both where they differ", () => {
  const book = bookOf({ worst: -13.1, best: -7.4, up: 2, more: 3.5 });
  const say = (low: string, high: string): string => words(spread(book, low, high), book.figures);
  expect(say("worst", "best")).toBe("fell by 7.4% to 13.1%");
  expect(say("up", "more")).toBe("rose by 2.0% to 3.5%");
  expect(say("worst", "more")).toBe("moved between a fall of 13.1% and a rise of 3.5%");
});

test("no things are none, and RPI's standing is said only where RPI is used", () => {
  const book = bookOf({ zero: 0, two: 2 });
  expect(words(countOrNone(book, "zero"), book.figures)).toBe("none");
  expect(words(countOrNone(book, "two"), book.figures)).toBe("2");
  expect(rpiStanding(["cpi", "rpi"])).toEqual([" RPI is not a National Statistic."]);
  expect(rpiStanding(["cpi", "cpih"])).toEqual([]);
});

test("what is held before the first full count is named, and nothing where nothing is", () => {
  const say = (own: Catalogue): string => {
    const book = figureBook();
    salaryFigures(book, own, "EO");
    const earlier = earlierGradeMedians(book, own, "2020-03");
    return words(earlierMediansWords(salaryKey("EO", "2020-03"), earlier), book.figures);
  };
  expect(say(catalogue)).toBe(
    "No full set of grade medians is held before March 2020; for March 2019 those of AA, G7 and G6 are, second-hand.",
  );
  expect(say(withoutMarch("2019-03"))).toBe("No full set of grade medians is held before March 2020.");
});

test("a break of the finer split is not told where only the five grades are used", () => {
  const breaks = catalogue.breaks("civil-service-pay");
  const kept = breaksOfFiveGrades(breaks);
  expect(breaks.some((row) => row.equals === "AA|G7|G6")).toBe(true);
  expect(kept.some((row) => row.equals === "AA|G7|G6")).toBe(false);
  expect(kept.length).toBe(breaks.length - 1);
  expect(evidenceWords(gradesRealPay.answer(catalogue)).some((line) => line.includes("2019 cells"))).toBe(false);
});
