import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { joinLive, type LiveEvent } from "./live-line.ts";

class FakeSource extends EventTarget {
  static readonly CLOSED = 2;
  static all: FakeSource[] = [];
  readyState = 0;
  onopen: (() => void) | null = null;
  onerror: (() => void) | null = null;
  constructor(readonly address: string) {
    super();
    FakeSource.all.push(this);
  }
  opens() {
    this.readyState = 1;
    this.onopen?.();
  }
  breaks() {
    this.readyState = FakeSource.CLOSED;
    this.onerror?.();
  }
  tells(event: string, data: unknown) {
    this.dispatchEvent(new MessageEvent(event, { data: JSON.stringify(data) }));
  }
  close() {
    this.readyState = FakeSource.CLOSED;
  }
}

beforeEach(() => {
  vi.useFakeTimers();
  FakeSource.all = [];
  vi.stubGlobal("EventSource", FakeSource);
  vi.stubGlobal("window", new EventTarget());
  vi.stubGlobal("document", Object.assign(new EventTarget(), { visibilityState: "visible" }));
});

afterEach(() => {
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

function hearer() {
  const heard: (readonly [LiveEvent, string | null])[] = [];
  const states: string[] = [];
  return {
    heard,
    states,
    hear: (event: LiveEvent, story: string | null) => void heard.push([event, story]),
    state: (state: string) => void states.push(state),
  };
}

const last = () => FakeSource.all.at(-1) ?? expect.fail("no stream was opened");

test("what changed between a page's making and its stream's opening is read again: also the first opening says “back”", () => {
  const bell = hearer();
  const leave = joinLive(bell);
  expect(bell.heard).toEqual([]);
  last().opens();
  expect(bell.heard).toEqual([["back", null]]);
  last().tells("desk", { id: "a" });
  expect(bell.heard.at(-1)).toEqual(["desk", "a"]);
  leave();
  expect(last().readyState).toBe(FakeSource.CLOSED);
});

test("a screen that joins late is told to read again only if something was told while it may have been made", () => {
  const bell = hearer();
  const leaveBell = joinLive(bell);
  last().opens();
  vi.advanceTimersByTime(31_000);
  const quiet = hearer();
  const leaveQuiet = joinLive(quiet);
  expect(quiet.heard).toEqual([]);
  last().tells("story", { id: "b" });
  vi.advanceTimersByTime(2_000);
  const late = hearer();
  const leaveLate = joinLive(late);
  expect(late.heard).toEqual([["back", null]]);
  expect(FakeSource.all).toHaveLength(1);
  for (const leave of [leaveBell, leaveQuiet, leaveLate]) leave();
});

test("a stream that was refused is opened anew after some seconds, and everybody hears that it is back", () => {
  const board = hearer();
  const leave = joinLive(board);
  last().opens();
  last().breaks();
  expect(board.states.at(-1)).toBe("lost");
  const late = hearer();
  const leaveLate = joinLive(late);
  expect(late.states).toEqual(["lost"]);
  vi.advanceTimersByTime(4_000);
  expect(FakeSource.all).toHaveLength(2);
  last().opens();
  for (const { heard, states } of [board, late]) {
    expect(states.at(-1)).toBe("live");
    expect(heard.at(-1)).toEqual(["back", null]);
  }
  for (const each of [leave, leaveLate]) each();
});
