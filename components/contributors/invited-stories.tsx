import Link from "next/link";
import { Screen, Sheet } from "#components/shell/screen.tsx";
import type { InvitedTo } from "#domain/staffer.ts";
import classes from "./contributors.module.css";
import { INVITED_TO_WORDS } from "./invitation.ts";

interface InvitedStoriesProps {
  readonly stories: readonly { readonly id: string; readonly slug: string; readonly to: InvitedTo }[];
}

/** What stands in the budget's place for somebody from outside: the stories they are let into. */
export function InvitedStories({ stories }: InvitedStoriesProps) {
  return (
    <Screen title="Your stories" about="The stories you are invited to.">
      {stories.length === 0 ? (
        <p>No invitation of yours stands any more. Ask whoever invited you for a new one.</p>
      ) : (
        <Sheet>
          <ul className={classes.stories}>
            {stories.map(({ id, slug, to }) => (
              <li key={id}>
                <Link href={`/newsroom/stories/${id}`}>{slug}</Link>
                <span className={classes.soft}>{INVITED_TO_WORDS[to]}</span>
              </li>
            ))}
          </ul>
        </Sheet>
      )}
    </Screen>
  );
}
