import { expect, test } from "vitest";
import type { PreferenceChanges } from "#domain/notice-preferences.ts";
import type { Actor } from "#domain/staffer.ts";
import { approveRevision } from "#server/commands/approve-revision.ts";
import { handOffStory, unclaimStory } from "#server/commands/claim-story.ts";
import { confirmExpunge } from "#server/commands/confirm-expunge.ts";
import { disableStaffer } from "#server/commands/disable-staffer.ts";
import { editNoticePreferences } from "#server/commands/edit-notice-preferences.ts";
import { editStaffer } from "#server/commands/edit-staffer.ts";
import { moveStory } from "#server/commands/move-story.ts";
import { proposeExpunge } from "#server/commands/propose-expunge.ts";
import { mailStateFor } from "#server/commands/read/mail-state.ts";
import { noticesFor } from "#server/commands/read/notices.ts";
import { seeNotices } from "#server/commands/see-notices.ts";
import { askPool } from "#server/records/copy-sql.ts";
import { nameMailServer } from "#server/records/mail-server.ts";
import { dropMailsOfBackup } from "#server/records/notice-mails.ts";
import { comment } from "#tests/support/comments.ts";
import { startMailServer, startSilentServer, type TestMailServer } from "#tests/support/mail-server.ts";
import {
  codeOf,
  freeze,
  mustDo,
  type PersonName,
  publish,
  type TestNewsroom,
  testNewsroom,
  writtenStory,
} from "#tests/support/newsroom.ts";
import { tellOfDeadlines } from "../deadline-teller.ts";
import { MailSender } from "./mail-sender.ts";
import { openMailTransport } from "./mail-transport.ts";

const FROM = { name: "The Potomac Courier", address: "newsroom@courier.test" };
const SHORT = { connectMs: 500, silenceMs: 500, wholeMs: 2_000 };
/** A Tuesday, 4 p.m. in Washington. */
const NOW = Date.parse("2026-02-03T21:00:00Z");
const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

async function mailing(port: number) {
  const newsroom = await testNewsroom();
  await newsroom.db.setNow(new Date(NOW));
  await nameMailServer(newsroom.db.prisma, "mail.courier.test");
  const storyId = await writtenStory(newsroom);
  const problems: string[] = [];
  const sender = () =>
    new MailSender({
      newsroom,
      send: openMailTransport({ host: "127.0.0.1", port, isSecure: false, signIn: null }, FROM, SHORT),
      origin: "https://write.example.com",
      onProblem: (_problem, what) => problems.push(what),
    });
  return { newsroom, storyId, sender, problems };
}

/** Takes turns until nothing is due. */
async function sendAll(sender: MailSender): Promise<readonly string[]> {
  const became: string[] = [];
  for (;;) {
    const turn = await sender.turn();
    became.push(turn.became);
    if (!turn.more) return became;
  }
}

const subjects = ({ received }: TestMailServer) =>
  received.map(({ to, mail }) => `${to.join()}: ${mail.subject}`).sort();

async function sentBack({ newsroom, storyId }: { newsroom: TestNewsroom; storyId: string }) {
  const { reporter, editor } = newsroom.people;
  mustDo(await moveStory(newsroom, reporter, { storyId, move: "file", from: "drafting" }));
  const note = "The mayor's secret plan is missing.";
  mustDo(await moveStory(newsroom, editor, { storyId, move: "send-back", from: "filed", note }));
}

const states = async ({ db }: TestNewsroom) =>
  (await db.prisma.noticeMail.findMany({ orderBy: { noticeId: "asc" } })).map(({ state, problem }) =>
    problem === null ? state : `${state}: ${problem}`,
  );

const prefer = async (newsroom: TestNewsroom, name: PersonName, changes: PreferenceChanges) =>
  mustDo(await editNoticePreferences(newsroom, newsroom.people[name], changes));

