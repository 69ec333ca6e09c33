import { createServer } from "node:net";
import { gzipSync } from "node:zlib";
import { expect, test } from "vitest";
import { fetching } from "./fetching.js";
import { CSV, listen, publisher, rawPublisher, says, securePublisher, sends } from "./publisher.js";

const HEAD = "HTTP/1.1 200 OK\r\nContent-Type: text/csv\r\n";

test("a publisher that is out of order twice and then well is asked three times, each after a longer wait", async () => {
  const from = await publisher([says(503), says(500), sends()]);
  const to = fetching();
  expect((await to.fetch(from.at("/x.csv"), [from.host])).outcome).toBe("new");
  expect(from.asked).toHaveLength(3);
  expect(to.waits).toEqual([750, 1500]);
  expect(to.lines).toEqual([
    `${from.host} is out of order; try 2 of 3 in 1 s`,
    `${from.host} is out of order; try 3 of 3 in 2 s`,
  ]);
});

test("a publisher that asks to be left alone is left alone for as long as it says", async () => {
  const date = "Wed, 21 Oct 2026 07:28:00 GMT";
  const from = await publisher([
    says(429, { "retry-after": "7" }),
    says(503, { "retry-after": "Wed, 21 Oct 2026 07:28:09 GMT", date }),
    sends(),
  ]);
  const to = fetching();
  await to.fetch(from.at("/x.csv"), [from.host]);
  expect(to.waits).toEqual([7_000, 9_000]);
});

test("nobody waits longer than the longest wait, however much is asked", async () => {
  const from = await publisher([says(429, { "retry-after": "86400" }), sends()]);
  const to = fetching();
  await to.fetch(from.at("/x.csv"), [from.host], { limits: { longestWait: 60_000 } });
  expect(to.waits).toEqual([60_000]);
});

test("tries end: the last fault is then the problem, and nothing is left behind", async () => {
  const from = await publisher(says(503));
  const to = fetching();
  await expect(to.fetch(from.at("/x.csv"), [from.host])).rejects.toMatchObject({ name: "Problem", code: "busy" });
  expect(from.asked).toHaveLength(3);
  expect(to.left()).toEqual([]);
});

test("a connection that is reset before any answer is tried again", async () => {
  const from = await publisher([(request) => void request.socket.resetAndDestroy(), sends()]);
  const to = fetching();
  expect(to.text(await to.fetch(from.at("/x.csv"), [from.host]))).toBe(CSV);
  expect(to.waits).toHaveLength(1);
});

test("a host where nobody listens is said after its tries", async () => {
  const server = createServer();
  const port = await listen(server);
  await new Promise((done) => server.close(done));
  const to = fetching();
  await expect(to.fetch(`http://127.0.0.1:${port}/x.csv`, [`127.0.0.1:${port}`])).rejects.toMatchObject({
    code: "no-connection",
    found: "ECONNREFUSED",
  });
  expect(to.waits).toHaveLength(2);
});

/** What cuts a file off: the head it was sent with, and what came of the body before the connection was closed. */
const CUT: readonly (readonly [how: string, head: string, body: string | Uint8Array])[] = [
  ["a file shorter than its length", `${HEAD}Content-Length: 500\r\n\r\n`, CSV],
  ["a file in chunks without the last one", `${HEAD}Transfer-Encoding: chunked\r\n\r\n`, "8\r\na,b\n1,2\n\r\n"],
  ["a chunk that ends early", `${HEAD}Transfer-Encoding: chunked\r\n\r\n`, "ff\r\na,b\n1,2\n"],
  [
    "packed content without its end, though its length is right",
    `${HEAD}Content-Encoding: gzip\r\nContent-Length: 40\r\n\r\n`,
    gzipSync(CSV.repeat(50) + Math.PI).subarray(0, 40),
  ],
];

test.each(CUT)("%s is cut off: it is tried again, and nothing is left behind", async (_how, head, body) => {
  let times = 0;
  const from = await rawPublisher((socket) => {
    socket.once("data", () => {
      times += 1;
      socket.write(head);
      socket.end(body);
    });
  });
  const to = fetching();
  await expect(to.fetch(from.at("/x.csv"), [from.host])).rejects.toMatchObject({ name: "Problem", code: "cut-off" });
  expect(times).toBe(3);
  expect(to.left()).toEqual([]);
});

