import * as Y from "yjs";
import { BODY, DEK, FIELDS, HED } from "#copy/format.ts";
import type { Append } from "#server/records/copy-append.ts";
import { newCounters } from "#server/sync/counters.ts";
import { Hall } from "#server/sync/hall.ts";
import { type Fault, MemoryLog, MemoryStory } from "./memory-log.ts";
import { STORY } from "./newsroom.ts";
import { type Plant, plantIn } from "./plants.ts";
import { Random } from "./random.ts";
import { ScriptedClient, visitor } from "./scripted-client.ts";
import { MortalClock, VirtualClock } from "./virtual-clock.ts";

/** How often each thing goes wrong, a step. */
export interface Weather {
  readonly partition: number;
  readonly crash: number;
  readonly compaction: number;
  readonly lost: number;
  readonly lostAfterCommit: number;
  readonly busy: number;
  readonly missedNotice: number;
}

const STORMY: Weather = {
  partition: 0.02,
  crash: 0.004,
  compaction: 0.004,
  lost: 0.02,
  lostAfterCommit: 0.01,
  busy: 0.05,
  missedNotice: 0.2,
};

/** Each token is one character that no other insertion can split. */
const FIRST_TOKEN = 0xe000;

class Person {
  readonly client: ScriptedClient;
  /** Tokens typed, by the fence asked behind each. */
  readonly pending: { token: string; connection: number; fence: number }[] = [];
  connection = 0;

  constructor(client: ScriptedClient) {
    this.client = client;
  }
}

interface Process {
  readonly clock: MortalClock;
  readonly log: MemoryLog;
  hall: Hall;
}

export interface Outcome {
  readonly acknowledged: number;
  readonly crashes: number;
  /** What went wrong, in words; empty when nothing did. */
  readonly faults: readonly string[];
}

/** A day at the desk in virtual time: people type, networks and servers fail, and nothing acknowledged may be lost. */
export class Simulation {
  readonly clock = new VirtualClock();
  readonly #random: Random;
  readonly #weather: Weather;
  readonly #plant: Plant;
  readonly #story = new MemoryStory("seeder");
  readonly #stories = new Map([[STORY, this.#story]]);
  readonly #people: Person[] = [];
  readonly #processes: Process[] = [];
  readonly #committed = new Set<string>();
  readonly #acknowledged = new Set<string>();
  readonly #mayBeGone = new Set<string>();
  readonly #faults: string[] = [];
  #tokens = 0;
  #crashes = 0;
  #isCalm = false;

