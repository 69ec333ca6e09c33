import { execFileSync } from "node:child_process";
import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { writeFileInPlace } from "../../src/pack/write-file.js";

let top: string;
beforeEach(() => {
  top = mkdtempSync(join(tmpdir(), "realpay-write-"));
});
afterEach(() => rmSync(top, { recursive: true, force: true }));

test("text and bytes are written, an old file is replaced, nothing is left beside", async () => {
  const file = join(top, "a.csv");
  await writeFileInPlace(file, "£1\n");
  expect(readFileSync(file, "utf8")).toBe("£1\n");
  await writeFileInPlace(file, Uint8Array.of(1, 2));
  expect([...readFileSync(file)]).toEqual([1, 2]);
  expect(readdirSync(top)).toEqual(["a.csv"]);
});

test("a link stays a link, and the file it leads to is replaced", async () => {
  writeFileSync(join(top, "real.csv"), "old");
  symlinkSync(join(top, "real.csv"), join(top, "link.csv"));
  await writeFileInPlace(join(top, "link.csv"), "new");
  expect(readFileSync(join(top, "real.csv"), "utf8")).toBe("new");
});

test("a folder in the way, and a folder that is missing, are named, and nothing is left beside", async () => {
  mkdirSync(join(top, "folder/inside"), { recursive: true });
  await expect(writeFileInPlace(join(top, "folder"), "x")).rejects.toMatchObject({ code: "is-a-folder" });
  await expect(writeFileInPlace(join(top, "none/a.csv"), "x")).rejects.toMatchObject({
    code: "no-folder",
    where: join(top, "none/a.csv"),
    hint: expect.stringContaining("make the folder"),
  });
  expect(readdirSync(top)).toEqual(["folder"]);
});

test("a pipe is not replaced by a file", async () => {
  const pipe = join(top, "pipe");
  execFileSync("mkfifo", [pipe]);
  await expect(writeFileInPlace(pipe, "x")).rejects.toThrow(
    expect.objectContaining({ code: "not-a-file", where: pipe }),
  );
  expect(statSync(pipe).isFIFO()).toBe(true);
});
