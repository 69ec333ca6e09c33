import { existsSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { expect, test } from "vitest";
import { filesBelow, importsOf, TOP } from "./sources.js";

/**
 * Folders whose index lists every member. `except` names what lives beside the members without being one, and why.
 */
const LISTED: Readonly<Record<string, { readonly except: Readonly<Record<string, string>> }>> = {
  "src/stats": { except: {} },
  "src/pay": { except: {} },
  "src/density": { except: {} },
  "src/findings": { except: {} },
  "src/render": { except: {} },
  "src/cli/commands": { except: {} },
  "src/sources": { except: {} },
  charts: { except: { "define-chart.ts": "what a recipe is", "frame.ts": "what every recipe is put into" } },
};

/** Members of a folder that its index does not name. */
function forgotten(members: readonly string[], listed: readonly string[], except: readonly string[]): string[] {
  return members.filter((member) => !listed.includes(member) && !except.includes(basename(member)));
}

test.each(Object.entries(LISTED))("every member of %s stands in its index", (folder, { except }) => {
  const index = `${folder}/index.ts`;
  expect(existsSync(join(TOP, index)), `${index} is missing`).toBe(true);
  const members = filesBelow(folder, ".ts").filter((file) => dirname(file) === folder && file !== index);
  expect(members.length).toBeGreaterThan(0);
  const listed = importsOf(index).map((found) => found.to);
  expect(forgotten(members, listed, Object.keys(except)), `add a line to ${index} for each`).toEqual([]);
});

test("an exception that no longer exists is removed", () => {
  const gone = Object.entries(LISTED).flatMap(([folder, { except }]) =>
    Object.keys(except)
      .map((name) => `${folder}/${name}`)
      .filter((file) => !existsSync(join(TOP, file))),
  );
  expect(gone).toEqual([]);
});

test("a forgotten member is named", () => {
  const members = ["src/pay/a.ts", "src/pay/b.ts", "src/pay/parts.ts"];
  expect(forgotten(members, ["src/pay/a.ts"], ["parts.ts"])).toEqual(["src/pay/b.ts"]);
});
