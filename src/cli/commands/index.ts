import type { Command } from "../command.js";

/** Every command by name, loaded only when it is called. The order is that of the help. */
export const COMMANDS: Readonly<Record<string, () => Promise<Command>>> = {
  list: async () => (await import("./list.js")).list,
  show: async () => (await import("./show.js")).show,
  chart: async () => (await import("./chart.js")).chart,
  table: async () => (await import("./table.js")).table,
  real: async () => (await import("./real.js")).real,
  grid: async () => (await import("./grid.js")).grid,
  cite: async () => (await import("./cite.js")).cite,
  audit: async () => (await import("./audit.js")).audit,
  "data list": async () => (await import("./data-list.js")).dataList,
  "data verify": async () => (await import("./data-verify.js")).dataVerify,
  "data status": async () => (await import("./data-status.js")).dataStatus,
  "data inspect": async () => (await import("./data-inspect.js")).dataInspect,
  "data add": async () => (await import("./data-add.js")).dataAdd,
  "data diff": async () => (await import("./data-diff.js")).dataDiff,
  "data fetch": async () => (await import("./data-fetch.js")).dataFetch,
  "data template": async () => (await import("./data-template.js")).dataTemplate,
  report: async () => (await import("./report.js")).report,
};
