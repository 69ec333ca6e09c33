/** What a user of the data calls; how files are read and checked stays inside. */
export { type Added, type AddOptions, addFile } from "./add/add-file.js";
export { asOf, type CatalogueAsOf, type LeftOutSource } from "./as-of.js";
export { type Catalogue, type CatalogueOptions, openCatalogue } from "./catalogue.js";
export { type Crosswalk, joinNames } from "./crosswalk.js";
export { type Disk, nodeDisk, type WritableDisk } from "./disk.js";
export type { GridChoices } from "./grid-choices.js";
export type { Attribution, Licence } from "./licences.js";
export { type Loaded, type LoadOptions, load, type OfficialDataset, tryLoad } from "./load.js";
export { overlayPlace, overlayThere } from "./overlay/overlay-folder.js";
export type { Revision } from "./overlay/revisions.js";
export { latestComplete, release, releasesOf } from "./release.js";
export type { ResourceId, ResourceRows } from "./rows/index.js";
export { seriesOf } from "./series.js";
export { sourceKeys } from "./source-keys.js";
export type { ResourceSummary } from "./summary.js";
export type { VerifyReport } from "./verify.js";
