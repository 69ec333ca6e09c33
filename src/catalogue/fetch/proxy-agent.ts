import { rootCertificates } from "node:tls";
import type { Dispatcher } from "undici";
import { problem } from "../../core/problem.js";

/** How connections are made. */
export interface ProxyAgentOptions {
  /** The environment, of which only the names of proxies are read: HTTPS_PROXY, HTTP_PROXY, NO_PROXY, in either case. */
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** Milliseconds to reach a host. */
  readonly connect: number;
  /** Authorities to trust beside the usual ones, as PEM: of a network that looks into its own traffic. */
  readonly authorities?: readonly string[];
}

/** The proxy that a variable names. The message never shows it, since it may hold a password. */
function proxy(environment: ProxyAgentOptions["environment"], name: string): string {
  const value = (environment[name.toLowerCase()] || environment[name] || "").trim();
  if (value === "") return "";
  const text = /^[a-z][a-z0-9+.-]*:\/\//i.test(value) ? value : `http://${value}`;
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (url?.protocol === "http:" || url?.protocol === "https:") return url.href;
  return problem("bad-proxy", `the environment names a proxy that cannot be used: ${name}`, {
    expected: "an address such as http://proxy.example.org:8080",
    where: name,
    hint: `put ${name} right, or unset it`,
  });
}

/**
 * What makes the connections of one download: through the proxy that the environment names, straight where it names
 * none or excepts the host. The environment of the process itself is not read.
 *
 * @throws Problem "bad-proxy"
 */
export async function proxyAgent({ environment, connect, authorities }: ProxyAgentOptions): Promise<Dispatcher> {
  const { EnvHttpProxyAgent } = await import("undici");
  const ca = authorities === undefined ? {} : { ca: [...rootCertificates, ...authorities] };
  const connection = { timeout: connect, ...ca };
  return new EnvHttpProxyAgent({
    httpProxy: proxy(environment, "HTTP_PROXY"),
    httpsProxy: proxy(environment, "HTTPS_PROXY"),
    noProxy: environment.no_proxy || environment.NO_PROXY || "",
    connect: connection,
    proxyTls: connection,
    requestTls: connection,
    maxHeaderSize: 32_768,
  });
}
