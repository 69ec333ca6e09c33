import { existsSync } from "node:fs";
import { mkdir, readdir, readFile, realpath, rename, rm, stat } from "node:fs/promises";
import { basename, dirname, isAbsolute, join, relative, resolve, sep } from "node:path";
import { problem } from "../core/problem.js";
import { diskProblem } from "./disk-problem.js";

/** The file by which a folder is known to be a pack. */
export const MANIFEST_FILE = "manifest.json";

/** Files that operating systems leave in any folder. */
const LEFT_BY_SYSTEMS = [".DS_Store", "Thumbs.db", "desktop.ini"];

/** Paths below a folder, with forward slashes. */
async function filesBelow(folder: string, above = ""): Promise<string[]> {
  const entries = await readdir(join(folder, above), { withFileTypes: true });
  const lists = entries.map((entry) =>
    entry.isDirectory() ? filesBelow(folder, `${above}${entry.name}/`) : [`${above}${entry.name}`],
  );
  return (await Promise.all(lists)).flat();
}

/** The files a pack says it holds; undefined when the folder is not a pack. */
async function filesOfPack(folder: string): Promise<ReadonlySet<string> | undefined> {
  try {
    const manifest = JSON.parse(await readFile(join(folder, MANIFEST_FILE), "utf8"));
    if (typeof manifest.realpay !== "string" || !Array.isArray(manifest.outputs)) return undefined;
    return new Set([MANIFEST_FILE, ...manifest.outputs.map((output: { path: string }) => output.path)]);
  } catch {
    return undefined;
  }
}

/**
 * Refuses a folder that holds anything but an old pack: whatever else stands there would be lost.
 *
 * @throws Problem "not-a-folder", "not-a-pack", "foreign-files"
 */
async function refuseForeign(folder: string): Promise<void> {
  if (!existsSync(folder)) return;
  if (!(await stat(folder)).isDirectory())
    problem("not-a-folder", `${folder} is a file`, { where: folder, expected: "a folder, or a name that is free" });
  const held = (await filesBelow(folder)).filter((file) => !LEFT_BY_SYSTEMS.includes(basename(file)));
  if (held.length === 0) return;
  const known = await filesOfPack(folder);
  if (known === undefined)
    return problem("not-a-pack", `${folder} holds files and is not a pack of realpay: nothing was replaced`, {
      found: held.slice(0, 3).join(", "),
      expected: "an empty folder, a new name, or an old pack",
      where: folder,
      hint: "give another folder with --out",
    });
  const foreign = held.filter((file) => !known.has(file)).sort();
  if (foreign.length > 0)
    problem("foreign-files", `${folder} holds files that are not of the pack and would be lost`, {
      found: foreign.slice(0, 5).join(", "),
      expected: "only files that its manifest lists",
      where: folder,
      hint: "move them elsewhere, or give another folder with --out",
    });
}

/**
 * Refuses the folder the process stands in and those above it: replacing it would take that away.
 *
 * @throws Problem "current-folder"
 */
async function refuseOwnFolder(folder: string): Promise<void> {
  const way = relative(folder, await realpath(process.cwd()));
  if (way === ".." || way.startsWith(`..${sep}`) || isAbsolute(way)) return;
  problem("current-folder", `${folder} holds the folder you stand in: replacing it would take that away`, {
    found: folder,
    expected: "a folder below or beside the current one",
    where: "--out",
    hint: "give another folder, such as --out out",
  });
}

function alive(process_: number): boolean {
  try {
    process.kill(process_, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}

/** Clears what an earlier run that was killed left beside the folder; an old pack caught between two moves is put back. */
async function clearLeftovers(folder: string): Promise<void> {
  const parent = dirname(folder);
  const name = basename(folder).replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
  const pattern = new RegExp(`^\\.${name}\\.realpay-(new|old)-(\\d+)$`);
  for (const entry of await readdir(parent)) {
    const [, kind, owner] = pattern.exec(entry) ?? [];
    if (owner === undefined || (Number(owner) !== process.pid && alive(Number(owner)))) continue;
    const left = join(parent, entry);
    if (kind === "old" && !existsSync(folder)) await rename(left, folder);
    else await rm(left, { recursive: true, force: true });
  }
}

/**
 * Writes a folder whole or not at all: into a new folder beside it first, then moved into its place. Until that move
 * the old one is untouched; a run that fails, is interrupted or is killed leaves it whole.
 *
 * @param out     the folder to be; new, empty, or an old pack
 * @param write   writes everything into the folder it is given
 * @param signal  aborted when the person interrupts
 * @returns the folder, as an absolute path
 * @throws Problem "current-folder", "not-a-pack", "foreign-files", "not-writable", "disk-full" and the like; whatever `write` throws
 */
export async function replaceFolder(
  out: string,
  write: (folder: string) => Promise<void>,
  signal?: AbortSignal,
): Promise<string> {
  const folder = await realpath(out).catch(() => resolve(out));
  const beside = (kind: "new" | "old"): string =>
    join(dirname(folder), `.${basename(folder)}.realpay-${kind}-${process.pid}`);
  const [fresh, old] = [beside("new"), beside("old")];
  await refuseOwnFolder(folder);
  try {
    await mkdir(dirname(folder), { recursive: true });
    await clearLeftovers(folder);
    await refuseForeign(folder);
    await mkdir(fresh);
    await write(fresh);
    signal?.throwIfAborted();
    const replaced = existsSync(folder);
    if (replaced) await rename(folder, old);
    try {
      await rename(fresh, folder);
    } catch (error) {
      if (replaced) await rename(old, folder);
      throw error;
    }
    await rm(old, { recursive: true, force: true });
  } catch (error) {
    await rm(fresh, { recursive: true, force: true }).catch(() => undefined);
    throw diskProblem(error, "write the pack", folder);
  }
  return folder;
}
