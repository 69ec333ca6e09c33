import type { OwnKindId } from "./column.js";

/** Kinds that there is a template for. Small, so that help is quick to load. */
export const OWN_KIND_IDS: readonly OwnKindId[] = ["pay-scales", "pay-points", "staff-in-post", "membership"];

/** Formats that a template is written in. */
export const TEMPLATE_FORMATS = ["csv", "xlsx", "ods"] as const;
export type TemplateFormat = (typeof TEMPLATE_FORMATS)[number];
