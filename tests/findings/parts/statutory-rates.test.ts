import { expect, test } from "vitest";
import { type Catalogue, openCatalogue } from "../../../src/catalogue/catalogue.js";
import { figureBook } from "../../../src/evidence/figure-book.js";
import { statutoryRates } from "../../../src/findings/parts/living-wage/statutory-rates.js";
import { refused } from "./refusal.js";

const catalogue = openCatalogue();

test("the eve of an uprating has the old rate, its day the new one", () => {
  const book = figureBook();
  const rates = statutoryRates(book, catalogue);
  expect(book.value(rates.on("2024-03-31").key)).toBe(10.42);
  expect(book.value(rates.on("2024-04-01").key)).toBe(11.44);
  expect(rates.on("2016-03-31").band).toBe("adult");
  expect(book.value(rates.on("2016-03-31").key)).toBe(6.7);
  expect(rates.on("2023-06-15").age).toBe("23 and over");
});

test("no rate follows the last one, and none is known a year after it", () => {
  const rates = statutoryRates(figureBook(), catalogue);
  expect(rates.after("2026-03-31")?.from).toBe("2026-04-01");
  expect(rates.after("2026-04-01")).toBeUndefined();
  refused(() => rates.on("2027-04-01"), "outside-rates", /no rate is known/);
  refused(() => rates.on("2009-01-01"), "outside-rates", /no rate is known/);
});

test("a table without the uprating of April 2023 is refused: a year would read the rate before", () => {
  const without: Catalogue = {
    ...catalogue,
    dataset: (id) => {
      const all = catalogue.dataset(id);
      const rows = all.rows.filter((row) => (row as { effective_from?: string }).effective_from !== "2023-04-01");
      return { ...all, rows };
    },
  };
  refused(() => statutoryRates(figureBook(), without), "missing-uprating", /1 April 2023/);
});
