import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { testNewsroom } from "#tests/support/newsroom.ts";
import { givePassword } from "#tests/support/passwords.ts";
import { startServer } from "#tests/support/server.ts";

const PASSWORD = "newsroom";

type Json = Record<string, unknown>;

/** A program that signs in as a person and then only speaks HTTP. */
class Program {
  readonly #url: string;
  readonly #cookies = new Map<string, string>();

  constructor(url: string) {
    this.#url = url;
  }

  async signIn(email: string): Promise<this> {
    const { csrfToken } = await this.#json(await this.#send("GET", "/api/auth/csrf"));
    const form = new URLSearchParams({
      csrfToken: String(csrfToken),
      email,
      password: PASSWORD,
      json: "true",
    });
    const answer = await this.#send("POST", "/api/auth/callback/credentials", form);
    expect(answer.status).toBe(200);
    return this;
  }

  /** Sends JSON and answers JSON; fails when the status is another one. */
  async call(
    method: string,
    path: string,
    status: number,
    body?: Json,
    headers: Record<string, string> = {},
  ): Promise<Json> {
    const answer = await this.#send(method, `/api/v1${path}`, body && JSON.stringify(body), {
      ...(body ? { "content-type": "application/json" } : {}),
      ...headers,
    });
    const said = await this.#json(answer);
    expect([path, answer.status, said.detail]).toEqual([path, status, said.detail]);
    return said;
  }

  async #send(
    method: string,
    path: string,
    body?: string | URLSearchParams,
    headers: Record<string, string> = {},
  ): Promise<Response> {
    const cookie = [...this.#cookies].map(([name, value]) => `${name}=${value}`).join("; ");
    const answer = await fetch(`${this.#url}${path}`, {
      method,
      redirect: "manual",
      headers: { origin: this.#url, cookie, ...headers },
      ...(body === undefined ? {} : { body }),
    });
    for (const line of answer.headers.getSetCookie()) {
      const [pair = ""] = line.split(";");
      const at = pair.indexOf("=");
      this.#cookies.set(pair.slice(0, at), pair.slice(at + 1));
    }
    return answer;
  }

  async #json(answer: Response): Promise<Json> {
    // Every answer asked for here is a JSON object of ours or next-auth's.
    return JSON.parse(await answer.text()) as Json;
  }
}

const paragraphs = (...lines: string[]) => lines.map((text) => ({ kind: "paragraph", runs: [{ text }] }));

test("[N1] [N3] [N4] [R1] the API alone takes a story from creation to a correction that readers see", async () => {
  await using newsroom = await testNewsroom();
  const { people } = newsroom;
  for (const { id } of [people.reporter, people.editor, people.copyEditor])
    await givePassword(newsroom.db, id, PASSWORD);
  await using server = await startServer({ database: newsroom.db });
  const reporter = await new Program(server.url).signIn(people.reporter.email);
  const editor = await new Program(server.url).signIn(people.editor.email);
  const copyEditor = await new Program(server.url).signIn(people.copyEditor.email);

  const { id } = await reporter.call("POST", "/stories", 201, { slug: "bridge", desk: "national" });
  const story = `/stories/${String(id)}`;
  const { version: base } = await reporter.call("GET", `${story}/copy`, 200);
  await reporter.call("PATCH", `${story}/copy`, 200, {
    base,
    hed: "Bridge to close for repairs",
    body: paragraphs(
      "The bridge closes on Monday.",
      "Crews will work for nine weeks.",
      "Buses will take a longer way.",
    ),
  });
  await reporter.call("POST", `${story}/moves`, 201, { move: "file", from: "drafting" });
  await reporter.call("POST", `${story}/moves`, 409, { move: "file", from: "drafting" });

  const release = async (kind: string, words: Json) => {
    const { number, sha256 } = await editor.call("POST", `${story}/revisions`, 201, {});
    const subject = { kind, ...words };
    await copyEditor.call(
      "POST",
      `${story}/releases`,
      422,
      { ...subject, revision: number },
      { "idempotency-key": randomUUID() },
    );
    await editor.call("POST", `${story}/approvals`, 201, { ...subject, revision: number, sha256 });
    const key = { "idempotency-key": randomUUID() };
    const first = await copyEditor.call(
      "POST",
      `${story}/releases`,
      201,
      { ...subject, revision: number },
      key,
    );
    const again = await copyEditor.call(
      "POST",
      `${story}/releases`,
      201,
      { ...subject, revision: number },
      key,
    );
    expect(again.number).toBe(first.number);
    return first;
  };
  const initial = await release("initial", {});
  expect(initial.updatedLine).not.toContain("Updated:");

  const { version } = await reporter.call("GET", `${story}/copy`, 200);
  await reporter.call("PATCH", `${story}/copy`, 200, {
    base: version,
    body: paragraphs(
      "The bridge closes on Tuesday.",
      "Crews will work for nine weeks.",
      "Buses will take a longer way.",
    ),
  });
  const corrected = await release("correction", {
    note: "An earlier version gave the wrong day for the closing. It is Tuesday, not Monday.",
    correction: { wrong: "on Monday", right: "on Tuesday", places: ["lede"] },
  });
  expect(corrected.updatedLine).toContain("Updated:");
  const page = await (await fetch(new URL(String(corrected.url), server.url))).text();
  expect(page).toContain("Correction:");
  expect(page).toContain("closes on Tuesday");
  expect(page).not.toContain("closes on Monday");
});
