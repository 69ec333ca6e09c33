import type { Catalogue } from "../../catalogue/catalogue.js";

/** Which bodies are civil service, and what a body is called. */
export interface CivilServiceBodies {
  /** The name to join on. A name the crosswalk does not know stands for itself. */
  name(printed: string): string;
  /** Whether official statistics count civil servants in the body. */
  has(printed: string): boolean;
}

/**
 * Staff that one publication counts under a name that others never print. The returns file the statistics authority's
 * staff as those of its office since March 2025: 5,049 full-time equivalents in place of 5,049 the year before.
 */
const SAME_STAFF: Readonly<Record<string, string>> = {
  "Office for National Statistics": "UK Statistics Authority",
};

/**
 * The bodies in which official statistics count civil servants: those that `civil-service-headcount` lists as
 * organisations in any year. What a body files as its own type is not used: the same body files several.
 *
 * @example civilServiceBodies(openCatalogue()).has("Environment Agency") // false
 */
export function civilServiceBodies(catalogue: Catalogue): CivilServiceBodies {
  const crosswalk = catalogue.crosswalk("department");
  const name = (printed: string): string => {
    const canonical = crosswalk.has(printed, "body") ? crosswalk.canonical(printed, "body") : printed;
    return SAME_STAFF[canonical] ?? canonical;
  };
  const counted = new Set(
    catalogue
      .dataset("civil-service-headcount")
      .rows.filter((row) => row.department_level === "organisation")
      .map((row) => name(row.department)),
  );
  return { name, has: (printed) => counted.has(name(printed)) };
}

/** A body's name for a row of a table or chart: departments are without their agencies throughout. */
export const bodyLabel = (name: string): string => name.replace(" (excluding agencies)", "");

/** A body in a key. @example bodyKey("HM Revenue and Customs (excluding agencies)") // "hm-revenue-and-customs" */
export const bodyKey = (name: string): string =>
  bodyLabel(name)
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, "-");
