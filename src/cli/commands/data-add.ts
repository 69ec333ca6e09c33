import type { Added } from "../../catalogue/add/add-file.js";
import type { Command } from "../command.js";
import { fileOptions, MAP, PERIOD, readingBar } from "../file-options.js";
import { DATA } from "../finding-options.js";

/** The options by which a person accepts what is otherwise refused. */
export const ACCEPT = {
  "accept-revisions": { says: "take values that differ from those held; what was and what is are both kept" },
  "accept-jumps": { says: "take values that move further than their series ever did" },
  all: { says: "keep figures that no resource of the data holds, in a resource of your own" },
  "dry-run": { says: "say what would be done, and do nothing" },
  shipped: { says: "into data/ itself, in a checkout of realpay" },
} as const;

export const dataAdd: Command = {
  name: "data add",
  summary: "An official file, or one of your own, made data: read, checked, compared, added with its source",
  describe: [
    "It goes to realpay-data beside the nearest package.json, or to --data DIR; what comes with realpay\nis never changed. A file that changes values, or moves further than its series ever did, is refused\nuntil you have looked and say so. All of it is written or none.",
  ],
  arguments: [{ name: "file", says: "an official file as its publisher gives it, or one of your own" }],
  options: { data: DATA, period: PERIOD, map: MAP, ...ACCEPT },
  examples: [
    {
      line: "realpay data add series-161226.csv --dry-run",
      says: "new, changed and unchanged values; nothing is written",
    },
    { line: "realpay data add series-161226.csv --accept-revisions", says: "with the values it changes" },
    { line: "realpay data add organogram.csv --period 2026-09", says: "a file that does not say when" },
    {
      line: 'realpay data add staff.csv --map "Our band=grade" --data negotiations',
      says: "your own file, into a folder of its own",
    },
  ],
  async run(given, context) {
    const [{ addFile }, { additionText, additionJson }, { addPlace }] = await Promise.all([
      import("../../catalogue/add/add-file.js"),
      import("../addition-report.js"),
      import("../add-place.js"),
    ]);
    const { values, options, switches } = given;
    const bar = readingBar(context, values.file!);
    const asked = { ...(await fileOptions(options)), ...bar.watch };
    const added: Added = await addFile(values.file!, {
      ...asked,
      ...addPlace(given),
      dryRun: switches.has("dry-run"),
    }).finally(bar.clear);
    context.print(context.json ? additionJson(added) : await additionText(added, switches.has("dry-run")));
    if (added.written) context.note(`\nrealpay report   builds the pack anew with it`);
  },
};
