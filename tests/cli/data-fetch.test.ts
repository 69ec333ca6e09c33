import { spawn } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { openCatalogue } from "../../src/catalogue/catalogue.js";
import { hashOf } from "../../src/catalogue/check-bytes.js";
import { madeCpi } from "../catalogue/add/made-series.js";
import { command } from "./realpay.js";

type Answer = (request: IncomingMessage, response: ServerResponse) => void;

let answer: Answer = () => {};
const asked: string[] = [];
const server = createServer((request, response) => {
  asked.push(`${request.url} ${request.headers["if-none-match"] ?? ""}`.trim());
  answer(request, response);
});
let folder = "";

/** A folder of one's own data whose list of official files names this server. */
function ownFolder(address: string, host: string): string {
  const into = join(folder, "own");
  rmSync(into, { recursive: true, force: true });
  mkdirSync(into);
  const shipped = JSON.parse(readFileSync(join(openCatalogue().folder, "datapackage.json"), "utf8"));
  const resource = shipped.resources.find((one: { name: string }) => one.name === "official-files");
  const row = ["made-d7bt", "made up", address, host, "text/csv", "prices", "", "", "made up", ""];
  const header = resource.schema.fields.map((field: { name: string }) => field.name).join(",");
  const content = new TextEncoder().encode(`${header}\n${row.join(",")}\n`);
  writeFileSync(join(into, "official-files.csv"), content);
  const own = { ...resource, bytes: content.length, hash: hashOf(content), rows: 1 };
  writeFileSync(join(into, "datapackage.json"), JSON.stringify({ ...shipped, resources: [own] }, null, 2));
  return into;
}

/** Runs the built command beside the server, without the environment's proxies. */
function run(...words: string[]): Promise<{ status: number | null; stdout: string; stderr: string }> {
  return new Promise((done) => {
    const environment = Object.fromEntries(Object.entries(process.env).filter(([name]) => !/_proxy$/i.test(name)));
    const child = spawn(process.execPath, [command(), ...words], { cwd: folder, env: environment });
    let [stdout, stderr] = ["", ""];
    child.stdout.on("data", (text) => (stdout += text));
    child.stderr.on("data", (text) => (stderr += text));
    child.on("close", (status) => done({ status, stdout, stderr }));
  });
}

const csv =
  (text: string): Answer =>
  (request, response) => {
    const etag = `"${text.length}"`;
    if (request.headers["if-none-match"] === etag) return void response.writeHead(304).end();
    response.writeHead(200, { "content-type": "text/csv", etag }).end(text);
  };

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "realpay-fetch-"));
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
});
afterAll(() => {
  server.close();
  rmSync(folder, { recursive: true, force: true });
});
const host = (): string => `127.0.0.1:${(server.address() as AddressInfo).port}`;
beforeEach(() => {
  asked.length = 0;
});

test("the current file is fetched into a dated folder and then added exactly as data add does, with its address", async () => {
  answer = csv(madeCpi({ months: { "2026-09": "141.9" } }));
  const into = ownFolder(`http://${host()}/d7bt.csv`, host());
  const first = await run("data", "fetch", "made-d7bt", "--data", into);
  expect(first.stderr).not.toContain("fault");
  expect(first.status).toBe(0);
  expect(first.stdout).toContain("1 rows written");
  const days = readdirSync(join(into, "snapshots"));
  expect(days).toEqual([expect.stringMatching(/^\d{4}-\d\d-\d\d$/)]);
  expect(readdirSync(join(into, "snapshots", days[0]!)).sort()).toEqual(["d7bt.csv", "d7bt.csv.json"]);
  const catalogue = openCatalogue({ overlay: into });
  const row = catalogue.dataset("prices").rows.find((one) => one.index === "cpi" && one.period === "2026-09")!;
  expect(row.value).toEqual({ value: 141.9 });
  expect(catalogue.source(row.source)?.address).toBe(`http://${host()}/d7bt.csv`);
  // a second time the publisher is only asked whether anything is new
  const second = await run("data", "fetch", "made-d7bt", "--data", into, "--json");
  expect(second.status).toBe(0);
  expect(JSON.parse(second.stdout).files).toEqual([expect.objectContaining({ outcome: "unchanged", rows: 0 })]);
  expect(asked.at(-1)).toMatch(/^\/d7bt\.csv "\d+"$/);
});

test("a page of excuses is refused, nothing is added, and the exit code says so", async () => {
  answer = (_, response) =>
    void response.writeHead(200, { "content-type": "text/csv" }).end("<!DOCTYPE html><title>Page not found</title>");
  const into = ownFolder(`http://${host()}/moved.csv`, host());
  const got = await run("data", "fetch", "made-d7bt", "--data", into, "--json");
  expect(got.status).toBe(1);
  expect(JSON.parse(got.stdout).files[0]).toMatchObject({ outcome: "failed", problem: { code: "web-page" } });
  expect(JSON.parse(got.stderr).error.code).toBe("web-page");
  expect(existsSync(join(into, "prices.csv"))).toBe(false);
  expect(existsSync(join(into, "snapshots"))).toBe(false);
});

test("a redirect to a host that is not listed is not followed", async () => {
  answer = (_, response) => void response.writeHead(302, { location: "http://127.0.0.2:9/d7bt.csv" }).end();
  const into = ownFolder(`http://${host()}/d7bt.csv`, host());
  const got = await run("data", "fetch", "made-d7bt", "--data", into, "--json");
  expect(got.status).toBe(1);
  expect(JSON.parse(got.stderr).error.code).toBe("other-host");
  expect(asked).toHaveLength(1);
});

test("a revision that is fetched is refused as data add refuses it, and the snapshot is kept", async () => {
  answer = csv(madeCpi({ months: { "2026-08": "141.0", "2026-09": "141.4" } }));
  const into = ownFolder(`http://${host()}/d7bt.csv`, host());
  const got = await run("data", "fetch", "made-d7bt", "--data", into, "--json");
  expect(JSON.parse(got.stderr).error.code).toBe("revised-values");
  expect(existsSync(join(into, "prices.csv"))).toBe(false);
  const accepted = await run("data", "fetch", "made-d7bt", "--data", into, "--accept-revisions");
  expect(accepted.status).toBe(0);
  expect(openCatalogue({ overlay: into }).revisions()).toHaveLength(1);
});

test("a name that no official file has is refused with the nearest", async () => {
  const got = await run("data", "fetch", "pricse", "--json");
  expect(got.status).toBe(2);
  expect(JSON.parse(got.stderr).error).toMatchObject({ code: "unknown-file-name", hint: 'did you mean "prices"?' });
});
