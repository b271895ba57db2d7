import type { Block } from "#copy/format.ts";
import type { Flag, FlagState } from "#domain/flags.ts";
import type { Correction, ReleaseKind } from "#domain/release.ts";
import type { Move } from "#domain/story.ts";
import type { PersonName } from "./people.ts";

/** Words somebody types; what is left out stays. */
export interface Words {
  readonly hed?: string;
  readonly dek?: string;
  readonly dateline?: string;
  readonly seoHed?: string;
  readonly socialText?: string;
  /** Who is credited, in order. A reporter who starts a story stands there already. */
  readonly byline?: readonly PersonName[];
  readonly body?: readonly Block[];
}

export interface Details {
  readonly path?: string;
  readonly embargoUntil?: Date;
  readonly deadline?: Date;
  /** Words. */
  readonly budgetedLength?: number;
}

/** What an approver and a releaser must say alike. */
interface Saying {
  readonly note?: string;
  readonly correction?: Correction;
  /** N4: why an editor approves and releases alone. Readers never see it. */
  readonly aloneReason?: string;
}

export type Deed =
  | { readonly do: "start" }
  | { readonly do: "write"; readonly words: Words }
  | { readonly do: "move"; readonly move: Move; readonly note?: string }
  | { readonly do: "freeze"; readonly name: string }
  | { readonly do: "claim" }
  | { readonly do: "unclaim" }
  | { readonly do: "details"; readonly details: Details }
  | { readonly do: "flag"; readonly flag: Flag; readonly to: FlagState; readonly note?: string }
  | { readonly do: "approve"; readonly kind: ReleaseKind; readonly says?: Saying }
  | { readonly do: "release"; readonly kind: ReleaseKind; readonly says?: Saying };

/** One person does one thing to the story, at an instant of the news day. */
export type Step = Deed & { readonly at: Date; readonly by: PersonName };

export interface DemoStory {
  readonly slug: string;
  /** A desk's ID. */
  readonly desk: string;
  /** In the order of their instants; the first one starts the story. */
  readonly steps: readonly Step[];
}
