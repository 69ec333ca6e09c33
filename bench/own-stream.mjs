/**
 * How fast and in how much memory a large CSV of a user's own is streamed, against csv-parse alone on the same file.
 *
 * node bench/own-stream.mjs                      three files of 200 MB, each streamed three times, in processes of their own
 * node bench/own-stream.mjs --megabytes 20 --runs 1    smaller ones, once
 */

import { once } from "node:events";
import { createReadStream, createWriteStream, mkdtempSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { median, timeProcess } from "./measure.mjs";

const here = fileURLToPath(import.meta.url);

/** Rows of a kind, made up, by their number; `quoted` as some programs write them. */
const KINDS = {
  "staff-in-post": {
    head: "staff number,department,grade,point,location,working pattern,as at,headcount,fte",
    row: (i) =>
      `${100000 + i},Made Up ${i % 30},${["AO", "EO", "HEO", "SEO"][i % 4]},${i % 9},Place ${i % 50},${i % 3 === 0 ? "part-time" : "full-time"},2024-03-31,1,${i % 3 === 0 ? 0.6 : 1}`,
  },
  "pay-points": {
    head: "department,grade,point,location,effective_from,salary",
    row: (i) =>
      `Made Up ${i % 100},Grade ${Math.floor(i / 100) % 100},${Math.floor(i / 10000) % 1000},National,2024-04-01,"£${20 + (i % 60)},${String(i % 1000).padStart(3, "0")}"`,
  },
  membership: {
    head: "unit,site,grade,as at,members,workforce",
    row: (i) =>
      `Branch of the made-up union ${i % 300},Site ${Math.floor(i / 300) % 2000},Grade ${Math.floor(i / 600000) % 20},31/03/2024,${10 + (i % 90)},${100 + (i % 50)}`,
  },
};

/** Writes a file of a kind of at least some bytes. */
export async function makeFile(path, kind, bytes) {
  const { head, row } = KINDS[kind];
  const out = createWriteStream(path);
  out.write(`${head}\n`);
  for (let i = 0, written = 0; written < bytes; ) {
    let block = "";
    for (let n = 0; n < 5000; n += 1, i += 1) block += `${row(i)}\n`;
    written += block.length;
    if (!out.write(block)) await once(out, "drain");
  }
  out.end();
  await once(out, "finish");
}

/** In a process of its own: csv-parse alone. */
async function bare(path) {
  const { parse } = await import("csv-parse");
  let rows = 0;
  for await (const _ of createReadStream(path).pipe(parse())) rows += 1;
  if (rows === 0) throw new Error("no rows");
}

/** In a process of its own: the built package, with every check, and each figure made once. */
async function own(path) {
  const { streamOwnFile } = await import("../dist/src/sources/parts/stream-own.js");
  let told = 0;
  const streamed = await streamOwnFile({ path }, {}, { onProgress: () => (told += 1) });
  let figures = 0;
  for (const _ of streamed.observations()) figures += 1;
  process.stderr.write(`${streamed.rows} rows, ${streamed.groups} groups, ${figures} figures, told ${told} times\n`);
}

/** Each kind streamed and parsed alone in turn, whole processes: seconds, and the highest memory of any run. */
async function streams(megabytes, runs) {
  const folder = mkdtempSync(join(tmpdir(), "own-stream-"));
  const measured = [];
  try {
    for (const kind of Object.keys(KINDS)) {
      const path = join(folder, `${kind}.csv`);
      await makeFile(path, kind, megabytes * 1e6);
      const run = async (what) => await timeProcess(process.execPath, [here, what, path], { watchMemory: true });
      const pairs = [];
      for (let i = 0; i < runs; i += 1) pairs.push([await run("--own"), await run("--bare")]);
      const [ours, theirs] = [0, 1].map((side) => median(pairs.map((pair) => pair[side].seconds)));
      const peaks = pairs.map(([a]) => a.peak);
      const ratio = median(pairs.map(([a, b]) => a.seconds / b.seconds));
      measured.push({ kind, bytes: statSync(path).size, ours, theirs, ratio, peak: Math.max(...peaks) / 1e6 });
      rmSync(path);
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  return measured;
}

/** Large files of a user's own for `npm run bench`: how long against csv-parse alone, and how much memory. */
export async function ownStream() {
  return (await streams(200, 1)).flatMap(({ kind, ours, theirs, ratio, peak }) => [
    {
      name: `streaming 200 MB of ${kind}, checked row by row, against csv-parse streaming it`,
      measured: ratio,
      limit: 1.5,
      unit: "×",
      detail: `${ours.toFixed(1)} s against ${theirs.toFixed(1)} s, whole processes, one pair`,
    },
    {
      name: `peak memory of that (${kind})`,
      measured: peak,
      limit: 300,
      unit: " MB",
      detail: "resident, sampled every 20 ms",
      unknown: peak === 0,
    },
  ]);
}

async function main(megabytes, runs) {
  for (const { kind, bytes, ours, theirs, ratio, peak } of await streams(megabytes, runs))
    console.log(
      `${kind}, ${(bytes / 1e6).toFixed(0)} MB: ${ours.toFixed(1)} s, ${peak.toFixed(0)} MB at most; csv-parse alone ${theirs.toFixed(1)} s; ${ratio.toFixed(2)}× its time`,
    );
}

const words = process.argv.slice(2);
const given = (name, otherwise) => (words.includes(name) ? Number(words[words.indexOf(name) + 1]) : otherwise);
if (process.argv[1] === here) {
  if (words[0] === "--bare") await bare(words[1]);
  else if (words[0] === "--own") await own(words[1]);
  else await main(given("--megabytes", 200), given("--runs", 3));
}
