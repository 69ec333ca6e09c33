import { expect, test } from "vitest";
import { ballotResult } from "../../src/density/ballot-result.js";
import { refusal } from "../refusal.js";

const ordinary = { date: "2018-07-23", turnout: 50, because: "" };
const important = { ...ordinary, support: 40 };
const none = { date: "2013-03-04", because: "" };

// PCS pay ballot, July 2018 (scrutineer's report): 142,673 entitled, yes 50,726, no 8,528, turnout stated 41.6%.
test("July 2018: short of 50% by 11,985 at the stated turnout", () => {
  const found = ballotResult({ entitled: 142673, turnoutPercent: 41.6, yesPercent: 85.6, to: 0.1 }, ordinary);
  expect(found.votesShort?.value).toBe(11985); // 71,336.5 − 59,351.97 = 11,984.53, whole people
  expect([found.votesShort!.low, found.votesShort!.high]).toEqual([11914, 12056]); // turnout 41.65% and 41.55%
  expect([found.turnoutMet, found.supportMet, found.majority]).toEqual(["not met", "no threshold", "met"]);
});

test("July 2018: short by 12,083 by valid votes, of which 85.6% yes", () => {
  const found = ballotResult({ entitled: 142673, votes: 50726 + 8528, yesVotes: 50726, to: 0.1 }, ordinary);
  expect(found.votesShort).toEqual({ value: 12083, low: 12083, high: 12083 }); // 71,336.5 − 59,254 = 12,082.5
  expect(found.yes!.value.toFixed(1)).toBe("85.6");
  expect(found.support!.value.toFixed(1)).toBe("35.6");
});

test("statute: 75% turnout with 40 in 100 entitled voting yes meets the important-public-service test", () => {
  const found = ballotResult({ entitled: 100, votes: 75, yesVotes: 40, to: 0 }, important);
  expect([found.turnoutMet, found.supportMet, found.majority]).toEqual(["met", "met", "met"]);
  expect(ballotResult({ entitled: 100, votes: 75, yesVotes: 39, to: 0 }, important).supportMet).toBe("not met");
});

test("statute: 50% turnout with 26 in 100 meets the ordinary one, and half of the votes is no majority", () => {
  const found = ballotResult({ entitled: 100, votes: 50, yesVotes: 26, to: 0 }, ordinary);
  expect([found.turnoutMet, found.majority, found.votesShort?.value]).toEqual(["met", "met", 0]);
  expect(ballotResult({ entitled: 100, votes: 50, yesVotes: 25, to: 0 }, ordinary).majority).toBe("not met");
  expect(ballotResult({ entitled: 100, votes: 49, yesVotes: 26, to: 0 }, ordinary).turnoutMet).toBe("not met");
});

test("a printed 50.0% cannot be told, 49.9% was not met, 50.1% was", () => {
  const at = (turnoutPercent: number) => ballotResult({ turnoutPercent, to: 0.1 }, ordinary).turnoutMet;
  expect([49.9, 50, 50.1].map(at)).toEqual(["not met", "cannot be told", "met"]);
});

test("support from rounded shares carries the rounding of both", () => {
  const found = ballotResult({ turnoutPercent: 50, yesPercent: 80, to: 1 }, important);
  expect(found.support).toEqual({ value: 40, low: (49.5 * 79.5) / 100, high: (50.5 * 80.5) / 100 });
  expect(found.supportMet).toBe("cannot be told");
});

test("what is not printed cannot be told, and before 2017 there is nothing to meet", () => {
  const found = ballotResult({ yesPercent: 83.7, to: 0.1 }, ordinary);
  expect([found.turnoutMet, found.majority, found.votesShort]).toEqual(["cannot be told", "met", undefined]);
  const earlier = ballotResult({ entitled: 250000, turnoutPercent: 28, yesPercent: 61, to: 1 }, none);
  expect([earlier.turnoutMet, earlier.supportMet, earlier.votesShort]).toEqual([
    "no threshold",
    "no threshold",
    undefined,
  ]);
});

test("more votes than entitled, more yes than votes, and 101% are refused", () => {
  expect(() => ballotResult({ entitled: 10, votes: 11, to: 0 }, ordinary)).toThrow(
    refusal("votes-exceed-entitled", /more votes than people/),
  );
  expect(() => ballotResult({ entitled: 10, votes: 5, yesVotes: 6, to: 0 }, ordinary)).toThrow(
    refusal("votes-exceed-entitled", /./),
  );
  expect(() => ballotResult({ turnoutPercent: 101, to: 1 }, ordinary)).toThrow(
    refusal("bad-number", /turnoutPercent is 101/),
  );
  expect(() => ballotResult({ turnoutPercent: Number.NaN, to: 1 }, ordinary)).toThrow(refusal("bad-number", /NaN/));
});
