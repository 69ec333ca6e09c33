/** Loads a file with the built package in a process of its own, and says what came of it, how long it took and how much memory. */
const [load, path] = process.argv.slice(2);
const { tryLoad } = await import(load);
const begun = performance.now();
const loaded = await tryLoad(path);
const { maxRSS } = process.resourceUsage();
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
    megabytes: maxRSS / 1024,
    polluted: {}.polluted !== undefined,
  }),
);
