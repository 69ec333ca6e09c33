import { join } from "node:path";
import { expect, test } from "vitest";
import { openCatalogue } from "../../src/catalogue/catalogue.js";
import { nodeDisk } from "../../src/catalogue/disk.js";
import { damage, fixture, problemOf } from "./fixture.js";

const prices = (change: (csv: string) => string) => {
  const folder = fixture({ prices: change });
  return problemOf(() => openCatalogue({ folder }).dataset("prices"));
};

test("one edited byte is found by the hash, though the file still reads well", () => {
  const folder = fixture();
  damage(folder, "prices.csv", (text) => text.replace("131.5", "131.6"));
  const refused = problemOf(() => openCatalogue({ folder }).dataset("prices"));
  expect(refused.code).toBe("data-damaged");
  expect(refused.where).toBe(join(folder, "prices.csv"));
  expect(refused.found).toMatch(/^sha256:[0-9a-f]{64}$/);
  expect(refused.expected).toMatch(/^sha256:[0-9a-f]{64}$/);
  expect(refused.found).not.toBe(refused.expected);
  expect(refused.hint).toContain("install realpay again");
});

test("a truncated file is found by its length", () => {
  const folder = fixture();
  damage(folder, "prices.csv", (text) => text.slice(0, -10));
  const refused = problemOf(() => openCatalogue({ folder }).dataset("prices"));
  expect(refused).toMatchObject({ code: "data-damaged" });
  expect(refused.message).toMatch(/is \d+ bytes long, not \d+/);
});

test("a damaged file does not stop the others from being read", () => {
  const folder = fixture();
  damage(folder, "prices.csv", () => "");
  expect(openCatalogue({ folder }).dataset("minimum-wage").rows).toHaveLength(3);
});

test("a file that is not there, and one that may not be read, are refused by name", () => {
  const folder = fixture();
  const without = { ...nodeDisk, exists: (path: string) => !path.endsWith("prices.csv") && nodeDisk.exists(path) };
  expect(problemOf(() => openCatalogue({ folder, disk: without }).dataset("prices"))).toMatchObject({
    code: "data-missing",
    where: join(folder, "prices.csv"),
  });
  const locked = {
    ...nodeDisk,
    read: (path: string) => {
      if (path.endsWith("prices.csv")) throw new Error("EACCES");
      return nodeDisk.read(path);
    },
  };
  const refused = problemOf(() => openCatalogue({ folder, disk: locked }).dataset("prices"));
  expect(refused).toMatchObject({ code: "data-unreadable", found: "EACCES" });
});

test("a missing column is refused, with the one that may have been meant", () => {
  const refused = prices((csv) => csv.replace("value", "values"));
  expect(refused).toMatchObject({ code: "missing-column", where: "prices.csv, row 1" });
  expect(refused.hint).toContain('"values"');
});

test("an unknown column is refused", () => {
  const refused = prices((csv) =>
    csv.replaceAll(/$/gm, ",x").replace("source,x", "source,remark").replace(/\n,x$/, "\n"),
  );
  expect(refused).toMatchObject({ code: "unknown-column", found: "remark" });
});

test("a blank value is refused, because a blank is never zero", () => {
  const refused = prices((csv) => csv.replace("131.5", ""));
  expect(refused).toMatchObject({ code: "blank-cell", found: "a blank", where: "prices.csv, row 2, column value" });
  expect(refused.hint).toContain("a blank is never zero");
});

test("a blank where the schema wants a value is refused with its row and column", () => {
  const refused = prices((csv) => csv.replace("cpi,2024-02,132.3,not-stated", "cpi,2024-02,132.3,"));
  expect(refused).toMatchObject({ code: "blank-cell", where: "prices.csv, row 3, column status" });
});

test("text where a number is wanted is refused, and never guessed at", () => {
  for (const wrong of [
    "about 131",
    "1e3",
    "0131.5",
    "131,5".replace(",", "·"),
    "£131.5",
    " 131.5",
    "131.5 ",
    "Infinity",
  ]) {
    const refused = prices((csv) => csv.replace("131.5", wrong));
    expect(refused).toMatchObject({ code: "bad-number", found: wrong, where: "prices.csv, row 2, column value" });
  }
});

test("a sign for a missing value that is not in the list is refused, and the list is named", () => {
  for (const wrong of ["[u]", ":", "-", "...", "n/a", "not-available", "x"]) {
    const refused = prices((csv) => csv.replace("131.5", wrong));
    expect(refused).toMatchObject({ code: "unknown-missing-token", found: wrong });
    expect(refused.expected).toContain("not-published");
  }
});

