import type { AuditLine } from "#components/audit/audit-list.tsx";
import { mayKnow } from "#domain/permissions.ts";
import type { Actor } from "#domain/staffer.ts";
import { listStoriesFor } from "#server/commands/read/list-stories.ts";
import { processDatabase } from "#server/database/process-database.ts";
import { listAudit } from "#server/records/audit.ts";
import { isId } from "#server/records/db.ts";
import { listStaffers } from "#server/records/staffers.ts";
import { loadStory } from "#server/records/stories.ts";

const ROWS = 100;

interface Trail {
  readonly lines: readonly AuditLine[];
  readonly older: number | null;
  /** Staffers by their ID, closed accounts too: every staffer may know who the others are. */
  readonly names: Readonly<Record<string, string>>;
}

/** The trail's rows before `before`, newest first. Slugs only of stories the reader may know: the trail has IDs. */
export async function readTrail(
  actor: Actor,
  filter: { storyId: string | null; before: number | null },
): Promise<Trail> {
  const { prisma } = processDatabase();
  const rows = await listAudit(prisma, {
    ...(filter.storyId === null ? {} : { storyId: filter.storyId }),
    ...(filter.before === null ? {} : { before: filter.before }),
    limit: ROWS + 1,
  });
  const shown = rows.slice(0, ROWS);
  const slugs = await slugsFor(actor, new Set(shown.flatMap(({ storyId }) => storyId ?? [])));
  const lines = shown.map(({ storyId, at, actorId: _, ...row }) => ({
    ...row,
    at: at.toISOString(),
    story: storyId === null ? null : { id: storyId, slug: slugs.get(storyId) ?? null },
  }));
  const staff = await listStaffers(prisma);
  const names = Object.fromEntries(staff.map(({ id, name }) => [id, name]));
  return { lines, names, older: rows.length > ROWS ? (shown.at(-1)?.number ?? null) : null };
}

/** The story a person means by an ID or a slug: null when they mean none that they may know. */
export async function storyMeant(actor: Actor, asked: string): Promise<{ id: string; name: string } | null> {
  if (isId(asked)) {
    const slug = (await slugsFor(actor, new Set([asked]))).get(asked);
    return { id: asked, name: slug ?? asked };
  }
  const found = await listStoriesFor({ db: processDatabase() }, actor, { q: asked });
  if (!found.ok) return null;
  const story = found.value.items.find(({ slug }) => slug.toLowerCase() === asked.toLowerCase());
  return story === undefined ? null : { id: story.id, name: story.slug };
}

async function slugsFor(actor: Actor, ids: ReadonlySet<string>): Promise<ReadonlyMap<string, string>> {
  const { prisma } = processDatabase();
  const stories = await Promise.all([...ids].map((id) => loadStory(prisma, id)));
  return new Map(
    stories.flatMap((story) =>
      story !== null && mayKnow(actor, story) ? [[story.id, story.slug] as const] : [],
    ),
  );
}
