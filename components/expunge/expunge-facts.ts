/** What the screen shows, as GET /api/v1/stories/{id}/expunge answers it. Instants are ISO 8601. */
export interface ExpungeFacts {
  readonly storyId: string;
  readonly slug: string;
  readonly proposal: PendingProposal | null;
}

export interface PendingProposal {
  readonly id: string;
  readonly by: { readonly id: string; readonly name: string };
  readonly at: string;
  readonly expiresAt: string;
  readonly reason: string;
  readonly reference: string;
  readonly mayConfirm: boolean;
}

/** N6: exactly what it does, for whoever is about to ask for it. */
export const WHAT_IT_DOES: readonly string[] = [
  "Every word of the story goes: the working copy and its whole history, all revisions, notes, approvals and releases, the slug and the address. In their place stands a hash of what was there.",
  "Readers get a page that says it was removed for legal reasons (HTTP 451), at once, at every address the story ever had. It is in no front, feed, sitemap or list any more.",
  "Pages that have it open are closed, and what they kept on the device is deleted when they next reach the newsroom.",
  "It is taken out of a backup again whenever one is restored.",
  "The audit trail keeps that it happened, who wanted it, and when. It holds no copy.",
  "Nobody can undo it: not you, not an admin, not whoever runs the server.",
];
