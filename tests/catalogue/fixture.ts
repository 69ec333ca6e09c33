import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { onTestFinished } from "vitest";
import { hashOf } from "../../src/catalogue/check-bytes.js";
import type { FieldSchema } from "../../src/catalogue/data-package.js";
import { Problem } from "../../src/core/problem.js";

const text = (name: string, more: FieldSchema["constraints"] = { required: true }): FieldSchema => ({
  name,
  type: "string",
  constraints: more,
});
const value = (more: FieldSchema["constraints"] = {}): FieldSchema => ({
  name: "value",
  type: "number",
  constraints: more,
});
const STATUS = text("status", { required: true, enum: ["final", "provisional", "not-stated"] });
const STANDING = text("standing", { required: true, enum: ["publisher", "copy", "secondary"] });
const MONTH = text("period", { required: true, pattern: "^\\d{4}-(0[1-9]|1[0-2])$" });

interface Table {
  readonly key: readonly string[];
  readonly fields: readonly FieldSchema[];
  readonly csv: string;
}

/** A small package: two indices, one earnings series in two releases, and the tables that explain them. */
export const TABLES: Readonly<Record<string, Table>> = {
  prices: {
    key: ["index", "period"],
    fields: [
      text("index", { required: true, enum: ["cpi", "rpi"] }),
      MONTH,
      value({ minimum: 0 }),
      STATUS,
      STANDING,
      text("source"),
    ],
    csv: `index,period,value,status,standing,source
cpi,2024-01,131.5,not-stated,publisher,ons-a
cpi,2024-02,132.3,not-stated,publisher,ons-a
cpi,2024-03,[x],not-stated,copy,ons-a; copy-b
rpi,2024-01,378.0,not-stated,publisher,ons-a
`,
  },
  "average-weekly-earnings": {
    key: ["release", "period"],
    fields: [
      { name: "release", type: "date", constraints: { required: true } },
      MONTH,
      value(),
      STATUS,
      STANDING,
      text("source"),
    ],
    csv: `release,period,value,status,standing,source
2025-06-10,2024-01,650.4,not-stated,publisher,ons-a
2025-06-10,2024-02,651.1,provisional,publisher,ons-a
2026-04-21,2024-01,651,not-stated,publisher,ons-a
2026-04-21,2024-02,652,not-stated,publisher,ons-a
`,
  },
  "minimum-wage": {
    key: ["band", "effective_from"],
    fields: [
      text("band"),
      { name: "effective_from", type: "date", constraints: { required: true } },
      { name: "effective_to", type: "date" },
      { name: "min_age", type: "integer", constraints: { minimum: 15 } },
      value(),
      STATUS,
      STANDING,
      text("source"),
    ],
    csv: `band,effective_from,effective_to,min_age,value,status,standing,source
nlw,2016-04-01,2017-03-31,25,7.20,final,publisher,ons-a
nlw,2017-04-01,,25,7.50,final,publisher,ons-a
apprentice,2010-10-01,,,2.50,final,publisher,ons-a
`,
  },
  sources: {
    key: ["key"],
    fields: [
      text("key"),
      text("publisher"),
      text("publication"),
      text("table", {}),
      text("released"),
      text("released_unknown_because", {}),
      { name: "public_by", type: "date" },
      text("address"),
      text("address_unknown_because", {}),
      text("read_at"),
      text("licence"),
      STANDING,
      text("note", {}),
    ],
    csv: `key,publisher,publication,table,released,released_unknown_because,public_by,address,address_unknown_because,read_at,licence,standing,note
ons-a,Office for National Statistics,"Consumer price inflation, UK",D7BT,2026-03-25,,,unknown,not kept,a copy,OGL-UK-3.0,publisher,
copy-b,Office for National Statistics,"Consumer price inflation, UK",L522,unknown,not read,,unknown,not kept,a copy,OGL-UK-3.0,copy,
`,
  },
  licences: {
    key: ["id"],
    fields: [
      text("id"),
      text("name"),
      text("address"),
      text("address_unknown_because", {}),
      text("attribution"),
      text("note", {}),
    ],
    csv: `id,name,address,address_unknown_because,attribution,note
OGL-UK-3.0,Open Government Licence v3.0,https://www.nationalarchives.gov.uk/,,"{publisher}, {publication}. Licensed under the Open Government Licence v3.0.",
`,
  },
  "series-breaks": {
    key: ["id"],
    fields: [
      text("id"),
      text("resource"),
      text("from", {}),
      text("comparison", { enum: ["no", "with-note", "yes"] }),
      text("source", {}),
    ],
    csv: `id,resource,from,comparison,source
cpi-modelled,prices,1997-01,with-note,
two-releases,average-weekly-earnings,,no,ons-a
`,
  },
  gaps: {
    key: ["id"],
    fields: [text("id"), text("resource"), text("missing")],
    csv: `id,resource,missing
rpi-later,prices,RPI after January 2024
`,
  },
  grid: {
    key: ["measure", "choice", "option"],
    fields: [
      text("measure"),
      text("choice"),
      text("option"),
      { name: "chosen", type: "boolean", constraints: { required: true } },
      text("requires", {}),
      text("why"),
    ],
    csv: `measure,choice,option,chosen,requires,why
lost-pay,index,cpi,true,,target
lost-pay,index,rpi,false,,bargaining
lost-pay,base,2020-03,true,,first
lost-pay,base,2021-03,false,,rounded
lost-pay,statistic,median,true,,robust
lost-pay,statistic,mean,false,base=2021-03,from 2021 only
`,
  },
  crosswalk: {
    key: ["kind", "level", "name"],
    fields: [text("kind"), text("level"), text("name"), text("canonical")],
    csv: `kind,level,name,canonical
department,body,Ofwat,Ofwat
department,body,Water Services Regulation Authority,Ofwat
department,body,Home Office,Home Office (excluding agencies)
department,department-group,Home Office,Home Office
region,region,East Midlands (England),East Midlands
`,
  },
};

