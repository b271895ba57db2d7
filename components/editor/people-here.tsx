"use client";

import { Avatar, Tooltip } from "@mantine/core";
import { initials } from "#components/shell/initials.ts";
import classes from "./editor.module.css";
import { inksFor } from "./person-colour.ts";
import { usePeople } from "./story-context.tsx";

/** Who else has the story open, each once, in the ink of their caret. */
export function PeopleHere() {
  const people = usePeople();
  const once = [...new Map(people.map((person) => [person.id, person])).values()];
  const inks = inksFor(once.map(({ id }) => id));
  if (once.length === 0) return null;
  return (
    <ul className={classes.people} aria-label="Also here">
      {once.slice(0, 6).map((person) => (
        <li key={person.id}>
          <Tooltip label={person.name}>
            <Avatar
              size={26}
              variant="filled"
              styles={{ placeholder: { background: inks.get(person.id), color: "#fff", fontSize: 11 } }}
            >
              {initials(person.name)}
              <span className={classes.hidden}>{person.name}</span>
            </Avatar>
          </Tooltip>
        </li>
      ))}
      {once.length > 6 ? <li className={classes.more}>+{once.length - 6}</li> : null}
    </ul>
  );
}
