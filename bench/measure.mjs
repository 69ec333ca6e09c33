import { spawn } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";

/** The middle of some numbers; of an even count, the mean of the two in the middle. */
export function median(numbers) {
  const sorted = [...numbers].sort((a, b) => a - b);
  const middle = sorted.length / 2;
  return sorted.length % 2 === 1 ? sorted[Math.floor(middle)] : (sorted[middle - 1] + sorted[middle]) / 2;
}

/** Resident memory of a process and of those it started, in bytes; undefined where there is no /proc. */
function residentMemory(pid) {
  try {
    const kibibytes = /^VmRSS:\s+(\d+) kB/m.exec(readFileSync(`/proc/${pid}/status`, "utf8"));
    const children = readdirSync(`/proc/${pid}/task`).flatMap((task) =>
      readFileSync(`/proc/${pid}/task/${task}/children`, "utf8").trim().split(/\s+/).filter(Boolean),
    );
    return Number(kibibytes?.[1] ?? 0) * 1024 + children.reduce((sum, child) => sum + (residentMemory(child) ?? 0), 0);
  } catch {
    return undefined;
  }
}

/**
 * Runs a program as a whole process and says how long it took and how much memory it held at its highest.
 *
 * @returns seconds, and bytes of resident memory with its worker threads and children (0 where it cannot be read)
 */
export function timeProcess(program, words, { watchMemory = false } = {}) {
  return new Promise((resolve, reject) => {
    const started = process.hrtime.bigint();
    const child = spawn(program, words, { stdio: ["ignore", "ignore", "pipe"] });
    let said = "";
    child.stderr.on("data", (text) => {
      said += text;
    });
    let peak = 0;
    const watch = watchMemory
      ? setInterval(() => {
          peak = Math.max(peak, residentMemory(child.pid) ?? 0);
        }, 20)
      : undefined;
    child.on("error", reject);
    child.on("close", (code) => {
      clearInterval(watch);
      const seconds = Number(process.hrtime.bigint() - started) / 1e9;
      if (code === 0) resolve({ seconds, peak });
      else reject(new Error(`${program} ${words.join(" ")} ended with ${code}\n${said}`));
    });
  });
}

/** Two things in turn, A B A B …, after one uncounted run of each: the medians, and the median of the ratios pair by pair. */
export async function alternate(runs, a, b) {
  await a();
  await b();
  const pairs = [];
  for (let i = 0; i < runs; i += 1) pairs.push([await a(), await b()]);
  return {
    a: median(pairs.map(([x]) => x)),
    b: median(pairs.map(([, y]) => y)),
    ratio: median(pairs.map(([x, y]) => x / y)),
  };
}
