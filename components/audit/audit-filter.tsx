import { Button, TextInput } from "@mantine/core";
import { LinkButton } from "#components/shell/link-button.tsx";
import classes from "./audit.module.css";

interface AuditFilterProps {
  /** The story the trail is narrowed to, as the person may know it. */
  readonly story: string | null;
  readonly refusal: string | null;
  /** Address that asks for the chain to be recomputed. */
  readonly verifyHref: string;
}

/** A plain form: the address is the question, so that a trail can be sent on. */
export function AuditFilter({ story, refusal, verifyHref }: AuditFilterProps) {
  return (
    <form className={classes.filter} action="/newsroom/audit" method="get">
      <TextInput
        name="story"
        aria-label="Story’s slug"
        placeholder="A story’s slug"
        defaultValue={story ?? ""}
        key={story}
        error={refusal}
        autoComplete="off"
        spellCheck={false}
      />
      <Button type="submit" variant="default">
        Show its trail
      </Button>
      {story === null ? null : (
        <LinkButton href="/newsroom/audit" variant="subtle">
          Show everything
        </LinkButton>
      )}
      <LinkButton href={verifyHref} variant="default" ml="auto">
        Verify the chain
      </LinkButton>
    </form>
  );
}