test("a number outside its limits is refused", () => {
  const refused = prices((csv) => csv.replace("131.5", "-131.5"));
  expect(refused).toMatchObject({ code: "bad-value", found: "-131.5", expected: "a number, 0 or more" });
});

test("a word outside its closed list is refused with the nearest one", () => {
  const refused = prices((csv) => csv.replace("131.5,not-stated", "131.5,not-statd"));
  expect(refused).toMatchObject({ code: "bad-value", found: "not-statd", hint: 'did you mean "not-stated"?' });
});

test("a period of another form is refused", () => {
  const refused = prices((csv) => csv.replace("2024-02", "2024/25"));
  expect(refused).toMatchObject({ code: "bad-value", found: "2024/25", where: "prices.csv, row 3, column period" });
});

test("a day that does not exist is refused", () => {
  const folder = fixture({ "minimum-wage": (csv) => csv.replace("2017-03-31", "2017-02-30") });
  const refused = problemOf(() => openCatalogue({ folder }).dataset("minimum-wage"));
  expect(refused).toMatchObject({ code: "bad-day", where: "minimum-wage.csv, row 2, column effective_to" });
});

test("a fraction where a whole number is wanted, and a word where true or false is wanted, are refused", () => {
  const wages = fixture({ "minimum-wage": (csv) => csv.replace(",25,", ",25.5,") });
  expect(problemOf(() => openCatalogue({ folder: wages }).dataset("minimum-wage"))).toMatchObject({
    code: "bad-number",
  });
  const grid = fixture({ grid: (csv) => csv.replace("true", "TRUE") });
  expect(problemOf(() => openCatalogue({ folder: grid }).dataset("grid"))).toMatchObject({ code: "bad-value" });
});

test("a duplicate period is refused with both rows", () => {
  const refused = prices((csv) => csv.replace("cpi,2024-02", "cpi,2024-01"));
  expect(refused.code).toBe("duplicate-row");
  expect(refused.message).toBe("prices.csv: row 3 repeats row 2: index=cpi period=2024-01");
});

test("keys are not joined into one text: (a-b, c) and (a, b-c) are two rows", () => {
  const folder = fixture({
    crosswalk: (csv) =>
      `${csv}department,body-x,y,A\ndepartment,body,x-y,B\n"department,body",x,y,C\ndepartment,"body,x",y,D\n`,
  });
  expect(openCatalogue({ folder }).dataset("crosswalk").rows).toHaveLength(9);
});

test("a row whose source has no line in sources.csv is refused", () => {
  const refused = prices((csv) => csv.replace("publisher,ons-a", "publisher,ons-aa"));
  expect(refused).toMatchObject({ code: "unknown-source", found: "ons-aa", hint: 'did you mean "ons-a"?' });
  expect(prices((csv) => csv.replace("ons-a; copy-b", "ons-a;copy-b")).code).toBe("unknown-source");
});

test("a standing that is not that of the weakest source is refused", () => {
  const refused = prices((csv) => csv.replace("copy,ons-a; copy-b", "publisher,ons-a; copy-b"));
  expect(refused).toMatchObject({ code: "wrong-standing", found: "publisher", expected: "copy" });
});

test("a source under a licence outside the closed list is refused", () => {
  const folder = fixture({ sources: (csv) => csv.replace("OGL-UK-3.0,copy", "OGL,copy") });
  const refused = problemOf(() => openCatalogue({ folder }).sources());
  expect(refused).toMatchObject({ code: "unknown-key", found: "OGL", where: "sources.csv, row 3, column licence" });
});

test("a month missing from an index is refused by name", () => {
  const refused = prices((csv) => csv.replace(/cpi,2024-02.*\n/, ""));
  expect(refused).toMatchObject({ code: "missing-period", expected: "a row of cpi for 2024-02" });
});

test("a living wage without the rate of one April is refused: a table that lacks it reads an old rate for a year", () => {
  const wages = (change: (csv: string) => string) => {
    const folder = fixture({ "minimum-wage": change });
    return problemOf(() => openCatalogue({ folder }).dataset("minimum-wage"));
  };
  expect(wages((csv) => csv.replace("nlw,2017-04-01", "nlw,2018-04-01"))).toMatchObject({
    code: "missing-period",
    expected: "a row of nlw for 2017-04-01",
  });
  expect(wages((csv) => csv.replace(/nlw,2016.*\n/, "")).expected).toBe("a row of nlw for 2016-04-01");
});
