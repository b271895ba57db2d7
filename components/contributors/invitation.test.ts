import { expect, test } from "vitest";
import { canBeRevoked, type InvitationLine, stateWords } from "./invitation.ts";

const WAITING: InvitationLine = {
  id: "1",
  email: "ada@outside.example",
  to: "write",
  state: "waiting",
  expiresAt: "2026-02-03T21:23:00.000Z",
  invitedBy: { name: "Test editor" },
  acceptedBy: null,
  accessUntil: null,
  endedBy: null,
};
const ADA = { name: "Ada Lovelace" };

test.each<[Partial<InvitationLine>, string, boolean]>([
  [{}, "The link works until 4:23 p.m. on Tuesday, February 3, 2026.", true],
  [{ state: "expired" }, "The link expired; nobody used it.", false],
  [
    { state: "in", acceptedBy: ADA, accessUntil: "2026-03-02T17:00:00.000Z" },
    "Ada Lovelace is let in until noon on Monday, March 2, 2026.",
    true,
  ],
  [{ state: "over", acceptedBy: ADA }, "Ada Lovelace was let in; the time is over.", false],
  [{ state: "revoked", endedBy: { name: "Test editor" } }, "Taken back by Test editor.", false],
])("[N2] how an invitation stands: %j", (facts, words, revocable) => {
  const invitation = { ...WAITING, ...facts };
  expect(stateWords(invitation, "America/New_York")).toBe(words);
  expect(canBeRevoked(invitation)).toBe(revocable);
});
