import { asOf } from "../catalogue/as-of.js";
import { type Catalogue, openCatalogue } from "../catalogue/catalogue.js";
import { nodeDisk } from "../catalogue/disk.js";
import type { Loader } from "../catalogue/loader.js";
import { overlayThere } from "../catalogue/overlay/overlay-folder.js";
import { problem } from "../core/problem.js";
import type { Given } from "./command.js";

/**
 * The data a command works from: those that come with realpay, with a person's own laid over them, as of a day where
 * one is named.
 *
 * @param options  `data` and `as-of` as they were typed
 * @throws Problem "no-data" when a folder is named that holds none; those of opening it
 */
export async function openData(options: Given["options"]): Promise<Catalogue> {
  const named = options.data;
  const overlay = overlayThere(named, process.cwd(), nodeDisk);
  if (named !== undefined && overlay === undefined)
    problem("no-data", `${named} holds no data`, {
      found: "no datapackage.json in it",
      expected: "a folder that realpay data add has written",
      where: "--data",
      hint: `realpay data add FILE --data ${named}`,
    });
  const whole = openCatalogue(overlay === undefined ? {} : { overlay });
  const day = options["as-of"];
  return day === undefined ? whole : asOf(whole, day);
}

/** The same, with what reads it row by row, for commands that look at the data themselves. */
export async function openWithLoader(options: Given["options"]): Promise<{ catalogue: Catalogue; loader: Loader }> {
  const { createLoader } = await import("../catalogue/loader.js");
  const catalogue = await openData(options);
  return { catalogue, loader: createLoader(catalogue.folder, nodeDisk, catalogue.overlay) };
}
