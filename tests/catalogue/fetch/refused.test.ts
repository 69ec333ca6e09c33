import { gzipSync } from "node:zlib";
import { expect, test } from "vitest";
import { refusal } from "../../refusal.js";
import { fetching } from "./fetching.js";
import { publisher, rawPublisher, says, sends } from "./publisher.js";

const PAGE = "<!DOCTYPE html><html><head><title>Sorry</title></head><body>We are out of order.</body></html>";

/** What is refused at once, without another try, and leaves nothing behind. */
const BAD: readonly (readonly [why: string, answer: Parameters<typeof publisher>[0], code: string, says: RegExp])[] = [
  [
    "a web page that says it is a CSV with every sign of success",
    sends(PAGE),
    "web-page",
    /gave a web page, not the file/,
  ],
  [
    "a web page that says so",
    sends(PAGE, { "content-type": "text/html; charset=utf-8" }),
    "web-page",
    /gave a web page/,
  ],
  [
    "another content type",
    sends("%PDF-1.7", { "content-type": "application/pdf" }),
    "wrong-type",
    /gave application\/pdf/,
  ],
  ["a workbook that says it is a CSV", sends(Buffer.from("PK\u0003\u0004xxxx")), "wrong-content", /gave a zip file/],
  ["an error in XML", sends("<?xml version='1.0'?><Error><Code>NoSuchKey</Code></Error>"), "wrong-content", /gave XML/],
  ["an error in JSON", sends('{"message":"not found"}'), "wrong-content", /gave JSON/],
  ["an empty file", sends(""), "empty-file", /gave an empty file/],
  ["a file that is not there", says(404), "not-there", /has no file at this address/],
  ["a publisher that refuses", says(403), "refused-by-publisher", /refuses to give the file/],
  ["an answer that nobody asked for", says(304), "bad-answer", /nothing has changed, and was not asked/],
  ["a part of a file", sends("a,b\n", {}, 206), "bad-answer", /does not answer with a file/],
  ["a packing nobody asked for", sends("xx", { "content-encoding": "br" }), "bad-encoding", /packed in a way/],
  [
    "content that is not packed as it says",
    sends("a,b\n1,2\n", { "content-encoding": "gzip" }),
    "bad-encoding",
    /cannot be unpacked/,
  ],
];

test.each(BAD)("%s is refused at once and leaves nothing behind", async (_why, answer, code, message) => {
  const from = await publisher(answer);
  const to = fetching();
  await expect(to.fetch(from.at("/x.csv"), [from.host])).rejects.toEqual(refusal(code, message));
  expect(from.asked).toHaveLength(1);
  expect(to.left()).toEqual([]);
});

test("a huge file is refused by its announced length, before any of it is read", async () => {
  let closed = false;
  const from = await publisher((request, response) => {
    request.socket.on("close", () => {
      closed = true;
    });
    response.writeHead(200, { "content-type": "text/csv", "content-length": "5000000000" });
    response.write("a,b\n");
  });
  const to = fetching();
  await expect(to.fetch(from.at("/x.csv"), [from.host])).rejects.toMatchObject({
    code: "too-large",
    found: "5000000000 bytes announced",
  });
  await expect.poll(() => closed).toBe(true);
  expect(to.left()).toEqual([]);
});

test("a huge file that does not say so is no longer read once it is too large", async () => {
  let written = 0;
  const from = await publisher((_request, response) => {
    response.writeHead(200, { "content-type": "text/csv" });
    const piece = Buffer.alloc(65_536, "1,2,3\n");
    const pour = (): void => {
      while (!response.destroyed && written < 500_000_000) {
        written += piece.length;
        if (!response.write(piece)) return void response.once("drain", pour);
      }
    };
    pour();
  });
  const to = fetching();
  await expect(to.fetch(from.at("/x.csv"), [from.host])).rejects.toMatchObject({
    code: "too-large",
    found: "more than 1000000 bytes sent",
  });
  expect(written).toBeLessThan(30_000_000);
  expect(to.left()).toEqual([]);
});

test("a small packed file that unfolds to a huge one is stopped at the limit", async () => {
  const bomb = gzipSync(Buffer.alloc(200_000_000, "0,0\n"), { level: 9 });
  expect(bomb.length).toBeLessThan(1_000_000);
  const from = await publisher(sends(bomb, { "content-encoding": "gzip" }));
  const to = fetching();
  await expect(to.fetch(from.at("/x.csv"), [from.host])).rejects.toMatchObject({
    code: "too-large",
    found: "more than 1000000 bytes unpacked",
  });
  expect(to.left()).toEqual([]);
});

test("what is no answer of a web server is refused", async () => {
  const from = await rawPublisher((socket) => void socket.end("SSH-2.0-OpenSSH_9.6\r\n"));
  const to = fetching();
  await expect(to.fetch(from.at("/x.csv"), [from.host])).rejects.toEqual(
    refusal("bad-answer", /sent what is no answer/),
  );
});

test("a folder that cannot be made is said, and nothing is asked twice", async () => {
  const from = await publisher(sends());
  const to = fetching();
  const first = await to.fetch(from.at("/x.csv"), [from.host]);
  const folder = first.file; // a file stands where the folder should be
  await expect(to.fetch(from.at("/x.csv"), [from.host], { folder })).rejects.toEqual(
    refusal("not-written", /a file stands where a folder should be/),
  );
  expect(from.asked).toHaveLength(2);
});

test("options nobody reads, types nobody knows and limits that are none are refused before anything is asked", async () => {
  const from = await publisher(sends());
  const { fetch } = fetching();
  const ask = (more: object): Promise<unknown> => fetch(from.at("/x.csv"), [from.host], more);
  await expect(ask({ retry: 3 })).rejects.toEqual(refusal("unknown-option", /no option "retry"/));
  await expect(ask({ limits: { byte: 3 } })).rejects.toEqual(refusal("unknown-option", /no option "byte"/));
  await expect(ask({ limits: { bytes: -1 } })).rejects.toEqual(refusal("bad-limit", /bytes is -1/));
  await expect(ask({ accept: ["text/cvs"] })).rejects.toEqual(refusal("unknown-value", /"text\/cvs"/));
  await expect(ask({ accept: [] })).rejects.toEqual(refusal("too-few-values", /no content type/));
  await expect(ask({ today: "2026-02-30" })).rejects.toEqual(refusal("bad-day", /not a day/));
  expect(from.asked).toEqual([]);
});
