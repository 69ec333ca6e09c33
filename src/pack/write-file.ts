import { realpath, rename, rm, stat, writeFile } from "node:fs/promises";
import { basename, dirname, join, resolve } from "node:path";
import { problem } from "../core/problem.js";
import { diskProblem } from "./disk-problem.js";

/** The file behind a path: what a link leads to, so that the link stays a link. */
const behind = (path: string): Promise<string> => realpath(path).catch(() => resolve(path));

/**
 * Refuses what is neither a file nor free: a device or a pipe would be replaced by a file.
 *
 * @throws Problem "not-a-file"
 */
async function refuseDevice(place: string): Promise<void> {
  const there = await stat(place).catch(() => undefined);
  if (there === undefined || there.isFile() || there.isDirectory()) return;
  problem("not-a-file", `${place} is a device or a pipe, which cannot be replaced by a file`, {
    where: place,
    expected: "a file, or a name that is free",
    hint: "write to stdout and send that there",
  });
}

/**
 * Writes a file whole or not at all: beside its place first, then moved into it, so that a run that is interrupted or
 * a disk that is full leaves the old file as it was.
 *
 * @param path     where it goes; its folder must exist
 * @param content  text (written as UTF-8) or bytes
 * @throws Problem "not-a-file", "not-writable", "no-folder", "is-a-folder", "disk-full" and the like, with what to do
 * @example await writeFileInPlace("pay.csv", "year,pay\n")
 */
export async function writeFileInPlace(path: string, content: string | Uint8Array): Promise<void> {
  const place = await behind(path);
  await refuseDevice(place);
  const beside = join(dirname(place), `.${basename(place)}.realpay-${process.pid}`);
  try {
    await writeFile(beside, content);
    await rename(beside, place);
  } catch (error) {
    await rm(beside, { force: true }).catch(() => undefined);
    throw diskProblem(error, "write the file", path);
  }
}
