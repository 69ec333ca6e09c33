import { mkdirSync, writeFileSync } from "node:fs";
import { test } from "vitest";
import { openCatalogue } from "../../src/catalogue/catalogue.js";
import { ballots } from "../../src/findings/ballots.js";
import { densityLongRun } from "../../src/findings/density-long-run.js";
import { livingWage } from "../../src/findings/living-wage.js";
import { sectorEarnings } from "../../src/findings/sector-earnings.js";
import { chartSvg } from "../../src/render/svg.js";

test("draw", async () => {
  mkdirSync("/tmp/findings-h/svg", { recursive: true });
  const svg = await import("../../src/render/svg.js");
  console.log(Object.keys(svg));
  for (const f of [ballots, densityLongRun, livingWage, sectorEarnings]) {
    const e = f.answer(openCatalogue());
    for (const c of e.charts) {
      try {
        const out = await (svg as any).chartSvg(c, e, "briefing");
        writeFileSync(
          `/tmp/findings-h/svg/${c.id}.svg`,
          typeof out === "string" ? out : (out.svg ?? JSON.stringify(out)),
        );
      } catch (err) {
        console.log(c.id, String(err), (err as any).hint ?? "");
      }
    }
  }
});