test("[N1] [N2] what is sent back reaches its writer by e-mail once, from whichever of two processes, without a word of copy or note", async () => {
  await using server = await startMailServer();
  const desk = await mailing(server.port);
  await using newsroom = desk.newsroom;
  await sentBack(desk);
  const became = await Promise.all([sendAll(desk.sender()), sendAll(desk.sender())]);
  expect(became.flat().filter((each) => each === "sent")).toHaveLength(1);
  expect(subjects(server)).toEqual(["reporter@courier.test: council was sent back"]);
  const [got] = server.received;
  expect(got?.mail.text).toContain("Test editor sent it back at 4 p.m. on Tuesday, February 3, 2026.");
  expect(got?.raw).not.toMatch(/mayor|secret|budget|voted/i);
  expect(await sendAll(desk.sender())).toEqual(["nothing"]);
  expect(mustDo(await mailStateFor(newsroom, newsroom.people.admin))).toMatchObject({ sent: 1, down: null });
}, 120_000);

test("a server that is down loses nothing: it is asked again after 1, 2, 4 minutes, admins read what to do, and it all goes as one", async () => {
  await using server = await startMailServer();
  const desk = await mailing(server.port);
  await using newsroom = desk.newsroom;
  const { editor, managing, admin, reporter } = newsroom.people;
  await sentBack(desk);
  await server.close();
  expect(await sendAll(desk.sender())).toEqual(["server-down"]);
  // Not before its minute is over, and by nobody.
  expect(await sendAll(desk.sender())).toEqual(["nothing"]);
  for (const minutes of [1, 3, 7]) {
    await newsroom.db.setNow(new Date(NOW + minutes * MINUTE - 1));
    expect(await sendAll(desk.sender())).toEqual(["nothing"]);
    await newsroom.db.setNow(new Date(NOW + minutes * MINUTE));
    expect(await sendAll(desk.sender())).toEqual(["server-down"]);
  }
  const state = mustDo(await mailStateFor(newsroom, admin));
  expect(state).toMatchObject({ waiting: 3, givenUp: 0, down: { since: new Date(NOW) } });
  expect(state.down?.sentence).toBe(
    "The e-mail server mail.courier.test can’t be reached. Check that it runs, and that SMTP_URL has its name and port.",
  );
  expect(codeOf(await mailStateFor(newsroom, managing))).toBe("may-not-manage-settings");
  mustDo(await handOffStory(newsroom, editor, { storyId: desk.storyId, to: reporter.id }));
  await server.reopen();
  await newsroom.db.setNow(new Date(NOW + 15 * MINUTE));
  expect(await sendAll(desk.sender())).toEqual(["sent", "nothing"]);
  expect(subjects(server)).toEqual(["reporter@courier.test: council: 2 notices"]);
  expect(mustDo(await mailStateFor(newsroom, admin))).toMatchObject({ sent: 1, down: null });
}, 120_000);

test("a server that hangs is given up in time, and after a day the e-mail is kept with why it did not go", async () => {
  await using silent = await startSilentServer();
  const desk = await mailing(silent.port);
  await using newsroom = desk.newsroom;
  await sentBack(desk);
  expect(await sendAll(desk.sender())).toEqual(["server-down"]);
  const { admin } = newsroom.people;
  expect(mustDo(await mailStateFor(newsroom, admin)).down?.sentence).toMatch(/doesn’t answer in time/);
  await newsroom.db.setNow(new Date(NOW + 24 * HOUR + 1));
  await desk.sender().turn();
  const state = mustDo(await mailStateFor(newsroom, admin));
  expect(state).toMatchObject({ givenUp: 1, lastGivenUp: [{ staffer: { name: "Test reporter" } }] });
  expect(state.lastGivenUp[0]?.sentence).toMatch(/within 24 hours. It stands among the person’s notices/);
  expect(await states(newsroom)).toContain("given-up: silent");
}, 120_000);

test("an address the server refuses is given up and keeps nobody else's e-mail; one it refuses for now is tried again", async () => {
  await using server = await startMailServer();
  const desk = await mailing(server.port);
  await using newsroom = desk.newsroom;
  const { editor, reporter, reporter2, copyEditor } = newsroom.people;
  const give = async (to: Actor) =>
    mustDo(await handOffStory(newsroom, editor, { storyId: desk.storyId, to: to.id }));
  server.refuse(reporter.email, 550);
  server.refuse(reporter2.email, 450);
  await give(reporter);
  await give(reporter2);
  await give(copyEditor);
  await sendAll(desk.sender());
  // Both reporters were also told that it was taken off them, in the same e-mail.
  expect(subjects(server)).toEqual(["copyeditor@courier.test: council is yours now"]);
  expect((await states(newsroom)).sort()).toEqual([
    "given-up: address-refused",
    "given-up: address-refused",
    "sent",
    "waiting: busy",
    "waiting: busy",
  ]);
  await newsroom.db.setNow(new Date(NOW + MINUTE));
  expect(await sendAll(desk.sender())).toEqual(["refused", "nothing"]);
  // A refusal of one address is no fault of the server.
  expect(mustDo(await mailStateFor(newsroom, newsroom.people.admin)).down).toBeNull();
}, 120_000);

