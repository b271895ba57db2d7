import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { COPY_VERSION } from "#copy/format.ts";
import { type Database, openDatabase } from "#server/database/connect.ts";
import { freePort } from "#server/free-port.ts";
import { sessionCookieName } from "#server/sign-in/session-cookie.ts";
import { writeSessionToken } from "#server/sign-in/session-token.ts";
import { writethru } from "../clients/dialect.ts";
import type { SampleStory } from "../clients/sample-story.ts";
import type { Door } from "../clients/story-client.ts";
import type { Orders, RunningServer } from "./contender.ts";
import { type Hired, hire, insertStories } from "./newsroom-rows.ts";
import { ServerProcess } from "./server-process.ts";

const SECRET = "a secret of the bench alone";

/** Our server as `npm start` runs it, with one role or all of them, real PostgreSQL and real sign-ins. */
export interface OurServer extends RunningServer {
  readonly db: Database;
  readonly url: string;
  person(index: number): Hired;
  /** The Cookie header of somebody signed in. */
  cookieOf(person: number): Promise<string>;
}

export async function startOurs({
  cluster,
  contender,
  people,
  desk = false,
  roles = contender === "writethru" ? "sync" : undefined,
}: Orders): Promise<OurServer> {
  const databaseUrl = await cluster.freshDatabase();
  const dataDirectory = await mkdtemp(join(tmpdir(), "writethru-bench-server-"));
  const db = openDatabase({ url: databaseUrl, max: 4 });
  const hired = await hire(db.pool, people, desk ? ["editor", "copy-editor"] : []);
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const order = {
    script: "scripts/start.ts",
    port,
    readyAt: `${url}/api/ready`,
    env: {
      DATABASE_URL: databaseUrl,
      DATA_DIR: dataDirectory,
      NEXTAUTH_SECRET: SECRET,
      SEED: "none",
      LOG_LEVEL: "warn",
      ...(roles === undefined ? {} : { ROLES: roles }),
    },
  };
  let process = await ServerProcess.start(order);
  const cookies = new Map<number, Promise<string>>();

  function person(index: number): Hired {
    const one = hired[index];
    if (one === undefined) throw new Error(`only ${people} people were hired`);
    return one;
  }

  function cookieOf(index: number): Promise<string> {
    const known = cookies.get(index);
    if (known) return known;
    const made = writeSessionToken(person(index), SECRET).then((token) => `${sessionCookieName()}=${token}`);
    cookies.set(index, made);
    return made;
  }

  return {
    name: contender,
    db,
    url,
    port,
    databaseUrl,
    directory: null,
    get process() {
      return process;
    },
    person,
    cookieOf,
    prepare: (count: number, sample: SampleStory) =>
      insertStories(db.pool, { count, sample, author: person(0).stafferId }),
    async door(story: string, index: number): Promise<Door> {
      const headers = { origin: url, cookie: await cookieOf(index) };
      const path = `/sync/${story}?wire=1&copy=${COPY_VERSION}`;
      return { story, dialect: writethru, address: { port, path, headers } };
    },
    kill9: () => process.kill9(),
    stop: () => process.stop(),
    async start() {
      process = await ServerProcess.start(order);
    },
    async [Symbol.asyncDispose]() {
      await process.stop();
      await db.close();
      await rm(dataDirectory, { recursive: true, force: true });
    },
  };
}
