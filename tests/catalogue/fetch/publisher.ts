import { createServer, type IncomingMessage, type RequestListener, type ServerResponse } from "node:http";
import { createServer as createSecureServer } from "node:https";
import { type AddressInfo, createServer as createTcpServer, type Server, type Socket } from "node:net";
import { onTestFinished } from "vitest";
import { selfSigned } from "./self-signed.js";

/** A publisher on this machine, and what it was asked. */
export interface Publisher {
  /** `127.0.0.1:` and its port: what a list of hosts names. */
  readonly host: string;
  /** The address of a path. */
  at(path: string): string;
  readonly asked: IncomingMessage[];
}

/** Listens on a free port of this machine until the test is over, with whatever connections were left open. */
export async function listen(server: Server): Promise<number> {
  const sockets = new Set<Socket>();
  server.on("connection", (socket: Socket) => {
    sockets.add(socket);
    socket.on("error", () => undefined);
    socket.on("close", () => sockets.delete(socket));
  });
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  onTestFinished(async () => {
    for (const socket of sockets) socket.destroy();
    await new Promise((done) => server.close(done));
  });
  return (server.address() as AddressInfo).port;
}

/** What a publisher answers: to all, or the first to the first who asks, and the last to all who come after. */
export type Answers = RequestListener | readonly RequestListener[];

function answering(answers: Answers, asked: IncomingMessage[]): RequestListener {
  const list = typeof answers === "function" ? [answers] : answers;
  return (request, response) => {
    asked.push(request);
    list[Math.min(asked.length, list.length) - 1]!(request, response);
  };
}

/** A publisher that answers over http. */
export async function publisher(answers: Answers): Promise<Publisher> {
  const asked: IncomingMessage[] = [];
  const port = await listen(createServer(answering(answers, asked)));
  return { host: `127.0.0.1:${port}`, at: (path) => `http://127.0.0.1:${port}${path}`, asked };
}

/** A publisher that answers over https, with a certificate of its own making. */
export async function securePublisher(answers: Answers): Promise<Publisher & { readonly certificate: string }> {
  const asked: IncomingMessage[] = [];
  const { key, certificate } = selfSigned();
  const port = await listen(createSecureServer({ key, cert: certificate }, answering(answers, asked)));
  return { host: `127.0.0.1:${port}`, at: (path) => `https://127.0.0.1:${port}${path}`, asked, certificate };
}

/** A publisher that writes what it likes on the wire, for what no server of good manners sends. */
export async function rawPublisher(talk: (socket: Socket) => void): Promise<Omit<Publisher, "asked">> {
  const port = await listen(createTcpServer(talk));
  return { host: `127.0.0.1:${port}`, at: (path) => `http://127.0.0.1:${port}${path}` };
}

export const CSV = "period,value\n2026-08,139.6\n2026-09,140.1\n";

/** Sends a file as a publisher should. */
export const sends =
  (body: string | Uint8Array = CSV, headers: Record<string, string | number> = {}, status = 200) =>
  (_request: unknown, response: ServerResponse): void => {
    response.writeHead(status, { "content-type": "text/csv", ...headers });
    response.end(body);
  };

/** Says no more than a status. */
export const says = (status: number, headers: Record<string, string> = {}): RequestListener =>
  sends("", { "content-type": "text/plain", ...headers }, status);
