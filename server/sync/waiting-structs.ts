import type * as Y from "yjs";
import type { ClientPart, Incoming } from "./incoming.ts";

/**
 * Whether structs of different clients in one update wait for one another, so that none can ever be taken in. Yjs would
 * keep them aside for good. Goes through them as Yjs does: a client's structs in order, each after its neighbours.
 */
export function waitForOneAnother({ parts }: Incoming, known: (client: number) => number): boolean {
  const reached = new Map<number, number>();
  const blocked = new Map<number, Progress[]>();
  const ready = [...parts.values()].map((part): Progress => ({ part, next: 0 }));
  const clockOf = (client: number) => reached.get(client) ?? known(client);
  let left = ready.length;
  for (let one = ready.pop(); one !== undefined; one = ready.pop()) {
    const before = one.next;
    const blocker = goOn(one, clockOf, reached);
    if (blocker === null) left -= 1;
    else if (blocked.has(blocker)) blocked.get(blocker)?.push(one);
    else blocked.set(blocker, [one]);
    // Whoever waited for this client may go on now. Without progress two would wake each other for ever.
    if (one.next > before) ready.push(...(blocked.get(one.part.client) ?? []).splice(0));
  }
  return left > 0;
}

interface Progress {
  readonly part: ClientPart;
  next: number;
}

/** Takes one client's structs in as far as it goes; answers the client it has to wait for, null at its end. */
function goOn(
  one: Progress,
  clockOf: (client: number) => number,
  reached: Map<number, number>,
): number | null {
  const { client, structs } = one.part;
  for (let struct = structs[one.next]; struct !== undefined; struct = structs[one.next]) {
    const blocker = [struct.origin, struct.rightOrigin].find((id) => isAhead(id, client, clockOf));
    if (blocker) return blocker.client;
    reached.set(client, Math.max(clockOf(client), struct.id.clock + struct.length));
    one.next += 1;
  }
  return null;
}

function isAhead(id: Y.ID | null, client: number, clockOf: (client: number) => number): boolean {
  return id !== null && id.client !== client && id.clock >= clockOf(id.client);
}
