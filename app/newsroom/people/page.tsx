import type { Metadata } from "next";
import { PeopleList } from "#components/people/people-list.tsx";
import type { Person } from "#components/people/person.ts";
import { NotYours } from "#components/shell/not-yours.tsx";
import { decide } from "#domain/permissions.ts";
import { type Colleague, staffFor } from "#server/commands/read/staff.ts";
import { processDatabase } from "#server/database/process-database.ts";
import { requireActor } from "#server/sign-in/current-actor.ts";

export const metadata: Metadata = { title: "People" };

export default async function PeoplePage() {
  const actor = await requireActor("/newsroom/people");
  const permitted = decide(actor, "manage-people", null);
  if (!permitted.ok) return <NotYours sentence={permitted.refusal.sentence} />;
  const staff = await staffFor({ db: processDatabase() }, actor);
  if (!staff.ok) return <NotYours sentence={staff.refusal.sentence} />;
  return <PeopleList first={staff.value.flatMap(toPerson)} />;
}

/** As the API answers it: instants as text. A colleague without an account's facts isn't ours to keep. */
function toPerson({ id, name, roles, account }: Colleague): Person[] {
  if (account === undefined) return [];
  const { createdAt, disabledAt, ...facts } = account;
  return [
    {
      id,
      name,
      roles,
      account: {
        ...facts,
        createdAt: createdAt.toISOString(),
        disabledAt: disabledAt?.toISOString() ?? null,
      },
    },
  ];
}
