import type { BookFacts } from "./book-facts.js";
import type { Check, Place } from "./check.js";

/** Names a program gives a sheet when nobody does. */
const UNNAMED = /^(?:sheet|tabelle|feuil|hoja|foglio|blad|arkusz|planilha)[ _]?\d*$/i;

function* names({ sheetNames }: BookFacts): Generator<Place> {
  const seen = new Set<string>();
  for (const name of sheetNames) {
    if (UNNAMED.test(name.trim()) || name.trim() === "") yield { sheet: name, found: "a name that says nothing" };
    if (seen.has(name.toLowerCase())) yield { sheet: name, found: "a name that stands twice" };
    seen.add(name.toLowerCase());
  }
}

const plain = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[\s_]+/g, " ")
    .trim();

/** Whether a line of contents names a sheet: "Table 1: earnings" names Table_1, "Table 10" does not. */
function listsSheet(line: string, name: string): boolean {
  const [said, wanted] = [plain(line), plain(name)];
  return said.startsWith(wanted) && !/^[\p{L}\p{N}]/u.test(said.slice(wanted.length));
}

function* contents({ sheets }: BookFacts): Generator<Place> {
  const others = sheets.filter(({ role }) => role === "other" || role === "notes");
  if (others.length < 2) return;
  const list = sheets.find(({ role }) => role === "contents");
  if (list === undefined) return yield { found: `${sheets.length} sheets, and none lists them` };
  for (const { name } of others)
    if (![...list.lists].some((line) => listsSheet(line, name)))
      yield { sheet: list.name, found: `"${name}" is not listed` };
}

const ENDINGS: Readonly<Record<string, string>> = { xlsx: "xlsx", xlsm: "xlsx", xltx: "xlsx", ods: "ods", ots: "ods" };

/** The items of the checklist on the file as a whole. */
export const BOOK_CHECKS: readonly Check[] = [
  {
    id: "named-as-it-is",
    level: "essential",
    says: "The ending of its name says what the file is",
    *lookAtBook({ file, format }) {
      const ending = /\.([^./\\]+)$/.exec(file)?.[1]?.toLowerCase();
      if (ending !== undefined && ENDINGS[ending] !== format)
        yield { found: `a file in ${format.toUpperCase()} whose name ends in .${ending}` };
    },
  },
  {
    id: "has-title",
    level: "essential",
    says: "The document has a title in its properties",
    lookAtBook: ({ title }) => (title === "" ? [{ found: "no title" }] : []),
  },
  {
    id: "has-language",
    level: "essential",
    says: "The document says in its properties which language it is in",
    lookAtBook: ({ language }) =>
      /^[A-Za-z]{2,3}(?:-[A-Za-z0-9]+)*$/.test(language) ? [] : [{ found: language === "" ? "no language" : language }],
  },
  {
    id: "opens-at-the-start",
    level: "essential",
    says: "It opens on its first sheet, with the cursor in A1",
    *lookAtBook({ sheets, active, sheetNames }) {
      if (active !== 0)
        yield { sheet: sheetNames[active] ?? "unknown", found: "it opens here, not on the first sheet" };
      const [first] = sheets;
      if (first !== undefined && first.cursor !== "A1")
        yield { sheet: first.name, cell: first.cursor, found: "the cursor stands here" };
    },
  },
  {
    id: "every-cursor-at-a1",
    level: "advice",
    says: "The cursor of every other sheet stands in A1 too",
    lookAtBook: ({ sheets }) =>
      sheets
        .slice(1)
        .filter(({ cursor }) => cursor !== "A1")
        .map(({ name, cursor }) => ({ sheet: name, cell: cursor, found: "the cursor stands here" })),
  },
  {
    id: "sheets-named",
    level: "essential",
    says: "Every sheet has a name of its own that says what it holds",
    lookAtBook: names,
  },
  {
    id: "no-blank-sheets",
    level: "essential",
    says: "No sheet is blank",
    look: ({ cells, floating }) => (cells.length === 0 && floating.length === 0 ? [{ found: "nothing in it" }] : []),
  },
  {
    id: "column-a-used",
    level: "essential",
    says: "What a reader needs stands in column A, from the first row",
    look: (sheet) =>
      sheet.cells.length > 0 && !sheet.cells.some(({ column }) => column === 1)
        ? [{ cell: "A1", found: "column A is blank" }]
        : [],
  },
  {
    id: "cover-first",
    level: "advice",
    says: "The first sheet is a cover that says what the file is",
    *lookAtBook({ sheets }) {
      const [first] = sheets;
      if (sheets.length > 1 && first?.role !== "cover") yield { sheet: first!.name, found: "the first sheet" };
    },
  },
  {
    id: "contents-complete",
    level: "advice",
    says: "A sheet of contents lists every sheet of tables or notes",
    lookAtBook: contents,
  },
  {
    id: "no-macros",
    level: "advice",
    says: "No macros",
    lookAtBook: ({ macros }) => (macros ? [{ found: "macros" }] : []),
  },
];

/** What the checklist asks and no program can answer. */
export const NOT_CHECKED: readonly string[] = [
  "spelling and grammar",
  "whether the words are plain",
  "whether colour alone tells the reader something",
  "whether names, titles and descriptions say the right thing",
];
