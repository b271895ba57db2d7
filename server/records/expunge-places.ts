/** What one table holds, column by column, of those types that could hold words: text, bytes, JSON and lists of text. */
export interface Place {
  /** The column that names the story whose words these are; null where a row is no story's. */
  readonly story: string | null;
  /** Hold copy, or what quotes it: a tombstone takes its place. */
  readonly copy: readonly string[];
  /** Hold what may quote it and are of no use as a hash: they are emptied. */
  readonly emptied?: readonly string[];
  /** Made from the places above, and emptied by what makes them (forgetSearchText). */
  readonly derived?: readonly string[];
  /** Hold none of it: names the newsroom gives, IDs, hashes, settings, what people say of themselves. */
  readonly none: readonly string[];
}

/**
 * N6: every place in the database where a story's words could be. A column that is missing here fails
 * expunge-places.db.test.ts, so that no new place is forgotten when the law takes them.
 */
export const PLACES: Readonly<Record<string, Place>> = {
  // The document: the log, its snapshots, what the list shows of it.
  copy_updates: { story: "story_id", copy: ["bytes"], none: [] },
  copy_snapshots: { story: "story_id", copy: ["bytes"], none: ["sha256"] },
  copy_digests: { story: "story_id", copy: ["hed", "byline"], none: [] },
  // What was frozen, and what people said when they moved, approved and released it. Their notes quote it.
  revisions: {
    story: "story_id",
    copy: ["canonical", "hed", "name", "suggestions"],
    // Who wrote each stretch: IDs and lengths.
    none: ["sha256", "ad_overrides", "reason", "authorship"],
  },
  revision_names: { story: "story_id", copy: ["name"], none: [] },
  stage_moves: { story: "story_id", copy: ["note"], none: ["move", "from", "to"] },
  approvals: { story: "story_id", copy: ["note", "correction"], none: ["sha256", "kind", "subject"] },
  releases: {
    story: "story_id",
    // The key is whatever the caller chose.
    copy: ["note", "correction", "override_reason", "alone_reason", "idempotency_key"],
    none: ["kind", "sha256", "wire_status", "public_state", "request_sha256"],
  },
  scheduled_releases: {
    story: "story_id",
    // Why it was refused can quote it.
    copy: ["note", "correction", "override_reason", "alone_reason", "failure", "idempotency_key"],
    none: ["kind", "sha256", "state", "ended_why", "request_sha256"],
  },
  // What readers have. An address is made of the hed's words; its tombstone still answers 451 (find-address.ts).
  public_releases: {
    story: "story_id",
    copy: ["address", "hed", "dek", "byline", "notes"],
    none: ["kind", "state", "desk_id", "desk_name", "wire_status", "line"],
  },
  public_outputs: { story: "story_id", copy: ["bytes"], none: ["format", "media_type", "sha256"] },
  public_addresses: { story: "story_id", copy: ["address"], none: [] },
  // Slugs can quote copy, and so can what the desk says that a story is about.
  stories: {
    story: "id",
    copy: ["slug", "path", "budget_line"],
    emptied: ["tags"],
    none: ["desk_id", "stage", "stage_before", "public_state", "flags"],
  },
  story_search: {
    story: "story_id",
    copy: [],
    derived: ["slug", "tags", "hed", "byline", "text", "released", "head", "words", "pairs"],
    none: [],
  },
  flag_changes: { story: "story_id", copy: ["note"], none: ["flag", "to", "subject"] },
  // What was said beside the copy quotes it.
  comment_threads: {
    story: "story_id",
    copy: ["quote", "prefix", "suffix"],
    none: ["kind", "place", "name", "start_place", "end_place"],
  },
  comments: { story: "story_id", copy: ["text"], none: [] },
  checklist_ticks: { story: "story_id", copy: [], none: ["item"] },
  // Numbers and IDs, never words (server/records/notices.ts).
  notices: { story: "story_id", copy: [], none: ["kind", "payload"] },
  // What goes out is made of the notice when it is sent, and never of an expunged story's.
  notice_mails: { story: "story_id", copy: [], none: ["way", "state", "problem"] },
  // Whom a story was opened to.
  invitations: { story: "story_id", copy: [], none: ["email", "to", "sha256"] },
  // The legal record of it. People are told not to quote the copy there.
  expunges: { story: "story_id", copy: [], none: ["reason", "reference"] },
  // N7: IDs and hashes. Never changed, so that the chain still verifies.
  audit_rows: { story: "story_id", copy: [], none: ["action", "facts", "previous", "hash"] },
  // The newsroom itself and its people.
  publication: {
    story: null,
    copy: [],
    none: ["name", "zone", "legal_name", "reprint_url", "comment_policy_url", "ad_rule", "checklist"],
  },
  marks: { story: null, copy: [], none: ["name", "value"] },
  staffers: { story: null, copy: [], none: ["email", "name", "contact", "password_hash"] },
  desks: { story: null, copy: [], none: ["id", "name"] },
  desk_roles: { story: null, copy: [], none: ["desk_id", "role"] },
  sign_in_failures: { story: null, copy: [], none: ["key"] },
  tokens: { story: null, copy: [], none: ["name", "sha256", "scopes"] },
  notice_preferences: { story: null, copy: [], none: ["ways"] },
  mail_server: { story: null, copy: [], none: ["host", "problem"] },
  saved_filters: { story: null, copy: [], none: ["name", "query"] },
  copy_heads: { story: "story_id", copy: [], none: [] },
};
