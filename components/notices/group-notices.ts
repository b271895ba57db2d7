import type { NoticeLine } from "./notice-line.ts";

/** What somebody was told of one story. */
export interface NoticeGroup {
  readonly story: NoticeLine["story"];
  /** Newest first, one at least. */
  readonly notices: readonly NoticeLine[];
}

/** Gathers a list that is newest first by story: each stands where its newest notice does. */
export function groupNotices(items: readonly NoticeLine[]): readonly NoticeGroup[] {
  const groups = new Map<string, { story: NoticeLine["story"]; notices: NoticeLine[] }>();
  for (const notice of items) {
    const { story } = notice;
    const known = groups.get(story.id);
    if (known === undefined) groups.set(story.id, { story, notices: [notice] });
    else known.notices.push(notice);
  }
  return [...groups.values()];
}
