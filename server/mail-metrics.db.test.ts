import { expect, test } from "vitest";
import { mustDo, testNewsroom, writtenStory } from "#tests/support/newsroom.ts";
import { handOffStory } from "./commands/claim-story.ts";
import { mailMetrics } from "./mail-metrics.ts";
import { markServerDown, markServerUp, nameMailServer } from "./records/mail-server.ts";
import { endMails } from "./records/notice-mails.ts";

const NOW = Date.parse("2026-02-03T21:00:00Z");
const LINE = /^(# (HELP|TYPE) \S+ .+|writethru_mail_[a-z_]+ [0-9.]+)$/;

/** What is measured, by name; fails on a line that Prometheus couldn't read. */
function readAll(text: string): Record<string, number> {
  const lines = text.trimEnd().split("\n");
  for (const line of lines) expect(line).toMatch(LINE);
  const values = lines.filter((line) => !line.startsWith("#")).map((line) => line.split(" "));
  return Object.fromEntries(
    values.map(([name = "", value]) => [name.replace("writethru_mail_", ""), Number(value)]),
  );
}

test("what waits to go by e-mail, how late it is and whether the server takes anything can be watched from any process", async () => {
  await using newsroom = await testNewsroom();
  const { db, people } = newsroom;
  await db.setNow(new Date(NOW));
  // Without an e-mail server there is nothing to watch, and a graph of noughts would say that all is well.
  expect(await mailMetrics(db)).toBe("");

  await nameMailServer(db.prisma, "mail.courier.test");
  const quiet = {
    server_down: 0,
    server_failures: 0,
    waiting: 0,
    late_seconds: 0,
    given_up: 0,
    sent_total: 0,
  };
  expect(readAll(await mailMetrics(db))).toEqual(quiet);

  const storyId = await writtenStory(newsroom);
  mustDo(await handOffStory(newsroom, people.editor, { storyId, to: people.reporter.id }));
  const [mail] = await db.prisma.noticeMail.findMany();
  expect(mail?.state).toBe("waiting");
  const due = mail?.dueAt.getTime() ?? Number.NaN;
  await db.setNow(new Date(due - 1_000));
  expect(readAll(await mailMetrics(db))).toEqual({ ...quiet, waiting: 1 });
  await db.setNow(new Date(due + 90_500));
  expect(readAll(await mailMetrics(db))).toEqual({ ...quiet, waiting: 1, late_seconds: 90.5 });

  const down = {
    since: new Date(due),
    problem: "silent",
    failures: 3,
    tryAt: new Date(due + 240_000),
  } as const;
  await db.prisma.$transaction((tx) => markServerDown(tx, down));
  expect(readAll(await mailMetrics(db))).toMatchObject({ server_down: 1, server_failures: 3, waiting: 1 });

  await db.prisma.$transaction((tx) => markServerUp(tx, 2));
  await endMails(db.prisma, [mail?.noticeId ?? ""], { state: "given-up", problem: "silent" }, new Date(due));
  expect(readAll(await mailMetrics(db))).toEqual({ ...quiet, given_up: 1, sent_total: 2 });
});
