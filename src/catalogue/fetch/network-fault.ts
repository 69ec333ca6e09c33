import { Problem } from "../../core/problem.js";
import { PassingFault } from "./passing-fault.js";

/** Faults of the network that may be gone in a moment, by the code of Node or undici. */
const PASSING: Readonly<Record<string, string>> = {
  ECONNRESET: "the connection was broken off",
  EPIPE: "the connection was broken off",
  ECONNABORTED: "the connection was broken off",
  UND_ERR_SOCKET: "the connection was broken off",
  ECONNREFUSED: "the connection was refused",
  ETIMEDOUT: "no connection could be made in time",
  UND_ERR_CONNECT_TIMEOUT: "no connection could be made in time",
  EAI_AGAIN: "its name could not be looked up",
  EHOSTUNREACH: "there is no way to it",
  ENETUNREACH: "there is no way to it",
};

const CUT_OFF = /^(?:UND_ERR_RES_CONTENT_LENGTH_MISMATCH|HPE_INVALID_EOF_STATE|ERR_STREAM_PREMATURE_CLOSE)$/;
const NOT_SECURE = /^(?:ERR_TLS_|ERR_SSL_|CERT_|DEPTH_ZERO_|SELF_SIGNED_|UNABLE_TO_|HOSTNAME_MISMATCH)/;
const GARBLED = /^(?:HPE_|UND_ERR_HEADERS_OVERFLOW|UND_ERR_INFO|UND_ERR_NOT_SUPPORTED)/;

/** A body that ended before its end. */
export const cutOff = (where: string, found: string): PassingFault =>
  new PassingFault("cut-off", "the file ended before its end", {
    found,
    expected: "the whole file",
    where,
    hint: "try again later; the old snapshot is as it was",
  });

/** The code of an error, or of what caused it. */
function codeOf(error: unknown): string {
  for (let at = error, depth = 0; at instanceof Error && depth < 4; at = at.cause, depth += 1) {
    const code = (at as NodeJS.ErrnoException).code;
    if (at.name === "HTTPParserError" && code === undefined) return "HPE_INVALID";
    if (typeof code === "string" && code !== "UND_ERR_ABORTED" && code !== "ABORT_ERR") return code;
  }
  return "";
}

/**
 * What went wrong on the network, in words: a PassingFault when another try may help, a Problem when it cannot.
 * What is neither is given back as it was.
 *
 * @param error  what was thrown
 * @param where  the address that was asked
 * @param body   whether the body was on its way: a broken connection has cut it off then
 */
export function networkFault(error: unknown, where: string, body: boolean): unknown {
  if (error instanceof Problem || error instanceof PassingFault) return error;
  const code = codeOf(error);
  const host = URL.canParse(where) ? new URL(where).host : where;
  const tunnel = /Proxy response \((\d+)\)/.exec(error instanceof Error ? error.message : "");
  if (tunnel !== null)
    return new Problem("proxy-refused", `the proxy does not let ${host} be asked`, {
      found: `answer ${tunnel[1]} of the proxy`,
      expected: "a way through the proxy",
      where,
      hint: "look at HTTPS_PROXY and its name and password, or list the host in NO_PROXY",
    });
  if (CUT_OFF.test(code) || (body && code in PASSING)) return cutOff(where, PASSING[code] ?? "less than was announced");
  if (code in PASSING)
    return new PassingFault("no-connection", `${host} cannot be reached: ${PASSING[code]}`, {
      found: code,
      where,
      hint: "look at the network and at HTTPS_PROXY, or try again later",
    });
  if (code === "ENOTFOUND")
    return new Problem("no-connection", `${host} cannot be reached: nobody knows its name`, {
      found: code,
      where,
      hint: "is this machine on a network? Behind a proxy, set HTTPS_PROXY",
    });
  if (NOT_SECURE.test(code))
    return new Problem("not-secure", `${host} cannot prove that it is ${host}`, {
      found: code,
      expected: "a certificate of an authority that is trusted here",
      where,
      hint: "look at the clock of this machine; on a network that looks into its own traffic, NODE_EXTRA_CA_CERTS names its authority",
    });
  if (GARBLED.test(code))
    return new Problem("bad-answer", `${host} sent what is no answer`, {
      found: code,
      expected: "an answer of a web server",
      where,
      hint: "try again later",
    });
  return error;
}
