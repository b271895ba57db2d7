import { Button, NativeSelect, TextInput } from "@mantine/core";
import { LinkButton } from "#components/shell/link-button.tsx";
import { actionWords } from "./action-words.ts";
import classes from "./audit.module.css";
import { type AuditQuestion, isNarrowed } from "./audit-question.ts";

interface AuditFilterProps {
  readonly question: AuditQuestion;
  /** Everyone there is or was, by name. */
  readonly people: readonly { readonly id: string; readonly name: string }[];
  /** The kinds of action the trail has. */
  readonly actions: readonly string[];
  readonly refusal: string | null;
  /** Address that asks for the chain to be recomputed. */
  readonly verifyHref: string;
}

/** A plain form: the address is the question, so that a trail can be sent on. */
export function AuditFilter({ question, people, actions, refusal, verifyHref }: AuditFilterProps) {
  return (
    // A new question is a new form: fields keep what was typed into them otherwise.
    <form className={classes.filter} action="/newsroom/audit" method="get" key={JSON.stringify(question)}>
      <TextInput
        name="story"
        aria-label="Story’s slug"
        placeholder="A story’s slug"
        defaultValue={question.story}
        error={refusal}
        autoComplete="off"
        spellCheck={false}
      />
      <NativeSelect
        name="person"
        aria-label="Person"
        defaultValue={question.person}
        data={[
          { value: "", label: "Everyone" },
          ...people.map(({ id, name }) => ({ value: id, label: name })),
        ]}
      />
      <NativeSelect
        name="action"
        aria-label="Kind of action"
        defaultValue={question.action}
        data={[
          { value: "", label: "Everything done" },
          ...actions.map((action) => ({ value: action, label: actionWords(action) })),
        ]}
      />
      <TextInput name="from" type="date" aria-label="From this day" defaultValue={question.from} />
      <TextInput name="to" type="date" aria-label="To this day" defaultValue={question.to} />
      <Button type="submit" variant="default">
        Show
      </Button>
      {isNarrowed(question) ? (
        <LinkButton href="/newsroom/audit" variant="subtle">
          Show everything
        </LinkButton>
      ) : null}
      <LinkButton href={verifyHref} variant="default" ml="auto">
        Verify the chain
      </LinkButton>
    </form>
  );
}