test("a body whose connection is reset is cut off too, and whole the next time", async () => {
  const from = await publisher([
    (_request, response) => {
      response.writeHead(200, { "content-type": "text/csv", "content-length": "5000" });
      response.write(CSV, () => setTimeout(() => response.socket?.resetAndDestroy(), 30));
    },
    sends(),
  ]);
  const to = fetching();
  expect(to.text(await to.fetch(from.at("/x.csv"), [from.host]))).toBe(CSV);
  expect(to.lines).toEqual(["the file ended before its end; try 2 of 3 in 1 s"]);
});

test("more than was announced is not taken for part of the file", async () => {
  const from = await rawPublisher((socket) => {
    socket.once("data", () => void socket.end(`${HEAD}Content-Length: ${CSV.length}\r\n\r\n${CSV}2099-01,1\n`));
  });
  const to = fetching();
  expect(to.text(await to.fetch(from.at("/x.csv"), [from.host]))).toBe(CSV);
});

test("a publisher that does not answer in time is left", async () => {
  const from = await publisher(() => undefined);
  const to = fetching();
  await expect(to.fetch(from.at("/x.csv"), [from.host], { limits: { answer: 80, retries: 1 } })).rejects.toMatchObject({
    code: "too-slow",
    message: "the answer took longer than 0.08 s",
  });
  expect(from.asked).toHaveLength(2);
});

test("a body that stops coming is left, one that trickles is left when the whole takes too long", async () => {
  const stops = await publisher((_request, response) => {
    response.writeHead(200, { "content-type": "text/csv" });
    response.write("a,b\n");
  });
  const to = fetching();
  await expect(to.fetch(stops.at("/x.csv"), [stops.host], { limits: { stall: 80, retries: 0 } })).rejects.toMatchObject(
    { code: "stalled" },
  );
  const trickles = await publisher((_request, response) => {
    response.writeHead(200, { "content-type": "text/csv" });
    const timer = setInterval(() => response.write("1\n"), 20);
    response.on("close", () => clearInterval(timer));
  });
  await expect(
    to.fetch(trickles.at("/x.csv"), [trickles.host], { limits: { stall: 200, whole: 300, retries: 0 } }),
  ).rejects.toMatchObject({ code: "too-slow", message: "the whole file took longer than 0.3 s" });
  expect(to.left()).toEqual([]);
});

test("a host that takes the connection and never shows who it is is left", async () => {
  const from = await rawPublisher(() => undefined);
  const to = fetching();
  await expect(
    to.fetch(`https://${from.host}/x.csv`, [from.host], { limits: { connect: 100, answer: 4_000, retries: 0 } }),
  ).rejects.toMatchObject({ code: "no-connection", found: "UND_ERR_CONNECT_TIMEOUT" });
});

test("a host that cannot prove who it is is refused, and asked over https when it can", async () => {
  const from = await securePublisher(sends());
  const to = fetching();
  await expect(to.fetch(from.at("/x.csv"), [from.host])).rejects.toMatchObject({ code: "not-secure" });
  expect(from.asked).toEqual([]);
  const fetched = await to.fetch(from.at("/x.csv"), [from.host], { authorities: [from.certificate] });
  expect(to.text(fetched)).toBe(CSV);
});

test("an interrupt ends a download at any time and leaves nothing behind", async () => {
  const to = fetching();
  const stop = new AbortController();
  const reason = new Error("interrupted");
  const half = await publisher((_request, response) => {
    response.writeHead(200, { "content-type": "text/csv" });
    response.write("a,b\n", () => setTimeout(() => stop.abort(reason), 50));
  });
  await expect(to.fetch(half.at("/x.csv"), [half.host], { signal: stop.signal })).rejects.toBe(reason);
  await expect(to.fetch(half.at("/x.csv"), [half.host], { signal: stop.signal })).rejects.toBe(reason);
  expect(half.asked).toHaveLength(1);
  const waiting = new AbortController();
  const busy = await publisher(says(503));
  const sleep = async (): Promise<void> => waiting.abort(reason);
  await expect(to.fetch(busy.at("/x.csv"), [busy.host], { signal: waiting.signal, sleep })).rejects.toBe(reason);
  expect(busy.asked).toHaveLength(1);
  expect(to.left()).toEqual([]);
});
