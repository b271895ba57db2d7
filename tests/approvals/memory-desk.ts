import { createHash } from "node:crypto";
import { copyOf } from "#copy/arbitrary-copy.ts";
import { canonicalCopy } from "#copy/canonical.ts";
import type { Copy } from "#copy/format.ts";
import { minorInput } from "#copy/minor-input.ts";
import { plainText, publishedPlaces, textPlaces } from "#copy/plain-text.ts";
import { classifyMinor } from "#domain/minor-classifier.ts";
import { may } from "#domain/permissions.ts";
import type { Stamps } from "#domain/release.ts";
import { decideApproval, decideRelease, type LiveRelease } from "#domain/releases.ts";
import type { Actor, Role } from "#domain/staffer.ts";
import type { PublicState, StoryFacts } from "#domain/story.ts";
import type { Desk, Evidence, Frozen, Name, Words } from "./schedule.ts";

const ROLES: Readonly<Record<Name, readonly [Role, string | null]>> = {
  reporter: ["reporter", "national"],
  editor: ["editor", "national"],
  editor2: ["editor", "national"],
  copyEditor: ["copy-editor", "copy"],
  copyEditor2: ["copy-editor", "copy"],
  managing: ["managing-editor", null],
  managing2: ["managing-editor", null],
};

function actorOf(name: Name): Actor {
  const [role, desk] = ROLES[name];
  return { id: name, name, email: `${name}@courier.test`, roles: [{ role, desk }] };
}

/** The rules as they ship; a planted fault replaces one of them. */
export interface Rules {
  readonly decideApproval: typeof decideApproval;
  readonly decideRelease: typeof decideRelease;
  /** What goes out of all there is. */
  readonly chooseCopy: (approved: Copy, working: Copy) => Copy;
  readonly spend: boolean;
}

export const SHIPPED: Rules = {
  decideApproval,
  decideRelease,
  chooseCopy: (approved) => approved,
  spend: true,
};

interface Revision extends Frozen {
  readonly copy: Copy;
  readonly writers: readonly Name[];
}

type Writable<T> = { -readonly [Key in keyof T]: T[Key] };

/** A newsroom without a database: the rules that ship, over lists. Nothing in it happens at once. */
export class MemoryDesk implements Desk {
  readonly #rules: Rules;
  #working = copyOf("The council meets.");
  #state: PublicState = "unpublished";
  #stamps: Stamps | null = null;
  readonly #wrote: Name[] = ["reporter"];
  #since: Name[] = ["reporter"];
  readonly #revisions: Revision[] = [];
  readonly #approvals: Writable<Evidence["approvals"][number]>[] = [];
  readonly #releases: Evidence["releases"][number][] = [];

  constructor(rules: Rules = SHIPPED) {
    this.#rules = rules;
  }

  async type(by: Name, words: string): Promise<void> {
    this.#write(by, copyOf(words));
  }

  #write(by: Name, copy: Copy): void {
    this.#working = copy;
    for (const list of [this.#wrote, this.#since]) if (!list.includes(by)) list.push(by);
  }

  async freeze(): Promise<Frozen> {
    const sha256 = hashOf(this.#working);
    const newest = this.#revisions.at(-1);
    if (newest?.sha256 === sha256) return newest;
    const frozen = {
      number: this.#revisions.length + 1,
      sha256,
      copy: this.#working,
      writers: [...this.#since],
    };
    this.#revisions.push(frozen);
    return frozen;
  }

  async approve(by: Name, { number, sha256 }: Frozen, words: Words): Promise<string | null> {
    const revision = this.#revision(number);
    const live = this.#live();
    const decision = this.#rules.decideApproval({
      ...words,
      actor: actorOf(by),
      story: this.#story(),
      live,
      revision: { ...revision, authors: [], wordsOf: revision.writers },
      sha256,
      places: textPlaces(revision.copy),
      livePlaces: live && publishedPlaces(this.#revision(live.revision).copy),
    });
    if (!decision.ok) return null;
    const { kind, note, correction } = decision.value;
    const id = `approval ${this.#approvals.length + 1}`;
    this.#approvals.push({
      id,
      by,
      revision: number,
      sha256,
      kind,
      note,
      correction,
      isRevoked: false,
      usedBy: null,
    });
    return id;
  }

  async revoke(by: Name, approvalId: string): Promise<void> {
    const approval = this.#approvals.find(({ id }) => id === approvalId);
    if (!approval || approval.usedBy !== null) return;
    if (approval.by === by || may(actorOf(by), `approve:${approval.kind}`, this.#story()))
      approval.isRevoked = true;
  }

  async release(by: Name, number: number | null, words: Words): Promise<number | null> {
    const live = this.#live();
    const about = number ?? live?.revision;
    if (about === undefined) return null;
    const revision = this.#revision(about);
    const liveCopy = live && this.#revision(live.revision).copy;
    const decision = this.#rules.decideRelease({
      ...words,
      actor: actorOf(by),
      story: this.#story(),
      embargoUntil: null,
      live,
      revision: number === null ? null : { ...revision, authors: [], wordsOf: revision.writers },
      approvals: this.#approvals.map((approval) => ({
        ...approval,
        by: actorOf(approval.by),
        revokedAt: approval.isRevoked ? NOW : null,
      })),
      places: textPlaces(revision.copy),
      livePlaces: liveCopy && publishedPlaces(liveCopy),
      classification: liveCopy && classifyMinor(minorInput(liveCopy, revision.copy)),
      overrideReason: null,
      now: NOW,
      publication: { zone: "America/New_York", twoPeople: true },
      flags: [],
      subjects: { legal: revision.sha256, picture: "none" },
      checklist: [],
      ticked: [],
    });
    if (!decision.ok) return null;
    const { approvalIds, kind, note, correction, aloneReason, stamps, publicState } = decision.value;
    const next = this.#releases.length + 1;
    const shown = this.#rules.chooseCopy(revision.copy, this.#working);
    this.#releases.push({
      ...{ number: next, by, revision: about, kind, note, correction, aloneReason },
      sha256: hashOf(shown),
      shown: plainText(shown),
      frozen: plainText(revision.copy),
      writers: revision.writers,
    });
    for (const approval of this.#approvals)
      if (this.#rules.spend && approvalIds.includes(approval.id)) approval.usedBy = next;
    [this.#stamps, this.#state] = [stamps, publicState];
    if (number !== null) this.#since = [];
    return next;
  }

  async restore(by: Name, number: number): Promise<void> {
    await this.freeze();
    this.#write(by, this.#revision(number).copy);
    await this.freeze();
  }

  async evidence(): Promise<Evidence> {
    return { approvals: this.#approvals, releases: this.#releases };
  }

  #revision(number: number): Revision {
    const revision = this.#revisions[number - 1];
    if (!revision) throw new Error(`there is no r${number}`);
    return revision;
  }

  #story(): StoryFacts {
    return {
      id: "story",
      desk: "national",
      stage: "ready",
      stageBefore: null,
      publicState: this.#state,
      createdBy: "reporter",
      authors: this.#wrote,
      claimedBy: null,
    };
  }

  #live(): LiveRelease | null {
    const last = this.#releases.at(-1);
    if (!last || !this.#stamps) return null;
    const { number, kind, revision, note } = last;
    const { sha256 } = this.#revision(revision);
    return { number, kind, revision, sha256, note, stamps: this.#stamps, wireVersion: number };
  }
}

const NOW = new Date("2026-02-03T21:23:59Z");

function hashOf(copy: Copy): string {
  return createHash("sha256").update(canonicalCopy(copy)).digest("hex");
}
