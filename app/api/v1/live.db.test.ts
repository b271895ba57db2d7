import { expect, test } from "vitest";
import type { Actor } from "#domain/staffer.ts";
import { disableStaffer } from "#server/commands/disable-staffer.ts";
import { editStaffer } from "#server/commands/edit-staffer.ts";
import { editStoryDetails } from "#server/commands/edit-story-details.ts";
import { moveStory } from "#server/commands/move-story.ts";
import { revokeInvitation } from "#server/commands/revoke-invitation.ts";
import { call, openApiOn } from "#tests/support/api.ts";
import { contributor } from "#tests/support/contributors.ts";
import { approve, mustDo, publish, release, testNewsroom, writtenStory } from "#tests/support/newsroom.ts";
import { GET as live } from "./live/route.ts";
import { GET as notices } from "./notices/route.ts";
import { POST as seeNotices } from "./notices/seen/route.ts";

/** Reads a stream's events one after another; comments are left out. */
function eventsOf(response: Response) {
  const reader = response.body?.getReader();
  if (!reader) throw new Error("the answer is no stream");
  const decoder = new TextDecoder();
  let text = "";
  return {
    async next(): Promise<string | null> {
      for (;;) {
        const end = text.indexOf("\n\n");
        if (end >= 0) {
          const event = text.slice(0, end);
          text = text.slice(end + 2);
          if (!event.startsWith(":")) return event;
          continue;
        }
        const { done, value } = await reader.read();
        if (done) return null;
        text += decoder.decode(value, { stream: true });
      }
    },
    close: () => reader.cancel(),
  };
}

test("[N2] the live stream names a story to whoever may know of it, and to nobody else", async () => {
  await using newsroom = await testNewsroom();
  await using api = await openApiOn(newsroom);
  const { reporter, businessReporter, admin } = newsroom.people;
  const id = await writtenStory(newsroom);
  const mine = await call(live, { headers: { cookie: await api.cookieOf(reporter) } });
  const others = await call(live, { headers: { cookie: await api.cookieOf(businessReporter) } });
  expect(mine.headers.get("content-type")).toMatch(/^text\/event-stream/);
  expect(mine.headers.get("cache-control")).toBe("private, no-store");
  const [seen, hidden] = [eventsOf(mine), eventsOf(others)];
  mustDo(await moveStory(newsroom, reporter, { storyId: id, move: "file", from: "drafting" }));
  expect(await seen.next()).toBe(`event: desk\ndata: {"id":"${id}"}`);
  // What comes next on the other stream is about something else: the move was not told there.
  const roles = [{ role: "reporter", desk: "business" }] as const;
  mustDo(await editStaffer(newsroom, admin, { stafferId: businessReporter.id, roles }));
  expect(await hidden.next()).toBe("event: access\ndata: {}");
  await Promise.all([seen.close(), hidden.close()]);
});

test("[N2] [D5] whoever a story has left hears of it once more, by what they could know until then", async () => {
  await using newsroom = await testNewsroom();
  await using api = await openApiOn(newsroom);
  const { editor2, businessEditor, managing, admin } = newsroom.people;
  const storyId = await writtenStory(newsroom);
  const open = async (actor: Actor) =>
    eventsOf(await call(live, { headers: { cookie: await api.cookieOf(actor) } }));
  const [left, taking, both] = [await open(editor2), await open(businessEditor), await open(managing)];
  mustDo(await editStoryDetails(newsroom, managing, { storyId, desk: "business" }));
  const told = `event: desk\ndata: {"id":"${storyId}"}`;
  for (const stream of [left, taking, both]) expect(await stream.next()).toBe(told);
  // From here on it is no business of theirs.
  mustDo(await moveStory(newsroom, managing, { storyId, move: "file", from: "drafting" }));
  const roles = [{ role: "editor", desk: "national" }] as const;
  mustDo(await editStaffer(newsroom, admin, { stafferId: editor2.id, roles }));
  expect(await untilAccess(left)).toEqual([]);
  await Promise.all([left.close(), taking.close(), both.close()]);
});

