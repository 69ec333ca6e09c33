/** How many cases a campaign runs, and from which seed: `FUZZ_CASES` and `FUZZ_SEED`, else what CI runs. */
export const SEED = Number(process.env.FUZZ_SEED ?? 20_261_201);
export const CASES = Number(process.env.FUZZ_CASES ?? 2_000);

/** Cases on bytes of workbooks: each is opened anew, and takes as long as a hundred of cells. */
export const WORKBOOK_CASES = Math.max(15, Math.round(CASES * 0.015));
