import type { Orders, RunningServer } from "./contender.ts";
import { startOurs } from "./our-server.ts";
import { startPeer } from "./peer-server.ts";

/** Starts one contender's server, with nothing in it. */
export function startServer(orders: Orders): Promise<RunningServer> {
  const { contender } = orders;
  if (contender === "writethru" || contender === "writethru-all") return startOurs(orders);
  return startPeer(orders, contender);
}
