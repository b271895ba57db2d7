import type { AuditLine } from "#components/audit/audit-list.tsx";
import { mayKnow } from "#domain/permissions.ts";
import { done } from "#domain/result.ts";
import type { Actor } from "#domain/staffer.ts";
import type { Answer } from "#server/commands/newsroom.ts";
import { type AuditQuestion, wholeAuditFor } from "#server/commands/read/audit.ts";
import { listStoriesFor } from "#server/commands/read/list-stories.ts";
import { processDatabase } from "#server/database/process-database.ts";
import { isId } from "#server/records/db.ts";
import { listStaffers } from "#server/records/staffers.ts";
import { loadStory } from "#server/records/stories.ts";

const ROWS = 100;

interface Trail {
  readonly lines: readonly AuditLine[];
  /** Where the older rows begin; null when there are none. */
  readonly older: string | null;
  /** Everyone there is or was, by name: every staffer may know who the others are. */
  readonly people: readonly { readonly id: string; readonly name: string }[];
}

/** The trail's rows before `before`, newest first. Slugs only of stories the reader may know: the trail has IDs. */
export async function readTrail(
  actor: Actor,
  question: AuditQuestion & { readonly before: string | null },
): Answer<Trail> {
  const { before, ...asked } = question;
  const db = processDatabase();
  const found = await wholeAuditFor({ db }, actor, {
    ...asked,
    ...(before !== null && { cursor: before }),
    limit: ROWS,
  });
  if (!found.ok) return found;
  const rows = found.value.items;
  const slugs = await slugsFor(actor, new Set(rows.flatMap(({ storyId }) => storyId ?? [])));
  const lines = rows.map(({ storyId, at, actorId: _, ...row }) => ({
    ...row,
    at: at.toISOString(),
    story: storyId === null ? null : { id: storyId, slug: slugs.get(storyId) ?? null },
  }));
  const staff = await listStaffers(db.prisma);
  const people = staff.map(({ id, name }) => ({ id, name }));
  return done({ lines, people, older: found.value.nextCursor });
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
