import { expect, test } from "vitest";
import { openCatalogue } from "../../../src/catalogue/catalogue.js";
import { type FigureBook, figureBook } from "../../../src/evidence/figure-book.js";
import { words } from "../../../src/evidence/words.js";
import { rangeOf } from "../../../src/findings/parts/cell-range.js";
import { figuredGrid, type GridChoice, listedChoices, rangeWords } from "../../../src/findings/parts/figured-grid.js";
import { leftOutNotes } from "../../../src/findings/parts/left-out-notes.js";
import { refused } from "./refusal.js";

const choice = (index: string, base: string): GridChoice => ({ index, base, basis: "month", statistic: "median" });
const VALUES: Readonly<Record<string, number>> = {
  "cpi.2011-03": -1,
  "cpi.2012-03": 2,
  "rpi.2011-03": -13,
  "rpi.2012-03": -11,
};
const CHOICES = ["cpi", "rpi"].flatMap((index) => ["2011-03", "2012-03", "2013-03"].map((base) => choice(index, base)));

function add(book: FigureBook, { index, base }: GridChoice): string | undefined {
  const value = VALUES[`${index}.${base}`];
  if (value === undefined) return undefined;
  return book.published(`cell.${index}.${base}`, {
    label: `change, ${index}, ${base}`,
    value: { value },
    unit: { id: "percent" },
    period: [base, "2024-03"],
    status: "final",
    standing: "publisher",
    sources: ["s"],
    cell: "x.csv: a=1",
  });
}
const gridOf = (chosen: GridChoice, choices = CHOICES) => {
  const book = figureBook();
  const grid = figuredGrid(book, {
    measure: "example",
    says: "change, per cent",
    choices,
    chosen,
    figure: (c) => add(book, c),
  });
  return { book, grid };
};

test("range and agreement are figures over every cell", () => {
  const { book, grid } = gridOf(choice("cpi", "2011-03"));
  expect(grid.grid).toMatchObject({ low: -13, high: 2, agree: 3, of: 4 }); // −1, −13 and −11 are below zero like −1
  expect(words(rangeWords(grid, "percent1"), book.figures)).toBe(
    "over the 4 listed combinations it runs from −13.0% to 2.0%; 3 of the 4 agree in sign with −1.0%",
  );
});

test("what the data do not reach is left out and said so", () => {
  const { book, grid } = gridOf(choice("cpi", "2011-03"));
  expect(grid.leftOut.map(({ index, base }) => `${index} ${base}`)).toEqual(["cpi 2013-03", "rpi 2013-03"]);
  expect(words(leftOutNotes(grid)[0]!.text, book.figures)).toMatch(
    /left out, .*: CPI on the basis month; RPI on the basis month\.$/,
  );
});

test("a chosen combination that the list leaves out is listed beside the others", () => {
  const { grid } = gridOf(choice("rpi", "2012-03"), [choice("cpi", "2011-03")]);
  expect(grid.grid.of).toBe(2);
  expect(grid.grid.chosen.figure).toBe("cell.rpi.2012-03");
});

test("a chosen combination that cannot be worked out is refused", () => {
  refused(() => gridOf(choice("cpi", "2013-03")), "chosen-not-listed", /cannot be worked out/);
});

test("the range over some cells holds only those", () => {
  const { book, grid } = gridOf(choice("cpi", "2011-03"));
  const range = rangeOf(book, grid, "cpi", "by CPI", (cell) => cell.index === "cpi");
  expect([range.low, range.high, range.of].map((key) => book.value(key))).toEqual([-1, 2, 2]);
  refused(() => rangeOf(book, grid, "none", "of nothing", () => false), "no-grid", /no combination of nothing/);
});

test("a base beyond the list comes with every index, basis and statistic of the list", () => {
  const catalogue = openCatalogue();
  const listed = listedChoices(catalogue, "real-pay-median");
  const more = listedChoices(catalogue, "real-pay-median", "2017-03");
  expect(listedChoices(catalogue, "real-pay-median", "2011-03")).toEqual(listed);
  expect(more.filter((c) => c.base === "2017-03").length).toBe(listed.filter((c) => c.base === "2011-03").length);
  refused(() => listedChoices(catalogue, "real-pay"), "unknown-measure", /lists no choices/);
});
