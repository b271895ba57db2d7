import type { Database } from "#server/database/connect.ts";
import { newsroomNow } from "#server/records/newsroom-now.ts";
import { savePublication } from "#server/records/publication.ts";
import { newsDay } from "./demo/news-day.ts";
import { withNewsroomClock } from "./demo/newsroom-clock.ts";
import { hireStaff } from "./demo/people.ts";
import { runStep, storyUnderWay } from "./demo/run-step.ts";
import { seeOldNotices } from "./demo/see-old-notices.ts";
import { demoStories } from "./demo/stories.ts";

const ZONE = "America/New_York";

const BEFORE = ["initial", "update", "correction"] as const;
const CHECKLIST = [
  { id: "names", label: "Names checked", kinds: BEFORE, required: false },
  { id: "numbers", label: "Numbers checked", kinds: BEFORE, required: false },
  { id: "links", label: "Links work", kinds: BEFORE, required: false },
  { id: "hed", label: "Hed matches the copy", kinds: BEFORE, required: false },
];

const PUBLICATION = {
  name: "The Potomac Courier",
  zone: ZONE,
  legalName: "The Potomac Courier, LLC",
  reprintUrl: "https://potomaccourier.test/reprints",
  commentPolicyUrl: "https://potomaccourier.test/comment-policy",
  // Two slots in a story of 14 paragraphs.
  adRule: { firstBefore: 4, apart: 6, keepLast: 3 },
  twoPeople: true,
  // Reminders: a desk that wants a release to wait for one makes it required in the settings.
  checklist: CHECKLIST,
};

const DESKS = [
  { id: "national", name: "National" },
  { id: "metro", name: "Metro" },
  { id: "business", name: "Business" },
  { id: "copy", name: "Copy" },
];

/**
 * Fills an empty, migrated database with one news day at The Potomac Courier: the day before `now`, which is the
 * database's own clock unless given. Everything goes through the commands, with the newsroom's clock set step by step
 * and honest again at the end, so that no stamp lies ahead of `now`. Throws on a refusal, and on a database in use.
 */
export async function seedDemoNewsroom(db: Database, now?: Date): Promise<void> {
  const day = newsDay(now ?? (await newsroomNow(db.prisma)), ZONE);
  await withNewsroomClock(db, async (clock) => {
    await clock.set(day.at("4:30"));
    await db.prisma.$transaction((tx) => savePublication(tx, PUBLICATION));
    await db.prisma.desk.createMany({ data: DESKS.map((desk, order) => ({ ...desk, order })) });
    const staff = await hireStaff(db, day.at("4:30"));
    const steps = demoStories(day).flatMap((story) => {
      const underWay = storyUnderWay(story);
      return story.steps.map((step) => ({ underWay, step }));
    });
    // One clock for all stories: it never goes back. The sort is stable, so steps of one instant keep their order.
    steps.sort((one, other) => one.step.at.getTime() - other.step.at.getTime());
    for (const { underWay, step } of steps) {
      await clock.set(step.at);
      await runStep(db, staff, underWay, step);
    }
    await seeOldNotices(db, staff);
  });
}
