import type { Trend } from "../../stats/index.js";

/** Which way a series goes, and what the tests say: "falling, and both tests find it". */
export const trendWords = ({ verdict, because }: Trend): string =>
  verdict === "cannot be told" ? `whether it rises or falls cannot be told (${because})` : `${verdict}, and ${because}`;
