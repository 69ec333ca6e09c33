import { MEMBERSHIP } from "./parts/own/kinds/membership.js";
import { ownSource } from "./parts/own/own-source.js";

/** A user's own counts of members. Lists of members are refused: membership of a union is special category data. */
export const ownMembership = ownSource(MEMBERSHIP);
