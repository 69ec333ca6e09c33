import { execFileSync } from "node:child_process";

/** Programs outside Node that some tests use: names they go by, and the line that installs each on Debian or Ubuntu. */
export const TOOLS = {
  chromium: { names: ["chromium", "chromium-browser", "google-chrome"], have: "apt-get install chromium" },
  soffice: { names: ["soffice", "libreoffice"], have: "apt-get install libreoffice-calc" },
  jupyter: { names: ["jupyter"], have: "pip install notebook nbconvert" },
  frictionless: { names: ["frictionless"], have: "pip install frictionless" },
} as const;
export type Tool = keyof typeof TOOLS;

const found = new Map<Tool, string | undefined>();

function whereIs(name: string): string | undefined {
  if (process.platform === "win32") return undefined;
  try {
    return execFileSync("sh", ["-c", 'command -v "$1"', "sh", name], { encoding: "utf8" }).trim() || undefined;
  } catch {
    return undefined;
  }
}

function look(name: Tool): string | undefined {
  if (!found.has(name)) {
    const paths = TOOLS[name].names.map(whereIs);
    found.set(
      name,
      paths.find((path) => path !== undefined),
    );
  }
  return found.get(name);
}

/**
 * Where a program stands, or undefined when the machine does not have it: the test that needs it is then left out,
 * and one line at the end of the run says so. With REALPAY_ALL_TESTS=1 nothing may be left out: a missing program fails.
 *
 * @param name  the program
 * @example test.skipIf(tool("soffice") === undefined)("LibreOffice opens it", …)
 */
export function tool(name: Tool): string | undefined {
  const path = look(name);
  if (path === undefined && process.env.REALPAY_ALL_TESTS === "1")
    throw new Error(`REALPAY_ALL_TESTS=1, but ${name} is not on this machine: ${TOOLS[name].have}`);
  return path;
}

/** The programs this machine lacks and how to have them, in one line; undefined when it has them all. */
export function leftOut(): string | undefined {
  const missing = (Object.keys(TOOLS) as Tool[]).filter((name) => look(name) === undefined);
  if (missing.length === 0) return undefined;
  return `Left out: the tests that need ${missing.map((name) => `${name} (${TOOLS[name].have})`).join(", ")}.`;
}
