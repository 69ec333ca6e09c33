import { registerFonts } from "../render/fonts.js";
import { drawUnclaimed } from "./draw-chart.js";
import { answerTasks } from "./thread-messages.js";

answerTasks(drawUnclaimed, (drawn) => (drawn?.png === undefined ? [] : [drawn.png]));

// Loads what drawing needs while the first finding is still being answered; a failure shows when it is used.
void Promise.all([import("vega-lite"), import("@resvg/resvg-js"), registerFonts().then(() => import("vega"))]).catch(
  () => undefined,
);
