import { STAFF_IN_POST } from "./parts/own/kinds/staff-in-post.js";
import { ownSource } from "./parts/own/own-source.js";

/** A user's own staff in post, counted, or a person a row to be counted. They become a resource of the user's own. */
export const ownStaffInPost = ownSource(STAFF_IN_POST);
