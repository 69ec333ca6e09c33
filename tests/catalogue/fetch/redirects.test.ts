import { expect, test } from "vitest";
import { allowedAddress } from "../../../src/catalogue/fetch/allowed-address.js";
import { refusal } from "../../refusal.js";
import { fetching } from "./fetching.js";
import { CSV, publisher, says, securePublisher, sends } from "./publisher.js";

test("a redirect to a listed host is followed, relative ones too, and where it ended is remembered", async () => {
  const there = await publisher(sends(CSV, { etag: '"b"' }));
  const from = await publisher([
    says(302, { location: "/now/x.csv" }),
    says(301, { location: there.at("/files/x.csv") }),
  ]);
  const to = fetching();
  const { sidecar } = await to.fetch(from.at("/x.csv"), [from.host, there.host]);
  expect(sidecar).toMatchObject({ address: from.at("/x.csv"), finalAddress: there.at("/files/x.csv") });
  expect(from.asked.map(({ url }) => url)).toEqual(["/x.csv", "/now/x.csv"]);
});

test("what is remembered of a file is told only to the address that gave it", async () => {
  const there = await publisher([sends(CSV, { etag: '"b"' }), says(304)]);
  const from = await publisher((request, response) => says(307, { location: there.at("/x.csv") })(request, response));
  const to = fetching();
  const hosts = [from.host, there.host];
  await to.fetch(from.at("/x.csv"), hosts);
  expect((await to.fetch(from.at("/x.csv"), hosts)).outcome).toBe("unchanged");
  expect(from.asked.map(({ headers }) => headers["if-none-match"])).toEqual([undefined, undefined]);
  expect(there.asked.map(({ headers }) => headers["if-none-match"])).toEqual([undefined, '"b"']);
});

test("a redirect to a host that is not listed is refused, and that host is never asked", async () => {
  const other = await publisher(sends());
  const from = await publisher(says(302, { location: other.at("/x.csv") }));
  const to = fetching();
  await expect(to.fetch(from.at("/x.csv"), [from.host])).rejects.toEqual(refusal("other-host", /another host/));
  expect([from.asked.length, other.asked.length, to.left().length]).toEqual([1, 0, 0]);
});

test("redirects in a circle end after five", async () => {
  const from = await publisher((request, response) =>
    says(302, { location: request.url === "/a.csv" ? "/b.csv" : "/a.csv" })(request, response),
  );
  const to = fetching();
  await expect(to.fetch(from.at("/a.csv"), [from.host])).rejects.toEqual(
    refusal("too-many-redirects", /led on more than 5 times/),
  );
  expect(from.asked).toHaveLength(6);
});

test("a redirect from https to http is refused, except to this machine itself", async () => {
  const plain = await publisher(sends());
  const from = await securePublisher([
    says(302, { location: "http://www.example.org/x.csv" }),
    says(302, { location: plain.at("/x.csv") }),
  ]);
  const to = fetching();
  const hosts = [from.host, plain.host, "www.example.org"];
  const fetch = () => to.fetch(from.at("/x.csv"), hosts, { authorities: [from.certificate] });
  await expect(fetch()).rejects.toEqual(refusal("not-https", /leads to an address that is not https/));
  expect((await fetch()).sidecar.finalAddress).toBe(plain.at("/x.csv"));
});

test("a redirect that does not say where, or to no address, is refused", async () => {
  const from = await publisher([
    says(302),
    says(302, { location: "https://" }),
    says(302, { location: "file:///etc/hosts" }),
  ]);
  const to = fetching();
  const fetch = () => to.fetch(from.at("/x.csv"), [from.host]);
  await expect(fetch()).rejects.toMatchObject({ code: "bad-redirect" });
  await expect(fetch()).rejects.toMatchObject({ code: "bad-address" });
  await expect(fetch()).rejects.toMatchObject({ code: "not-https" });
});

test("an address is asked only over https, of a listed host and port, without a password", () => {
  const hosts = ["www.ons.gov.uk", "static.ons.gov.uk:8443"];
  const allowed = (text: string, from?: string) => () => allowedAddress({ text, hosts, ...(from && { from }) });
  expect(allowed("https://WWW.ons.gov.uk:443/a#b")()).toBe("https://www.ons.gov.uk/a");
  expect(allowed("https://static.ons.gov.uk:8443/a")()).toBe("https://static.ons.gov.uk:8443/a");
  expect(allowed("//www.ons.gov.uk/b", "https://www.ons.gov.uk/a")()).toBe("https://www.ons.gov.uk/b");
  expect(allowed("http://www.ons.gov.uk/a")).toThrow(refusal("not-https", /is not https/));
  expect(allowed("https://www.ons.gov.uk:8443/a")).toThrow(refusal("other-host", /another host/));
  expect(allowed("https://ons.gov.uk/a")).toThrow(refusal("other-host", /another host/));
  expect(allowed("https://www.ons.gov.uk.example.org/a")).toThrow(refusal("other-host", /another host/));
  expect(allowed("https://www.ons.gov.uk\\@example.org/a")()).toBe("https://www.ons.gov.uk/@example.org/a");
  expect(allowed("https://a:b@www.example.org/a")).toThrow(refusal("bad-address", /name or password/));
  expect(allowed("x.csv")).toThrow(refusal("bad-address", /is no address/));
});
