import { Problem } from "../../core/problem.js";

const WHY: Readonly<Record<string, string>> = {
  EACCES: "there is no permission to write there",
  EPERM: "there is no permission to write there",
  EROFS: "the disk is read-only",
  ENOSPC: "the disk is full",
  EDQUOT: "the quota of the disk is used up",
  ENOTDIR: "a file stands where a folder should be",
  EEXIST: "a file stands where a folder should be",
};

/**
 * Does something on the disk; what the disk refuses becomes a Problem, everything else is thrown as it was.
 *
 * @param where  the folder or file, for the message
 * @throws Problem "not-written"
 */
export async function onDisk<T>(where: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    const { code, syscall } = error as NodeJS.ErrnoException;
    if (!(error instanceof Error) || typeof code !== "string" || syscall === undefined) throw error;
    if (/^E(?:CONN|PIPE|TIMEDOUT|HOST|NET)/.test(code)) throw error; // of the network, on its way through
    if (!/^(?:open|write|mkdir|mkdtemp|link|rename|close|unlink|fsync)$/.test(syscall)) throw error;
    throw new Problem("not-written", `the snapshot cannot be written: ${WHY[code] ?? `the disk says ${code}`}`, {
      found: code,
      where,
      hint: "make room or choose another folder",
    });
  }
}
