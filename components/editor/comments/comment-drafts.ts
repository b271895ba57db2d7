import type { Anchor } from "#copy/comment-anchor.ts";
import type { CommentField, ThreadKind } from "#domain/comments.ts";

/** What somebody has begun to write and not sent. The ID is the comment's: sent twice, it is one comment. */
export interface CommentDraft {
  readonly id: string;
  readonly text: string;
}

/** A thread somebody has begun. */
export interface ThreadDraft extends CommentDraft {
  readonly thread: string;
  readonly kind: ThreadKind;
  readonly about: "story" | "words" | CommentField;
  readonly anchor: Anchor | null;
  readonly assignTo: string;
}

const PREFIX = "writethru:comment:";

/**
 * Drafts outlive the panel and a reload of the page, and end with the tab: they are kept for this page's session only,
 * under the name of whoever wrote them, so that nobody who signs in later sees them. Where a browser keeps nothing, they live
 * in the page.
 */
const inPage = new Map<string, string>();

export function readDraft<T extends CommentDraft>(name: string): T | null {
  const kept = inPage.get(PREFIX + name) ?? fromStorage(PREFIX + name);
  // Only written below, by the same names.
  return kept === null ? null : (JSON.parse(kept) as T);
}

/** Null, or a draft that says nothing, is forgotten. */
export function keepDraft(name: string, draft: CommentDraft | null): void {
  const key = PREFIX + name;
  const text = draft === null || draft.text.trim() === "" ? null : JSON.stringify(draft);
  if (text === null) inPage.delete(key);
  else inPage.set(key, text);
  try {
    if (text === null) sessionStorage.removeItem(key);
    else sessionStorage.setItem(key, text);
  } catch {
    // Full, or switched off: the page itself still has it.
  }
}

function fromStorage(key: string): string | null {
  try {
    return sessionStorage.getItem(key);
  } catch {
    return null;
  }
}
