import { newCounters } from "#server/sync/counters.ts";
import { Hall, type HallOptions } from "#server/sync/hall.ts";
import type { Visitor } from "#server/sync/peer.ts";
import { MemoryLog, MemoryStory } from "./memory-log.ts";
import { ScriptedClient, visitor } from "./scripted-client.ts";
import { VirtualClock } from "./virtual-clock.ts";

export const STORY = "01980000-0000-7000-8000-000000000001";

/** One process, one story, in memory and in virtual time. */
export function openNewsroom(openHall = (options: HallOptions) => new Hall(options)) {
  const clock = new VirtualClock();
  const story = new MemoryStory("seeder");
  const log = new MemoryLog(new Map([[STORY, story]]));
  const counters = newCounters();
  const problems: unknown[] = [];
  const hall = openHall({ log, clock, counters, onProblem: (problem) => problems.push(problem) });
  return {
    clock,
    story,
    log,
    counters,
    problems,
    hall,
    /** A person whose socket is open and whose story is here. */
    async enter(name: string, more: Partial<Visitor> = {}): Promise<ScriptedClient> {
      const client = new ScriptedClient(visitor(name, more));
      client.connect(hall, STORY);
      await clock.pass(50);
      return client;
    },
  };
}

/** A promise held open: what the database does until it is let go. */
export function heldOpen(): { wait: () => Promise<void>; letGo: () => void } {
  let letGo = (): void => undefined;
  const held = new Promise<void>((resolve) => {
    letGo = resolve;
  });
  return { wait: () => held, letGo };
}
