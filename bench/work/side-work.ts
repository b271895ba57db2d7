import { randomUUID } from "node:crypto";
import { setTimeout as wait } from "node:timers/promises";
import { callApi } from "../servers/call-api.ts";
import type { OurServer } from "../servers/our-server.ts";

/** Who does the rest of the newsroom's work: their numbers among the hired. */
export interface DeskPeople {
  readonly reporter: number;
  readonly editor: number;
  readonly copyEditor: number;
}

/** What was done meanwhile, by kind. */
export interface Done {
  releases: number;
  compares: number;
  pages: number;
}

/** Everything a newsroom does with its server besides typing, over HTTP, until told to stop. */
export class SideWork {
  readonly done: Done = { releases: 0, compares: 0, pages: 0 };
  readonly #server: OurServer;
  readonly #people: DeskPeople;
  #story = "";
  #page = "";
  #revision = 0;
  #isOver = false;

  constructor(server: OurServer, people: DeskPeople) {
    this.#server = server;
    this.#people = people;
  }

  /** A published story to work on, in a server whose pages have been asked for once. */
  async prepare(): Promise<void> {
    const { reporter } = this.#people;
    const made = await callApi(this.#server, reporter, {
      method: "POST",
      path: "/stories",
      body: { slug: "bridge", desk: "national" },
    });
    this.#story = `/stories/${String(made.id)}`;
    await this.#rewrite(0);
    await callApi(this.#server, reporter, {
      method: "POST",
      path: `${this.#story}/moves`,
      body: { move: "file", from: "drafting" },
    });
    await this.#release("initial");
    await this.#look();
  }

  /** Releases one after another, and pages and compares beside them, each a moment after the one before it. */
  async run(): Promise<void> {
    await Promise.all([
      this.#again(500, () => this.#rewriteAndRelease()),
      this.#again(100, () => this.#compare()),
      this.#again(100, () => this.#look()),
    ]);
  }

  stop(): void {
    this.#isOver = true;
  }

  async #again(pauseMs: number, work: () => Promise<void>): Promise<void> {
    while (!this.#isOver) {
      await work();
      await wait(pauseMs);
    }
  }

  async #rewriteAndRelease(): Promise<void> {
    await this.#rewrite(this.#revision);
    await this.#release("update");
  }

  async #rewrite(edition: number): Promise<void> {
    const { reporter } = this.#people;
    const { version: base } = await callApi(this.#server, reporter, { path: `${this.#story}/copy` });
    const body = Array.from({ length: 40 }, (_, line) => ({
      kind: "paragraph",
      runs: [
        {
          text: `Paragraph ${line} of edition ${edition}: the council voted to close the bridge for repairs.`,
        },
      ],
    }));
    await callApi(this.#server, reporter, {
      method: "PATCH",
      path: `${this.#story}/copy`,
      body: { base, hed: `Bridge to close, edition ${edition}`, body },
    });
  }

  async #release(kind: "initial" | "update"): Promise<void> {
    const { editor, copyEditor } = this.#people;
    const { number, sha256 } = await callApi(this.#server, editor, {
      method: "POST",
      path: `${this.#story}/revisions`,
      body: {},
    });
    const revision = Number(number);
    await callApi(this.#server, editor, {
      method: "POST",
      path: `${this.#story}/approvals`,
      body: { kind, revision, sha256 },
    });
    const released = await callApi(this.#server, copyEditor, {
      method: "POST",
      path: `${this.#story}/releases`,
      body: { kind, revision },
      headers: { "idempotency-key": randomUUID() },
    });
    this.#page = String(released.url);
    this.#revision = revision;
    this.done.releases += 1;
  }

  async #compare(): Promise<void> {
    const to = Math.max(1, this.#revision);
    await callApi(this.#server, this.#people.editor, { path: `${this.#story}/diff?from=1&to=${to}` });
    this.done.compares += 1;
  }

  /** The readers' page, the front, a feed, and the newsroom's list and one of its stories. */
  async #look(): Promise<void> {
    const { url } = this.#server;
    const cookie = await this.#server.cookieOf(this.#people.editor);
    const page = new URL(this.#page).pathname;
    const newsroom = ["/newsroom", `/newsroom${this.#story}`];
    for (const path of [page, "/", "/feeds/rss.xml", ...newsroom]) {
      const answer = await fetch(`${url}${path}`, { headers: { cookie } });
      await answer.arrayBuffer();
      if (!answer.ok) throw new Error(`${path} answered ${answer.status}`);
      this.done.pages += 1;
    }
  }
}
