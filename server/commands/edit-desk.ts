import { decide } from "#domain/permissions.ts";
import type { Refusal } from "#domain/refusal.ts";
import { done, type Result, refused } from "#domain/result.ts";
import { derivePath } from "#domain/slug.ts";
import type { Actor } from "#domain/staffer.ts";
import { appendAudit } from "#server/records/audit.ts";
import { addDesk, type Desk, listDesks, saveDeskName } from "#server/records/desks.ts";
import { type Answer, inOneTransaction, type Newsroom } from "./newsroom.ts";
import { deskUnknown, malformed } from "./refusals.ts";

const LONGEST_NAME = 40;

/** Opens a desk. Its ID, made of the name, stands in readers' addresses and never changes. */
export function createDesk(newsroom: Newsroom, actor: Actor, input: { readonly name: string }): Answer<Desk> {
  return changeDesks(newsroom, actor, input.name, async (name, desks) => {
    const id = derivePath(name).slice(0, LONGEST_NAME);
    return desks.some((desk) => desk.id === id)
      ? refused(malformed("name", `There is a desk at /${id} already. Choose another name.`))
      : done({ id, name });
  });
}

/** Gives a desk another name. What stands in addresses, and in pages that are out, stays. */
export function renameDesk(
  newsroom: Newsroom,
  actor: Actor,
  input: { readonly desk: string; readonly name: string },
): Answer<Desk> {
  return changeDesks(newsroom, actor, input.name, async (name, desks) =>
    desks.some(({ id }) => id === input.desk)
      ? done({ id: input.desk, name })
      : refused(deskUnknown(input.desk)),
  );
}

function changeDesks(
  newsroom: Newsroom,
  actor: Actor,
  typed: string,
  decideDesk: (name: string, desks: readonly Desk[]) => Promise<Result<Desk, Refusal>>,
): Answer<Desk> {
  return inOneTransaction(newsroom, async (tx) => {
    const permitted = decide(actor, "manage-settings", null);
    if (!permitted.ok) return permitted;
    const name = typed.normalize("NFC").trim().replaceAll(/\s+/g, " ");
    if (name === "" || [...name].length > LONGEST_NAME || !/\p{L}/u.test(name) || /\p{Cc}/u.test(name)) {
      return refused(malformed("name", `A desk needs a name of at most ${LONGEST_NAME} characters.`));
    }
    // Two desks of one name at once would take the same ID.
    await tx.$executeRaw`LOCK TABLE desks IN SHARE ROW EXCLUSIVE MODE`;
    const desks = await listDesks(tx);
    const decided = await decideDesk(name, desks);
    if (!decided.ok) return decided;
    const desk = decided.value;
    if (desks.some((each) => each.id !== desk.id && each.name.toLowerCase() === name.toLowerCase())) {
      return refused(malformed("name", `There is a desk called ${name} already. Choose another name.`));
    }
    const isNew = !desks.some(({ id }) => id === desk.id);
    if (isNew) await addDesk(tx, desk);
    else await saveDeskName(tx, desk);
    await appendAudit(tx, {
      actorId: actor.id,
      action: isNew ? "create-desk" : "rename-desk",
      facts: { desk: desk.id, name },
    });
    return done(desk);
  });
}
