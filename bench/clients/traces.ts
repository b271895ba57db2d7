import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import * as Y from "yjs";
import { BODY } from "#copy/format.ts";
import { ROOT } from "#scripts/run-command.ts";
import { type SampleStory, SEED_CLIENT, sampleStory } from "./sample-story.ts";

/** Real editing histories (josephg/editing-traces), kept outside the repository. */
export const TRACES_DIR = process.env.TRACES_DIR ?? join(ROOT, "../shared/traces");

type Patch = readonly [at: number, deleted: number, inserted: string];

interface SequentialTrace {
  readonly endContent: string;
  readonly txns: readonly { readonly patches: readonly Patch[] }[];
}

interface ConcurrentTrace {
  readonly endContent: string;
  readonly numAgents: number;
  readonly txns: readonly {
    readonly agent: number;
    readonly parents: readonly number[];
    readonly patches: readonly Patch[];
  }[];
}

/** Null when the trace isn't on this machine. */
function readTrace<T>(name: string): T | null {
  const file = join(TRACES_DIR, `${name}.json.gz`);
  // The shape is the data set's own.
  return existsSync(file) ? (JSON.parse(gunzipSync(readFileSync(file)).toString()) as T) : null;
}

function applyPatches(text: Y.Text, patches: readonly Patch[]): void {
  for (const [at, deleted, inserted] of patches) {
    if (deleted > 0) text.delete(at, deleted);
    if (inserted !== "") text.insert(at, inserted);
  }
}

let paper: SampleStory | undefined;

/** The automerge paper with all its 259,778 edits behind it, by one writer; a typed sample where the trace is absent. */
export function longHistory(): SampleStory {
  if (paper) return paper;
  const trace = readTrace<SequentialTrace>("automerge-paper");
  if (trace === null) return sampleStory(5_000);
  const doc = new Y.Doc();
  Y.applyUpdate(doc, sampleStory(0).update);
  const text = doc.getText(BODY);
  const author = 102;
  doc.clientID = author;
  for (const { patches } of trace.txns) doc.transact(() => applyPatches(text, patches));
  if (text.toString() !== `${trace.endContent}\n`) throw new Error("the trace did not replay to its end");
  paper = { update: Y.encodeStateAsUpdate(doc), clients: [SEED_CLIENT, author] };
  doc.destroy();
  return paper;
}

/** One edit of a story that several people wrote. */
interface TracedEdit {
  readonly writer: number;
  readonly update: Uint8Array;
  /** How many edits of each writer it builds on. */
  readonly needs: readonly number[];
}

export interface TracedStory {
  readonly start: SampleStory;
  /** Yjs client of each writer. */
  readonly clients: readonly number[];
  /** In causal order. */
  readonly edits: readonly TracedEdit[];
  readonly endContent: string;
}

let friends: TracedStory | undefined;

/** Two people writing for real, with a second between them; the stand-in where the trace is absent. */
export function twoWriters(): TracedStory {
  friends ??= replay(readTrace<ConcurrentTrace>("friendsforever") ?? standIn());
  return friends;
}

/** A short stand-in for it. */
export function takingTurns(): TracedStory {
  return replay(standIn());
}

/** Two people take turns at the end of one line, each after having heard the other. */
function standIn(): ConcurrentTrace {
  const letters = [..."they took turns, a letter each, and heard one another every time "];
  const txns = letters.map((letter, index) => ({
    agent: index % 2,
    parents: index === 0 ? [] : [index - 1],
    patches: [[index, 0, letter]] as const,
  }));
  return { endContent: letters.join(""), numAgents: 2, txns };
}

function replay({ txns, numAgents, endContent }: ConcurrentTrace): TracedStory {
  const start = sampleStory(0);
  const writers = Array.from({ length: numAgents }, (_, index) => openWriter(start, 2_001 + index));
  /** What each transaction had behind it, its own writer's edits included. */
  const behind: number[][] = [];
  const made: Uint8Array[][] = writers.map(() => []);
  const edits: TracedEdit[] = [];
  for (const { agent, parents, patches } of txns) {
    const writer = writers[agent];
    const own = made[agent];
    if (!writer || !own) throw new Error("a trace names a writer it doesn't have");
    const needs = writers.map((_, other) =>
      Math.max(0, ...parents.map((parent) => behind[parent]?.[other] ?? 0)),
    );
    writers.forEach((_, other) => {
      if (other === agent) return;
      for (; (writer.heard[other] ?? 0) < (needs[other] ?? 0); ) {
        const next = made[other]?.[writer.heard[other] ?? 0];
        if (next) Y.applyUpdate(writer.doc, next);
        writer.heard[other] = (writer.heard[other] ?? 0) + 1;
      }
    });
    const before = Y.encodeStateVector(writer.doc);
    const update = updateOf(writer.doc, () => applyPatches(writer.doc.getText(BODY), patches), before);
    own.push(update);
    edits.push({ writer: agent, update, needs });
    behind.push(needs.map((count, other) => (other === agent ? own.length : count)));
  }
  const clients = writers.map(({ doc }) => doc.clientID);
  for (const { doc } of writers) doc.destroy();
  return { start, clients, edits, endContent };
}

function openWriter(start: SampleStory, client: number) {
  const doc = new Y.Doc();
  Y.applyUpdate(doc, start.update);
  doc.clientID = client;
  return { doc, heard: [] as number[] };
}

function updateOf(doc: Y.Doc, edit: () => void, before: Uint8Array): Uint8Array {
  let made: Uint8Array | null = null;
  const keep = (update: Uint8Array) => {
    made = update;
  };
  doc.on("update", keep);
  doc.transact(edit);
  doc.off("update", keep);
  return made ?? Y.encodeStateAsUpdate(doc, before);
}
