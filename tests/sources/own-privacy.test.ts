import { expect, test } from "vitest";
import { SOURCES } from "../../src/sources/index.js";
import { personalColumn, personalHeading, personalText, safeHeading } from "../../src/sources/parts/own/personal.js";
import { recognise } from "../../src/sources/parts/recognise.js";
import { refusal } from "../refusal.js";
import { allWords, readOwn, refusalOf, streamOwn } from "./own-files.js";
import { madeFile } from "./raw.js";

const AT = "@"; // no address of anybody stands in the tree
const PEOPLE = [
  "Alder",
  "Birch",
  "Cedar",
  "Damson",
  "Elder",
  "Fir",
  "Gorse",
  "Hazel",
  "Ivy",
  "Juniper",
  "Kelp",
  "Larch",
];
/** Twelve people who do not exist. */
const records = PEOPLE.map((name, i) => ({
  number: `M10${4000 + i}`,
  name: `Made${"abcdefghijkl"[i]} ${name}`,
  ni: `QQ1234${10 + i}C`,
  email: `${name.toLowerCase()}${AT}made.example`,
  birth: `19${60 + i}-03-04`,
  phone: `07700 9000${10 + i}`,
}));
const SECRET = new RegExp(
  records
    .flatMap(({ number, name, ni, email, birth, phone }) => [number, name.split(" ")[1], ni, email, birth, phone])
    .join("|"),
  "i",
);

test("a list of members is known by its headings and refused, and nothing of it is printed", async () => {
  const list = `Member number,Surname,Branch,Grade\n${records.map((r) => `${r.number},${r.name},North,EO`).join("\n")}\n`;
  const source = recognise(await madeFile(list), SOURCES);
  expect(source.id).toBe("own-membership");
  const found = await refusalOf(async () => source.read(await madeFile(list), {}));
  expect(found.code).toBe("record-level");
  expect(found.hint).toMatch(/count the members of each unit/);
  expect(allWords(found)).not.toMatch(SECRET);
  expect(allWords(await refusalOf(() => streamOwn("membership", list)))).not.toMatch(SECRET);
});

test.each([
  ["a member number", (r: (typeof records)[0]) => ["ref", r.number]],
  ["a National Insurance number", (r: (typeof records)[0]) => ["x", r.ni]],
  ["a date of birth", (r: (typeof records)[0]) => ["x", r.birth]],
  ["a name", (r: (typeof records)[0]) => ["who", r.name]],
  ["nothing else", () => ["", ""]],
])("a list given as counts of one each is refused, whatever it holds besides: %s", async (_, extra) => {
  const rows = records.map((r, i) => `Unit ${i},2024-03-31,1,${extra(r)[1]}`);
  const text = `unit,as_at,members,${extra(records[0]!)[0]}\n${rows.join("\n")}\n`;
  for (const act of [() => readOwn("membership", text), () => streamOwn("membership", text)]) {
    const found = await refusalOf(act);
    expect(found.code).toBe("record-level");
    expect(allWords(found)).not.toMatch(SECRET);
  }
});

test("a list by unit is refused as a list and not as a row that stands twice", async () => {
  const text = `unit,as_at,members\n${records.map(() => "North,2024-03-31,1").join("\n")}\n`;
  await expect(readOwn("membership", text)).rejects.toThrow(refusal("record-level", /row 3: a list of single members/));
});

test("personal columns beside counts are dropped, and what is left says so without them", async () => {
  const text = `unit,as_at,members,Branch secretary name,Contact e-mail,Tel\n${records
    .map((r, i) => `Unit ${i},2024-03-31,${10 + i},${r.name},${r.email},${r.phone}`)
    .join("\n")}\n`;
  const publication = await readOwn("membership", text);
  expect(publication.observations).toHaveLength(12);
  expect(JSON.stringify(publication)).not.toMatch(SECRET);
  expect(publication.skipped.map(({ what, why }) => [what, why.split(":")[0]])).toEqual([
    ['column 4 ("Branch secretary name")', "it holds names of people"],
    ['column 5 ("Contact e-mail")', "it holds e-mail addresses"],
    ["column 6", "it holds telephone numbers"],
  ]);
  const streamed = await streamOwn("membership", text);
  expect(JSON.stringify([streamed.publication, ...streamed.observations()])).not.toMatch(SECRET);
  expect(streamed.publication.skipped).toEqual(publication.skipped);
});

