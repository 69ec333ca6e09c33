import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { replaceFolder } from "../../src/pack/replace-folder.js";

let top: string;
let out: string;
beforeEach(() => {
  top = mkdtempSync(join(tmpdir(), "realpay-replace-"));
  out = join(top, "out");
});
afterEach(() => rmSync(top, { recursive: true, force: true }));

const pack = (text: string) => async (folder: string) => {
  mkdirSync(join(folder, "tables"));
  writeFileSync(join(folder, "tables/a.csv"), text);
  writeFileSync(
    join(folder, "manifest.json"),
    JSON.stringify({ realpay: "1.0.0", outputs: [{ path: "tables/a.csv" }] }),
  );
};
const held = (): string => readFileSync(join(out, "tables/a.csv"), "utf8");

test("a new folder is written, and an old pack is replaced whole", async () => {
  await replaceFolder(out, pack("old"));
  expect(held()).toBe("old");
  await replaceFolder(out, async (folder) => {
    await pack("new")(folder);
    expect(held()).toBe("old");
  });
  expect(held()).toBe("new");
  expect(readdirSync(top)).toEqual(["out"]);
});

test("a run that fails half way leaves the old pack and nothing else", async () => {
  await replaceFolder(out, pack("old"));
  const half = replaceFolder(out, async (folder) => {
    writeFileSync(join(folder, "index.html"), "half");
    throw Object.assign(new Error("no space left"), { code: "ENOSPC" });
  });
  await expect(half).rejects.toMatchObject({ code: "disk-full", hint: expect.stringContaining("make room") });
  expect(held()).toBe("old");
  expect(existsSync(join(out, "index.html"))).toBe(false);
  expect(readdirSync(top)).toEqual(["out"]);
});

test("an interruption after the last file still leaves the old pack", async () => {
  await replaceFolder(out, pack("old"));
  const interruption = new AbortController();
  const run = replaceFolder(
    out,
    async (folder) => {
      await pack("new")(folder);
      interruption.abort();
    },
    interruption.signal,
  );
  await expect(run).rejects.toMatchObject({ name: "AbortError" });
  expect(held()).toBe("old");
  expect(readdirSync(top)).toEqual(["out"]);
});

test("a folder that is not a pack is refused and left alone", async () => {
  mkdirSync(out);
  writeFileSync(join(out, "thesis.txt"), "years of work");
  await expect(replaceFolder(out, pack("new"))).rejects.toMatchObject({ code: "not-a-pack", found: "thesis.txt" });
  writeFileSync(join(out, "manifest.json"), JSON.stringify({ name: "a web application" }));
  await expect(replaceFolder(out, pack("new"))).rejects.toMatchObject({ code: "not-a-pack" });
  expect(readFileSync(join(out, "thesis.txt"), "utf8")).toBe("years of work");
});

test("somebody's own file in an old pack is not thrown away", async () => {
  await replaceFolder(out, pack("old"));
  writeFileSync(join(out, "my notes.txt"), "mine");
  writeFileSync(join(out, ".DS_Store"), "");
  await expect(replaceFolder(out, pack("new"))).rejects.toMatchObject({ code: "foreign-files", found: "my notes.txt" });
  expect(held()).toBe("old");
  rmSync(join(out, "my notes.txt"));
  await replaceFolder(out, pack("new"));
  expect(held()).toBe("new");
});

test("an empty folder, and one that a link leads to, can be written to", async () => {
  mkdirSync(join(top, "real"));
  symlinkSync(join(top, "real"), out);
  expect(await replaceFolder(out, pack("new"))).toBe(join(top, "real"));
  expect(held()).toBe("new");
});

test("a place that cannot be written to is named, with what to do", async () => {
  writeFileSync(join(top, "file"), "");
  await expect(replaceFolder(join(top, "file"), pack("new"))).rejects.toMatchObject({ code: "not-a-folder" });
  await expect(replaceFolder(join(top, "file/below"), pack("new"))).rejects.toMatchObject({
    code: "not-a-folder",
    where: join(top, "file/below"),
    hint: expect.stringContaining("--out"),
  });
});

test("what a killed run left is cleared, and an old pack caught between two moves is put back", async () => {
  await replaceFolder(out, pack("old"));
  mkdirSync(join(top, ".out.realpay-new-99999999"));
  renameSync(out, join(top, ".out.realpay-old-99999999"));
  const failing = replaceFolder(out, async () => {
    throw new Error("a bug");
  });
  await expect(failing).rejects.toThrow("a bug");
  expect(held()).toBe("old");
  expect(readdirSync(top)).toEqual(["out"]);
});

test("the folder the process stands in, and those above it, are not replaced", async () => {
  const write = () => Promise.reject(new Error("must not be asked to write"));
  for (const out of [".", "..", "/"])
    await expect(replaceFolder(out, write)).rejects.toThrow(expect.objectContaining({ code: "current-folder" }));
});
