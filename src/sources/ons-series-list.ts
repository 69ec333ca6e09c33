import { problem } from "../core/problem.js";
import { defineSource } from "./parts/define-source.js";

const ROW = { code: /^[A-Z0-9]{4}$/, adjusted: /^(?:SA|NSA)$/ };

/** A list of the series of an ONS dataset: codes and titles, and no figure. It is known so that it can be refused by name. */
export const onsSeriesList = defineSource({
  id: "ons-series-list",
  publisher: "Office for National Statistics",
  title: "ONS time series: the list of a dataset's series",
  looksLike:
    "CSV without headings: a code, a title, SA or NSA, and the dataset, one series a row. It holds no figures.",
  signs: ["NSA", "SA", "CURR"],
  met: "real files",
  recognises: ({ kind, sheets }) => {
    const sheet = sheets[0];
    if (kind !== "delimited" || sheet === undefined || sheet.rows < 3) return false;
    const rows = Array.from({ length: Math.min(20, sheet.rows) }, (_, i) => i + 1);
    const fits = rows.filter(
      (row) => ROW.code.test(sheet.text(row, 1).trim()) && ROW.adjusted.test(sheet.text(row, 3).trim()),
    );
    return fits.length >= rows.length * 0.8;
  },
  read: (file) =>
    problem("no-figures", `${file.name} lists series and holds no figure of any`, {
      found: `codes and titles of ${file.sheets[0]!.rows} series`,
      expected: "the figures: the dataset itself, or one series",
      where: file.name,
      hint: "download the dataset, or one series by its code, from the publisher's site",
    }),
});