test("staff records lose their personal columns and are added up", async () => {
  const text = `Staff number,Name,NI number,DOB,department,grade,as_at,headcount,fte\n${records
    .map((r) => `${r.number},${r.name},${r.ni},${r.birth},Made Up,EO,2024-03-31,1,0.6`)
    .join("\n")}\n`;
  const publication = await readOwn("staff-in-post", text);
  expect(publication.observations.map(({ series, value }) => [series, value])).toEqual([
    ["headcount", { value: 12 }],
    ["fte", { value: 7.2 }],
  ]);
  expect(JSON.stringify(publication)).not.toMatch(SECRET);
  expect(publication.skipped).toHaveLength(4);
});

test("personal data in a column that is needed is refused, named by the column alone", async () => {
  const { email, ni } = records[0]!;
  for (const secret of [email, ni, "Mr Alder"]) {
    const found = await refusalOf(() =>
      readOwn("membership", `unit,as_at,members\nNorth,2024-03-31,5\n${secret},2024-03-31,4\n`),
    );
    expect([found.code, found.where]).toEqual(["personal-data", "made.csv, row 3, column 1 (unit)"]);
    expect(allWords(found)).not.toMatch(/Alder|QQ/i);
  }
  await expect(
    readOwn("membership", "Surname,as_at,members\nAlder,2024-03-31,5\n", { map: { Surname: "unit" } }),
  ).rejects.toThrow(refusal("personal-data", /looks like names of people/));
});

test("a value that cannot be read is not printed, only its shape", async () => {
  const found = await refusalOf(() => readOwn("membership", "unit,as_at,members\nNorth,2024-03-31,Alder 5\n"));
  expect(allWords(found)).not.toMatch(/Alder/);
  const shifted = await refusalOf(() =>
    readOwn("staff-in-post", "department,grade,as_at,headcount,fte\nMade Up,EO,2024-03-31,Ann Alder,1\n"),
  );
  expect(shifted.found).toBe('something like "aaa aaaaa"');
});

test("a fault in the quotes of a file prints nothing of it", async () => {
  const broken = 'unit,as_at,members\n"Al"der",2024-03-31,5\n';
  for (const act of [() => readOwn("membership", broken), () => streamOwn("membership", broken)]) {
    const found = await refusalOf(act);
    expect(found.code).toBe("bad-csv");
    expect(allWords(found)).not.toMatch(/Al|der/);
  }
});

test("headings and texts that tell of a person are known, and those of groups are not", () => {
  const personal = [
    "first name",
    "surname",
    "member number",
    "membership no",
    "staff no",
    "national insurance number",
    "ni no",
    "date of birth",
    "dob",
    "e-mail",
    "email address",
    "mobile",
    "telephone number",
    "postcode",
    "employee id",
  ];
  expect(personal.filter((heading) => personalHeading(heading) === undefined)).toEqual([]);
  const counts = [
    "members",
    "number of staff",
    "number of members",
    "headcount",
    "branch name",
    "unit name",
    "grade name",
    "department name",
    "site",
    "minimum",
    "location",
    "employees",
    "as at",
  ];
  expect(counts.filter((heading) => personalHeading(heading) !== undefined)).toEqual([]);
  expect(
    ["North West", "EO", "Department for Made Up Things", "Dr Gray's Hospital", "2024"].filter(
      (t) => personalText(t) !== undefined,
    ),
  ).toEqual([]);
  expect(personalColumn(["Leeds", "York", "Leeds", "York", "Hull", "Hull"])).toBeUndefined();
  expect(safeHeading("Anne Example", 3)).toBe("column 3");
  expect(safeHeading("Cost centre", 3)).toBe('column 3 ("Cost centre")');
});
