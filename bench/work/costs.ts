import type { Cluster } from "../servers/cluster.ts";
import type { RunningServer } from "../servers/contender.ts";

/** What a stretch of time cost. Microseconds of processor, milliseconds of time. */
export interface Costs {
  readonly server: number;
  readonly postgres: number;
  readonly ms: number;
}

/** Starts counting; the answer stops it. */
export async function countCosts(server: RunningServer, cluster: Cluster): Promise<() => Promise<Costs>> {
  const read = async () => {
    const { user, system } = await server.process.ask("cpu");
    return { server: user + system, postgres: cluster.cpu(), ms: performance.now() };
  };
  const before = await read();
  return async () => {
    const after = await read();
    return {
      server: after.server - before.server,
      postgres: after.postgres - before.postgres,
      ms: after.ms - before.ms,
    };
  };
}
