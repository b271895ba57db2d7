import type { Device, DeviceContents, DeviceFile } from "./device.ts";

interface Held {
  readonly updates: Uint8Array[];
  readonly marks: Map<string, number>;
  hasEnded: boolean;
  usedAt: number | null;
}

/** A device in memory whose troubles are told it: what a browser does when it refuses, is full, or is cleared. */
export class MemoryDevice implements Device {
  readonly held = new Map<string, Held>();
  /** Thrown at the next and every later open or write, until it is null again. */
  refusesOpen: Error | null = null;
  refusesWrite: Error | null = null;
  refusesRead: Error | null = null;
  readonly #users = new Map<string, Set<() => void>>();

  async open(name: string, onLost: () => void): Promise<DeviceFile> {
    if (this.refusesOpen) throw this.refusesOpen;
    const held: Held = this.held.get(name) ?? {
      updates: [],
      marks: new Map(),
      hasEnded: false,
      usedAt: null,
    };
    this.held.set(name, held);
    const users = this.#users.get(name) ?? new Set();
    this.#users.set(name, users.add(onLost));
    const written = async (change: () => void) => {
      if (this.refusesWrite) throw this.refusesWrite;
      if (this.held.get(name) !== held) throw new Error("the file is gone");
      change();
    };
    return {
      read: async () => {
        if (this.refusesRead) throw this.refusesRead;
        return contentsOf(held);
      },
      append: (update, mark, now) =>
        written(() => {
          held.updates.push(update);
          held.usedAt = now;
          if (mark) held.marks.set(mark.page, mark.edits);
        }),
      settle: (marks, now) =>
        written(() => {
          held.hasEnded = false;
          held.usedAt = now;
          for (const { page, edits } of marks) if (held.marks.get(page) === edits) held.marks.delete(page);
        }),
      setEnded: (hasEnded) =>
        written(() => {
          held.hasEnded = hasEnded;
        }),
      compact: () => written(() => undefined),
      close: () => users.delete(onLost),
    };
  }

  /** As IndexedDB does: whoever has it open hears of it. */
  async forget(name: string): Promise<void> {
    this.held.delete(name);
    this.refusesRead = null;
    const users = [...(this.#users.get(name) ?? [])];
    this.#users.delete(name);
    for (const lost of users) lost();
  }

  async names(): Promise<readonly string[]> {
    return [...this.held.keys()];
  }
}

function contentsOf({ updates, marks, hasEnded, usedAt }: Held): DeviceContents {
  const unsaved = [...marks].map(([page, edits]) => ({ page, edits }));
  return { updates: [...updates], unsaved, hasEnded, usedAt };
}
