import { normalizeEmail } from "#domain/email.ts";
import {
  accountHasOtherPassword,
  decideOpen,
  invitationForAnother,
  invitationOverForStory,
  invitationUnknown,
} from "#domain/invitations.ts";
import { decidePassword } from "#domain/passwords.ts";
import { may } from "#domain/permissions.ts";
import { done, refused } from "#domain/result.ts";
import type { Actor } from "#domain/staffer.ts";
import { appendAudit } from "#server/records/audit.ts";
import type { Db, Tx } from "#server/records/db.ts";
import {
  findInvitation,
  type Invitation,
  lockInvitation,
  markAccepted,
} from "#server/records/invitations.ts";
import { newsroomNow } from "#server/records/newsroom-now.ts";
import { notify } from "#server/records/notify.ts";
import { findCredentials, insertStaffer } from "#server/records/staffers.ts";
import { loadStory } from "#server/records/stories.ts";
import { sha256Of } from "./freeze-working-copy.ts";
import { accountLimit } from "./guess-limits.ts";
import { type Answer, inOneTransaction, type Newsroom } from "./newsroom.ts";
import { passwords as argon, type Passwords } from "./passwords.ts";
import { checkName } from "./person-fields.ts";
import { forgetTry, takeTry, tryKey } from "./try-limit.ts";

export interface AcceptInvitationInput {
  /** The end of the link. */
  readonly secret: string;
  /** For a new account; a known one keeps its name. */
  readonly name: string;
  /** Must be the address the invitation was sent to. */
  readonly email: string;
  /** Of the account that is there, or to be the new one's. */
  readonly password: string;
  /** Where the try came from. */
  readonly address: string;
}

export interface InvitationAccepted {
  readonly storyId: string;
  readonly stafferId: string;
  /** As the account has it: what to sign in with. */
  readonly email: string;
}

const WINDOW_MINUTES = 15;
const TRIES_PER_INVITATION = 10;
const TRIES_PER_ADDRESS = 50;
const DAY_MS = 86_400_000;

/**
 * Takes an invitation up, once: with the account that is at its address or with a new one that holds no role. Guessing
 * links, addresses and passwords is limited like signing in.
 */
export async function acceptInvitation(
  newsroom: Newsroom,
  input: AcceptInvitationInput,
  passwords: Passwords = argon,
): Answer<InvitationAccepted> {
  const sha256 = sha256Of(input.secret);
  const key = tryKey("invitation", sha256);
  const taken = await takeTry(newsroom, [
    { key, tries: TRIES_PER_INVITATION, minutes: WINDOW_MINUTES },
    { key: tryKey("invitations", input.address), tries: TRIES_PER_ADDRESS, minutes: WINDOW_MINUTES },
  ]);
  if (!taken.ok) return taken;
  const db = newsroom.db.prisma;
  const invitation = await openInvitation(db, await findInvitation(db, sha256));
  if (!invitation.ok) return invitation;
  const { email } = invitation.value;
  if (normalizeEmail(input.email) !== email) return refused(invitationForAnother());
  const account = await accountAt(newsroom, email, input, passwords);
  if (!account.ok) return account;
  const accepted = await inOneTransaction(newsroom, async (tx) => {
    // Read again under its lock: of two who use the link at once, one is told that it is used.
    const still = await openInvitation(tx, await lockInvitation(tx, sha256));
    return still.ok ? takeUp(tx, still.value, account.value) : still;
  });
  if (accepted.ok) await forgetTry(newsroom, taken.value, key);
  return accepted;
}

/** The invitation of a link that works now, or why it doesn't; also what the page shows before anything is typed. */
export async function openInvitation(db: Db, invitation: Invitation | null): Answer<Invitation> {
  if (invitation === null) return refused(invitationUnknown());
  const open = decideOpen(invitation, await newsroomNow(db));
  if (!open.ok) return open;
  const story = await loadStory(db, invitation.storyId);
  // Nobody takes up what the table would give them nothing of.
  const guest: Actor = {
    id: "",
    name: "",
    email: "",
    roles: [],
    invited: [{ story: invitation.storyId, to: invitation.to }],
  };
  return story !== null && may(guest, "read-copy", story)
    ? done(invitation)
    : refused(invitationOverForStory());
}

type Account =
  | { readonly kind: "known"; readonly id: string }
  | { readonly kind: "new"; readonly name: string; readonly passwordHash: string };

async function accountAt(
  newsroom: Newsroom,
  email: string,
  { name, password }: AcceptInvitationInput,
  passwords: Passwords,
): Answer<Account> {
  const known = await findCredentials(newsroom.db.prisma, email);
  if (known !== null) {
    // Many invitations to one address are no way around what limits guessing at its account.
    const taken = await takeTry(newsroom, [accountLimit(email)]);
    if (!taken.ok) return taken;
    const usable = !known.disabled && !taken.value.isHopeless;
    const matches = await passwords.check(usable ? known.passwordHash : null, password);
    if (!matches) return refused(accountHasOtherPassword());
    await forgetTry(newsroom, taken.value);
    return done({ kind: "known", id: known.id });
  }
  const named = checkName(name);
  if (!named.ok) return named;
  const fits = decidePassword(password, email);
  if (!fits.ok) return fits;
  return done({ kind: "new", name: named.value, passwordHash: await passwords.hash(password) });
}

async function takeUp(tx: Tx, invitation: Invitation, account: Account): Answer<InvitationAccepted> {
  const { id, storyId, email, accessDays } = invitation;
  const stafferId = account.kind === "known" ? account.id : await makeAccount(tx, email, account);
  // Somebody made an account at the address in this very moment: now its password is asked for.
  if (stafferId === null) return refused(accountHasOtherPassword());
  const at = await newsroomNow(tx);
  await markAccepted(tx, id, {
    by: stafferId,
    at,
    until: new Date(at.getTime() + accessDays * DAY_MS),
  });
  await notify(tx, "access", stafferId);
  await notify(tx, "desk", storyId);
  await appendAudit(tx, {
    actorId: stafferId,
    action: "accept-invitation",
    storyId,
    facts: { invitation: id, account: account.kind, to: invitation.to },
  });
  return done({ storyId, stafferId, email });
}

function makeAccount(
  tx: Tx,
  email: string,
  { name, passwordHash }: Extract<Account, { kind: "new" }>,
): Promise<string | null> {
  return insertStaffer(tx, { email, name, contact: null, passwordHash, mustChange: false, roles: [] });
}
