import { type Catalogue, openCatalogue } from "../catalogue/catalogue.js";
import { nodeDisk } from "../catalogue/disk.js";
import { overlayThere } from "../catalogue/overlay/overlay-folder.js";

/**
 * The data a notebook works from when it names none: those that come with realpay, with `realpay-data` beside the
 * nearest package.json laid over them, where there is one.
 */
export function defaultCatalogue(): Catalogue {
  const overlay = overlayThere(undefined, process.cwd(), nodeDisk);
  return openCatalogue(overlay === undefined ? {} : { overlay });
}
