"use client";

import { Button, Group, Stack, TextInput } from "@mantine/core";
import { type FormEvent, useState } from "react";
import type { ApiRefusal, ApiResult } from "#components/shell/call-api.ts";
import classes from "./people.module.css";
import type { PersonFields } from "./people-api.ts";
import { desksByRole, type Person, rolesFrom } from "./person.ts";
import { RolesField } from "./roles-field.tsx";

interface PersonFormProps {
  /** Absent for a new account. */
  readonly person?: Person;
  readonly submitLabel: string;
  readonly send: (fields: PersonFields) => Promise<ApiResult<unknown>>;
  readonly onCancel: () => void;
}

/** An account's facts. Whoever uses it closes it in `send` when that worked; a refusal stays here with what was typed. */
export function PersonForm({ person, submitLabel, send, onCancel }: PersonFormProps) {
  const [roles, setRoles] = useState(() => desksByRole(person?.roles ?? []));
  const [refusal, setRefusal] = useState<ApiRefusal | null>(null);
  const [busy, setBusy] = useState(false);
  const wrongField = String(refusal?.details?.field ?? "");

  async function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const fields = new FormData(event.currentTarget);
    setBusy(true);
    const result = await send({
      name: String(fields.get("name")).trim(),
      email: person?.account.email ?? String(fields.get("email")).trim(),
      contact: String(fields.get("contact")).trim() || null,
      roles: rolesFrom(roles),
    });
    setBusy(false);
    setRefusal(result.ok ? null : result.refusal);
  }

  const errorAt = (field: string) => (wrongField === field ? refusal?.sentence : undefined);
  const elsewhere = refusal !== null && !["name", "email", "contact"].includes(wrongField);
  return (
    <form onSubmit={submit}>
      <Stack gap="sm">
        <TextInput
          label="Name"
          description="As it stands in a byline."
          name="name"
          defaultValue={person?.name}
          error={errorAt("name")}
          required
          withAsterisk={false}
          autoComplete="off"
          data-autofocus
        />
        <TextInput
          label="Email"
          description={person === undefined ? "They sign in with it." : undefined}
          name="email"
          type="email"
          defaultValue={person?.account.email}
          readOnly={person !== undefined}
          error={errorAt("email")}
          required
          withAsterisk={false}
          autoComplete="off"
        />
        <TextInput
          label="Contact for readers"
          description="An email address or phone number under their stories; leave empty for none."
          name="contact"
          defaultValue={person?.account.contact ?? ""}
          error={errorAt("contact")}
          autoComplete="off"
        />
        <RolesField value={roles} onChange={setRoles} />
        {elsewhere ? (
          <p role="alert" className={classes.refusal}>
            {refusal.sentence}
          </p>
        ) : null}
        <Group justify="flex-end">
          <Button variant="subtle" color="gray" onClick={onCancel}>
            Cancel
          </Button>
          <Button type="submit" loading={busy}>
            {submitLabel}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
