import { join } from "node:path";
import type { Day } from "../../core/day.js";
import { problem } from "../../core/problem.js";
import { type Answer, ask } from "./ask.js";
import { refuseOtherKinds } from "./content-kind.js";
import { deadline } from "./deadline.js";
import { header } from "./header.js";
import { keepSnapshot } from "./keep-snapshot.js";
import type { FetchLimits } from "./limits.js";
import { kindsOf, type MediaType } from "./media-types.js";
import { networkFault } from "./network-fault.js";
import type { Snapshot } from "./newest-snapshot.js";
import { onDisk } from "./on-disk.js";
import { PassingFault } from "./passing-fault.js";
import { type ProxyAgentOptions, proxyAgent } from "./proxy-agent.js";
import { readBody } from "./read-body.js";
import { refuseStatus } from "./refuse-status.js";
import { snapshotName } from "./snapshot-name.js";
import { snapshotRoom } from "./snapshot-room.js";

/** One try of a download. */
export interface Try {
  readonly address: string;
  readonly hosts: readonly string[];
  readonly accept: readonly MediaType[];
  readonly folder: string;
  readonly today: Day;
  readonly previous: Snapshot | undefined;
  readonly limits: FetchLimits;
  /** How connections are made: anew for each try, so that one that hangs does not hold up the next. */
  readonly connections: Omit<ProxyAgentOptions, "connect">;
  readonly signal: AbortSignal;
}

/** What a download came to: a new snapshot, or the one that is still what the publisher has. */
export interface Fetched extends Snapshot {
  readonly outcome: "new" | "unchanged";
}

const tooSlow = (where: string, ms: number, what: string): PassingFault =>
  new PassingFault("too-slow", `${what} took longer than ${ms / 1000} s`, { where, hint: "try again later" });

/** What is asked along, so that an unchanged file need not be sent: only where the last one came from. */
const conditions = ({ previous, accept }: Try, address: string): Record<string, string> => {
  const known = previous?.sidecar.finalAddress === address ? previous.sidecar : undefined;
  return {
    "user-agent": "realpay",
    accept: accept.join(", "),
    "accept-encoding": "gzip, deflate",
    ...(known?.etag ? { "if-none-match": known.etag } : {}),
    ...(known?.lastModified ? { "if-modified-since": known.lastModified } : {}),
  };
};

/** Reads the body of a good answer and keeps it, unless it is what the newest snapshot holds. */
async function keep(answer: Answer, attempt: Try, signal: AbortSignal): Promise<Fetched> {
  const { address, accept, folder, today, previous, limits } = attempt;
  const type = header(answer.headers, "content-type");
  const kinds = kindsOf(type, accept, answer.address);
  const day = join(folder, today);
  const room = await snapshotRoom(day);
  try {
    const fresh = join(room.path, "file");
    const body = await onDisk(day, () => readBody(answer, fresh, { bytes: limits.bytes, stall: limits.stall, signal }));
    refuseOtherKinds(body.head, kinds, answer.address);
    if (previous?.sidecar.sha256 === body.sha256) return { outcome: "unchanged", ...previous };
    signal.throwIfAborted();
    const kept = await keepSnapshot(fresh, day, snapshotName(address, type), {
      address,
      finalAddress: answer.address,
      fetched: today,
      etag: header(answer.headers, "etag") ?? null,
      lastModified: header(answer.headers, "last-modified") ?? null,
      contentType: type ?? null,
      bytes: body.bytes,
      sha256: body.sha256,
    });
    return { outcome: "new", ...kept };
  } finally {
    await room.clear();
  }
}

/**
 * Tries once to get a file. Whatever goes wrong, nothing of it is left on the disk.
 *
 * @throws PassingFault when another try may help; Problem when it cannot; the reason of the signal
 */
export async function fetchOnce(attempt: Try): Promise<Fetched> {
  const { address, hosts, previous, limits } = attempt;
  const agent = await proxyAgent({ ...attempt.connections, connect: limits.connect });
  const whole = deadline(limits.whole, () => tooSlow(address, limits.whole, "the whole file"));
  const head = deadline(limits.answer, () => tooSlow(address, limits.answer, "the answer"));
  const signal = AbortSignal.any([attempt.signal, whole.signal, head.signal]);
  let answer: Answer | undefined;
  try {
    const headers = (at: string): Record<string, string> => conditions(attempt, at);
    answer = await ask({ address, hosts, redirects: limits.redirects, headers, agent, signal });
    head.done();
    if (answer.status === 304 && previous?.sidecar.finalAddress === answer.address)
      return { outcome: "unchanged", ...previous };
    if (answer.status === 304)
      problem("bad-answer", "the publisher says that nothing has changed, and was not asked", {
        found: "answer 304",
        expected: "the file",
        where: answer.address,
        hint: "try again later",
      });
    refuseStatus(answer);
    return await keep(answer, attempt, signal);
  } catch (error) {
    throw signal.aborted ? signal.reason : networkFault(error, answer?.address ?? address, answer !== undefined);
  } finally {
    head.done();
    whole.done();
    answer?.body.destroy();
    await agent.destroy();
  }
}
