import type { Anchor } from "#copy/comment-anchor.ts";
import type { CommentField, ThreadKind } from "#domain/comments.ts";

export interface Named {
  readonly id: string;
  readonly name: string;
}

/** Somebody who can be named in this story's threads; `notes`: in private notes too. */
export interface Nameable extends Named {
  readonly notes: boolean;
}

export type PlaceLine =
  | { readonly on: "story" }
  | { readonly on: "field"; readonly field: CommentField }
  | { readonly on: "text"; readonly anchor: Anchor };

export interface CommentLine {
  readonly id: string;
  readonly by: Named;
  /** Mentions as "@" and an ID; empty when it was taken back. */
  readonly text: string;
  readonly at: string;
  readonly editedAt: string | null;
  readonly deleted: boolean;
}

/** One thread as GET /api/v1/stories/{id}/threads answers it. Instants are ISO 8601. */
export interface ThreadLine {
  readonly id: string;
  readonly kind: ThreadKind;
  readonly place: PlaceLine;
  readonly startedBy: Named;
  readonly startedAt: string;
  readonly assignedTo: Named | null;
  readonly resolved: { readonly by: Named; readonly at: string } | null;
  readonly comments: readonly CommentLine[];
  /** Whom its comments mention. */
  readonly people: readonly Named[];
  /** Whether this person may resolve, reopen and assign it. */
  readonly yours: boolean;
}