test("e-mail is held in quiet hours and goes out as one when they end; what was seen or switched off meanwhile does not", async () => {
  await using server = await startMailServer();
  const desk = await mailing(server.port);
  await using newsroom = desk.newsroom;
  const { editor, reporter, reporter2, copyEditor } = newsroom.people;
  const night = { from: 22 * 60, to: 7 * 60 };
  for (const name of ["reporter", "reporter2", "copyEditor"] as const)
    await prefer(newsroom, name, { quiet: night });
  await newsroom.db.setNow("2026-02-04T04:00:00Z");
  for (const { id } of [reporter, reporter2, copyEditor])
    await comment(newsroom, editor, desk.storyId, `@${id} the secret word is missing`);
  await comment(newsroom, editor, desk.storyId, `@${reporter.id} and here`);
  expect(await sendAll(desk.sender())).toEqual(["nothing"]);
  // Who no longer wants quiet gets it at once; the others follow theirs.
  const [seen] = mustDo(await noticesFor(newsroom, reporter2, {})).items;
  mustDo(await seeNotices(newsroom, reporter2, { upTo: seen?.id ?? "" }));
  await prefer(newsroom, "copyEditor", { ways: { mentioned: { email: "off" } } });
  await newsroom.db.setNow("2026-02-04T11:59:59Z");
  expect(await sendAll(desk.sender())).toEqual(["nothing"]);
  await newsroom.db.setNow("2026-02-04T12:00:00Z");
  await sendAll(desk.sender());
  expect(subjects(server)).toEqual(["reporter@courier.test: council: 2 notices"]);
  expect(server.received[0]?.raw).not.toContain("secret");
  expect((await states(newsroom)).sort()).toEqual(["dropped: seen", "dropped: switched-off", "sent", "sent"]);
}, 120_000);

test("[N2] nothing is mailed to somebody who may no longer read the story, whose account is closed, or of what is over", async () => {
  await using server = await startMailServer();
  const desk = await mailing(server.port);
  await using newsroom = desk.newsroom;
  const { storyId } = desk;
  const { editor, editor2, reporter, reporter2, copyEditor, admin } = newsroom.people;
  for (const name of ["editor2", "copyEditor"] as const)
    await prefer(newsroom, name, { ways: { "waiting-for-you": { email: "at-once" } } });
  await comment(newsroom, editor, storyId, `@${reporter2.id} @${copyEditor.id} look`);
  mustDo(await moveStory(newsroom, reporter, { storyId, move: "file", from: "drafting" }));
  mustDo(await moveStory(newsroom, editor, { storyId, move: "edit", from: "filed" }));
  const roles = [{ role: "reporter", desk: "business" }] as const;
  mustDo(await editStaffer(newsroom, admin, { stafferId: reporter2.id, roles }));
  mustDo(await disableStaffer(newsroom, admin, { stafferId: copyEditor.id }));
  await sendAll(desk.sender());
  expect(subjects(server)).toEqual([]);
  expect((await states(newsroom)).filter((state) => state !== "waiting").sort()).toEqual([
    "dropped: account-closed",
    "dropped: may-not-read",
    "dropped: passed",
  ]);
  // What was to be filed is taken up already, so editor2 is not told by e-mail that it waits.
  expect(mustDo(await noticesFor(newsroom, editor2, {})).items).toHaveLength(1);
}, 120_000);

