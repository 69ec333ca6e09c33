import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { onTestFinished } from "vitest";
import { type FetchOptions, fetchOfficial } from "../../../src/catalogue/fetch/fetch-official.js";
import type { Fetched } from "../../../src/catalogue/fetch/fetch-once.js";

/** A folder for snapshots, how to fetch into it, and what happened meanwhile. */
export interface Fetching {
  readonly folder: string;
  readonly waits: number[];
  readonly lines: string[];
  fetch(address: string, hosts: readonly string[], more?: Partial<FetchOptions>): Promise<Fetched>;
  /** Every file and folder below the folder, hidden ones too. */
  left(): string[];
  text(fetched: Fetched): string;
}

/** Fetches into a folder of the test, with short limits, a wait that does not wait, and no chance. */
export function fetching(): Fetching {
  const base = mkdtempSync(join(tmpdir(), "realpay-fetch-"));
  onTestFinished(() => rmSync(base, { recursive: true, force: true }));
  const folder = join(base, "snapshots");
  const [waits, lines]: [number[], string[]] = [[], []];
  return {
    folder,
    waits,
    lines,
    fetch: (address, hosts, { limits, ...more } = {}) =>
      fetchOfficial({
        address,
        hosts,
        accept: ["text/csv"],
        folder,
        today: "2026-10-21",
        limits: { connect: 1_000, answer: 2_000, stall: 2_000, whole: 4_000, retries: 2, bytes: 1_000_000, ...limits },
        environment: {},
        signal: new AbortController().signal,
        sleep: async (ms) => void waits.push(ms),
        random: () => 0.5,
        log: (line) => lines.push(line),
        ...more,
      }),
    left: () => readdirSync(base, { recursive: true }).map(String).sort(),
    text: ({ file }) => readFileSync(file, "utf8"),
  };
}
