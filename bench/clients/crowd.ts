import type { RunningServer } from "../servers/contender.ts";
import { type ClientEvents, StoryClient } from "./story-client.ts";

/** Opened this many at a time: what is measured comes after. */
const AT_ONCE = 20;

export interface Seat {
  readonly story: string;
  readonly person: number;
  readonly events?: ClientEvents;
}

/** Brings everyone in and answers when all are in sync. */
export async function seatAll(server: RunningServer, seats: readonly Seat[]): Promise<StoryClient[]> {
  const clients: StoryClient[] = [];
  for (let from = 0; from < seats.length; from += AT_ONCE) {
    const some = seats
      .slice(from, from + AT_ONCE)
      .map(async ({ story, person, events }) => StoryClient.open(await server.door(story, person), events));
    clients.push(...(await Promise.all(some)));
  }
  return clients;
}

export function cutAll(clients: readonly StoryClient[]): void {
  for (const client of clients) client.cut();
}
