import { createServer, type IncomingMessage } from "node:http";
import { connect } from "node:net";
import { expect, test } from "vitest";
import { refusal } from "../../refusal.js";
import { fetching } from "./fetching.js";
import { CSV, listen, publisher, rawPublisher, securePublisher, sends } from "./publisher.js";

/** A proxy on this machine: makes tunnels and passes on, or refuses both with a status. */
async function proxy(refuses?: number): Promise<{ readonly address: string; readonly asked: IncomingMessage[] }> {
  const asked: IncomingMessage[] = [];
  const server = createServer((request, response) => {
    asked.push(request);
    response.writeHead(refuses ?? 501).end();
  });
  server.on("connect", (request, socket, head) => {
    asked.push(request);
    if (refuses !== undefined) return void socket.end(`HTTP/1.1 ${refuses} No\r\n\r\n`);
    const [host, port] = request.url!.split(":");
    const there = connect(Number(port), host, () => {
      socket.write("HTTP/1.1 200 Connection established\r\n\r\n");
      there.write(head);
      there.pipe(socket).pipe(there);
    });
    there.on("error", () => socket.destroy());
    socket.on("error", () => there.destroy());
    socket.on("close", () => there.destroy());
  });
  return { address: `127.0.0.1:${await listen(server)}`, asked };
}

test("behind a proxy the publisher is asked through it, over https as over http", async () => {
  const through = await proxy();
  const [plain, secure] = [await publisher(sends()), await securePublisher(sends(`${CSV}2026-10,141\n`))];
  const to = fetching();
  const first = await to.fetch(plain.at("/x.csv"), [plain.host], {
    environment: { http_proxy: `http://${through.address}` },
  });
  const second = await to.fetch(secure.at("/x.csv"), [secure.host], {
    environment: { HTTPS_PROXY: `http://someone:secret@${through.address}` },
    authorities: [secure.certificate],
  });
  expect([to.text(first), to.text(second)]).toEqual([CSV, `${CSV}2026-10,141\n`]);
  expect(through.asked.map(({ method, url }) => `${method} ${url}`)).toEqual([
    `CONNECT ${plain.host}`,
    `CONNECT ${secure.host}`,
  ]);
  const sent = through.asked[1]!.headers["proxy-authorization"]!;
  expect(Buffer.from(sent.replace("Basic ", ""), "base64").toString()).toBe("someone:secret");
  expect(secure.asked[0]!.headers["proxy-authorization"]).toBeUndefined();
});

test("a host that NO_PROXY names is asked straight, and the environment of the process is not read", async () => {
  const through = await proxy();
  const from = await publisher(sends());
  const to = fetching();
  const HTTP_PROXY = `http://${through.address}`;
  await to.fetch(from.at("/a.csv"), [from.host], { environment: { HTTP_PROXY, NO_PROXY: "example.org, 127.0.0.1" } });
  const before = process.env.HTTP_PROXY;
  process.env.HTTP_PROXY = HTTP_PROXY;
  try {
    await to.fetch(from.at("/b.csv"), [from.host]);
  } finally {
    if (before === undefined) delete process.env.HTTP_PROXY;
    else process.env.HTTP_PROXY = before;
  }
  expect([from.asked.length, through.asked.length]).toEqual([2, 0]);
});

test("a proxy that refuses is said so, without its password", async () => {
  const through = await proxy(407);
  const from = await publisher(sends());
  const to = fetching();
  const environment = { HTTP_PROXY: `http://someone:secret@${through.address}` };
  const error = await to.fetch(from.at("/x.csv"), [from.host], { environment }).catch((thrown: unknown) => thrown);
  expect(error).toMatchObject({ code: "proxy-refused", found: "answer 407 of the proxy" });
  expect(JSON.stringify({ ...(error as Error), message: (error as Error).message })).not.toContain("secret");
  expect(from.asked).toEqual([]);
});

test("a proxy that is no address is refused before anything is asked", async () => {
  const from = await publisher(sends());
  const to = fetching();
  for (const HTTPS_PROXY of ["http://:secret@", "ftp://proxy.example.org"])
    await expect(to.fetch(from.at("/x.csv"), [from.host], { environment: { HTTPS_PROXY } })).rejects.toEqual(
      refusal("bad-proxy", /HTTPS_PROXY$/),
    );
  expect(from.asked).toEqual([]);
});

test("a proxy that takes the connection and never answers is left, and holds up no interrupt", async () => {
  const through = await rawPublisher(() => undefined);
  const from = await publisher(sends());
  const to = fetching();
  const environment = { HTTP_PROXY: `http://${through.host}` };
  const limits = { answer: 100, retries: 1 };
  await expect(to.fetch(from.at("/x.csv"), [from.host], { environment, limits })).rejects.toMatchObject({
    code: "too-slow",
  });
  const stop = new AbortController();
  setTimeout(() => stop.abort(new Error("interrupted")), 50);
  await expect(
    to.fetch(from.at("/x.csv"), [from.host], { environment, signal: stop.signal, limits: { answer: 60_000 } }),
  ).rejects.toThrow("interrupted");
  expect(from.asked).toEqual([]);
});
