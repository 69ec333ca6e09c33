import type { OwnKind } from "../column.js";
import { MEMBERSHIP } from "./membership.js";
import { PAY_POINTS } from "./pay-points.js";
import { PAY_SCALES } from "./pay-scales.js";
import { STAFF_IN_POST } from "./staff-in-post.js";

/** Every kind of a user's own file. */
export const OWN_KINDS: readonly OwnKind[] = [PAY_SCALES, PAY_POINTS, STAFF_IN_POST, MEMBERSHIP];
