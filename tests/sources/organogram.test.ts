import { expect, test } from "vitest";
import { organogram } from "../../src/sources/organogram.js";
import { refusal } from "../refusal.js";
import { comparedWithData } from "./compared-with-data.js";
import { hasRaw, madeFile, only, rawFile } from "./raw.js";

/** Made-up posts in the layout of the template for posts below the senior ones. */
const LINES = [
  "Parent Department,Organisation,Unit,Reporting Senior Post,Grade,Payscale Minimum (£),Payscale Maximum (£),Generic Job Title,Number of Posts in FTE,Professional/Occupational Group",
  "Ministry of Examples,Office for Trials,Unit 1,T1,EO (National),25000,30000,Adviser,1.5,Policy",
  "Ministry of Examples,Office for Trials,Unit 2,T2,EO (National),25000,30000,Analyst,2.25,Economics",
  "Ministry of Examples,Office for Trials,Unit 2,T2,EO (National),26000,31000,Analyst,4,Economics",
  "Ministry of Examples,Office for Trials,Unit 2,T2,Contractor,0,0,Analyst,1,Economics",
];
const SENIOR = [
  "Post Unique Reference,Name,Grade (or equivalent),Job Title,Job/Team Function,Parent Department,Organisation,Unit,Contact Phone,Contact E-mail,Reports to Senior Post,Salary Cost of Reports (£),FTE,Actual Pay Floor (£),Actual Pay Ceiling (£),,Professional/Occupational Group,Notes,Valid?",
  "T1,Madeup Person,SCS1,Head,Leads,Ministry of Examples,Office for Trials,Unit 1,000,nobody at example,XX,1000,1,80000,84999,,Policy,A note,1",
  "T2,Other Madeup,SCS1,Head,Leads,Ministry of Examples,Office for Trials,Unit 2,000,nobody at example,XX,1000,0.8,80000,84999,,Policy,,1",
  "T3,N/D,SCS1,Head,Leads,Ministry of Examples,Office for Trials,Unit 3,000,nobody at example,XX,1000,1,N/D,N/D,,Policy,,1",
  "T4,Eliminated,SCS2,Head,Leads,Ministry of Examples,Office for Trials,Unit 3,000,nobody at example,XX,1000,1,90000,94999,,Policy,,1",
];
const read = async (lines: readonly string[] = LINES, period?: string) =>
  organogram.read(await madeFile(lines.join("\n")), period === undefined ? {} : { period });
const changed = (row: number, from: string, to: string, lines = LINES): string[] =>
  lines.map((line, i) => (i === row ? line.replace(from, to) : line));

test("rows of one grade and one range are added up, and every cell added is named", async () => {
  const { observations, checks } = await read();
  const found = only(observations, "posts in fte", undefined, { grade: "EO (National)", range: "1" });
  expect(found.value).toEqual({ value: 3.75 });
  expect(found.at).toEqual({ sheet: "", row: 2, column: 9 });
  expect(found.labels.filter(({ column }) => column === 9).map(({ row }) => row)).toEqual([2, 3, 1]);
  expect(checks[0]).toMatchObject({ compared: 4, exceptions: [] });
});

test("where a row gives no number of posts, its grade and range has no sum", async () => {
  const { observations } = await read(changed(2, "2.25", ""));
  expect(only(observations, "posts in fte", undefined, { grade: "EO (National)", range: "1" }).value).toEqual({
    missing: "not-published",
    as: "",
  });
});

test("another range of the same grade stands beside it, numbered from the lowest", async () => {
  const turned = [LINES[0]!, ...LINES.slice(1).toReversed()];
  for (const lines of [LINES, turned]) {
    const { observations } = await read(lines);
    expect(only(observations, "pay minimum", undefined, { grade: "EO (National)", range: "2" }).value).toEqual({
      value: 26000,
    });
  }
});

test("a range of nought to nought is none: the posts are counted, and no pay is given", async () => {
  const { observations, skipped } = await read(LINES, "2031-03");
  expect(
    observations.filter(({ dimensions }) => dimensions.grade === "Contractor").map(({ series }) => series),
  ).toEqual(["posts in fte"]);
  expect(skipped).toContainEqual(expect.objectContaining({ what: "ranges of pay", count: 1 }));
});

