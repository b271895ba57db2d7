import { randomUUID } from "node:crypto";
import type { Actor } from "#domain/staffer.ts";
import { approveRevision } from "#server/commands/approve-revision.ts";
import { openApiOn, type TestApi } from "#tests/support/api.ts";
import {
  asBlocks,
  freeze,
  mustDo,
  publish,
  release,
  type TestNewsroom,
  testNewsroom,
  write,
  writtenStory,
} from "#tests/support/newsroom.ts";
import { EVERYBODY, nameOf, type Who } from "./people-of-cells.ts";
import { FIXTURE_STATES, type FixtureStage, type FixtureState } from "./who-may-what.ts";

/** Somebody of the cells with an account and a sign-in of their own. */
export interface Signed {
  readonly who: Who;
  readonly id: string;
  /** The Cookie header their browser sends. */
  readonly cookie: string;
}

export interface CellNewsroom extends TestNewsroom {
  readonly api: TestApi;
  readonly everybody: readonly Signed[];
  /** One story of National in each public state, released by the commands; r2 is more than a minor fix of r1. */
  readonly stories: Readonly<Record<FixtureState, string>>;
  /** Puts all four in a stage, as no moves could: every stage meets every public state. */
  putIn(stage: FixtureStage): Promise<void>;
}

/** A newsroom where every kind of person stands in every relation to a story in every public state. */
export async function newsroomOfCells(): Promise<CellNewsroom> {
  const newsroom = await testNewsroom();
  const api = await openApiOn(newsroom);
  const stories = {} as Record<FixtureState, string>; // filled for every state just below
  for (const state of FIXTURE_STATES) stories[state] = await storyIn(newsroom, state);
  const everybody: Signed[] = [];
  for (const who of EVERYBODY) everybody.push(await hire(newsroom, api, who, Object.values(stories)));
  return {
    ...newsroom,
    api,
    everybody,
    stories,
    async putIn(stage) {
      const before = stage === "held" || stage === "spiked" ? "editing" : null;
      await newsroom.db.prisma.story.updateMany({ data: { stage, stageBefore: before } });
    },
  };
}

async function storyIn(newsroom: TestNewsroom, state: FixtureState): Promise<string> {
  const { copyEditor, editor, managing, reporter } = newsroom.people;
  const storyId = await writtenStory(newsroom, wordsOf(state), `${state}-story`);
  if (state === "unpublished") await freeze(newsroom, copyEditor, storyId);
  else await publish(newsroom, storyId);
  const { sha256 } = await newsroom.db.prisma.revision.findFirstOrThrow({ where: { storyId } });
  const body = asBlocks([...wordsOf(state), "The mayor resigned."]);
  await write(newsroom, reporter, storyId, { body });
  await freeze(newsroom, copyEditor, storyId);
  if (state === "withheld") mustDo(await release(newsroom, editor, storyId, { kind: "withhold" }));
  if (state === "killed") {
    const kill = { kind: "kill", note: "We got this wrong." } as const;
    for (const who of [managing, editor]) {
      mustDo(await approveRevision(newsroom, who, { storyId, revision: 1, sha256, ...kill }));
    }
    mustDo(await release(newsroom, managing, storyId, kill));
  }
  // Somebody has it, so that a claim is answered and changes nothing.
  await newsroom.db.prisma.story.update({ where: { id: storyId }, data: { claimedById: reporter.id } });
  return storyId;
}

/** Words that stand in this story alone, to be looked for outside. */
export function wordsOf(state: FixtureState): readonly string[] {
  return [`Only the ${state} story says this.`, "The council voted on Tuesday.", "The mayor signed it."];
}

let clients = 1_000_000n;

async function hire(
  { db }: TestNewsroom,
  api: TestApi,
  who: Who,
  storyIds: readonly string[],
): Promise<Signed> {
  const { id } = await db.prisma.staffer.create({
    data: {
      name: nameOf(who),
      email: `${randomUUID()}@courier.test`,
      passwordHash: "nobody signs in with it",
      roles: { create: rolesOf(who) },
    },
  });
  for (const storyId of storyIds) {
    // Who has committed a client of their own wrote in the story.
    clients += 1n;
    const client = { storyId, generation: 1, clientId: clients, stafferId: id };
    if (who.relations.includes("author")) await db.prisma.copyClient.create({ data: client });
    for (const to of ["write", "suggest"] as const) {
      if (who.relations.includes(`to ${to}`)) await letIn(db.prisma, { storyId, stafferId: id, to });
    }
  }
  return { who, id, cookie: await api.cookieOf({ id, name: nameOf(who), email: "", roles: [] }) };
}

function rolesOf({ role, relations }: Who): { role: string; deskId: string | null }[] {
  if (role === "contributor") return [];
  if (role === "admin") return [{ role, deskId: null }];
  return [{ role, deskId: relations.includes("same desk") ? "national" : "business" }];
}

/** An invitation that was taken up; the commands' own tests show how one comes to be. */
async function letIn(
  prisma: TestNewsroom["db"]["prisma"],
  {
    storyId,
    stafferId,
    to,
  }: { readonly storyId: string; readonly stafferId: string; readonly to: "write" | "suggest" },
): Promise<void> {
  const soon = new Date(Date.now() + 86_400_000);
  await prisma.invitation.create({
    data: {
      storyId,
      email: "somebody@outside.example",
      to,
      sha256: randomUUID(),
      invitedById: stafferId,
      expiresAt: soon,
      accessDays: 1,
      acceptedById: stafferId,
      acceptedAt: new Date(),
      accessUntil: soon,
    },
  });
}

/** The person of a test newsroom whom no story concerns and who can be handed none. */
export function outOfEverything({ people }: TestNewsroom): Actor {
  return people.admin;
}

/**
 * From now on no row is added to the audit trail: what passes every check ends there, and nothing is written, whatever was
 * asked (N7).
 */
export async function closeTrail({ db }: TestNewsroom): Promise<void> {
  await db.pool.query(`
    CREATE FUNCTION close_trail() RETURNS trigger LANGUAGE plpgsql AS $$BEGIN RAISE 'the trail is closed'; END$$;
    CREATE TRIGGER close_trail BEFORE INSERT ON audit_rows FOR EACH ROW EXECUTE FUNCTION close_trail()`);
}
