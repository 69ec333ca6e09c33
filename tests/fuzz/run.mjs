// npm run fuzz: 20,000 cases over every real file, from a seed that is printed. FUZZ_SEED and FUZZ_CASES set both.
import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const seed = process.env.FUZZ_SEED ?? String(Math.floor(Math.random() * 2 ** 31));
const cases = process.env.FUZZ_CASES ?? "20000";
const raw = fileURLToPath(new URL("../../../shared/raw/", import.meta.url));
if (!existsSync(raw)) {
  console.error("fuzz: skipped, since ../shared/raw with the official files is not there");
  process.exit(1);
}
console.error(`fuzz: ${cases} cases, FUZZ_SEED=${seed}`);
const folder = mkdtempSync(join(tmpdir(), "realpay-fuzz-"));
const tally = join(folder, "tally.jsonl");
const vitest = fileURLToPath(new URL("../../node_modules/vitest/vitest.mjs", import.meta.url));
const run = spawnSync(process.execPath, [vitest, "run", "tests/fuzz", "--disable-console-intercept"], {
  cwd: fileURLToPath(new URL("../..", import.meta.url)),
  env: { ...process.env, FUZZ_SEED: seed, FUZZ_CASES: cases, FUZZ_TALLY: tally },
  stdio: "inherit",
});
const parts = existsSync(tally)
  ? readFileSync(tally, "utf8")
      .trim()
      .split("\n")
      .map((line) => JSON.parse(line))
  : [];
rmSync(folder, { recursive: true });
const sum = (of) => parts.reduce((all, part) => all + of(part), 0);
const refused = sum((part) => part.refused.reduce((all, [, count]) => all + count, 0));
console.log(
  `fuzz: seed ${seed}: ${sum((part) => part.cases)} cases, ${sum((part) => part.read)} gave figures, ${refused} were refused, ` +
    `${sum((part) => part.figures)} figures checked, ${sum((part) => part.findings.length)} misreadings or crashes`,
);
process.exit(run.status ?? 1);
