import { expect, test } from "vitest";
import { openCatalogue } from "../../../src/catalogue/catalogue.js";
import { figureBook } from "../../../src/evidence/figure-book.js";
import { words } from "../../../src/evidence/words.js";
import {
  april2025Notes,
  breakMarks,
  breakNotes,
  breaksBetween,
  gapNotes,
  refuseAcross,
} from "../../../src/findings/parts/common-notes.js";
import { indexFigures } from "../../../src/findings/parts/index-figures.js";
import { refused } from "./refusal.js";

const catalogue = openCatalogue();
const all = { grade: "all", department: "all", department_level: "all" };

test("the breaks between two counts are those of the rows used, in order of time", () => {
  const breaks = breaksBetween(catalogue, "civil-service-pay", { from: "2011-03", to: "2023-03", rows: all });
  expect(breaks.map((row) => row.id)).toContain("civil-service-pay-ons-to-cabinet-office");
  expect(breaks.every((row) => row.from > "2011-03" && row.from <= "2023-03")).toBe(true);
  expect(breaks.some((row) => row.field === "department")).toBe(false); // of single departments, not of the service
  expect(breakMarks(breaks)[0]).toMatchObject({ at: "2019-03", kind: "break" });
  expect(words(breakNotes(breaks)[0]!.text, {})).toMatch(/^ONS published the annual survey to 2018/);
});

test("a break at the first period is behind us, one at the last is not", () => {
  const at = (from: string, to: string) =>
    breaksBetween(catalogue, "civil-service-pay", { from, to, rows: all }).map((row) => row.from);
  expect(at("2019-03", "2020-03")).not.toContain("2019-03");
  expect(at("2018-03", "2019-03")).toContain("2019-03");
});

test("a comparison across a break that allows none is refused", () => {
  const breaks = breaksBetween(catalogue, "labour-disputes", { from: "2008", to: "2010", rows: {} });
  refused(() => refuseAcross("disputes", breaks), "break-between", /breaks at 2009: ISIC 3 to ISIC 4/);
});

test("a gap is said with its reason and the official file that would fill it", () => {
  const [note] = gapNotes(
    catalogue,
    "civil-service-pay",
    { grade: "all" },
    (gap) => gap.from === "2025-03" && gap.equals === "all",
  );
  expect(words(note!.text, {})).toBe(
    "Not held: Overall median salary, 2025 (not found in the sources we could read). It would be filled by Cabinet Office, Civil Service Statistics, statistical tables: median salary by responsibility level.",
  );
});

test("the error of April 2025 is noted only where that month is used", () => {
  const book = figureBook();
  const indices = indexFigures(book, catalogue);
  indices.key("cpi", "2025-03", "month");
  expect(april2025Notes(catalogue, book)).toEqual([]);
  indices.key("cpi", "2025-07", "calendar-year");
  expect(april2025Notes(catalogue, book).length).toBe(1);
});
