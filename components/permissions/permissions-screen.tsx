"use client";

import { NativeSelect } from "@mantine/core";
import { useState } from "react";
import { PUBLIC_STATE_LABELS, STAGE_LABELS } from "#components/desk/labels.ts";
import { Screen } from "#components/shell/screen.tsx";
import { type Grant, TABLE_ROLES, type TableRole } from "#domain/grant.ts";
import { PUBLIC_STATES, STAGES } from "#domain/story.ts";
import { PermissionTable } from "./permission-table.tsx";
import { type AskedAction, groupsOf, linesOf, type Narrowing } from "./permission-words.ts";
import classes from "./permissions.module.css";
import { TABLE_ROLE_LABELS } from "./role-labels.ts";

export interface PermissionsScreenProps {
  readonly grants: readonly Grant[];
  readonly actions: readonly AskedAction[];
}

/** The whole permission table, to be read: who may do what, to which stories, when. */
export function PermissionsScreen({ grants, actions }: PermissionsScreenProps) {
  const [role, setRole] = useState<TableRole | null>(null);
  const [narrowing, setNarrowing] = useState<Narrowing>({ stage: null, publicState: null });
  const isNarrowed = narrowing.stage !== null || narrowing.publicState !== null;
  const groups = groupsOf(actions, grants).flatMap(({ title, rows }) => {
    // What nobody may do there only makes the table longer, once it is narrowed.
    const shown = rows.filter(
      (row) =>
        !(isNarrowed || role !== null) ||
        TABLE_ROLES.some(
          (each) => (role === null || each === role) && linesOf(grants, row, each, narrowing).length > 0,
        ),
    );
    return shown.length === 0 ? [] : [{ title, rows: shown }];
  });
  return (
    <Screen
      wide
      title="Permissions"
      about="Who may do what. Whoever stands in no line may not; what is asked of a revision itself, such as who wrote it, comes on top."
    >
      <search className={classes.filters} aria-label="Narrow the table">
        <NativeSelect
          aria-label="Role"
          value={role ?? ""}
          onChange={(event) => setRole(oneOf(TABLE_ROLES, event.currentTarget.value))}
          data={[
            { value: "", label: "Every role" },
            ...TABLE_ROLES.map((value) => ({ value, label: TABLE_ROLE_LABELS[value] })),
          ]}
        />
        <NativeSelect
          aria-label="Stage"
          value={narrowing.stage ?? ""}
          onChange={(event) =>
            setNarrowing({ ...narrowing, stage: oneOf(STAGES, event.currentTarget.value) })
          }
          data={[
            { value: "", label: "Every stage" },
            ...STAGES.map((value) => ({ value, label: STAGE_LABELS[value] })),
          ]}
        />
        <NativeSelect
          aria-label="Public state"
          value={narrowing.publicState ?? ""}
          onChange={(event) =>
            setNarrowing({ ...narrowing, publicState: oneOf(PUBLIC_STATES, event.currentTarget.value) })
          }
          data={[
            { value: "", label: "Public or not" },
            ...PUBLIC_STATES.map((value) => ({ value, label: PUBLIC_STATE_LABELS[value] })),
          ]}
        />
      </search>
      <PermissionTable
        grants={grants}
        groups={groups}
        roles={role === null ? TABLE_ROLES : [role]}
        narrowing={narrowing}
      />
    </Screen>
  );
}

function oneOf<T extends string>(known: readonly T[], text: string): T | null {
  return known.find((each) => each === text) ?? null;
}
