import { Problem } from "../core/problem.js";

const WHY: Readonly<Record<string, readonly [code: string, says: string, hint: string]>> = {
  EACCES: [
    "not-writable",
    "there is no permission to write there",
    "choose another place with --out, or ask for the right to write there",
  ],
  EPERM: [
    "not-writable",
    "there is no permission to write there",
    "choose another place with --out, or ask for the right to write there",
  ],
  EROFS: ["not-writable", "the disk is read-only", "choose a place on another disk with --out"],
  ENOSPC: ["disk-full", "the disk is full", "make room, or choose a place on another disk with --out"],
  EDQUOT: ["disk-full", "the quota of the disk is used up", "make room, or choose a place on another disk with --out"],
  ENOTDIR: ["not-a-folder", "a file stands where a folder should be", "choose another place with --out"],
  EEXIST: ["not-a-folder", "a file stands where a folder should be", "choose another place with --out"],
  EISDIR: ["is-a-folder", "a folder stands where a file should be", "give the name of a file with --out"],
  ENOENT: [
    "no-folder",
    "the folder to put it in does not exist",
    "make the folder first, or choose another with --out",
  ],
  EBUSY: [
    "in-use",
    "the folder cannot be moved: it is in use or a disk is mounted there",
    "choose a folder inside it with --out",
  ],
  EXDEV: ["in-use", "the folder cannot be moved: a disk is mounted there", "choose a folder inside it with --out"],
  ENAMETOOLONG: ["bad-name", "the name is too long", "choose a shorter name with --out"],
};

/**
 * What went wrong on the disk as a Problem: what was to be done, where, why it failed and what to do. What is not an
 * error of the disk is given back as it was.
 *
 * @param error  what was thrown
 * @param doing  "write the pack"
 * @param where  the path
 */
export function diskProblem(error: unknown, doing: string, where: string): unknown {
  const code = (error as NodeJS.ErrnoException | undefined)?.code;
  if (error instanceof Problem || typeof code !== "string" || !/^E[A-Z]+$/.test(code)) return error;
  const [name, says, hint] = WHY[code] ?? [
    "disk-failed",
    `the disk says ${code}`,
    "try again, or choose another place with --out",
  ];
  return new Problem(name, `cannot ${doing}: ${says}`, { found: code, where, hint });
}
