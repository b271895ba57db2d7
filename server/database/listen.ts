import pg from "pg";
import { StartRefused } from "../start-refused.ts";

/** Who wants to hear of what others commit. */
export interface ListenOptions {
  /** A direct connection: LISTEN does not survive a pooler that shares sessions. */
  readonly url: string;
  readonly channels: readonly string[];
  readonly onNotice: (channel: string, payload: string) => void;
  /** The connection broke: from now on notices are missed. */
  readonly onLost?: () => void;
  /** It listens again. What was committed meanwhile must be looked up. */
  readonly onBack?: () => void;
}

export interface Listening {
  close(): Promise<void>;
}

/** So often the connection is asked whether it is still there, and so long it has to answer. */
const HEARTBEAT_MS = 4_000;
const HEARTBEAT_PATIENCE_MS = 3_000;
const FIRST_WAIT_MS = 100;
const LONGEST_WAIT_MS = 2_000;

/** Listens until closed, connecting again whenever it must. Answers once it listens for the first time. */
export async function listen(options: ListenOptions): Promise<Listening> {
  let closed = false;
  let client = await connectAndListen(options, () => void comeBack());
  let again: NodeJS.Timeout | undefined;

  async function comeBack(wait: number = FIRST_WAIT_MS): Promise<void> {
    if (closed) return;
    if (wait === FIRST_WAIT_MS) options.onLost?.();
    await new Promise<void>((resolve) => {
      again = setTimeout(resolve, wait);
      again.unref();
    });
    if (closed) return;
    try {
      client = await connectAndListen(options, () => void comeBack());
    } catch {
      // Still away: the loss was told already, and the next attempt follows.
      void comeBack(Math.min(wait * 2, LONGEST_WAIT_MS));
      return;
    }
    if (closed) await client.end();
    else options.onBack?.();
  }

  return {
    async close() {
      closed = true;
      clearTimeout(again);
      await client.end().catch(() => undefined); // already broken is as good as closed
    },
  };
}

async function connectAndListen(options: ListenOptions, onGone: () => void): Promise<pg.Client> {
  const client = new pg.Client({
    connectionString: options.url,
    keepAlive: true,
    connectionTimeoutMillis: 10_000,
  });
  let listening = false;
  let gone = false;
  let heartbeat: NodeJS.Timeout | undefined;
  const end = () => {
    clearInterval(heartbeat);
    if (gone || !listening) return;
    gone = true;
    onGone();
  };
  client.on("error", end);
  client.on("end", end);
  client.on("notification", ({ channel, payload }) => options.onNotice(channel, payload ?? ""));
  try {
    await client.connect();
    for (const channel of options.channels) await client.query(`LISTEN ${pg.escapeIdentifier(channel)}`);
  } catch (problem) {
    await client.end().catch(() => undefined);
    throw problem;
  }
  listening = true;
  heartbeat = setInterval(() => void askWhetherThere(client, end), HEARTBEAT_MS);
  heartbeat.unref();
  return client;
}

/** A network that forgets a connection tells nobody: without asking, it would listen to nothing for ever. */
async function askWhetherThere(client: pg.Client, onSilence: () => void): Promise<void> {
  try {
    await client.query({ text: "SELECT 1", ...{ query_timeout: HEARTBEAT_PATIENCE_MS } });
  } catch {
    // Whatever it says, it isn't listening any more. Its end may never be answered either.
    onSilence();
    client.end().catch(() => undefined);
  }
}

/** LISTEN and NOTIFY do not meet, as behind a pooler that shares sessions. The message is the sentence to print. */
class NoEcho extends StartRefused {}

/** Proves that what is notified on `url` is heard on `directUrl`; rejects with NoEcho after `within` milliseconds. */
export async function checkEcho(url: string, directUrl: string, within = 3_000): Promise<void> {
  const token = `echo-${process.pid}-${Date.now()}`;
  let heard: (() => void) | undefined;
  const echo = new Promise<void>((resolve) => {
    heard = resolve;
  });
  const listening = await listen({
    url: directUrl,
    channels: ["echo"],
    onNotice: (_channel, payload) => {
      if (payload === token) heard?.();
    },
  });
  const client = new pg.Client({ connectionString: url });
  let timer: NodeJS.Timeout | undefined;
  try {
    await client.connect();
    await client.query("SELECT pg_notify('echo', $1)", [token]);
    const silence = new Promise<never>((_resolve, reject) => {
      timer = setTimeout(() => reject(new NoEcho(NO_ECHO)), within);
    });
    await Promise.race([echo, silence]);
  } finally {
    clearTimeout(timer);
    await client.end();
    await listening.close();
  }
}

const NO_ECHO =
  "PostgreSQL's LISTEN hears nothing on this connection; set DATABASE_DIRECT_URL to the server behind the pooler.";
