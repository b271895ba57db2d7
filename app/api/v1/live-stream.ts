import { may, mayKnow } from "#domain/permissions.ts";
import { processDatabase } from "#server/database/process-database.ts";
import { type Caller, callerFromRequest } from "#server/sign-in/caller.ts";
import { type Change, hearChanges } from "./live-hub.ts";
import { PRIVATE } from "./problem.ts";

const HEARTBEAT_MS = 15_000;
/** Events a client may lag behind before it is dropped; it then comes back and reads everything again. */
const MOST_BEHIND = 500;

/**
 * The event stream of one caller: only stories they may know of are named, by the rules as they are at that moment. It
 * ends as soon as their sign-in does.
 */
export async function liveStream(request: Request, caller: Caller): Promise<Response> {
  const live = new LiveEvents(request, caller);
  await live.open();
  return new Response(live.stream, {
    headers: {
      ...PRIVATE,
      "content-type": "text/event-stream; charset=utf-8",
      // Proxies that gather answers before they pass them on would make this useless.
      "x-accel-buffering": "no",
    },
  });
}

class LiveEvents {
  readonly stream: ReadableStream<Uint8Array>;
  #controller: ReadableStreamDefaultController<Uint8Array> | undefined;
  #caller: Caller;
  #heartbeat: NodeJS.Timeout | undefined;
  #leave: (() => Promise<void>) | undefined;
  /** Changes are told in the order they came in, though each may need the database. */
  #last: Promise<void> = Promise.resolve();
  #ended = false;

  constructor(
    private readonly request: Request,
    caller: Caller,
  ) {
    this.#caller = caller;
    this.stream = new ReadableStream<Uint8Array>(
      {
        start: (controller) => {
          this.#controller = controller;
        },
        cancel: () => this.#end(),
      },
      { highWaterMark: 0 },
    );
  }

  async open(): Promise<void> {
    this.#leave = await hearChanges((change) => this.#queue(() => this.#tell(change)));
    this.request.signal.addEventListener("abort", () => this.#end());
    this.#heartbeat = setInterval(() => this.#queue(() => this.#beat()), HEARTBEAT_MS);
    this.#heartbeat.unref();
    if (this.request.signal.aborted) this.#end();
    else this.#send(": live\n\n");
  }

  #queue(work: () => Promise<void>): void {
    this.#last = this.#last.then(work).catch((problem: unknown) => {
      console.error("GET /api/v1/live", problem);
      this.#end();
    });
  }

  async #tell({ channel, id, story, left }: Change): Promise<void> {
    if (channel === "access" && id === this.#caller.actor.id) return this.#askAgain(true);
    if (channel === "notice") {
      if (id === this.#caller.actor.id) this.#event("notice", {});
      return;
    }
    if (id === null) return this.#event(channel, {});
    const known = await story;
    if (known === null) return;
    const isKnown = mayKnow(this.#caller.actor, known);
    if (left !== undefined) {
      // Whoever may know of it still hears of it as of any change.
      if (!isKnown && mayKnow(this.#caller.actor, { ...known, desk: left })) this.#event("desk", { id });
      return;
    }
    if (!isKnown) return;
    if (channel === "comments") return this.#event("comments", { id });
    // Somebody invited to the words alone learns that the story changed, not that it was released.
    const isTold = channel === "release" && may(this.#caller.actor, "see-list", known);
    this.#event(isTold ? "release" : "desk", { id });
  }

  /** Also notices an expired sign-in, and one whose notice was lost. */
  async #beat(): Promise<void> {
    await this.#askAgain(false);
    this.#send(": beat\n\n");
  }

  async #askAgain(tell: boolean): Promise<void> {
    const caller = await callerFromRequest(processDatabase(), this.request);
    if (caller === null || caller.mustChange) {
      this.#event("access", { ended: true });
      return this.#end();
    }
    this.#caller = caller;
    if (tell) this.#event("access", {});
  }

  #event(name: string, data: Readonly<Record<string, unknown>>): void {
    this.#send(`event: ${name}\ndata: ${JSON.stringify(data)}\n\n`);
  }

  #send(text: string): void {
    if (this.#ended) return;
    this.#controller?.enqueue(new TextEncoder().encode(text));
    if ((this.#controller?.desiredSize ?? 0) < -MOST_BEHIND) this.#end();
  }

  #end(): void {
    if (this.#ended) return;
    this.#ended = true;
    clearInterval(this.#heartbeat);
    try {
      this.#controller?.close();
    } catch (problem) {
      // The reader cancelled it first: closed is what was wanted.
      if (!(problem instanceof TypeError)) throw problem;
    }
    void this.#leave?.().catch((problem: unknown) => console.error("GET /api/v1/live", problem));
  }
}
