import * as Y from "yjs";
import { openCopyDocument } from "#copy/open-document.ts";
import {
  type Device,
  type DeviceContents,
  type DeviceFile,
  isFull,
  thisDevice,
  type UnsavedMark,
} from "./device.ts";

/**
 * Whether what stands on the page also stands on this device. `opening`: not known yet. `keeping`: on its way to the
 * disk. `unavailable`: the browser refuses (private mode, blocked, broken). `full`: it has no room.
 */
export type DeviceTruth = "opening" | "keeping" | "kept" | "unavailable" | "full";

/** A device that refused is asked again this often while words wait, ms. */
const RETRY_MS = 3_000;
/** Above this many updates the device's copy is made one. */
const MANY_UPDATES = 200;

interface DeviceCopyOptions {
  readonly name: string;
  readonly doc: Y.Doc;
  /** This page's name among all that may have the story open on this device. */
  readonly page: string;
  /** Whether an update of this origin is somebody's writing here, and not what the server sent. */
  readonly isOwn: (origin: unknown) => boolean;
  readonly onTruth: (truth: DeviceTruth) => void;
  /** The device's words are in the document. `isUnsaved`: some may be nowhere else. */
  readonly onLoaded: (isUnsaved: boolean) => void;
  /** Keeps what may not be merged as a recovery copy; false when it could not. */
  readonly leaveAside: (contents: DeviceContents, why: "signed-out" | "damaged") => Promise<boolean>;
  /** Frees room by forgetting copies nobody needs. */
  readonly makeRoom: () => Promise<void>;
  readonly device?: Device;
  readonly clock?: { now(): number; after(ms: number, run: () => void): () => void };
}

const REAL_CLOCK = {
  now: () => Date.now(),
  after(ms: number, run: () => void) {
    const timer = setTimeout(run, ms);
    return () => clearTimeout(timer);
  },
};

/** Keeps a document on this device and says truthfully whether it does (Y11). Its updates have this object as origin. */
export class DeviceCopy {
  readonly #options: DeviceCopyOptions;
  readonly #device: Device;
  readonly #clock: NonNullable<DeviceCopyOptions["clock"]>;
  #file: DeviceFile | null = null;
  #isLoaded = false;
  #isOver = false;
  #isBusy = false;
  #queue: Uint8Array[] = [];
  /** What the device holds is unknown: all of the document is written next. */
  #writeAll = false;
  #edits = 0;
  #settledEdits = 0;
  /** The edits our own mark on the device stands for. */
  #marked = 0;
  #inherited: readonly UnsavedMark[] = [];
  #mustSettle = false;
  #ended: boolean | null = null;
  #written = 0;
  #truth: DeviceTruth = "opening";
  #stopRetry: (() => void) | null = null;