test("an index column, a region, another order, Windows-1252 and rows above change nothing", async () => {
  const figures = ({ observations }: Awaited<ReturnType<typeof read>>) =>
    observations.map(({ series, value, dimensions }) => ({ series, value, dimensions }));
  const plain = figures(await read());
  const indexed = LINES.map((line, i) => (i === 0 ? `,${line},Office Region` : `${i - 1},${line},North West`));
  expect(figures(await read(["Organogram", "", ...indexed]))).toEqual(plain);
  expect(figures(await read(LINES.map((line) => line.split(",").toReversed().join(","))))).toEqual(plain);
  const bytes = Uint8Array.from(LINES.join("\r\n"), (letter) => letter.charCodeAt(0));
  expect(figures(organogram.read(await madeFile(bytes), {}))).toEqual(plain);
});

test("names, telephone numbers, addresses and notes of senior posts are nowhere in what is read", async () => {
  const publication = await read(SENIOR, "2031-03");
  const text = JSON.stringify(publication);
  for (const personal of ["Madeup", "nobody at", "A note", "000,"]) expect(text).not.toContain(personal);
  expect(only(publication.observations, "posts in fte", "2031-03", { grade: "SCS1", range: "1" }).value).toEqual({
    value: 1.8,
  });
  expect(publication.skipped).toContainEqual(expect.objectContaining({ what: "posts", count: 1 }));
  expect(publication.observations.map((o) => organogram.slot!(o, publication))).toEqual(
    publication.observations.map(() => undefined),
  );
});

test("a name that slipped into a column of figures is not repeated in the refusal", async () => {
  const moved = SENIOR.map((line, i) => (i === 1 ? line.replace(",1,80000", ",Madeup Person,80000") : line));
  const caught = await read(moved).catch((error: unknown) => error);
  expect(caught).toEqual(refusal("not-a-figure", /no figure/));
  expect(JSON.stringify({ ...(caught as Error), message: (caught as Error).message })).not.toContain("Madeup");
});

test("labels that are blank or repeated, and columns that changed places, are refused", async () => {
  await expect(read(changed(2, "EO (National)", ""))).rejects.toEqual(refusal("missing-label", /without a grade/));
  await expect(read(changed(1, "Office for Trials", " "))).rejects.toEqual(
    refusal("missing-label", /without an organisation/),
  );
  await expect(read(changed(0, "Unit", ""))).rejects.toEqual(refusal("missing-label", /no heading/));
  await expect(read(changed(0, "Unit", "Grade"))).rejects.toEqual(refusal("repeated-label", /twice/));
  await expect(
    read(changed(0, "Payscale Minimum (£),Payscale Maximum (£)", "Payscale Maximum (£),Payscale Minimum (£)")),
  ).rejects.toEqual(refusal("figures-disagree", /minimum is above/));
  await expect(
    read(LINES.map((line, i) => (i === 0 ? line : line.replace(/,(\d+),(\d+),(\w+),([\d.]+),/, ",$4,$2,$3,$1,")))),
  ).rejects.toEqual(refusal("figures-disagree", /minimum cannot be/));
});

const RAW_FILES: readonly (readonly [name: string, period: string, source: string, compared: number])[] = [
  ["cabinet-office-organogram-junior-2014.csv", "2014-03", "organogram-co-2014", 24],
  ["dfe-organogram-junior-2025.csv", "2025-09", "organogram-dfe-2025", 219],
  ["dwp-organogram-junior-2013.csv", "2013-09", "organogram-2013", 456],
  ["home-office-organogram-junior-2013.csv", "2013-09", "organogram-2013", 99],
  ["hmrc-organogram-junior-2013.csv", "2013-09", "organogram-2013", 24],
];
test.skipIf(!hasRaw).each(RAW_FILES)(
  "every figure of %s that our data hold is theirs",
  async (name, period, source, expected) => {
    const publication = organogram.read(await rawFile(name), { period });
    /** Our data name the department of one file anew, and say of another that its date was inferred. */
    const asHeld: typeof organogram = {
      ...organogram,
      slot(observation, of) {
        const slot = organogram.slot!(observation, of);
        if (slot === undefined) return undefined;
        const department = slot.columns.department!.replace(
          "Her Majesty's Revenue and Customs",
          "HM Revenue and Customs",
        );
        const basis = name.startsWith("dfe") ? "organogram snapshot (date inferred)" : "organogram snapshot";
        return { ...slot, columns: { ...slot.columns, department, basis } };
      },
    };
    const { compared, differing } = comparedWithData(asHeld, publication, [source]);
    expect(differing).toEqual([]);
    expect(compared).toBe(expected);
  },
);
