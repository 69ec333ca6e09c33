import { alternate, timeProcess } from "./measure.mjs";

/** `realpay real` against the bare start of Node: commands load only what they need. */
export async function startTime(command) {
  const seconds = async (words) => (await timeProcess(process.execPath, words)).seconds;
  const { a, b, ratio } = await alternate(
    21,
    () => seconds([command, "real", "23760", "--from", "2011-03", "--to", "2024-03"]),
    () => seconds(["-e", "0"]),
  );
  return {
    name: "realpay real, against node -e 0",
    measured: ratio,
    limit: 3,
    unit: "×",
    detail: `${(a * 1000).toFixed(0)} ms against ${(b * 1000).toFixed(0)} ms, median of 21 pairs`,
  };
}