  constructor(options: DeviceCopyOptions) {
    this.#options = options;
    this.#device = options.device ?? thisDevice;
    this.#clock = options.clock ?? REAL_CLOCK;
    options.doc.on("update", this.#noteUpdate);
    void this.#work();
  }

  /** Everything written so far is committed: no mark of it stays. */
  settle(): void {
    this.#settledEdits = this.#edits;
    this.#mustSettle = this.#marked > 0 || this.#inherited.length > 0;
    void this.#work();
  }

  /** Notes that the sign-in ended with words unsaved, or that the person is back. */
  setEnded(hasEnded: boolean): void {
    this.#ended = hasEnded;
    void this.#work();
  }

  close(): void {
    this.#isOver = true;
    this.#stopRetry?.();
    this.#options.doc.off("update", this.#noteUpdate);
    this.#file?.close();
    this.#file = null;
  }

  /** Ends keeping, and takes what was kept off the device. */
  async forget(): Promise<void> {
    this.close();
    try {
      await this.#device.forget(this.#options.name);
    } catch (error) {
      console.error("The copy on this device could not be deleted.", error);
    }
  }

  readonly #noteUpdate = (update: Uint8Array, origin: unknown): void => {
    if (origin === this) return;
    if (this.#options.isOwn(origin)) this.#edits += 1;
    this.#queue.push(update);
    if (this.#truth === "kept") this.#tell("keeping");
    // After a refusal the timer asks again; asking at every key would only burn the battery.
    if (!this.#stopRetry) void this.#work();
  };

  async #work(): Promise<void> {
    if (this.#isBusy || this.#isOver) return;
    this.#isBusy = true;
    try {
      await this.#load();
      while (!this.#isOver && this.#hasWork()) await this.#step(await this.#openFile());
      if (!this.#isOver) this.#tell("kept");
    } catch (error) {
      if (!this.#isOver) await this.#failed(error);
    } finally {
      this.#isBusy = false;
    }
  }

  #hasWork(): boolean {
    return this.#writeAll || this.#queue.length > 0 || this.#mustSettle || this.#ended !== null;
  }

  async #openFile(): Promise<DeviceFile> {
    if (this.#file) return this.#file;
    const file = await this.#device.open(this.#options.name, this.#lost);
    // The page may have been left while the browser took its time.
    if (this.#isOver) file.close();
    else this.#file = file;
    return file;
  }

  /** Another page forgot the story, or the person cleared the site's data: what is on this page is written again. */
  readonly #lost = (): void => {
    this.#file = null;
    this.#writeAll = true;
    if (this.#isOver || !this.#isLoaded) return;
    this.#tell("keeping");
    void this.#work();
  };

  async #load(): Promise<void> {
    if (this.#isLoaded) return;
    const contents = await this.#readOrStartAfresh();
    if (this.#isOver) return;
    const isUnsaved = contents.unsaved.length > 0;
    const why = contents.updates.some((update) => !isReadable(update))
      ? "damaged"
      : contents.hasEnded && isUnsaved
        ? "signed-out"
        : null;
    if (why && (await this.#options.leaveAside(contents, why))) {
      await this.#startAfresh();
      this.#isLoaded = true;
      return this.#options.onLoaded(false);
    }
    this.#isLoaded = true;
    this.#inherited = contents.unsaved;
    // Until they are settled they are this page's unsaved words as well.
    if (isUnsaved) this.#edits += 1;
    this.#written = contents.updates.length;
    const { doc } = this.#options;
    doc.transact(() => {
      for (const update of contents.updates) if (isReadable(update)) Y.applyUpdate(doc, update, this);
    }, this);
    this.#options.onLoaded(isUnsaved);
  }

  /** What can't even be read can't be saved; a copy that is whole is made from the server's words. */
  async #readOrStartAfresh(): Promise<DeviceContents> {
    const file = await this.#openFile();
    try {
      return await file.read();
    } catch (error) {
      console.error("The copy on this device can’t be read and is made anew.", error);
      await this.#startAfresh();
      return (await this.#openFile()).read();
    }
  }

  async #startAfresh(): Promise<void> {
    this.#file?.close();
    this.#file = null;
    await this.#device.forget(this.#options.name);
  }

  async #step(file: DeviceFile): Promise<void> {
    if (this.#writeAll || this.#queue.length > 0) return this.#write(file);
    if (this.#mustSettle) {
      this.#mustSettle = false;
      return this.#settle(file);
    }
    const ended = this.#ended;
    this.#ended = null;
    if (ended !== null) await file.setEnded(ended);
  }

  async #settle(file: DeviceFile): Promise<void> {
    const own = { page: this.#options.page, edits: this.#marked };
    const isOwnSettled = this.#marked <= this.#settledEdits;
    await file.settle(isOwnSettled ? [...this.#inherited, own] : this.#inherited, this.#clock.now());
    this.#inherited = [];
    if (isOwnSettled) this.#marked = 0;
  }

  async #write(file: DeviceFile): Promise<void> {
    const { doc, page } = this.#options;
    const update = this.#writeAll ? Y.encodeStateAsUpdate(doc) : Y.mergeUpdates(this.#queue);
    this.#queue = [];
    this.#writeAll = false;
    const isUnsaved = this.#edits > this.#settledEdits;
    const mark = isUnsaved ? { page, edits: this.#edits } : null;
    if (mark) this.#marked = mark.edits;
    await file.append(update, mark, this.#clock.now());
    this.#written += 1;
    if (this.#written < MANY_UPDATES) return;
    this.#written = 1;
    await file.compact();
  }

  async #failed(error: unknown): Promise<void> {
    const full = isFull(error);
    const truth = full ? "full" : "unavailable";
    // It is asked again and again; once is enough to say it.
    if (truth !== this.#truth) console.error("This device could not keep a copy of the story.", error);
    this.#queue = [];
    this.#writeAll = true;
    this.#file?.close();
    this.#file = null;
    this.#tell(truth);
    if (full) await this.#options.makeRoom().catch((problem: unknown) => console.error(problem));
    if (this.#isOver) return;
    this.#stopRetry = this.#clock.after(RETRY_MS, () => {
      this.#stopRetry = null;
      void this.#work();
    });
  }

  #tell(truth: DeviceTruth): void {
    if (truth === this.#truth) return;
    this.#truth = truth;
    this.#options.onTruth(truth);
  }
}

function isReadable(update: Uint8Array): boolean {
  try {
    Y.decodeUpdate(update);
    return true;
  } catch {
    // Yjs throws on bytes that aren't an update: that is what false says.
    return false;
  }
}

/** The words of a device's contents, as far as they can be read. */
export function wordsOf(contents: DeviceContents): Y.Doc {
  const doc = openCopyDocument();
  for (const update of contents.updates) if (isReadable(update)) Y.applyUpdate(doc, update);
  return doc;
}
