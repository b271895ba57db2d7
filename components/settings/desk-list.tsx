"use client";

import { Button, Group, TextInput } from "@mantine/core";
import { useRouter } from "next/navigation";
import { type FormEvent, useState } from "react";
import { ROLE_LABELS } from "#components/desk/labels.ts";
import { callApi } from "#components/shell/call-api.ts";
import { showDone } from "#components/shell/notices.ts";
import type { DeskRole } from "#domain/staffer.ts";
import classes from "./settings.module.css";

export interface Desk {
  readonly id: string;
  readonly name: string;
}

export interface Member {
  readonly id: string;
  readonly name: string;
  readonly roles: readonly DeskRole[];
}

interface DeskListProps {
  readonly first: readonly Desk[];
  readonly members: readonly Member[];
}

/** Every desk: its name, its address, and who works on it as what. */
export function DeskList({ first, members }: DeskListProps) {
  const [desks, setDesks] = useState(first);
  const router = useRouter();
  function keep(desk: Desk) {
    const isNew = !desks.some(({ id }) => id === desk.id);
    setDesks(isNew ? [...desks, desk] : desks.map((each) => (each.id === desk.id ? desk : each)));
    showDone(isNew ? `The desk ${desk.name} is open.` : `The desk is called ${desk.name} now.`);
    // The shell knows the desks too.
    router.refresh();
  }
  const everywhere = members.filter(({ roles }) => roles.some(({ desk }) => desk === null));
  return (
    <>
      <ul className={classes.desks}>
        {desks.map((desk) => (
          <li key={desk.id}>
            <DeskName desk={desk} onKept={keep} />
            <Members members={members} desk={desk.id} />
          </li>
        ))}
        {everywhere.length > 0 ? (
          <li>
            <strong>On every desk</strong>
            <Members members={everywhere} desk={null} />
          </li>
        ) : null}
      </ul>
      <NameForm label="A new desk" submit="Open the desk" onKept={keep} />
    </>
  );
}

function DeskName({ desk, onKept }: { desk: Desk; onKept: (desk: Desk) => void }) {
  const [renaming, setRenaming] = useState(false);
  if (renaming) {
    return (
      <NameForm
        label={`New name of ${desk.name}`}
        submit="Keep the name"
        desk={desk}
        onKept={(kept) => {
          setRenaming(false);
          onKept(kept);
        }}
        onCancel={() => setRenaming(false)}
      />
    );
  }
  return (
    <Group gap="xs" justify="space-between">
      <span>
        <strong>{desk.name}</strong> <span className={classes.address}>/{desk.id}</span>
      </span>
      <Button
        variant="subtle"
        size="compact-sm"
        aria-label={`Rename ${desk.name}`}
        onClick={() => setRenaming(true)}
      >
        Rename
      </Button>
    </Group>
  );
}

function Members({ members, desk }: { members: readonly Member[]; desk: string | null }) {
  const here = members.flatMap(({ id, name, roles }) =>
    roles.filter((held) => held.desk === desk).map(({ role }) => ({ id, name, role })),
  );
  if (here.length === 0) return <p className={classes.nobody}>Nobody works here yet.</p>;
  return (
    <ul className={classes.members}>
      {here.map(({ id, name, role }) => (
        <li key={`${id} ${role}`}>
          {name}, {ROLE_LABELS[role].toLowerCase()}
        </li>
      ))}
    </ul>
  );
}

interface NameFormProps {
  readonly label: string;
  readonly submit: string;
  /** The desk that gets the name; a new one when left out. */
  readonly desk?: Desk;
  readonly onKept: (desk: Desk) => void;
  readonly onCancel?: () => void;
}

function NameForm({ label, submit, desk, onKept, onCancel }: NameFormProps) {
  const [name, setName] = useState(desk?.name ?? "");
  const [refusal, setRefusal] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  async function keep(event: FormEvent) {
    event.preventDefault();
    setBusy(true);
    const result = await callApi<Desk>(`/api/v1/desks${desk ? `/${desk.id}` : ""}`, {
      method: desk ? "PATCH" : "POST",
      body: { name },
    });
    setBusy(false);
    if (!result.ok) return setRefusal(result.refusal.sentence);
    if (!desk) setName("");
    onKept(result.value);
  }
  return (
    <form onSubmit={keep} className={classes.name}>
      <TextInput
        label={label}
        description={desk ? "Its address stays." : "The name makes its address, for good."}
        value={name}
        onChange={(event) => {
          setName(event.currentTarget.value);
          setRefusal(null);
        }}
        error={refusal}
        maxLength={40}
        required
        withAsterisk={false}
        autoComplete="off"
      />
      <Button type="submit" variant="default" loading={busy}>
        {submit}
      </Button>
      {onCancel ? (
        <Button variant="subtle" color="gray" onClick={onCancel}>
          Cancel
        </Button>
      ) : null}
    </form>
  );
}
