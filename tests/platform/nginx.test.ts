import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test, vi } from "vitest";
import { BODY } from "#copy/format.ts";
import { freePort } from "#server/free-port.ts";
import { loadDocument } from "#server/records/copy-log.ts";
import { installed } from "#tests/support/installed.ts";
import { testNewsroom, writtenStory } from "#tests/support/newsroom.ts";
import { cookieOf, type NewsroomClient, openNewsroomClient } from "#tests/support/newsroom-client.ts";
import { type OutsideProgram, startOutside } from "#tests/support/outside-program.ts";
import { startServer, type TestServer } from "#tests/support/server.ts";

const nginx = installed("nginx", "nginx-light");
const CONFIGURATION = join(import.meta.dirname, "../../deploy/nginx.conf");
const soon = { timeout: 20_000, interval: 20 };

/** nginx with the configuration we give away, but for its ports. */
async function startNginx(
  program: string,
  port: number,
  servers: readonly number[],
): Promise<OutsideProgram> {
  const folder = await mkdtemp(join(tmpdir(), "writethru-nginx-"));
  const [first, second] = servers;
  const given = await readFile(CONFIGURATION, "utf8");
  const site = given
    .replaceAll("127.0.0.1:3001", `127.0.0.1:${first}`)
    .replaceAll("127.0.0.1:3002", `127.0.0.1:${second}`)
    .replace("listen 80;", `listen 127.0.0.1:${port};`)
    .replace("    listen [::]:80;\n", "");
  // Each stood there, or another nginx than ours would be tested.
  expect(site.match(new RegExp(`127.0.0.1:(${first}|${second}|${port})\\b`, "g"))).toHaveLength(5);
  const temporary = ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"].map(
    (kind) => `${kind}_temp_path ${folder}/${kind};`,
  );
  const main = [
    ...(process.getuid?.() === 0 ? ["user root;"] : []),
    "daemon off; worker_processes 1; error_log stderr warn;",
    `pid ${folder}/nginx.pid;`,
    "events { worker_connections 512; }",
    `http { access_log off; ${temporary.join(" ")}`,
    `include ${folder}/site.conf; }`,
  ];
  await writeFile(join(folder, "site.conf"), site);
  await writeFile(join(folder, "nginx.conf"), main.join("\n"));
  const started = await startOutside([program, "-p", folder, "-c", join(folder, "nginx.conf")], port);
  return {
    output: started.output,
    async [Symbol.asyncDispose]() {
      await started[Symbol.asyncDispose]();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** Sockets and open stories of one process, as it says itself. */
async function loadOf({ url }: TestServer): Promise<{ sockets: number; rooms: number }> {
  const text = await (await fetch(`${url}/metrics`)).text();
  const read = (name: string) => Number(new RegExp(`^writethru_sync_${name} (\\d+)$`, "m").exec(text)?.[1]);
  return { sockets: read("sockets"), rooms: read("rooms") };
}

test.skipIf(nginx === null)(
  "nginx takes a story's sockets to one process, moves them when it dies, and everybody reads the same",
  async () => {
    if (nginx === null) return;
    await using newsroom = await testNewsroom();
    const { reporter, reporter2, editor } = newsroom.people;
    const port = await freePort();
    const origin = `http://127.0.0.1:${port}`;
    const env = { ROLES: "sync,public", PUBLIC_URL: origin };
    await using one = await startServer({ database: newsroom.db, env });
    await using two = await startServer({ database: newsroom.db, env });
    await using _front = await startNginx(nginx, port, [one.port, two.port]);

    // Everything else goes in turn; readers and the sync server are answered through it.
    expect((await fetch(`${origin}/corrections`)).status).toBe(200);

    const cookies = await Promise.all(
      [reporter, reporter2, editor].map((actor) => cookieOf(newsroom, actor)),
    );
    const stories: string[] = [];
    for (let i = 0; i < 12; i++) stories.push(await writtenStory(newsroom, ["Words."], `story-${i}`));
    const clients = new Map<string, NewsroomClient[]>();
    for (const story of stories)
      clients.set(
        story,
        cookies.map((cookie) => openNewsroomClient(origin, story, cookie)),
      );
    const everyone = [...clients.values()].flat();
    await vi.waitFor(() => expect(everyone.every(({ provider }) => provider.synced)).toBe(true), soon);

    // Twelve rooms in all: no story is open in both. And both have some.
    const [here, there] = [await loadOf(one), await loadOf(two)];
    expect(here.rooms + there.rooms).toBe(stories.length);
    expect(here.sockets).toBe(here.rooms * cookies.length);
    expect(there.sockets).toBe(there.rooms * cookies.length);
    expect(Math.min(here.rooms, there.rooms)).toBeGreaterThan(0);

    const typeEverywhere = (word: string) => {
      for (const writers of clients.values()) {
        for (const [index, { text }] of writers.entries()) text.insert(0, `${word}${index} `);
      }
    };
    const allAgree = async (words: readonly string[]) => {
      for (const [story, writers] of clients) {
        await vi.waitFor(async () => {
          const { doc } = await loadDocument(newsroom.db.prisma, story);
          const truth = doc.getText(BODY).toString();
          expect(truth.split(" ")).toEqual(expect.arrayContaining([...words]));
          expect(truth.split(" ")).toHaveLength(words.length + 1);
          for (const { text } of writers) expect(text.toString()).toBe(truth);
        }, soon);
      }
    };
    const said = (...words: string[]) =>
      words.flatMap((word) => cookies.map((_, index) => `${word}${index}`));
    typeEverywhere("before");
    await allAgree(said("before"));

    // One dies in the middle of typing; its stories move, and nobody loses a word.
    typeEverywhere("during");
    await one.kill9();
    typeEverywhere("after");
    await allAgree(said("before", "during", "after"));
    expect(await loadOf(two)).toEqual({ sockets: everyone.length, rooms: stories.length });

    // It comes back: whoever opens one of its stories now lands there, the others stay, and still all read the same.
    await one.restart();
    const moved = new Map(
      stories.map((story) => [story, openNewsroomClient(origin, story, cookies[0] ?? "")]),
    );
    await vi.waitFor(async () => {
      for (const [story, { text, provider }] of moved) {
        expect(provider.synced).toBe(true);
        expect(text.toString()).toBe(clients.get(story)?.[0]?.text.toString());
      }
      const [back, stayed] = [await loadOf(one), await loadOf(two)];
      expect(back.sockets + stayed.sockets).toBe(everyone.length + stories.length);
    }, soon);
    for (const [story, client] of moved) {
      client.text.insert(0, "last ");
      await vi.waitFor(() => {
        for (const { text } of clients.get(story) ?? []) expect(text.toString()).toMatch(/^last /);
      }, soon);
    }
    for (const { provider } of [...everyone, ...moved.values()]) provider.destroy();
  },
);
