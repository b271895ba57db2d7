import { describeLog } from "./log-contract.ts";
import { MemoryLog, MemoryStory } from "./memory-log.ts";

describeLog("the log in memory", async () => {
  const stories = [crypto.randomUUID(), crypto.randomUUID()] as const;
  const kept = new Map(stories.map((id) => [id, new MemoryStory("seeder")]));
  return {
    log: new MemoryLog(kept),
    other: new MemoryLog(kept),
    stories,
    staffers: ["jane", "john"],
    [Symbol.asyncDispose]: async () => undefined,
  };
});
