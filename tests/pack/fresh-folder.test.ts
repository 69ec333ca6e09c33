import { createHash } from "node:crypto";
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { freshFolder } from "../../src/pack/fresh-folder.js";

const top = mkdtempSync(join(tmpdir(), "realpay-fresh-"));
afterAll(() => rmSync(top, { recursive: true, force: true }));

const empty = (): string => mkdtempSync(join(top, "f-"));
const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

test("what is put is on the disk, and its hash is that of the bytes there, whole or in pieces", async () => {
  const folder = empty();
  const fresh = freshFolder(folder, new AbortController().signal);
  await Promise.all([fresh.put("b/two.txt", [bytes("in "), bytes("pieces")]), fresh.put("a.txt", bytes("whole"))]);
  await fresh.settled();
  expect(fresh.written().map(({ path }) => path)).toEqual(["a.txt", "b/two.txt"]);
  for (const { path, bytes: size, sha256 } of fresh.written()) {
    const content = readFileSync(join(folder, path));
    expect(content.length).toBe(size);
    expect(createHash("sha256").update(content).digest("hex")).toBe(sha256);
  }
  expect(readFileSync(join(folder, "b/two.txt"), "utf8")).toBe("in pieces");
});

test("a file is never written twice: the second time is an error, and the first stays", async () => {
  const folder = empty();
  const fresh = freshFolder(folder, new AbortController().signal);
  await fresh.put("a.txt", bytes("first"));
  await expect(fresh.put("a.txt", bytes("second"))).rejects.toMatchObject({ code: "EEXIST" });
  expect(readFileSync(join(folder, "a.txt"), "utf8")).toBe("first");
  expect(fresh.written()).toHaveLength(1);
});

test("once it is aborted nothing more is begun, and what is being written stops between two pieces", async () => {
  const folder = empty();
  const stop = new AbortController();
  const fresh = freshFolder(folder, stop.signal);
  function* pieces(): Generator<Uint8Array> {
    yield bytes("one");
    stop.abort();
    yield bytes("two");
  }
  await expect(fresh.put("a.txt", pieces())).rejects.toMatchObject({ name: "AbortError" });
  await expect(fresh.put("b.txt", bytes("late"))).rejects.toMatchObject({ name: "AbortError" });
  await fresh.settled();
  expect(fresh.written()).toEqual([]);
  expect(readdirSync(folder)).toEqual(["a.txt"]); // what lies half written is in no list, and the folder is thrown away
});