/** A change to the text of one file before it is sealed: the package agrees with itself, and only the parser can object. */
export type Edits = Readonly<Record<string, (csv: string) => string>>;

/** Writes the small package into a folder of its own, which goes when the test ends. */
export function fixture(edits: Edits = {}): string {
  const folder = join(mkdtempSync(join(tmpdir(), "realpay-catalogue-")), "data");
  onTestFinished(() => rmSync(join(folder, ".."), { recursive: true, force: true }));
  mkdirSync(folder);
  const resources = Object.entries(TABLES).map(([name, { key, fields, csv }]) => {
    const bytes = new TextEncoder().encode(edits[name]?.(csv) ?? csv);
    writeFileSync(join(folder, `${name}.csv`), bytes);
    const foreignKeys =
      name === "sources" ? [{ fields: ["licence"], reference: { resource: "licences", fields: ["id"] } }] : [];
    const schema = { fields, primaryKey: key, missingValues: ["", "[c]", "[x]"], foreignKeys };
    const path = `${name}.csv`;
    return {
      name,
      path,
      title: `The table ${name}`,
      description: name,
      bytes: bytes.length,
      hash: hashOf(bytes),
      schema,
    };
  });
  const json = { name: "small", title: "Small", version: "1.0.0", resources };
  writeFileSync(join(folder, "datapackage.json"), JSON.stringify(json, null, 2));
  return folder;
}

/** The Problem that some work stops with; anything else it throws, and not throwing, fails the test. */
export function problemOf(work: () => unknown): Problem {
  try {
    work();
  } catch (error) {
    if (error instanceof Problem) return error;
    throw error;
  }
  throw new Error("expected a Problem, and there was none");
}

/** Changes a file on disk without sealing it, as an accident or a hand would. */
export function damage(folder: string, file: string, change: (text: string) => string): void {
  const path = join(folder, file);
  writeFileSync(path, change(readFileSync(path, "utf8")));
}
