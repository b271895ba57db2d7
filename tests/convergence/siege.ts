import { COPY_VERSION } from "#copy/format.ts";
import type { Hall } from "#server/sync/hall.ts";
import type { Line, Visitor } from "#server/sync/peer.ts";
import { visitorOf } from "#server/sync/sync-server.ts";
import type { CloseName } from "#wire/close-codes.ts";
import type { Ledger } from "./ledger.ts";
import type { MemoryStory } from "./memory-log.ts";
import { STORY } from "./newsroom.ts";
import type { Random } from "./random.ts";
import { type Carry, ScriptedClient } from "./scripted-client.ts";
import { ATTACKS, type Attack } from "./villain.ts";
import type { VirtualClock } from "./virtual-clock.ts";

/** Somebody with an account and bad intent, who comes back however often they are closed. */
export class Siege {
  readonly #name: string;
  readonly #random: Random;
  readonly #ledger: Ledger;
  #attack: Attack;
  #client: ScriptedClient;

  constructor(name: string, random: Random, ledger: Ledger) {
    this.#name = name;
    this.#random = random;
    this.#ledger = ledger;
    this.#attack = random.pick(ATTACKS);
    this.#client = this.#newClient();
  }

  #newClient(): ScriptedClient {
    const client = new ScriptedClient(this.#visitor());
    client.doc.clientID = this.#random.below(2 ** 32);
    return client;
  }

  #visitor(): Visitor {
    const name = this.#name;
    const asked = new URLSearchParams({ wire: "1" });
    if (this.#attack.as === "old page") asked.set("copy", String(COPY_VERSION + 1));
    const rights = this.#attack.as === "reader" ? "read" : "write";
    return visitorOf({ storyId: STORY, stafferId: name, name, signInId: name, rights }, asked);
  }

  /** Comes, or strikes if the story is here. */
  goOn(hall: Hall, carry: Carry, story: MemoryStory): void {
    if (!this.#client.isConnected) {
      this.#attack = this.#random.pick(ATTACKS);
      this.#client = this.#newClient();
      this.#client.connect(hall, STORY, carry);
    } else if (this.#client.isSynced) this.#strike(story);
  }

  loseIfOn(lines: ReadonlySet<Line>): void {
    if (this.#client.isConnected && lines.has(this.#client.line)) this.#client.cut();
  }

  #strike(story: MemoryStory): void {
    const victim = this.#victimIn(story);
    if (victim === null) return;
    const { doc } = this.#client;
    const means = { doc, word: this.#ledger.newVileToken(), victim, own: this.#random.below(2 ** 32) };
    for (const frame of this.#attack.frames(means)) this.#client.send(frame);
  }

  /** A client that is somebody else's for good: one that nobody committed yet may be anybody's. */
  #victimIn({ owners }: MemoryStory): number | null {
    const others = [...owners].filter(([client, owner]) => client < 2 ** 32 && owner !== this.#name);
    return others.length > 0 ? this.#random.pick(others)[0] : null;
  }

  /** In calm weather each attack must end as it should. What was wrong if it doesn't. */
  async lastStand(hall: Hall, story: MemoryStory, clock: VirtualClock): Promise<string | null> {
    if (this.#client.isConnected) this.#client.cut();
    this.#attack = this.#random.pick(ATTACKS);
    this.#client = this.#newClient();
    const client = this.#client;
    client.connect(hall, STORY);
    await clock.pass(200);
    if (this.#victimIn(story) === null) return null;
    this.#strike(story);
    await clock.pass(500);
    const [close] = client.closes;
    return isExpected(close, this.#attack)
      ? null
      : `a villain with ${this.#attack.name} was answered ${close ?? "nothing"}`;
  }
}

function isExpected(close: CloseName | undefined, { closes }: Attack): boolean {
  return close !== undefined && closes.includes(close);
}
