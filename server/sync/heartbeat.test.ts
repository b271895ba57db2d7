import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { Heartbeat } from "./heartbeat.ts";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

test("everyone is reached once a round, in portions, until they leave, and then no timer is left", () => {
  const heartbeat = new Heartbeat(25_000);
  const sockets = Array.from({ length: 100 }, () => ({
    beats: 0,
    beat() {
      this.beats += 1;
    },
  }));
  for (const socket of sockets) heartbeat.enter(socket);
  const all = () => sockets.map(({ beats }) => beats);
  vi.advanceTimersByTime(1_000);
  expect(all().filter((beats) => beats > 0)).toHaveLength(4);
  vi.advanceTimersByTime(24_000);
  expect(new Set(all())).toEqual(new Set([1]));
  const [first, ...others] = sockets;
  if (first) heartbeat.leave(first);
  vi.advanceTimersByTime(25_000);
  expect(first?.beats).toBe(1);
  expect(new Set(others.map(({ beats }) => beats))).toEqual(new Set([2]));
  for (const socket of sockets) heartbeat.leave(socket);
  expect(vi.getTimerCount()).toBe(0);
  const late = {
    beats: 0,
    beat() {
      this.beats += 1;
    },
  };
  heartbeat.enter(late);
  vi.advanceTimersByTime(25_000);
  expect(late.beats).toBe(1);
});
