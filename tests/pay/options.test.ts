import { expect, test } from "vitest";
import { roundedTo } from "../../src/density/implied-count.js";
import { onTheFloor } from "../../src/pay/headroom.js";
import { meanDecomposition } from "../../src/pay/mean-decomposition.js";
import { meanOfGroups } from "../../src/pay/mean-of-groups.js";
import { priceIndex } from "../../src/pay/price-index.js";
import { refusal } from "../refusal.js";

const groups = [{ group: "EO", headcount: 5, mean: 10 }];

test.each([
  ["onTheFloor", () => onTheFloor(1, { margin: 2 } as never)],
  ["meanOfGroups", () => meanOfGroups(groups, { statistic: "mean", round: 5 } as never)],
  ["meanDecomposition", () => meanDecomposition(groups, groups, { statistic: "mean", publishd: [10, 10] } as never)],
  ["priceIndex", () => priceIndex("cpi", [], { cdid: "D7BT", bass: "2015=100" } as never)],
  ["roundedTo", () => roundedTo(1, { too: 1 } as never)],
])("%s refuses a misspelt option instead of answering another question", (asker, work) => {
  expect(work).toThrow(refusal("unknown-option", new RegExp(`^${asker}: there is no option`)));
});
