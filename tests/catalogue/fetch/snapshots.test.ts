import { createHash } from "node:crypto";
import { appendFileSync, existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { deflateSync, gzipSync } from "node:zlib";
import { expect, test } from "vitest";
import { fetching } from "./fetching.js";
import { CSV, publisher, says, sends } from "./publisher.js";

const ONS = "/generator?format=csv&uri=/economy/inflationandpriceindices/timeseries/d7bt/mm23";

test("a file is kept by day and name, with what is remembered of it beside it", async () => {
  const changed = "Wed, 21 Oct 2026 07:00:00 GMT";
  const from = await publisher(
    sends(CSV, { etag: '"a1"', "last-modified": changed, "content-type": "text/csv; charset=utf-8" }),
  );
  const to = fetching();
  const fetched = await to.fetch(from.at(ONS), [from.host]);
  expect(fetched.outcome).toBe("new");
  expect(fetched.file).toBe(join(to.folder, "2026-10-21", "d7bt-mm23.csv"));
  expect(to.text(fetched)).toBe(CSV);
  expect(JSON.parse(readFileSync(`${fetched.file}.json`, "utf8"))).toEqual({
    address: from.at(ONS),
    finalAddress: from.at(ONS),
    fetched: "2026-10-21",
    etag: '"a1"',
    lastModified: changed,
    contentType: "text/csv; charset=utf-8",
    bytes: CSV.length,
    sha256: createHash("sha256").update(CSV).digest("hex"),
  });
  expect(to.left()).toEqual([
    "snapshots",
    "snapshots/2026-10-21",
    "snapshots/2026-10-21/d7bt-mm23.csv",
    "snapshots/2026-10-21/d7bt-mm23.csv.json",
  ]);
});

test("the next time only what is new is asked for, and nothing new is said and reused", async () => {
  const changed = "Wed, 21 Oct 2026 07:00:00 GMT";
  const from = await publisher([sends(CSV, { etag: 'W/"a1"', "last-modified": changed }), says(304)]);
  const to = fetching();
  const first = await to.fetch(from.at("/x.csv"), [from.host]);
  const second = await to.fetch(from.at("/x.csv"), [from.host], { today: "2026-11-18" });
  expect(from.asked[0]!.headers["if-none-match"]).toBeUndefined();
  expect(from.asked[1]!.headers).toMatchObject({ "if-none-match": 'W/"a1"', "if-modified-since": changed });
  expect(second).toEqual({ ...first, outcome: "unchanged" });
  expect(existsSync(join(to.folder, "2026-11-18"))).toBe(false);
});

test("the same bytes again, from a publisher that remembers nothing, are reused too", async () => {
  const from = await publisher(sends());
  const to = fetching();
  const first = await to.fetch(from.at("/x.csv"), [from.host]);
  const second = await to.fetch(from.at("/x.csv"), [from.host], { today: "2026-11-18" });
  expect(second).toEqual({ ...first, outcome: "unchanged" });
  expect(to.left()).toHaveLength(4);
});

test("another file of the same day stands beside the first, and never over it", async () => {
  const from = await publisher([sends("a,b\n1,2\n"), sends("a,b\n1,3\n"), sends("a,b\n1,4\n"), sends("a,b\n1,4\n")]);
  const to = fetching();
  const names: string[] = [];
  for (let i = 0; i < 4; i += 1) {
    const { file, outcome } = await to.fetch(from.at("/x.csv"), [from.host]);
    names.push(`${outcome} ${file.split(/[/\\]/).at(-1)}`);
  }
  expect(names).toEqual(["new x.csv", "new x-2.csv", "new x-3.csv", "unchanged x-3.csv"]);
  expect(readFileSync(join(to.folder, "2026-10-21", "x.csv"), "utf8")).toBe("a,b\n1,2\n");
});

test("two addresses whose files have one name do not meet", async () => {
  const from = await publisher(sends());
  const to = fetching();
  const [one, two] = [
    await to.fetch(from.at("/a/x.csv"), [from.host]),
    await to.fetch(from.at("/b/x.csv"), [from.host]),
  ];
  expect([one.outcome, two.outcome]).toEqual(["new", "new"]);
  expect(two.file).toBe(join(to.folder, "2026-10-21", "x-2.csv"));
  expect((await to.fetch(from.at("/a/x.csv"), [from.host])).file).toBe(one.file);
});

test("two downloads of one file at once leave one snapshot of it", async () => {
  const from = await publisher(sends());
  const to = fetching();
  const both = await Promise.all([1, 2].map(() => to.fetch(from.at("/x.csv"), [from.host])));
  expect(both.map(to.text)).toEqual([CSV, CSV]);
  expect(to.left().filter((name) => name.includes(".realpay"))).toEqual([]);
});

test("a snapshot that was changed on the disk is not what the publisher has: it is fetched again", async () => {
  const from = await publisher(sends(CSV, { etag: '"a1"' }));
  const to = fetching();
  const first = await to.fetch(from.at("/x.csv"), [from.host]);
  appendFileSync(first.file, "2026-10,999\n");
  const second = await to.fetch(from.at("/x.csv"), [from.host]);
  expect(from.asked[1]!.headers["if-none-match"]).toBeUndefined();
  expect([second.outcome, to.text(second)]).toEqual(["new", CSV]);
});

test("a file whose sidecar was lost is taken up again when the same file comes", async () => {
  const from = await publisher(sends());
  const to = fetching();
  const first = await to.fetch(from.at("/x.csv"), [from.host]);
  rmSync(`${first.file}.json`);
  const second = await to.fetch(from.at("/x.csv"), [from.host]);
  expect(second.file).toBe(first.file);
  expect(existsSync(`${first.file}.json`)).toBe(true);
});

test("what stands in a sidecar that somebody else wrote cannot become a header of its own", async () => {
  const from = await publisher(sends(CSV, { etag: '"a1"' }));
  const to = fetching();
  const { file, sidecar } = await to.fetch(from.at("/x.csv"), [from.host]);
  writeFileSync(`${file}.json`, JSON.stringify({ ...sidecar, etag: '"a"\r\nx-other: 1' }));
  expect((await to.fetch(from.at("/x.csv"), [from.host])).outcome).toBe("unchanged");
  expect(from.asked[1]!.headers["if-none-match"]).toBeUndefined();
});

test("a file that comes packed is kept unpacked", async () => {
  const from = await publisher([
    sends(gzipSync(CSV), { "content-encoding": "gzip" }),
    sends(deflateSync(`${CSV}2026-10,141\n`), { "content-encoding": "deflate" }),
  ]);
  const to = fetching();
  expect(to.text(await to.fetch(from.at("/x.csv"), [from.host]))).toBe(CSV);
  expect(to.text(await to.fetch(from.at("/x.csv"), [from.host]))).toBe(`${CSV}2026-10,141\n`);
  expect(from.asked[0]!.headers["accept-encoding"]).toBe("gzip, deflate");
});

test("a file for which the type says nothing is held against its content", async () => {
  const from = await publisher([
    sends(CSV, { "content-type": "application/octet-stream" }),
    sends("%PDF-1.7\n", { "content-type": "application/octet-stream" }),
  ]);
  const to = fetching();
  const accept = ["text/csv", "application/octet-stream"];
  expect((await to.fetch(from.at("/x.csv"), [from.host], { accept })).outcome).toBe("new");
  await expect(to.fetch(from.at("/x.csv"), [from.host], { accept })).rejects.toMatchObject({ code: "wrong-content" });
});
