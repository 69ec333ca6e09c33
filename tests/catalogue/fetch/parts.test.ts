import { expect, test } from "vitest";
import { backOff } from "../../../src/catalogue/fetch/back-off.js";
import { contentKind } from "../../../src/catalogue/fetch/content-kind.js";
import { retryAfter } from "../../../src/catalogue/fetch/retry-after.js";
import { parseSidecar } from "../../../src/catalogue/fetch/sidecar.js";
import { snapshotName } from "../../../src/catalogue/fetch/snapshot-name.js";

const kind = (text: string) => contentKind(new TextEncoder().encode(text));

test("each wait is twice the last up to the longest, and between half of it and all of it by chance", () => {
  const limits = { firstWait: 1_000, longestWait: 10_000 };
  expect([1, 2, 3, 4, 5, 99].map((tries) => backOff(tries, () => 0, limits))).toEqual([
    500, 1000, 2000, 4000, 5000, 5000,
  ]);
  expect([1, 2, 3, 4, 5].map((tries) => backOff(tries, () => 1, limits))).toEqual([1000, 2000, 4000, 8000, 10000]);
});

test("a wish to be left alone is seconds, or a date by the publisher's own clock", () => {
  expect(retryAfter("0")).toBe(0);
  expect(retryAfter(" 30 ")).toBe(30_000);
  const [date, later] = ["Wed, 21 Oct 2026 07:28:00 GMT", "Wed, 21 Oct 2026 08:28:00 GMT"];
  expect(retryAfter(later, date)).toBe(3_600_000);
  expect(retryAfter(date, later)).toBe(0); // over already
  expect(retryAfter(later)).toBeUndefined(); // a date with nothing to hold it against
  for (const said of [undefined, "", "soon", "-5", "1.5", "1e9", "2026-10-21", "99999999999"])
    expect(retryAfter(said, date)).toBeUndefined();
});

test("the name of a file comes from its address", () => {
  const ons = "https://www.ons.gov.uk";
  expect(snapshotName(`${ons}/file?uri=/economy/inflation/datasets/prices/current/mm23.csv`)).toBe("mm23.csv");
  expect(snapshotName(`${ons}/generator?format=csv&uri=/economy/timeseries/chaw/mm23`)).toBe("chaw-mm23.csv");
  expect(snapshotName("https://example.org/2023/By_grade/data.csv")).toBe("By_grade-data.csv");
  const download = "https://obr.uk/download/march-2026-forecast-tables-economy/";
  const type = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
  expect(snapshotName(download, type)).toBe("download-march-2026-forecast-tables-economy.xlsx");
  expect(snapshotName("https://example.org/", "text/csv")).toBe("example.org");
  expect(snapshotName("https://example.org/A%20table%20(1).XLSX")).toBe("A-table-1.xlsx");
});

test("no address can name a folder, a hidden file, a device or a name without end", () => {
  const name = (path: string) => snapshotName(`https://example.org${path}`);
  expect(name("/%2e%2e%2f%2e%2e%2fetc%2fpasswd.csv")).toBe("etc-passwd.csv");
  expect(name("/x?uri=/../../secret.csv")).toBe("secret.csv");
  expect(name("/x?uri=..%5C..%5Csecret.csv")).toBe("secret.csv");
  expect(name("/.htaccess.csv")).toBe("htaccess.csv");
  expect(name("/nul.csv")).toBe("file-nul.csv");
  expect(name("/COM1")).toBe("file-COM1");
  expect(name("/a%00b.csv")).toBe("a-b.csv");
  expect(name("/%E0%A4%A.csv")).toBe("E0-A4-A.csv");
  expect(name(`/${"a".repeat(5_000)}.csv`)).toBe(`${"a".repeat(100)}.csv`);
  expect(name("/x?format=../../csv&uri=/a/b")).toBe("a-b.csv");
  expect(name("/...")).toBe("example.org");
});

test("content is told by its first bytes", () => {
  expect(kind("a,b\n1,2\n")).toBe("text");
  expect(kind("\uFEFFTitle,CPI INDEX 00\n")).toBe("text");
  expect(kind("\n  <!-- x --><html><body>")).toBe("web page");
  expect(kind('<?xml version="1.0"?><!DOCTYPE html PUBLIC "x"><html>')).toBe("web page");
  expect(kind("<Error/>")).toBe("XML");
  expect(kind('[{"a":1}]')).toBe("JSON");
  expect(kind("[c] is a symbol\n")).toBe("text");
  expect(kind(" \n")).toBe("nothing");
  expect(kind("a\0b")).toBe("unknown");
  expect(contentKind(Uint8Array.of(0xff, 0xfe, 0x3c, 0, 0x68, 0, 0x74, 0, 0x6d, 0, 0x6c, 0, 0x3e, 0))).toBe("web page");
});

test("a sidecar that is none is not taken for one", () => {
  for (const text of [
    "",
    "null",
    "[]",
    "{",
    "{}",
    '{"address":"a","finalAddress":"a","fetched":"x","bytes":1,"sha256":"no"}',
  ])
    expect(parseSidecar(text)).toBeUndefined();
});
