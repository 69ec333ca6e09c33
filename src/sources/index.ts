import { civilServiceBrowser } from "./civil-service-browser.js";
import { onsAshe } from "./ons-ashe.js";
import { onsEarn01 } from "./ons-earn01.js";
import type { OfficialSource } from "./parts/define-source.js";

/** Every kind of official file that is read, in the order in which a file is held against them. */
export const SOURCES: readonly OfficialSource[] = [civilServiceBrowser, onsAshe, onsEarn01];
