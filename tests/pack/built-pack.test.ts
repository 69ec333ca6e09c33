import { spawn, spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, expect, test } from "vitest";
import { built } from "../built.js";

const SCRIPT = fileURLToPath(new URL("./fixtures/run-pack.mjs", import.meta.url));
const DATA = fileURLToPath(new URL("../../data", import.meta.url));
const top = mkdtempSync(join(tmpdir(), "realpay-built-"));
let dist: string;

beforeAll(() => {
  dist = built();
});
afterAll(() => rmSync(top, { recursive: true, force: true }));

const line = (out: string, threads: number): string[] => [SCRIPT, dist, DATA, join(top, out), String(threads)];
const manifest = (out: string): string => readFileSync(join(top, out, "manifest.json"), "utf8");
function build(out: string, threads: number, zone: string): string {
  const run = spawnSync(process.execPath, line(out, threads), { env: { ...process.env, TZ: zone }, encoding: "utf8" });
  expect(run.stderr).toBe("");
  expect(run.status).toBe(0);
  return manifest(out);
}
/** Starts a pack and sends a signal as soon as the first chart is drawn. */
function interrupted(out: string, signal: NodeJS.Signals): Promise<string> {
  return new Promise((resolve) => {
    const run = spawn(process.execPath, line(out, 2));
    let said = "";
    let sent = false;
    run.stdout.on("data", (data) => {
      said += data;
      if (!sent && said.includes("drawing 1")) sent = run.kill(signal);
    });
    run.on("close", () => resolve(said));
  });
}

test("two threads in Tokyo and one in New York give the same bytes", () => {
  expect(build("new-york", 1, "America/New_York")).toBe(build("tokyo", 2, "Asia/Tokyo"));
});

test("drawing without threads gives the same bytes too", () => {
  expect(build("alone", 0, "UTC")).toBe(manifest("tokyo"));
});

test("an interrupted run leaves the old pack whole and nothing beside it", async () => {
  const before = manifest("tokyo");
  const names = readdirSync(top);
  const said = await interrupted("tokyo", "SIGINT");
  expect(said).toContain("drawing 1");
  expect(said).toMatch(/AbortError\n$/);
  expect(manifest("tokyo")).toBe(before);
  expect(readdirSync(top)).toEqual(names);
});

test("a killed run leaves the old pack whole, and the next run clears what it left", async () => {
  const before = manifest("tokyo");
  const names = readdirSync(top);
  await interrupted("tokyo", "SIGKILL");
  expect(manifest("tokyo")).toBe(before);
  expect(readdirSync(top).some((name) => name.startsWith(".tokyo.realpay-new-"))).toBe(true);
  expect(build("tokyo", 2, "UTC")).toBe(before);
  expect(readdirSync(top)).toEqual(names);
});
