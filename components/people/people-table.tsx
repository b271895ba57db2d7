"use client";

import { ActionIcon, Menu, Text, VisuallyHidden } from "@mantine/core";
import { modals } from "@mantine/modals";
import { IconDots } from "@tabler/icons-react";
import { ROLE_LABELS } from "#components/desk/labels.ts";
import type { ApiResult } from "#components/shell/call-api.ts";
import { initials } from "#components/shell/initials.ts";
import { useNewsroom } from "#components/shell/newsroom-context.tsx";
import { showDone, showRefusal } from "#components/shell/notices.ts";
import classes from "./people.module.css";
import { disablePerson, enablePerson, resetPassword } from "./people-api.ts";
import { type Person, roleLines } from "./person.ts";

interface PeopleTableProps {
  readonly people: readonly Person[];
  readonly onEdit: (person: Person) => void;
  readonly onPassword: (name: string, secret: string) => void;
  readonly onChanged: () => void;
}

export function PeopleTable({ people, onEdit, onPassword, onChanged }: PeopleTableProps) {
  const { desks } = useNewsroom();
  const deskNames = new Map(desks.map(({ id, name }) => [id, name]));
  return (
    <table className={classes.table} aria-label="People">
      <thead>
        <tr>
          <th scope="col">Name</th>
          <th scope="col">Roles</th>
          <th scope="col">Account</th>
          <th scope="col">
            <VisuallyHidden>What can be done</VisuallyHidden>
          </th>
        </tr>
      </thead>
      <tbody>
        {people.map((person) => (
          <tr key={person.id} data-disabled={person.account.disabledAt !== null}>
            <th scope="row">
              <span className={classes.disc} aria-hidden>
                {initials(person.name)}
              </span>
              <span>
                <span className={classes.name}>{person.name}</span>
                <span className={classes.soft}>{person.account.email}</span>
              </span>
            </th>
            <td>
              {person.roles.length === 0 ? <span className={classes.soft}>From outside</span> : null}
              {roleLines(person.roles, deskNames, ROLE_LABELS).map((line) => (
                <span key={line} className={classes.role}>
                  {line}
                </span>
              ))}
            </td>
            <td className={classes.soft}>{accountWords(person)}</td>
            <td>
              <PersonMenu person={person} onEdit={onEdit} onPassword={onPassword} onChanged={onChanged} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function accountWords({ account }: Person): string {
  if (account.disabledAt !== null) return "Disabled";
  const words = [account.mustChangePassword ? "Temporary password" : "Active"];
  if (account.isDemo) words.push("demo");
  return words.join(", ");
}

type PersonMenuProps = Omit<PeopleTableProps, "people"> & { readonly person: Person };

function PersonMenu({ person, onEdit, onPassword, onChanged }: PersonMenuProps) {
  const { actor } = useNewsroom();
  const isMe = person.id === actor.id;
  const disabled = person.account.disabledAt !== null;

  async function run<T>(call: Promise<ApiResult<T>>, then: (value: T) => void): Promise<void> {
    const result = await call;
    if (result.ok) then(result.value);
    else showRefusal(result.refusal);
    onChanged();
  }

  return (
    <Menu position="bottom-end" width={220}>
      <Menu.Target>
        <ActionIcon
          variant="subtle"
          color="gray"
          aria-label={`What can be done with ${person.name}’s account`}
        >
          <IconDots size={18} aria-hidden />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item onClick={() => onEdit(person)}>Edit name and roles…</Menu.Item>
        <Menu.Item
          disabled={isMe || disabled}
          onClick={() =>
            ask({
              title: `Give ${person.name} a new password?`,
              words: "Their present password stops working and they are signed out everywhere.",
              confirm: "Reset the password",
              run: () =>
                run(resetPassword(person.id), ({ temporaryPassword }) =>
                  onPassword(person.name, temporaryPassword),
                ),
            })
          }
        >
          Reset password…
        </Menu.Item>
        <Menu.Divider />
        {disabled ? (
          <Menu.Item
            onClick={() =>
              void run(enablePerson(person.id), () => showDone(`${person.name} can sign in again.`))
            }
          >
            Enable
          </Menu.Item>
        ) : (
          <Menu.Item
            color="red"
            disabled={isMe}
            onClick={() =>
              ask({
                title: `Disable ${person.name}’s account?`,
                words:
                  "They are signed out at once and can’t sign in. What they wrote and did stays, under their name. You can enable the account again.",
                confirm: "Disable the account",
                danger: true,
                run: () =>
                  run(disablePerson(person.id), () => showDone(`${person.name}’s account is disabled.`)),
              })
            }
          >
            Disable…
          </Menu.Item>
        )}
      </Menu.Dropdown>
    </Menu>
  );
}

interface Question {
  readonly title: string;
  readonly words: string;
  readonly confirm: string;
  readonly danger?: true;
  readonly run: () => Promise<void>;
}

function ask({ title, words, confirm, danger, run }: Question): void {
  modals.openConfirmModal({
    title,
    children: <Text size="sm">{words}</Text>,
    labels: { confirm, cancel: "Cancel" },
    confirmProps: danger ? { color: "red" } : {},
    onConfirm: () => void run(),
  });
}
