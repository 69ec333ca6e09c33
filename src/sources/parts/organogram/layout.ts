import type { Sheet } from "../../../read/sheet.js";
import { isBlank } from "../label.js";
import { refuseAt } from "../refuse-at.js";
import { plainWords } from "../workforce-management-information/meaning.js";

/** Headings, in words alone, of what is taken from the posts below the senior ones, and from the senior ones. */
const LAYOUTS = {
  junior: {
    minimum: "payscale minimum",
    maximum: "payscale maximum",
    posts: "number of posts in fte",
    grade: ["grade"],
  },
  senior: {
    minimum: "actual pay floor",
    maximum: "actual pay ceiling",
    posts: "fte",
    grade: ["grade", "grade or equivalent"],
  },
} as const;

/** Columns that say whose post it is, or how to reach them: never read into anything. */
const PERSONAL = /^(?:name|contact .*|e ?mail.*|phone.*|telephone.*|notes?)$/;

/** Where the columns of an organogram are. */
export interface OrganogramLayout {
  readonly sheet: Sheet;
  readonly header: number;
  readonly staff: "junior" | "senior";
  readonly department: number;
  readonly organisation: number;
  readonly grade: number;
  readonly minimum: number;
  readonly maximum: number;
  readonly posts: number;
  /** The column of names, looked at only for whether the post is there to be filled. */
  readonly name: number | undefined;
  readonly personal: readonly string[];
  readonly others: readonly string[];
}

/** The row of headings of an organogram, and of which posts; undefined where a sheet has none. */
export function organogramHeader(
  sheet: Sheet,
): { readonly row: number; readonly staff: "junior" | "senior" } | undefined {
  for (let row = 1; row <= Math.min(sheet.rows, 20); row += 1) {
    const held = new Set<string>();
    for (let column = 1; column <= sheet.columns; column += 1) held.add(plainWords(sheet.text(row, column)));
    if (!held.has("organisation") || !held.has("parent department")) continue;
    for (const staff of ["junior", "senior"] as const) {
      const { minimum, maximum, posts } = LAYOUTS[staff];
      if ([minimum, maximum, posts].every((heading) => held.has(heading))) return { row, staff };
    }
  }
  return undefined;
}

/** Whether a column without a heading only numbers the rows. */
function countsRows(sheet: Sheet, header: number, column: number): boolean {
  let before: number | undefined;
  for (let row = header + 1; row <= sheet.rows; row += 1) {
    const text = sheet.text(row, column).trim();
    if (!/^\d+$/.test(text) || (before !== undefined && Number(text) <= before)) return false;
    before = Number(text);
  }
  return before !== undefined;
}

/**
 * The columns of an organogram, by heading.
 *
 * @throws Problem "missing-label", "repeated-label"
 */
export function organogramLayout(
  sheet: Sheet,
  { row, staff }: { readonly row: number; readonly staff: "junior" | "senior" },
  file: string,
): OrganogramLayout {
  const at = new Map<string, number>();
  for (let column = 1; column <= sheet.columns; column += 1) {
    const heading = plainWords(sheet.text(row, column));
    if (heading === "") {
      let blank = true;
      for (let r = row + 1; r <= sheet.rows && blank; r += 1) blank = isBlank(sheet.text(r, column));
      if (!blank && !countsRows(sheet, row, column))
        refuseAt("missing-label", "no heading stands over a column of the table", {
          file,
          sheet,
          row,
          column,
          found: "",
          expected: "a heading such as Grade or Organisation",
        });
      continue;
    }
    if (at.has(heading))
      refuseAt("repeated-label", `the heading "${heading}" stands twice`, {
        file,
        sheet,
        row,
        column,
        found: `columns ${at.get(heading)} and ${column}`,
        expected: "every heading once",
      });
    at.set(heading, column);
  }
  const layout = LAYOUTS[staff];
  const grades = layout.grade.flatMap((heading) => at.get(heading) ?? []);
  if (grades.length !== 1)
    refuseAt(grades.length === 0 ? "missing-label" : "repeated-label", `${grades.length} headings are "Grade"`, {
      file,
      sheet,
      row,
      found: [...at.keys()].join(", "),
      expected: "Grade",
    });
  const taken = ["parent department", "organisation", layout.minimum, layout.maximum, layout.posts, ...layout.grade];
  const rest = [...at.keys()].filter((heading) => !taken.includes(heading));
  return {
    sheet,
    header: row,
    staff,
    department: at.get("parent department")!,
    organisation: at.get("organisation")!,
    grade: grades[0]!,
    minimum: at.get(layout.minimum)!,
    maximum: at.get(layout.maximum)!,
    posts: at.get(layout.posts)!,
    name: at.get("name"),
    personal: rest.filter((heading) => PERSONAL.test(heading)),
    others: rest.filter((heading) => !PERSONAL.test(heading)),
  };
}
