/** What each layer may import. Everything looks down; nothing looks back up. */
const BELOW_FINDINGS = [
  "core",
  "stats",
  "pay",
  "density",
  "disclosure",
  "read",
  "sources",
  "catalogue",
  "workforce",
  "evidence",
  "charts",
] as const;

export const LAYERS: Readonly<Record<string, readonly string[] | "anything">> = {
  core: [],
  stats: ["core"],
  pay: ["core", "stats"],
  density: ["core", "stats"],
  disclosure: ["core", "stats"],
  read: ["core"],
  sources: ["core", "read"],
  catalogue: ["core", "read", "sources"],
  workforce: ["core", "stats", "catalogue"],
  evidence: ["core"],
  charts: ["core", "evidence"],
  findings: BELOW_FINDINGS,
  render: ["core", "read", "evidence", "charts"],
  pack: ["core", "catalogue", "evidence", "findings", "render"],
  brief: ["core", "catalogue", "evidence", "findings", "render"],
  cli: "anything",
  notebook: "anything",
  index: "anything",
};

/** The layer a module lives in: the folder below `src/`, `charts` for the recipes, `index` for the public surface. */
export function layerOf(file: string): string {
  const [top, second] = file.split("/");
  if (top === "charts") return "charts";
  return second === "index.ts" ? "index" : second!;
}

/** Why an import is not allowed, or undefined when it is. */
export function wrongWay(from: string, to: string): string | undefined {
  const [here, there] = [layerOf(from), layerOf(to)];
  const allowed = LAYERS[here];
  if (allowed === undefined) return `${from}: the folder ${here} is not in the table of layers`;
  if (allowed === "anything" || here === there || allowed.includes(there)) return undefined;
  return `${from} imports ${to}: ${here} may look at ${allowed.join(", ") || "nothing"}, not at ${there}`;
}
