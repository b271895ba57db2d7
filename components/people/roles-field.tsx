"use client";

import { Checkbox, Fieldset, Group, Stack } from "@mantine/core";
import { ROLE_LABELS } from "#components/desk/labels.ts";
import { useNewsroom } from "#components/shell/newsroom-context.tsx";
import { ROLES, type Role } from "#domain/staffer.ts";
import classes from "./people.module.css";
import { type DesksOfRole, WHOLE_ROOM } from "./person.ts";

interface RolesFieldProps {
  readonly value: DesksOfRole;
  readonly onChange: (value: DesksOfRole) => void;
}

/** Which roles, on which desks. */
export function RolesField({ value, onChange }: RolesFieldProps) {
  return (
    <Fieldset legend="Roles" p="sm">
      <Stack gap="xs">
        {ROLES.map((role) => (
          <RoleDesks
            key={role}
            role={role}
            held={value[role]}
            onChange={(held) => onChange({ ...value, [role]: held })}
          />
        ))}
      </Stack>
    </Fieldset>
  );
}

interface RoleDesksProps {
  readonly role: Role;
  readonly held: "every" | readonly string[];
  readonly onChange: (held: "every" | readonly string[]) => void;
}

function RoleDesks({ role, held, onChange }: RoleDesksProps) {
  const { desks } = useNewsroom();
  const every = held === "every";
  if (WHOLE_ROOM.includes(role)) {
    return (
      <Checkbox
        label={ROLE_LABELS[role]}
        checked={every}
        onChange={(event) => onChange(event.currentTarget.checked ? "every" : [])}
      />
    );
  }
  return (
    <fieldset className={classes.roleRow}>
      <legend className={classes.roleName}>{ROLE_LABELS[role]}</legend>
      <Group gap="0.375rem 0.875rem">
        <Checkbox
          label="Every desk"
          checked={every}
          onChange={(event) => onChange(event.currentTarget.checked ? "every" : [])}
        />
        {desks.map(({ id, name }) => (
          <Checkbox
            key={id}
            label={name}
            checked={every || held.includes(id)}
            disabled={every}
            onChange={(event) => {
              const others = every ? [] : held.filter((desk) => desk !== id);
              onChange(event.currentTarget.checked ? [...others, id] : others);
            }}
          />
        ))}
      </Group>
    </fieldset>
  );
}
