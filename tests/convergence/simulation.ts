import { COPY_VERSION } from "#copy/format.ts";
import { openCopyDocument } from "#copy/open-document.ts";
import type { Append } from "#server/records/copy-append.ts";
import { newCounters } from "#server/sync/counters.ts";
import { Hall } from "#server/sync/hall.ts";
import { Poisoned } from "#server/sync/intake.ts";
import type { Visitor } from "#server/sync/peer.ts";
import { visitorOf } from "#server/sync/sync-server.ts";
import { isFinal } from "#wire/close-codes.ts";
import { fifo } from "./cables.ts";
import { newCounts, type SimulationCounts } from "./counts.ts";
import { pickAct } from "./hands.ts";
import { Ledger, tokensIn } from "./ledger.ts";
import { type Fault, MemoryLog, MemoryStory } from "./memory-log.ts";
import { STORY } from "./newsroom.ts";
import { Person, type PersonKind } from "./person.ts";
import { type Plant, plantInHall, plantInLog, plantInStory } from "./plants.ts";
import { Random } from "./random.ts";
import { faultsOfLog, faultsOfWords, Truth } from "./reckoning.ts";
import { type Carry, ScriptedClient } from "./scripted-client.ts";
import { Siege } from "./siege.ts";
import { MortalClock, VirtualClock } from "./virtual-clock.ts";
import { STORMY, type Weather } from "./weather.ts";

interface Process {
  readonly clock: MortalClock;
  readonly log: MemoryLog;
  readonly hall: Hall;
}

export interface Outcome {
  readonly counts: SimulationCounts;
  /** What went wrong, in words; empty when nothing did. */
  readonly faults: readonly string[];
}

/** A day at the desk in virtual time: people type, networks and servers fail, and nothing acknowledged may be lost. */
export class Simulation {
  readonly clock = new VirtualClock();
  readonly #random: Random;
  readonly #weather: Weather;
  readonly #plant: Plant;
  readonly #ledger = new Ledger();
  readonly #story = new MemoryStory("seeder");
  readonly #stories = new Map([[STORY, this.#story]]);
  readonly #people: Person[] = [];
  readonly #villains: Siege[] = [];
  readonly #processes: Process[] = [];
  readonly #faults = new Set<string>();
  readonly #counts = newCounts();
  #isCalm = false;

