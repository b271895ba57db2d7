import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import * as decoding from "lib0/decoding";
import { afterAll, beforeAll, expect, test } from "vitest";
import { WebSocket } from "ws";
import { revokeInvitation } from "#server/commands/revoke-invitation.ts";
import { standingActors } from "#server/records/socket-access.ts";
import { actorFromRequest } from "#server/sign-in/caller.ts";
import { createAdmission } from "#server/sync/admission.ts";
import { createSyncServer, type SyncServer } from "#server/sync/sync-server.ts";
import { mustDo } from "#tests/support/newsroom.ts";
import { CLOSES, closeOf } from "#wire/close-codes.ts";
import { encodeUpdate, readWireMessage } from "#wire/messages.ts";
import { fixture, onEach } from "./cells.ts";
import { type CellNewsroom, newsroomOfCells, type Signed } from "./newsroom-of-cells.ts";
import { EVERYBODY, nameOf } from "./people-of-cells.ts";
import {
  FIXTURE_STAGES,
  FIXTURE_STATES,
  type FixtureStage,
  type FixtureState,
  fixtureSays,
} from "./who-may-what.ts";

/** The socket's cells: everybody opens every story in every stage and public state, on a real sync server. */

const OWN_ORIGIN = "http://localhost:3000";

let newsroom: CellNewsroom;
let sync: SyncServer;
let url: string;
const http = createServer();

beforeAll(async () => {
  newsroom = await newsroomOfCells();
  const { db } = newsroom;
  const actorOf = async (signInId: string) => (await standingActors(db.pool, [signInId])).get(signInId);
  // As server/open-sync.ts puts it together: who somebody is comes from the sign-in's cookie.
  sync = await createSyncServer({
    db,
    admission: createAdmission({ pool: db.pool, identify: (request) => actorFromRequest(actorOf, request) }),
    isOwnOrigin: ({ headers }) => headers.origin === OWN_ORIGIN,
  });
  http.on("upgrade", (request, socket, head) => void sync.handleUpgrade(request, socket, head));
  http.listen(0, "127.0.0.1");
  await once(http, "listening");
  // A server that listens on a port has such an address.
  url = `ws://127.0.0.1:${(http.address() as AddressInfo).port}/sync`;
}, 120_000);

afterAll(async () => {
  await sync.close();
  http.closeAllConnections();
  http.close();
  await newsroom.api[Symbol.asyncDispose]();
  await newsroom[Symbol.asyncDispose]();
});

/** What a socket is let in for, or the name of the close that refuses it. */
type Met = "read" | "suggest" | "write" | string;

interface Opened {
  readonly socket: WebSocket;
  readonly met: Met;
}

function open(cookie: string, storyId: string): Promise<Opened> {
  const socket = new WebSocket(`${url}/${storyId}?wire=1`, { headers: { cookie, origin: OWN_ORIGIN } });
  return new Promise((resolve, reject) => {
    socket.on("error", reject);
    socket.on("close", (code) => resolve({ socket, met: closeOf(code) ?? String(code) }));
    socket.on("message", (data: Buffer) => {
      const decoder = decoding.createDecoder(new Uint8Array(data));
      const message = readWireMessage(decoding.readVarUint(decoder), decoder);
      if (message?.kind === "hello") resolve({ socket, met: message.hello.rights });
    });
  });
}

/** What the rules say of the three actions a socket asks, as one word. */
function expected({ who }: Signed, stage: FixtureStage, publicState: FixtureState): Met {
  const says = (action: string) => fixtureSays(fixture, action, who, { stage, publicState });
  if (!says("read-copy")) return "unknown-story";
  if (says("write-copy")) return "write";
  return says("suggest-copy") ? "suggest" : "read";
}

