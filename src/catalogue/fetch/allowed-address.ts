import { problem } from "../../core/problem.js";

const LOOPBACK = /^(?:localhost|127(?:\.\d{1,3}){3}|\[::1\])$/;

/** Where an address may lead. */
export interface AllowedAddress {
  /** The address, or what a publisher sent as one. */
  readonly text: string;
  /** The address that led here, for one that is relative. */
  readonly from?: string;
  /** The hosts that may be asked, each as `www.example.org`, with `:8080` where the port is not the usual one. */
  readonly hosts: readonly string[];
}

/** An address as a URL, relative to the one that led there. */
function readAddress(text: string, from: string | undefined): URL {
  try {
    return new URL(text, from);
  } catch {
    return problem("bad-address", `${JSON.stringify(text.slice(0, 200))} is no address`, {
      found: text.slice(0, 200),
      expected: "an address that begins with https://",
      ...(from === undefined ? {} : { where: from }),
    });
  }
}

/**
 * Refuses an address that may not be asked: of another host than those listed, with a password in it, or not over
 * https, unless it stays on this machine. A redirect is held to the same, so that nobody else than the publisher is
 * asked, and what comes cannot be read or changed on the way.
 *
 * @returns the whole address, without its fragment
 * @throws Problem "bad-address", "not-https", "other-host"
 * @example allowedAddress({ text: "/b.csv", from: "https://a.example.org/a", hosts: ["a.example.org"] }) // "https://a.example.org/b.csv"
 */
export function allowedAddress({ text, from, hosts }: AllowedAddress): string {
  const url = readAddress(text, from);
  const where = from === undefined ? {} : { where: from };
  const led = from === undefined ? "the address" : `${from} leads to an address that`;
  if (url.username !== "" || url.password !== "")
    problem("bad-address", `${led} has a name or password in it`, {
      expected: "an address without one",
      hint: "open files need none: look for the publisher's own address",
      ...where,
    });
  if (url.protocol !== "https:" && !(url.protocol === "http:" && LOOPBACK.test(url.hostname)))
    problem("not-https", `${led} is not https: ${url.protocol}//${url.host}`, {
      found: url.protocol.replace(":", ""),
      expected: "https, so that nobody on the way can change the file",
      hint: "look for the publisher's https address, or download the file by hand",
      ...where,
    });
  if (!hosts.map((host) => host.toLowerCase()).includes(url.host))
    problem("other-host", `${led} is of another host: ${url.host}`, {
      found: url.host,
      expected: `one of ${hosts.join(", ")}`,
      hint: "if the publisher has moved, list the new host with the address",
      ...where,
    });
  url.hash = "";
  return url.href;
}
