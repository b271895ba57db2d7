import type { Browser, Page } from "playwright";

/**
 * What a page’s time goes to. `memory` is garbage collection; `other` hit tests, commits and what has no name; `main` the
 * whole main thread. `raster` draws pixels beside it, on machines without a graphics card on the same cores.
 */
export const CHORES = ["script", "style", "layout", "paint", "memory", "other", "main", "raster"] as const;

/** What the page's threads did, in milliseconds of processor time, so that other programs don't count. */
export type Chores = Readonly<Record<(typeof CHORES)[number], number>>;

type Part = "script" | "style" | "layout" | "paint" | "memory";

const PARTS: Readonly<Record<string, Part>> = {
  EvaluateScript: "script",
  "v8.compile": "script",
  FunctionCall: "script",
  EventDispatch: "script",
  TimerFire: "script",
  FireAnimationFrame: "script",
  RunMicrotasks: "script",
  MinorGC: "memory",
  MajorGC: "memory",
  BlinkGC: "memory",
  UpdateLayoutTree: "style",
  RecalculateStyles: "style",
  Layout: "layout",
  PrePaint: "paint",
  Paint: "paint",
  Layerize: "paint",
  UpdateLayer: "paint",
};

interface TraceEvent {
  readonly name: string;
  readonly ph: string;
  readonly pid: number;
  readonly tid: number;
  /** Microseconds. */
  readonly ts: number;
  readonly dur?: number;
  /** Microseconds the thread really ran. */
  readonly tdur?: number;
  readonly args?: { readonly name?: string; readonly data?: { readonly type?: string } };
}

const CATEGORIES = [
  "-*",
  "toplevel",
  "devtools.timeline",
  "disabled-by-default-devtools.timeline",
  "blink.user_timing",
  "v8.execute",
];

/** Traces the page while `act` runs and adds up what its threads did. */
export async function traceChores(
  browser: Browser,
  page: Page,
  act: () => Promise<unknown>,
): Promise<Chores> {
  await browser.startTracing(page, { categories: CATEGORIES });
  await act();
  const trace = JSON.parse((await browser.stopTracing()).toString("utf8")) as {
    readonly traceEvents: readonly TraceEvent[]; // the trace event format's own name
  };
  return addUp(trace.traceEvents);
}

function addUp(events: readonly TraceEvent[]): Chores {
  const pressed = events.find(
    ({ name, args }) => name === "EventDispatch" && args?.data?.type === "keypress",
  );
  if (!pressed) throw new Error("the trace holds no key press");
  const { pid, tid } = pressed;
  const sums = { script: 0, style: 0, layout: 0, paint: 0, memory: 0, other: 0, main: 0, raster: 0 };
  const main = events.filter((event) => event.pid === pid && event.tid === tid && event.ph === "X");
  for (const { name, own } of ownTimes(main)) {
    sums[PARTS[name] ?? "other"] += own / 1000;
    sums.main += own / 1000;
  }
  for (const event of events) if (event.name === "RasterTask") sums.raster += ran(event) / 1000;
  return sums;
}

function ran({ dur = 0, tdur = dur }: TraceEvent): number {
  return tdur;
}

interface Open {
  readonly name: string;
  readonly end: number;
  own: number;
}

/** Each event's time less that of the events inside it; what has no part of its own counts for the one around it. */
function ownTimes(events: readonly TraceEvent[]): readonly { name: string; own: number }[] {
  const sorted = [...events].sort((a, b) => a.ts - b.ts || (b.dur ?? 0) - (a.dur ?? 0));
  const open: Open[] = [];
  const all: Open[] = [];
  for (const each of sorted) {
    const { name, ts, dur = 0 } = each;
    while ((open.at(-1)?.end ?? Number.POSITIVE_INFINITY) <= ts) open.pop();
    const around = open.at(-1);
    if (around) around.own -= ran(each);
    const event = { name: around && !(name in PARTS) ? around.name : name, end: ts + dur, own: ran(each) };
    open.push(event);
    all.push(event);
  }
  return all;
}
