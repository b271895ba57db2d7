"use client";

import { Button, Modal } from "@mantine/core";
import { IconPlus } from "@tabler/icons-react";
import { useCallback, useState } from "react";
import { showDone, showRefusal } from "#components/shell/notices.ts";
import { Screen } from "#components/shell/screen.tsx";
import { createPerson, editPerson, type PersonFields, readPeople } from "./people-api.ts";
import { PeopleTable } from "./people-table.tsx";
import type { Person } from "./person.ts";
import { PersonForm } from "./person-form.tsx";
import { ShownOnce } from "./shown-once.tsx";

type Open =
  | { readonly what: "new" }
  | { readonly what: "edit"; readonly person: Person }
  | { readonly what: "password"; readonly name: string; readonly secret: string };

const TITLES = { new: "New account", edit: "Edit account", password: "Temporary password" } as const;

/** Everyone who works here, and what administrators do with their accounts. */
export function PeopleList({ first }: { first: readonly Person[] }) {
  const [people, setPeople] = useState(first);
  const [open, setOpen] = useState<Open | null>(null);

  const refresh = useCallback(async () => {
    const result = await readPeople();
    if (result.ok) setPeople(result.value.staff);
    else showRefusal(result.refusal);
  }, []);

  async function create(fields: PersonFields) {
    const result = await createPerson(fields);
    if (!result.ok) return result;
    setOpen({ what: "password", name: fields.name, secret: result.value.temporaryPassword });
    await refresh();
    return result;
  }

  async function edit(person: Person, { name, contact, roles }: PersonFields) {
    const result = await editPerson(person.id, { name, contact, roles });
    if (!result.ok) return result;
    setOpen(null);
    showDone(`${name}’s account is changed, at once and everywhere.`);
    await refresh();
    return result;
  }

  return (
    <Screen
      title="People"
      about={countSentence(people)}
      actions={
        <Button leftSection={<IconPlus size={16} aria-hidden />} onClick={() => setOpen({ what: "new" })}>
          New account
        </Button>
      }
    >
      <PeopleTable
        people={people}
        onEdit={(person) => setOpen({ what: "edit", person })}
        onPassword={(name, secret) => setOpen({ what: "password", name, secret })}
        onChanged={() => void refresh()}
      />
      <Modal
        opened={open !== null}
        onClose={() => setOpen(null)}
        title={open === null ? "" : TITLES[open.what]}
        size="lg"
        closeOnClickOutside={false}
      >
        {open?.what === "new" ? (
          <PersonForm submitLabel="Create the account" send={create} onCancel={() => setOpen(null)} />
        ) : null}
        {open?.what === "edit" ? (
          <PersonForm
            person={open.person}
            submitLabel="Save"
            send={(fields) => edit(open.person, fields)}
            onCancel={() => setOpen(null)}
          />
        ) : null}
        {open?.what === "password" ? (
          <ShownOnce
            about={`Give this temporary password to ${open.name}. They choose their own when they sign in.`}
            secret={open.secret}
            onDone={() => setOpen(null)}
          />
        ) : null}
      </Modal>
    </Screen>
  );
}

function countSentence(people: readonly Person[]): string {
  const active = people.filter(({ account }) => account.disabledAt === null).length;
  const disabled = people.length - active;
  return `${active} ${active === 1 ? "account" : "accounts"}${disabled === 0 ? "" : `, ${disabled} disabled`}`;
}
