import type { SampleStory } from "../clients/sample-story.ts";
import type { Door } from "../clients/story-client.ts";
import type { Cluster } from "./cluster.ts";
import type { ServerProcess } from "./server-process.ts";

const SERVERS = [
  "writethru",
  "writethru-all",
  "hocuspocus",
  "y-websocket-server",
  "y-leveldb",
  "relay",
] as const;
export type ServerName = (typeof SERVERS)[number];

/** What is typed into where it is the page that is measured, not the server. */
const PAGES = ["bare-page", "plain-story", "marked-story", "marked-beside"] as const;
export type PageName = (typeof PAGES)[number];

export const CONTENDERS = [...SERVERS, ...PAGES] as const;
export type ContenderName = ServerName | PageName;

/** How a contender is called in tables, with what it does with an edit. */
export const TITLES: Readonly<Record<ContenderName, string>> = {
  writethru: "Writethru, role `sync` (commits, then relays)",
  "writethru-all": "Writethru, default process (commits, then relays)",
  hocuspocus: "Hocuspocus 4.7.0, PostgreSQL (stores 2–10 s later)",
  "y-websocket-server": "@y/websocket-server 0.1.1 (memory only)",
  "y-leveldb": "y-websocket 2.1.0, y-leveldb (appends after relaying)",
  relay: "bare `ws` relay (understands nothing)",
  "bare-page": "bare `contenteditable`, the same words, no script",
  "plain-story": "the story without suggestions and comments",
  "marked-story": "the story with 200 suggestions and 100 comments",
  "marked-beside": "the same with the list of suggestions beside it",
};

export interface Orders {
  readonly cluster: Cluster;
  readonly contender: ServerName;
  /** How many different people may come; all are reporters of one desk. */
  readonly people: number;
  /** Hires an editor and a copy editor behind them. Ours alone knows what that is. */
  readonly desk?: boolean;
  /** What our server does; `sync` alone, or all for `writethru-all`, when absent. */
  readonly roles?: string;
}

/** A server that runs, with stories in it. */
export interface RunningServer extends AsyncDisposable {
  readonly name: ServerName;
  readonly port: number;
  readonly process: ServerProcess;
  /** Where its data is; null without PostgreSQL. */
  readonly databaseUrl: string | null;
  /** Where its data is; null without files of its own. */
  readonly directory: string | null;
  /** Makes that many stories that hold `sample`, committed where the server commits anything. */
  prepare(count: number, sample: SampleStory): Promise<string[]>;
  door(story: string, person: number): Promise<Door>;
  /** Ends the process as if the power went. */
  kill9(): Promise<void>;
  stop(): Promise<void>;
  /** Starts it again on the same port and data. */
  start(): Promise<void>;
}
