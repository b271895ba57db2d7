"use client";

import { Title } from "@mantine/core";
import { Screen, Sheet } from "#components/shell/screen.tsx";
import type { ChecklistItem } from "#domain/checklist.ts";
import { ChecklistEditor } from "./checklist-editor.tsx";
import { type Desk, DeskList, type Member } from "./desk-list.tsx";
import { type MailFacts, MailState } from "./mail-state.tsx";
import classes from "./settings.module.css";

interface SettingsScreenProps {
  readonly desks: readonly Desk[];
  readonly members: readonly Member[];
  readonly checklist: readonly ChecklistItem[];
  readonly mail: MailFacts;
}

/** The newsroom's desks with who works on them, what is checked before a release, and whether e-mail goes out. */
export function SettingsScreen({ desks, members, checklist, mail }: SettingsScreenProps) {
  return (
    <Screen title="Settings" about="Roles are given in People; desks and the checklist are kept here.">
      <div className={classes.sheets}>
        <Sheet labelledBy="desks">
          <Title order={2} id="desks" mb="sm">
            Desks
          </Title>
          <DeskList first={desks} members={members} />
        </Sheet>
        <Sheet labelledBy="checklist">
          <Title order={2} id="checklist" mb="sm">
            Checklist before a release
          </Title>
          <ChecklistEditor first={checklist} />
        </Sheet>
        <Sheet labelledBy="mail">
          <Title order={2} id="mail" mb="sm">
            E-mail
          </Title>
          <MailState mail={mail} />
        </Sheet>
      </div>
    </Screen>
  );
}
