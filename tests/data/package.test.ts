import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import type { ResourceId } from "../../src/catalogue/rows/index.js";
import { sourceKeys } from "../../src/catalogue/source-keys.js";
import { STATUSES, type Status, weakestStanding } from "../../src/core/standing.js";
import { catalogue } from "./own-data.js";

const ids = catalogue.ids as readonly ResourceId[];
const RULES = new Set([
  "series-breaks",
  "gaps",
  "grid",
  "crosswalk",
  "sources",
  "licences",
  "revisions",
  "official-files",
]);
const observed = ids.filter((id) => !RULES.has(id));

test("the whole package verifies: bytes, hashes, columns, types, keys, sources, no hole in a price or a living wage", () => {
  const report = catalogue.verify();
  expect(report.resources.flatMap((check) => check.problem?.message ?? [])).toEqual([]);
  expect(report.unusedSources).toEqual([]);
  expect(report.ok).toBe(true);
  expect(report.rows).toBeGreaterThan(85_000);
});

test("data/ holds the files of the package and no other", () => {
  const files = [...ids.map((id) => `${id}.csv`), "datapackage.json"].sort();
  expect(readdirSync(catalogue.folder).sort()).toEqual(files);
});

test("every observation says how firm it is, whose word it is and where it comes from", () => {
  for (const id of observed)
    for (const row of catalogue.dataset(id).rows as readonly { status: Status; standing: string; source: string }[]) {
      if (!STATUSES.includes(row.status)) throw new Error(`${id}: status ${row.status}`);
      const sources = sourceKeys(row).map((key) => catalogue.source(key));
      const standing = weakestStanding(sources.map((source) => source!.standing));
      if (row.standing !== standing) throw new Error(`${id}: ${row.source} is ${standing}, not ${row.standing}`);
    }
  expect(observed.length).toBe(29);
});

test("a source says when it was released and where it stands, or says unknown and why: never a blank", () => {
  for (const source of catalogue.sources()) {
    expect(source.released, source.key).not.toBe("");
    expect(source.releasedUnknownBecause !== "", source.key).toBe(source.released === "unknown");
    expect(source.addressUnknownBecause !== "", source.key).toBe(source.address === "unknown");
    expect(source.readAt, source.key).not.toBe("");
  }
  expect(catalogue.sources().length).toBeGreaterThan(140);
});

test("the licences are a closed list", () => {
  expect(
    catalogue
      .licences()
      .map((licence) => licence.id)
      .sort(),
  ).toEqual(["ICTWSS", "ILO", "OECD", "OGL-UK-3.0", "citation-only", "open-parliament", "own-data"].sort());
});

/** Publishers whose own publications are Crown copyright. */
const CROWN =
  /^(Office for National Statistics|ONS|Cabinet Office|Office for Budget Responsibility|Low Pay Commission|Certification Officer|HM Revenue|HM Treasury|Departments, on data.gov.uk|Department for|Department of|Ministry of|Government departments|Government Digital Service|GOV\.UK|Nomis|.*government departments)/i;

test("the Open Government Licence stands only on publications of the Crown, and never on somebody's report of one", () => {
  const open = catalogue.sources().filter((source) => source.licence === "OGL-UK-3.0");
  expect(
    open.filter((source) => !CROWN.test(source.publisher)).map((source) => [source.key, source.publisher]),
  ).toEqual([]);
  const notOpen =
    /^(csw-|press-|guardian-|pcs-|prospect-|unison-|sp-|ifg-|rlw-press-|employeebenefits-|incomesdataresearch|hansard-|parliament-)/;
  expect(open.filter((source) => notOpen.test(source.key)).map((source) => source.key)).toEqual([]);
  expect(catalogue.source("oecd-tud-2018")?.licence).toBe("OECD");
  expect(catalogue.source("ictwss61")?.licence).toBe("ICTWSS");
  expect(catalogue.source("ilostat-fdl")?.licence).toBe("ILO");
  expect(catalogue.source("hansard-2007-07-04")?.licence).toBe("open-parliament");
});

test("every source has a line to print, filled in", () => {
  const lines = catalogue.attributions(catalogue.sources().map((source) => source.key));
  expect(lines.filter((line) => /[{}]/.test(line.text))).toEqual([]);
  expect(lines.flatMap((line) => line.sources).sort()).toEqual(
    catalogue
      .sources()
      .map((source) => source.key)
      .sort(),
  );
});

test("no file names a machine, a home folder or a registry host", () => {
  for (const name of readdirSync(catalogue.folder)) {
    const text = readFileSync(join(catalogue.folder, name), "utf8");
    expect(text.match(/\/(home|Users|root|tmp|work)\/|registry\.npmjs|localhost/g), name).toBeNull();
  }
});

test("text is plain: no spaces at the ends, no line ends inside, no control characters", () => {
  for (const id of ids)
    for (const row of catalogue.dataset(id).rows)
      for (const [column, value] of Object.entries(row))
        if (typeof value === "string" && (value !== value.trim() || /[\u0000-\u001f\u007f\ufffd]/.test(value)))
          throw new Error(`${id}, ${column}: ${JSON.stringify(value)}`);
});
