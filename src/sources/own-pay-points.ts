import { PAY_POINTS } from "./parts/own/kinds/pay-points.js";
import { ownSource } from "./parts/own/own-source.js";

/** A user's own pay points. No resource of the shipped data holds points, so they become one of the user's own. */
export const ownPayPoints = ownSource(PAY_POINTS);
