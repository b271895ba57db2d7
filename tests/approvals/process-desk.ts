import { type ChildProcess, fork } from "node:child_process";
import { createHash } from "node:crypto";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import { parseCanonical } from "#copy/canonical.ts";
import { blockText } from "#copy/plain-text.ts";
import { createStory } from "#server/commands/create-story.ts";
import { type Approval, listApprovals } from "#server/records/approvals.ts";
import { listReleases, type Release } from "#server/records/releases.ts";
import { loadRevision } from "#server/records/revisions.ts";
import { mustDo, type TestNewsroom, write } from "#tests/support/newsroom.ts";
import type { Order } from "./approval-process.ts";
import { type Desk, type Evidence, type Frozen, type Name, PEOPLE, type Words } from "./schedule.ts";

const SCRIPT = fileURLToPath(new URL("./run-approval-process.ts", import.meta.url));

type Told = { readonly id: number } & ({ readonly value: unknown } | { readonly problem: string });
type Act<T> = T extends unknown ? Omit<T, "storyId" | "by"> : never;

/** A real process that carries out orders, several at once. */
export class OrderedProcess {
  readonly #child: ChildProcess;
  readonly #waiting = new Map<number, (told: Told) => void>();
  #orders = 0;

  private constructor(child: ChildProcess) {
    this.#child = child;
    child.on("message", (told: Told) => {
      this.#waiting.get(told.id)?.(told);
      this.#waiting.delete(told.id);
    });
  }

  static async start(databaseUrl: string): Promise<OrderedProcess> {
    const child = fork(SCRIPT, [databaseUrl], { execArgv: ["--import", "tsx"], stdio: "inherit" });
    await once(child, "message");
    return new OrderedProcess(child);
  }

  async carryOut(order: Order): Promise<unknown> {
    this.#orders += 1;
    const id = this.#orders;
    const told = await new Promise<Told>((resolve) => {
      this.#waiting.set(id, resolve);
      this.#child.send({ id, order });
    });
    if ("problem" in told) throw new Error(told.problem);
    return told.value;
  }

  async end(): Promise<void> {
    this.#child.disconnect();
    if (this.#child.exitCode === null) await once(this.#child, "exit");
  }
}

/** One story, worked on through two processes that share nothing but the database. */
export class ProcessDesk implements Desk {
  readonly #newsroom: TestNewsroom;
  readonly #processes: readonly OrderedProcess[];
  readonly #storyId: string;
  #turn = 0;

  private constructor(newsroom: TestNewsroom, processes: readonly OrderedProcess[], storyId: string) {
    this.#newsroom = newsroom;
    this.#processes = processes;
    this.#storyId = storyId;
  }

  static async open(newsroom: TestNewsroom, processes: readonly OrderedProcess[]): Promise<ProcessDesk> {
    const { reporter } = newsroom.people;
    const slug = `story ${crypto.randomUUID().slice(0, 8)}`;
    const { id } = mustDo(await createStory(newsroom, reporter, { slug, desk: "national" }));
    const fields = { byline: [], dateline: "", seoHed: "", socialText: "" };
    const body = [{ kind: "paragraph" as const, runs: [{ text: "The council meets." }] }];
    await write(newsroom, reporter, id, { fields, body, hed: [{ text: `Council ${slug}` }] });
    return new ProcessDesk(newsroom, processes, id);
  }

  /** Whoever is next to be asked: of acts at once each process gets some. */
  async #order(by: Name, act: Act<Order>): Promise<unknown> {
    this.#turn += 1;
    const process = this.#processes[this.#turn % this.#processes.length];
    const order = { ...act, storyId: this.#storyId, by: this.#newsroom.people[by].id };
    // What was taken out of an order is put back.
    return process?.carryOut(order as Order);
  }

  async type(by: Name, words: string): Promise<void> {
    await this.#order(by, { do: "type", words });
  }

  async freeze(by: Name): Promise<Frozen | null> {
    // A command's answer, over the processes' own wire.
    return (await this.#order(by, { do: "freeze" })) as Frozen | null;
  }

  async approve(by: Name, revision: Frozen, words: Words): Promise<string | null> {
    const approval = (await this.#order(by, { do: "approve", revision, words })) as Approval | null;
    return approval?.id ?? null;
  }

  async revoke(by: Name, approvalId: string): Promise<void> {
    await this.#order(by, { do: "revoke", approvalId });
  }

  async release(by: Name, revision: number | null, words: Words): Promise<number | null> {
    const key = crypto.randomUUID();
    const released = (await this.#order(by, { do: "release", revision, words, key })) as Release | null;
    return released?.number ?? null;
  }

  async restore(by: Name, revision: number): Promise<void> {
    await this.#order(by, { do: "restore", revision });
  }

  async evidence(): Promise<Evidence> {
    const { prisma } = this.#newsroom.db;
    const approvals = await listApprovals(prisma, this.#storyId, { limit: 500 });
    const releases = [...(await listReleases(prisma, this.#storyId, { limit: 500 }))].reverse();
    return {
      approvals: approvals.map(
        ({ id, by, revision, sha256, kind, note, correction, revokedAt, releaseNumber }) => ({
          ...{ id, revision, sha256, kind, note, correction },
          by: this.#nameOf(by.id),
          isRevoked: revokedAt !== null,
          usedBy: releaseNumber,
        }),
      ),
      releases: await Promise.all(releases.map((release) => this.#seenBy(release))),
    };
  }

  async #seenBy(release: Release): Promise<Evidence["releases"][number]> {
    const { prisma } = this.#newsroom.db;
    const { number, kind, note, correction, aloneReason, by } = release;
    const revision = await loadRevision(prisma, this.#storyId, release.revision);
    if (revision === null) throw new Error(`release ${number} names no revision`);
    const where = { storyId: this.#storyId, number };
    const outputs = await prisma.publicOutput.findMany({ where, select: { format: true, bytes: true } });
    const copy = parseCanonical(revision.canonical);
    const page = outputs.find(({ format }) => format === "page");
    const html = page ? new TextDecoder().decode(page.bytes) : "";
    const words = copy.body.map(blockText);
    const isShown = kind === "withhold" || kind === "kill" || words.every((text) => html.includes(text));
    return {
      ...{ number, kind, note, correction, aloneReason, by: this.#nameOf(by.id) },
      revision: release.revision,
      sha256: createHash("sha256").update(revision.canonical).digest("hex"),
      frozen: words.join("\n"),
      shown: isShown ? words.join("\n") : html,
      writers: revision.writers.map((id) => this.#nameOf(id)),
    };
  }

  #nameOf(id: string): Name {
    const name = PEOPLE.find((each) => this.#newsroom.people[each].id === id);
    if (name === undefined) throw new Error(`${id} takes no part`);
    return name;
  }
}
