/** Loads a file with the built package in a process of its own, and says what came of it, how long it took and how much memory. */
import { readdirSync, readFileSync } from "node:fs";

const [load, path] = process.argv.slice(2);

const memoryOf = (status) => Number(/^VmRSS:\s+(\d+)/m.exec(readFileSync(status, "utf8"))?.[1] ?? 0);

/** The most memory, in kB, that this process held together with the one it started: an old workbook is read in one of its own. */
let both = 0;
const watch = setInterval(() => {
  try {
    for (const task of readdirSync("/proc/self/task"))
      for (const pid of readFileSync(`/proc/self/task/${task}/children`, "utf8").split(" ").filter(Boolean))
        both = Math.max(both, memoryOf(`/proc/${pid}/status`) + memoryOf("/proc/self/status"));
  } catch {
    // it ended while it was looked at
  }
}, 5);
const { tryLoad } = await import(load);
const begun = performance.now();
const loaded = await tryLoad(path);
clearInterval(watch);
/** The most that this process held; what the system counts from before it began, of the process it came from, is left out. */
function ownMost() {
  try {
    return Number(/^VmHWM:\s+(\d+)/m.exec(readFileSync("/proc/self/status", "utf8"))[1]);
  } catch {
    return process.resourceUsage().maxRSS;
  }
}
const { code, message, where, hint } = loaded.problem ?? {};
console.log(
  JSON.stringify({
    ok: loaded.ok,
    figures: loaded.ok ? loaded.dataset.rows.length : 0,
    first: loaded.ok ? loaded.dataset.rows[0]?.value : null,
    code,
    message,
    where,
    hint,
    seconds: (performance.now() - begun) / 1000,
    megabytes: Math.max(ownMost(), both) / 1024,
    started: both > 0,
    polluted: {}.polluted !== undefined,
  }),
);
