import type { Random } from "./random.ts";
import type { Carry } from "./scripted-client.ts";
import type { VirtualClock } from "./virtual-clock.ts";

/**
 * One connection: each way every frame takes its own time, and none overtakes another, as TCP has it. Frames of different
 * connections overtake each other all the time. `isDoubled` is asked for every frame to the server.
 */
export function fifo(clock: VirtualClock, random: Random, isDoubled: () => boolean): Carry {
  const slowness = random.below(30);
  const last = { up: 0, down: 0 };
  return (deliver, way) => {
    const at = Math.max(last[way], clock.now() + slowness + random.below(8));
    last[way] = at;
    clock.after(at - clock.now(), deliver);
    if (way === "up" && isDoubled()) clock.after(at - clock.now(), deliver);
  };
}
