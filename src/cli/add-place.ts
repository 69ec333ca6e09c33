import { existsSync } from "node:fs";
import { dirname, join } from "node:path";
import type { AddOptions } from "../catalogue/add/add-file.js";
import { nodeDisk } from "../catalogue/disk.js";
import { overlayPlace } from "../catalogue/overlay/overlay-folder.js";
import { ownDataFolder } from "../catalogue/own-data-folder.js";
import { problem } from "../core/problem.js";
import type { Given } from "./command.js";
import { today } from "./today.js";

/** The shipped data of a checkout of realpay, which its own people may add to; anywhere else they are not to be changed. */
function shippedOfCheckout(): string {
  const data = ownDataFolder(nodeDisk);
  const top = dirname(data);
  if (!existsSync(join(top, ".git")) || !existsSync(join(top, "src")))
    problem("not-a-checkout", "--shipped adds to the data of realpay itself, and this is not a checkout of it", {
      found: "an installed package",
      expected: "a checkout, with its sources and its history",
      where: "--shipped",
      hint: "leave --shipped out: the file is then added to your own data",
      exit: 2,
    });
  return data;
}

/** Where a file is added, on which day, and what is accepted, as it was typed. @throws Problem "not-a-checkout", "two-places" */
export function addPlace({ options, switches }: Given): Omit<AddOptions, "period" | "map" | "name" | "dryRun"> {
  const shipped = switches.has("shipped");
  if (shipped && options.data !== undefined)
    problem("two-places", "--shipped and --data name two places to add to", {
      found: `--shipped and --data ${options.data}`,
      expected: "one of them",
      where: "realpay data add",
      exit: 2,
    });
  return {
    into: shipped ? shippedOfCheckout() : overlayPlace(options.data, process.cwd(), nodeDisk),
    today: today(),
    acceptRevisions: switches.has("accept-revisions"),
    acceptJumps: switches.has("accept-jumps"),
    all: switches.has("all"),
  };
}