test("[N6] of an expunged story nothing goes out, and a restored backup sends none of what waited in it", async () => {
  await using server = await startMailServer();
  const desk = await mailing(server.port);
  await using newsroom = desk.newsroom;
  const { managing, admin, reporter } = newsroom.people;
  const other = await writtenStory(newsroom, undefined, "other");
  await comment(newsroom, managing, desk.storyId, `@${reporter.id} the harbor`);
  await comment(newsroom, managing, other, `@${reporter.id} the bridge`);
  const legal = {
    storyId: desk.storyId,
    slug: "council",
    reason: "A court ordered it.",
    reference: "26-1017",
  };
  const { proposal } = mustDo(await proposeExpunge(newsroom, managing, legal));
  mustDo(await confirmExpunge(newsroom, admin, { storyId: desk.storyId, slug: "council", proposal }));
  expect((await states(newsroom)).filter((state) => state === "dropped: expunged").length).toBeGreaterThan(0);
  await sendAll(desk.sender());
  expect(subjects(server)).toEqual(["reporter@courier.test: Test managing named you in other"]);
  await comment(newsroom, managing, other, `@${reporter.id} again`);
  await dropMailsOfBackup(askPool(newsroom.db.pool));
  expect(await sendAll(desk.sender())).toEqual(["nothing"]);
  expect(await states(newsroom)).toContain("dropped: restored");
}, 120_000);

test("[N5] a hand-off tells who gets the story and who had it, and nobody by whom it was done", async () => {
  const { newsroom: made, storyId } = await mailing(1);
  await using newsroom = made;
  const { editor, reporter, reporter2 } = newsroom.people;
  const told = async (actor: Actor) =>
    mustDo(await noticesFor(newsroom, actor, {})).items.map((item) =>
      item.kind === "handed-off" ? { given: item.claim.given, other: item.claim.other?.name } : item.kind,
    );
  mustDo(await handOffStory(newsroom, editor, { storyId, to: reporter.id }));
  mustDo(await handOffStory(newsroom, editor, { storyId, to: reporter.id }));
  mustDo(await handOffStory(newsroom, reporter, { storyId, to: reporter2.id }));
  mustDo(await unclaimStory(newsroom, editor, { storyId }));
  expect(await told(reporter)).toEqual([{ given: true, other: undefined }]);
  expect(await told(reporter2)).toEqual([
    { given: false, other: undefined },
    { given: true, other: "Test reporter" },
  ]);
  expect(await told(editor)).toEqual([]);
}, 120_000);

test("[N3] [R5] approving and releasing tell writers, approver and who has the next step, once also when sent again", async () => {
  const { newsroom: made, storyId } = await mailing(1);
  await using newsroom = made;
  const { editor, copyEditor, copyEditor2, reporter, managing } = newsroom.people;
  const kinds = async (actor: Actor) =>
    mustDo(await noticesFor(newsroom, actor, {})).items.map(({ kind }) => kind);
  const { number: revision, sha256 } = await freeze(newsroom, copyEditor2, storyId);
  const approval = { storyId, revision, sha256, kind: "initial" } as const;
  mustDo(await approveRevision(newsroom, editor, approval));
  mustDo(await approveRevision(newsroom, editor, approval));
  expect(await kinds(reporter)).toEqual(["approved"]);
  // Froze it and can release it: that it waits is what they hear.
  expect(await kinds(copyEditor2)).toEqual(["waiting-for-you"]);
  expect(await kinds(copyEditor)).toEqual(["waiting-for-you"]);
  await publish(newsroom, storyId);
  expect(await kinds(editor)).toEqual(["released"]);
  expect(await kinds(reporter)).toEqual(["released", "approved"]);
  expect(await kinds(managing)).toEqual([]);
}, 120_000);

test("a deadline that is near is told once, however many processes look; another deadline is told again", async () => {
  const { newsroom: made, storyId } = await mailing(1);
  await using newsroom = made;
  const { reporter } = newsroom.people;
  const dueAt = (minutes: number) =>
    newsroom.db.prisma.story.update({
      where: { id: storyId },
      data: { deadline: new Date(NOW + minutes * MINUTE) },
    });
  const turns = async () =>
    (await Promise.all([1, 2, 3].map(() => tellOfDeadlines(newsroom, 30 * MINUTE))))
      .map(({ told }) => told)
      .reduce((a, b) => a + b);
  await dueAt(31);
  expect(await turns()).toBe(0);
  await dueAt(30);
  expect(await turns()).toBe(1);
  expect(await turns()).toBe(0);
  await dueAt(20);
  expect(await turns()).toBe(1);
  await dueAt(-1);
  expect(await turns()).toBe(0);
  const told = mustDo(await noticesFor(newsroom, reporter, {})).items;
  expect(told.map((item) => item.kind === "deadline-near" && item.deadline.stands)).toEqual([false, false]);
}, 120_000);
