import type { StoryLine } from "./story-line.ts";
import { inputOf, instantIn } from "./zone-input.ts";

/** A story's details as a form holds them. */
export interface DetailsForm {
  readonly slug: string;
  readonly budgetLine: string;
  readonly desk: string;
  readonly priority: string;
  /** Of a datetime-local input, in the publication's zone. */
  readonly deadline: string;
  /** The same. R6: nothing goes out before it. */
  readonly embargo: string;
  /** Public end of the address; empty until there is one. */
  readonly path: string;
  readonly length: string | number;
  /** Between commas. */
  readonly tags: string;
}

export function formOf(story: StoryLine, zone: string): DetailsForm {
  return {
    slug: story.slug,
    budgetLine: story.budgetLine,
    desk: story.desk,
    priority: String(story.priority),
    deadline: inputOf(story.deadline, zone),
    embargo: inputOf(story.embargoUntil, zone),
    path: story.path ?? "",
    length: story.budgetedLength ?? "",
    tags: story.tags.join(", "),
  };
}

/** What `PATCH /stories/:id` is asked: only what the person changed, so that nobody undoes a colleague's change unseen. */
export function changesOf(
  before: DetailsForm,
  after: DetailsForm,
  zone: string,
): Readonly<Record<string, unknown>> {
  const changed = (name: keyof DetailsForm) => before[name] !== after[name];
  return {
    ...(changed("slug") && { slug: after.slug.trim() }),
    ...(changed("budgetLine") && { budgetLine: after.budgetLine.trim() }),
    ...(changed("desk") && { desk: after.desk }),
    ...(changed("priority") && { priority: Number(after.priority) }),
    ...(changed("deadline") && { deadline: instantIn(after.deadline, zone) }),
    ...(changed("embargo") && { embargoUntil: instantIn(after.embargo, zone) }),
    ...(changed("path") && { path: after.path.trim() }),
    ...(changed("length") && { budgetedLength: after.length === "" ? null : Number(after.length) }),
    ...(changed("tags") && { tags: tagsIn(after.tags) }),
  };
}

export function tagsIn(text: string): readonly string[] {
  return text
    .split(",")
    .map((tag) => tag.trim())
    .filter((tag) => tag !== "");
}