test("[N4] the live stream tells a managing editor at once that there is a notice, and tells nobody else", async () => {
  await using newsroom = await testNewsroom();
  await using api = await openApiOn(newsroom);
  const { editor, managing, copyEditor, admin } = newsroom.people;
  const storyId = await writtenStory(newsroom);
  const { revision } = await approve(newsroom, editor, storyId, { kind: "initial" });
  const open = async (actor: Actor) =>
    eventsOf(await call(live, { headers: { cookie: await api.cookieOf(actor) } }));
  const [told, other] = [await open(managing), await open(copyEditor)];
  const aloneReason = "Night shift.";
  mustDo(await release(newsroom, editor, storyId, { kind: "initial", revision, aloneReason }));
  mustDo(await editStaffer(newsroom, admin, { stafferId: copyEditor.id, name: "Test copy editor" }));
  mustDo(await editStaffer(newsroom, admin, { stafferId: managing.id, name: "Test managing editor" }));
  expect(await untilAccess(told)).toContain("event: notice\ndata: {}");
  expect(await untilAccess(other)).not.toContain("event: notice\ndata: {}");

  const headers = { cookie: await api.cookieOf(managing) };
  const list = await (await call(notices, { headers, query: "?unseen=true" })).json();
  expect(list).toMatchObject({ unseen: 1, items: [{ release: { number: 1, reason: aloneReason } }] });
  const ids = list.items.map(({ id }: { id: string }) => id);
  const seen = await call(seeNotices, { method: "POST", headers, body: { ids } });
  expect(await seen.json()).toEqual({ seen: 1 });
  await Promise.all([told.close(), other.close()]);
});

test("[N2] a contributor's stream names their story only, no release, and tells when they are out", async () => {
  await using newsroom = await testNewsroom();
  await using api = await openApiOn(newsroom);
  const { editor } = newsroom.people;
  const other = await writtenStory(newsroom, undefined, "other");
  const storyId = await writtenStory(newsroom);
  const { actor, invitation } = await contributor({ ...newsroom, storyId });
  const events = eventsOf(await call(live, { headers: { cookie: await api.cookieOf(actor) } }));
  await publish(newsroom, other);
  await publish(newsroom, storyId);
  mustDo(await revokeInvitation(newsroom, editor, { storyId, invitationId: invitation.id }));
  const told = await untilAccess(events);
  expect(told.length).toBeGreaterThan(0);
  for (const event of told) expect(event).toBe(`event: desk\ndata: ${JSON.stringify({ id: storyId })}`);
  await events.close();
});

/** Everything that was told before the person's own rights changed. */
async function untilAccess(events: ReturnType<typeof eventsOf>): Promise<readonly string[]> {
  const told: string[] = [];
  for (;;) {
    const event = await events.next();
    if (event === null) throw new Error("the stream ended");
    if (event.startsWith("event: access")) return told;
    told.push(event);
  }
}

test("[Y3] the stream ends when its person is disabled", async () => {
  await using newsroom = await testNewsroom();
  await using api = await openApiOn(newsroom);
  const { reporter, admin } = newsroom.people;
  const events = eventsOf(await call(live, { headers: { cookie: await api.cookieOf(reporter) } }));
  mustDo(await disableStaffer(newsroom, admin, { stafferId: reporter.id }));
  expect(await events.next()).toBe('event: access\ndata: {"ended":true}');
  expect(await events.next()).toBeNull();
});

test("the stream ends with its request", async () => {
  await using newsroom = await testNewsroom();
  await using api = await openApiOn(newsroom);
  const leaving = new AbortController();
  const headers = { cookie: await api.cookieOf(newsroom.people.reporter) };
  const events = eventsOf(await call(live, { headers, signal: leaving.signal }));
  leaving.abort();
  expect(await events.next()).toBeNull();
});