  constructor(seed: number, plant: Plant = "none", weather: Weather = STORMY) {
    this.#random = new Random(seed);
    this.#weather = weather;
    this.#plant = plant;
    for (let i = 0; i < 1 + this.#random.below(2); i++) this.#processes.push(this.#startProcess());
    const people = 2 + this.#random.below(7);
    for (let i = 0; i < people; i++) this.#people.push(this.#hire(`staffer ${i % Math.max(2, people - 1)}`));
  }

  async run(steps: number): Promise<Outcome> {
    for (let step = 0; step < steps; step++) {
      this.#act();
      await this.clock.pass(this.#random.below(12));
    }
    await this.#calmDown();
    this.#compare();
    return { acknowledged: this.#acknowledged.size, crashes: this.#crashes, faults: this.#faults };
  }

  #startProcess(): Process {
    const clock = new MortalClock(this.clock);
    const log = new MemoryLog(this.#stories);
    log.pause = () => new Promise((resolve) => clock.after(this.#random.below(8), resolve));
    log.fault = () => this.#fault();
    log.onCommit = (appends) => this.#noteCommit(appends, log);
    plantIn(log, clock, this.#plant);
    const onProblem = (problem: unknown) => {
      if (!(problem instanceof Error) || !/away|connection broke/.test(problem.message)) {
        this.#faults.push(`a problem: ${String(problem)}`);
      }
    };
    const hall = new Hall({ log, clock, counters: newCounters(), onProblem });
    hall.startSweeping();
    return { clock, log, hall };
  }

  #fault(): Fault {
    if (this.#isCalm) return "none";
    const { lost, lostAfterCommit, busy } = this.#weather;
    const roll = this.#random.next();
    if (roll < lost) return "lost";
    if (roll < lost + lostAfterCommit) return "lost-after-commit";
    return roll < lost + lostAfterCommit + busy ? "busy" : "none";
  }

  #noteCommit(appends: readonly Append[], from: MemoryLog): void {
    for (const { rows } of appends) {
      for (const row of rows) for (const token of tokensIn(row.bytes)) this.#committed.add(token);
    }
    for (const { log, hall } of this.#processes) {
      if (log !== from && (this.#isCalm || !this.#random.chance(this.#weather.missedNotice)))
        void hall.sweep();
    }
  }

  #hire(name: string): Person {
    const person = new Person(new ScriptedClient(visitor(name)));
    // Yjs draws it from the machine's own chance; conflicts are decided by it, so a seed must decide it.
    person.client.doc.clientID = this.#random.below(2 ** 32);
    person.client.onAnswer = (fence) => this.#acknowledge(person, fence);
    person.client.onHear = (update) => {
      for (const token of tokensIn(update)) {
        if (!this.#committed.has(token)) this.#faults.push(`${name} was shown a word that is not committed`);
      }
    };
    return person;
  }

  #acknowledge(person: Person, fence: number): void {
    const left = person.pending.filter((one) => {
      const isCovered = one.connection === person.connection && one.fence <= fence;
      if (isCovered) this.#acknowledged.add(one.token);
      // Typed and deleted again before it was sent: the log never held it.
      const wasKept = !this.#mayBeGone.has(one.token);
      if (isCovered && wasKept && !this.#committed.has(one.token))
        this.#faults.push("a word was acknowledged before its commit");
      return !isCovered;
    });
    person.pending.splice(0, person.pending.length, ...left);
  }

  #act(): void {
    const { partition, crash, compaction } = this.#weather;
    if (this.#random.chance(crash)) this.#crash();
    if (this.#random.chance(compaction)) this.#story.compact();
    const person = this.#random.pick(this.#people);
    if (!person.client.isConnected && this.#random.chance(0.3)) this.#connect(person);
    else if (person.client.isConnected && this.#random.chance(partition)) person.client.cut();
    this.#edit(person);
  }

  #connect(person: Person): void {
    const { hall } = this.#random.pick(this.#processes);
    person.connection += 1;
    // Whatever this page holds is in its step 2, behind which the client asks its first fence.
    for (const one of person.pending) {
      one.connection = person.connection;
      one.fence = person.client.fence + 1;
    }
    const delay = this.#random.below(30);
    // One delay a connection keeps frames in order, as TCP does.
    person.client.connect(hall, STORY, (deliver) => void this.clock.after(delay, deliver));
  }

  /** The process ends between any two instructions; what it had told nobody may be in the log or not. */
  #crash(): void {
    const index = this.#random.below(this.#processes.length);
    const old = this.#processes[index];
    if (!old) return;
    this.#crashes += 1;
    old.clock.isDead = true;
    const rooms = [...old.hall.rooms.values()].flatMap((room) => [...room.peers]);
    for (const { client } of this.#people) {
      if (client.isConnected && rooms.some((peer) => peer.line === client.line)) client.cut();
    }
    this.#processes[index] = this.#startProcess();
  }

  #edit(person: Person): void {
    const { doc } = person.client;
    const body = doc.getText(BODY);
    if (body.length === 0) return;
    const roll = this.#random.below(100);
    if (roll < 60) this.#type(person, roll < 50 ? body : doc.getText(this.#random.pick([HED, DEK])));
    else if (roll < 72) this.#delete(body);
    else if (roll < 80)
      body.insert(this.#random.below(body.length), "\n", { kind: this.#random.pick(KINDS) });
    else if (roll < 92) this.#format(body);
    else doc.getMap(FIELDS).set("dateline", `CITY ${this.#random.below(100)}`);
    if (this.#random.chance(0.5)) person.client.ask();
  }

  #type(person: Person, text: Y.Text): void {
    const token = String.fromCharCode(FIRST_TOKEN + this.#tokens++);
    person.pending.push({ token, connection: person.connection, fence: person.client.fence + 1 });
    text.insert(this.#random.below(text.length + 1), `a${token}b`);
  }

  #delete(body: Y.Text): void {
    const from = this.#random.below(body.length);
    const length = Math.min(1 + this.#random.below(6), body.length - 1 - from);
    if (length <= 0) return;
    for (const token of tokensOf(body.toString().slice(from, from + length))) this.#mayBeGone.add(token);
    body.delete(from, length);
  }

  #format(body: Y.Text): void {
    const from = this.#random.below(body.length);
    const length = Math.min(1 + this.#random.below(10), body.length - from);
    const name = this.#random.pick(["strong", "em"]);
    body.format(from, length, { [name]: this.#random.chance(0.6) ? true : null });
  }

  async #calmDown(): Promise<void> {
    this.#isCalm = true;
    for (const person of this.#people) if (!person.client.isConnected) this.#connect(person);
    await this.clock.pass(3_000);
    for (const person of this.#people) {
      if (!person.client.isConnected) this.#connect(person);
      person.client.ask();
    }
    await this.clock.pass(5_000);
  }

  #compare(): void {
    const { doc } = this.#story.open();
    const truth = textOf(doc);
    for (const person of this.#people) {
      const { client } = person;
      const { name } = client.visitor;
      if (client.closes.some((close) => close !== "restarting" && close !== "try-later")) {
        this.#faults.push(`${name} was closed: ${client.closes.join(", ")}`);
      }
      if (client.doc.store.pendingStructs !== null)
        this.#faults.push(`${name} waits for words that never came`);
      if (textOf(client.doc) !== truth) this.#faults.push(`${name} reads other words than the log holds`);
      if (person.pending.length > 0)
        this.#faults.push(`${name} was never told that the last words are saved`);
    }
    const present = new Set(tokensOf(truth));
    for (const token of this.#acknowledged) {
      if (!present.has(token) && !this.#mayBeGone.has(token))
        this.#faults.push("an acknowledged word is lost");
    }
  }
}

const KINDS = ["paragraph", "subhed", "quote"] as const;

function tokensOf(text: string): string[] {
  return [...text].filter((letter) => letter.charCodeAt(0) >= FIRST_TOKEN && letter.charCodeAt(0) < 0xf8ff);
}

function tokensIn(update: Uint8Array): string[] {
  return Y.decodeUpdate(update).structs.flatMap((struct) =>
    struct instanceof Y.Item && struct.content instanceof Y.ContentString ? tokensOf(struct.content.str) : [],
  );
}

/** Words with their formatting, and the fields. Formatting that changes nothing may differ: only the words count. */
function textOf(doc: Y.Doc): string {
  return JSON.stringify([
    doc.getText(BODY).toDelta(),
    doc.getText(HED).toString(),
    doc.getText(DEK).toString(),
    doc.getMap(FIELDS).toJSON(),
  ]);
}
