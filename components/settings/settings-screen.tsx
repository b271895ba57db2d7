"use client";

import { Title } from "@mantine/core";
import { Screen, Sheet } from "#components/shell/screen.tsx";
import type { ChecklistItem } from "#domain/checklist.ts";
import { ChecklistEditor } from "./checklist-editor.tsx";
import { type Desk, DeskList, type Member } from "./desk-list.tsx";
import { type MailFacts, MailState } from "./mail-state.tsx";
import { PublicationForm } from "./publication-form.tsx";
import type { PublicationSettings } from "./publication-settings.ts";
import classes from "./settings.module.css";

interface SettingsScreenProps {
  readonly publication: PublicationSettings;
  /** IANA zones to choose from. */
  readonly zones: readonly string[];
  readonly desks: readonly Desk[];
  readonly members: readonly Member[];
  readonly checklist: readonly ChecklistItem[];
  readonly mail: MailFacts;
}

/** What the publication prints, the desks with who works on them, what is checked before a release, and whether e-mail goes out. */
export function SettingsScreen({ publication, zones, desks, members, checklist, mail }: SettingsScreenProps) {
  return (
    <Screen
      title="Settings"
      about="Roles are given in People; the publication, desks and the checklist are kept here."
    >
      <div className={classes.sheets}>
        <Sheet labelledBy="publication">
          <Title order={2} id="publication" mb="sm">
            Publication
          </Title>
          <PublicationForm first={publication} zones={zones} />
        </Sheet>
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