test("[N2] [Y3] every socket cell: who may read, suggest and write is as the rules say", async () => {
  const wrong: string[] = [];
  const met = new Map<Met, number>();
  for (const stage of FIXTURE_STAGES) {
    await newsroom.putIn(stage);
    const asks = newsroom.everybody.flatMap((signed) =>
      FIXTURE_STATES.map((publicState) => ({ signed, publicState })),
    );
    await onEach(asks, async ({ signed, publicState }) => {
      const opened = await open(signed.cookie, newsroom.stories[publicState]);
      opened.socket.terminate();
      met.set(opened.met, (met.get(opened.met) ?? 0) + 1);
      const should = expected(signed, stage, publicState);
      if (opened.met !== should) {
        wrong.push(`${nameOf(signed.who)} in ${stage}, ${publicState}: ${opened.met}, not ${should}`);
      }
    });
  }
  expect(wrong).toEqual([]);
  // Three actions a socket: reading, suggesting and writing.
  expect(3 * [...met.values()].reduce((sum, count) => sum + count, 0)).toBe(3 * EVERYBODY.length * 28);
  for (const each of ["read", "suggest", "write", "unknown-story"])
    expect(met.get(each), each).toBeGreaterThan(10);
}, 120_000);

test("[N2] [Y3] nobody signed in is let in nowhere", async () => {
  for (const storyId of Object.values(newsroom.stories)) {
    expect((await open("", storyId)).met).toBe("signed-out");
  }
});

function signedAs(role: string, relations: string): Signed {
  const found = newsroom.everybody.find(
    ({ who }) => who.role === role && who.relations.join(", ") === relations,
  );
  if (found === undefined) throw new Error(`nobody is ${role}, ${relations}`);
  return found;
}

/** One word at the start of the body by client 7, as a page that types sends it. */
const WORDS = Uint8Array.from([1, 1, 7, 0, 4, 1, 4, 98, 111, 100, 121, 1, 120, 0]);

test("[N2] [Y3] words from somebody who may only read, or only suggest, close the socket and are not taken", async () => {
  await newsroom.putIn("editing");
  const before = await newsroom.db.prisma.copyUpdate.count();
  const suggester = await open(signedAs("contributor", "to suggest").cookie, newsroom.stories.published);
  const reader = await open(signedAs("editor", "other desk").cookie, newsroom.stories.published);
  expect([suggester.met, reader.met]).toEqual(["suggest", "read"]);
  for (const [{ socket }, close] of [
    [suggester, "only-suggestions"],
    [reader, "no-right"],
  ] as const) {
    const closed = once(socket, "close");
    socket.send(encodeUpdate(WORDS));
    expect((await closed)[0]).toBe(CLOSES[close].code);
  }
  expect(await newsroom.db.prisma.copyUpdate.count()).toBe(before);
});

test("[N2] [Y3] an invitation that is taken back closes its socket at once, and the next is refused", async () => {
  await newsroom.putIn("editing");
  const { id, cookie } = signedAs("contributor", "to write");
  const storyId = newsroom.stories.unpublished;
  const { socket, met } = await open(cookie, storyId);
  expect(met).toBe("write");
  const closed = once(socket, "close");
  const invitation = await newsroom.db.prisma.invitation.findFirstOrThrow({
    where: { storyId, acceptedById: id },
  });
  mustDo(await revokeInvitation(newsroom, newsroom.people.editor, { storyId, invitationId: invitation.id }));
  expect((await closed)[0]).toBe(CLOSES["unknown-story"].code);
  expect((await open(cookie, storyId)).met).toBe("unknown-story");
  // The other stories they are invited to stay open.
  const other = await open(cookie, newsroom.stories.published);
  expect(other.met).toBe("write");
  other.socket.terminate();
});

test("[N2] [Y3] an invitation whose days are over closes its socket without anybody doing anything", async () => {
  await newsroom.putIn("editing");
  const { id, cookie } = signedAs("contributor", "to suggest");
  const { socket, met } = await open(cookie, newsroom.stories.unpublished);
  expect(met).toBe("suggest");
  const closed = once(socket, "close");
  await newsroom.db.prisma.invitation.updateMany({
    where: { acceptedById: id },
    data: { accessUntil: new Date(Date.now() - 1) },
  });
  expect((await closed)[0]).toBe(CLOSES["unknown-story"].code);
});