  constructor(seed: number, plant: Plant = "none", weather: Weather = STORMY) {
    this.#random = new Random(seed);
    this.#weather = weather;
    this.#plant = plant;
    plantInStory(this.#story, plant);
    for (let i = 0; i < 1 + this.#random.below(2); i++) this.#processes.push(this.#startProcess());
    this.#hireEveryone();
  }

  async run(steps: number): Promise<Outcome> {
    for (let step = 0; step < steps; step++) {
      this.#act();
      await this.clock.pass(this.#random.below(12));
      for (const person of this.#people) person.checkBadge();
    }
    await this.#calmDown();
    await this.#compare();
    const { typed, acknowledged } = this.#ledger;
    return {
      counts: { ...this.#counts, typed: typed.size, acknowledged: acknowledged.size },
      faults: [...this.#faults],
    };
  }

  #startProcess(): Process {
    const clock = new MortalClock(this.clock);
    const log = new MemoryLog(this.#stories);
    log.pause = () => new Promise((resolve) => clock.after(this.#random.below(8), resolve));
    log.fault = () => this.#fault();
    log.isAway = () => !this.#isCalm && this.#chance("away");
    log.onCommit = (appends) => this.#noteCommit(appends, log);
    plantInLog(log, clock, this.#plant);
    const onProblem = (problem: unknown) => {
      // One attack gets past the gate and can't be taken in: its villain is closed, and nobody else.
      if (problem instanceof Poisoned && problem.words !== null) this.#counts.poisoned += 1;
      else if (!(problem instanceof Error) || !/away|connection broke/.test(problem.message)) {
        this.#faults.add(`a problem: ${String(problem)}`);
      }
    };
    const hall = new Hall({ log, clock, counters: newCounters(), onProblem });
    plantInHall(hall, this.#plant);
    hall.startSweeping();
    return { clock, log, hall };
  }

  #chance(event: keyof Weather & keyof SimulationCounts): boolean {
    const happens = this.#random.chance(this.#weather[event]);
    if (happens) this.#counts[event] += 1;
    return happens;
  }

  #fault(): Fault {
    if (this.#isCalm) return "none";
    if (this.#chance("lost")) return "lost";
    if (this.#chance("lostAfterCommit")) return "lost-after-commit";
    return this.#chance("busy") ? "busy" : "none";
  }

  #noteCommit(appends: readonly Append[], from: MemoryLog): void {
    for (const { rows } of appends) {
      for (const row of rows) for (const token of tokensIn(row.bytes)) this.#ledger.committed.add(token);
    }
    for (const { log, hall } of this.#processes) {
      if (log !== from && (this.#isCalm || !this.#chance("missedNotice"))) void hall.sweep();
    }
  }

  /** Mostly a handful, sometimes the whole desk; most at our editor, some with clients of their own, some malicious. */
  #hireEveryone(): void {
    const random = this.#random;
    const count = random.chance(0.1) ? 9 + random.below(12) : 2 + random.below(7);
    const villains = count > 2 && random.chance(0.35) ? 1 + random.below(2) : 0;
    for (let i = 0; i < villains; i++) this.#villains.push(new Siege(`villain ${i}`, random, this.#ledger));
    const honest = Math.max(2, count - villains);
    for (let i = 0; i < honest; i++) {
      const kind = i < 2 ? random.pick(["page", "raw"] as const) : pickKind(random);
      // Some staffers have the story open twice.
      this.#people.push(this.#hire(kind, `staffer ${i % Math.max(2, honest - 1)}`));
    }
    this.#counts.people += honest;
    this.#counts.villains += villains;
  }

  #hire(kind: PersonKind, name: string): Person {
    const person = new Person({
      kind,
      visitor: visit(kind, name),
      ledger: this.#ledger,
      random: this.#random,
      now: () => this.clock.now(),
      complain: (fault) => this.#faults.add(fault),
    });
    if (this.#plant === "carries-nothing") person.isGiven(this.#story.history[0]?.bytes ?? new Uint8Array());
    return person;
  }

  #act(): void {
    if (this.#chance("crash")) this.#crash();
    if (this.#chance("compaction")) this.#story.compact();
    if (this.#chance("clockJump")) this.clock.jump(this.#random.pick([-1, 1]) * 3_600_000);
    for (const villain of this.#villains) if (this.#chance("attack")) this.#attack(villain);
    const person = this.#random.pick(this.#people);
    this.#moveNetwork(person);
    if (person.kind === "old" || !person.maySee) return;
    const act = pickAct(this.#random);
    this.#counts.acts[act] += 1;
    person.act(act);
    if (person.speaks && person.client.isConnected && this.#random.chance(0.5)) person.client.ask();
  }

  #moveNetwork(person: Person): void {
    if (!person.client.isConnected) {
      if (this.#random.chance(0.3)) this.#connect(person);
      return;
    }
    if (this.#chance("partition")) this.#part(person);
    else if (this.#chance("reload")) {
      this.#part(person);
      person.reload();
    } else if (person.kind !== "old" && this.#chance("replay")) {
      person.client.replay(this.#random.pick(["update", "step2"]));
    }
  }

  /** Half of the time the server notices late, and the person is back on another socket before it does. */
  #part(person: Person): void {
    const tellServer = person.lose();
    if (this.#random.chance(0.5)) tellServer();
    else this.clock.after(this.#random.below(3_000), tellServer);
  }

  #connect(person: Person): void {
    const { hall } = this.#random.pick(this.#processes);
    const isDoubled = () => !this.#isCalm && this.#chance("duplicate");
    // The control: without a server nobody reads what another wrote, or the comparison compares nothing.
    const carry: Carry =
      this.#plant === "carries-nothing" ? () => undefined : fifo(this.clock, this.#random, isDoubled);
    person.connect(hall, carry);
  }

  #attack(villain: Siege): void {
    const { hall } = this.#random.pick(this.#processes);
    villain.goOn(hall, this.#carry(), this.#story);
  }

  #carry(): Carry {
    return fifo(this.clock, this.#random, () => false);
  }

  /** The process ends between any two instructions; what it had told nobody may be in the log or not. */
  #crash(): void {
    const index = this.#random.below(this.#processes.length);
    const old = this.#processes[index];
    if (!old) return;
    old.clock.isDead = true;
    const lines = new Set(
      [...old.hall.rooms.values()].flatMap((room) => [...room.peers].map((peer) => peer.line)),
    );
    for (const person of this.#people) {
      if (person.client.isConnected && lines.has(person.client.line)) person.lose();
    }
    for (const villain of this.#villains) villain.loseIfOn(lines);
    this.#processes[index] = this.#startProcess();
  }

  async #calmDown(): Promise<void> {
    this.#isCalm = true;
    for (let round = 0; round < 3; round++) {
      for (const person of this.#people) {
        if (!person.client.isConnected) this.#connect(person);
        else if (person.speaks && person.client.isSynced) person.client.ask();
      }
      await this.clock.pass(3_000);
    }
    for (const villain of this.#villains) {
      for (const { hall } of this.#processes) {
        this.#counts.attacks += 1;
        const fault = await villain.lastStand(hall, this.#story, this.clock);
        if (fault !== null) this.#faults.add(fault);
      }
    }
    for (const person of this.#people) if (!person.client.isConnected) this.#connect(person);
    await this.clock.pass(3_000);
  }

  async #compare(): Promise<void> {
    const story = [...faultsOfLog(this.#story), ...faultsOfWords(this.#story, this.#ledger)];
    for (const fault of story) this.#faults.add(fault);
    const truth = new Truth(this.#story.open().doc);
    for (const person of this.#people) {
      const { client, name } = person;
      const final = person.closes.filter(isFinal);
      if (final.length > 0) this.#faults.add(`${name} was closed for good: ${final.join(", ")}`);
      const difference = truth.differenceOf(client.doc);
      if (difference !== null) this.#faults.add(`${name} ${difference}`);
      const complaint = person.hands.complaint();
      if (complaint !== null) this.#faults.add(`${name}: ${complaint}`);
      if (person.speaks && (person.pending.size > 0 || person.says() !== "Saved"))
        this.#faults.add(`${name} was never told that the last words are saved`);
    }
    for (const { hall } of this.#processes) {
      const probe = new ScriptedClient(visit("old", "probe"), openCopyDocument());
      probe.connect(hall, STORY);
      await this.clock.pass(200);
      const difference = truth.differenceOf(probe.doc);
      if (difference !== null) this.#faults.add(`a live room, beside its log, ${difference}`);
      probe.cut();
    }
  }
}

function pickKind(random: Random): PersonKind {
  const roll = random.next();
  if (roll < 0.45) return "page";
  if (roll < 0.75) return "raw";
  return roll < 0.9 ? "stock" : "old";
}

/** Lets somebody in as the server does, by what their page announces. */
function visit(kind: PersonKind, name: string): Visitor {
  const asked = new URLSearchParams(kind === "stock" ? {} : { wire: "1" });
  if (kind === "page") asked.set("copy", String(COPY_VERSION));
  if (kind === "old") asked.set("copy", String(COPY_VERSION + 1));
  return visitorOf({ storyId: STORY, stafferId: name, name, signInId: name, rights: "write" }, asked);
}
