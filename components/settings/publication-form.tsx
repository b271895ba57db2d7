"use client";

import { Button, Group, NumberInput, Select, Stack, Switch, TextInput } from "@mantine/core";
import { useMounted } from "@mantine/hooks";
import { useRouter } from "next/navigation";
import { type FormEvent, useState } from "react";
import { type ApiRefusal, callApi } from "#components/shell/call-api.ts";
import { showDone } from "#components/shell/notices.ts";
import type { AdRule } from "#domain/ad-slots.ts";
import { houseLine } from "#domain/updated-line.ts";
import { changesTo, fieldOf, type PublicationSettings } from "./publication-settings.ts";
import classes from "./settings.module.css";

/** U5's own examples: a story that came out in the morning and was updated the same day. */
const SAMPLE = {
  firstPublished: new Date("2026-02-03T14:00:00Z"),
  updated: new Date("2026-02-03T21:23:59Z"),
};

interface TextField {
  readonly name: "name" | "legalName" | "reprintUrl" | "commentPolicyUrl";
  readonly label: string;
  readonly description: string;
}

const NAME: TextField = { name: "name", label: "Name", description: "It opens the line under a byline." };
const LEGAL: readonly TextField[] = [
  { name: "legalName", label: "Legal name", description: "It holds the copyright." },
  {
    name: "reprintUrl",
    label: "Reprint address",
    description: "Where readers ask for reprint permission; without it the words are no link.",
  },
  {
    name: "commentPolicyUrl",
    label: "Comment-policy address",
    description: "Where readers find the comment policy; without it the words are no link.",
  },
];

interface AdField {
  readonly name: keyof AdRule;
  readonly label: string;
  readonly description: string;
}

const AD_FIELDS: readonly AdField[] = [
  { name: "firstBefore", label: "First before paragraph", description: "None stands any earlier." },
  { name: "apart", label: "Paragraphs apart", description: "At least so many stand between two." },
  { name: "keepLast", label: "Last paragraphs without", description: "None stands among these." },
];

interface PublicationFormProps {
  readonly first: PublicationSettings;
  readonly zones: readonly string[];
}

/** What the publication prints on every story, where its advertisements go, and whether a release takes two people (N4). */
export function PublicationForm({ first, zones }: PublicationFormProps) {
  const { settings, change, refusal, busy, isKept, keep } = useSettings(first);
  const isRunning = useMounted();
  const wrong = fieldOf(refusal);
  const errorAt = (field: string) => (wrong === field ? refusal?.sentence : undefined);
  const isShown =
    wrong !== null && (wrong in settings || AD_FIELDS.some(({ name }) => wrong === `adRule.${name}`));
  const text = ({ name, label, description }: TextField) => (
    <TextInput
      key={name}
      label={label}
      description={description}
      value={settings[name]}
      onChange={(event) => change({ [name]: event.currentTarget.value })}
      error={errorAt(name)}
      maxLength={200}
      autoComplete="off"
    />
  );
  return (
    <form onSubmit={keep}>
      {/* What is typed before the page runs would be shown and not kept. */}
      <fieldset className={classes.fields} disabled={!isRunning}>
        <Stack gap="sm">
          <div className={classes.pair}>
            {text(NAME)}
            <Select
              label="Time zone"
              description="Every date readers see is in it."
              data={zones.map((zone) => ({ value: zone, label: zone.replaceAll("_", " ") }))}
              value={settings.zone}
              onChange={(zone) => zone !== null && change({ zone })}
              error={errorAt("zone")}
              nothingFoundMessage="No zone of that name"
              allowDeselect={false}
              searchable
              selectFirstOptionOnChange
            />
          </div>
          <LinePreview name={settings.name.trim()} zone={settings.zone} />
          {LEGAL.map(text)}
          <AdFields rule={settings.adRule} errorAt={errorAt} onChange={(adRule) => change({ adRule })} />
          <Switch
            label="A release takes two people"
            description="Nobody releases on their own approval alone (N4). The audit trail says who changed this."
            checked={settings.twoPeople}
            onChange={(event) => change({ twoPeople: event.currentTarget.checked })}
            error={errorAt("twoPeople")}
          />
          {refusal === null || isShown ? null : (
            <p role="alert" className={classes.refusal}>
              {refusal.sentence}
            </p>
          )}
          <Group>
            <Button type="submit" loading={busy} disabled={isKept}>
              Save the publication
            </Button>
          </Group>
        </Stack>
      </fieldset>
    </form>
  );
}

function useSettings(first: PublicationSettings) {
  const [settings, setSettings] = useState(first);
  const [kept, setKept] = useState(first);
  const [refusal, setRefusal] = useState<ApiRefusal | null>(null);
  const [busy, setBusy] = useState(false);
  const router = useRouter();
  const changes = changesTo(kept, settings);

  async function keep(event: FormEvent) {
    event.preventDefault();
    setBusy(true);
    const result = await callApi<PublicationSettings>("/api/v1/publication", {
      method: "PATCH",
      body: changes,
    });
    setBusy(false);
    if (!result.ok) return setRefusal(result.refusal);
    setRefusal(null);
    setSettings(result.value);
    setKept(result.value);
    showDone("Saved. Stories that are out keep the line they were released with.");
    // The shell knows the name and the zone too.
    router.refresh();
  }
  return {
    settings,
    refusal,
    busy,
    isKept: Object.keys(changes).length === 0,
    keep,
    change: (next: Partial<PublicationSettings>) => {
      setSettings((now) => ({ ...now, ...next }));
      setRefusal(null);
    },
  };
}

/** The house line as it would be printed now, before and after an update (U3, U5). */
function LinePreview({ name, zone }: { readonly name: string; readonly zone: string }) {
  const line = (moved: boolean) =>
    houseLine({ name, zone }, { ...SAMPLE, updated: moved ? SAMPLE.updated : SAMPLE.firstPublished, moved });
  return (
    <figure className={classes.preview}>
      <figcaption>Under a byline readers see, before an update and after it:</figcaption>
      <p>{line(false)}</p>
      <p>{line(true)}</p>
    </figure>
  );
}

interface AdFieldsProps {
  readonly rule: PublicationSettings["adRule"];
  readonly errorAt: (field: string) => string | undefined;
  readonly onChange: (rule: PublicationSettings["adRule"]) => void;
}

function AdFields({ rule, errorAt, onChange }: AdFieldsProps) {
  return (
    <fieldset className={classes.fields}>
      <legend className={classes.legend}>Advertisements between paragraphs</legend>
      <div className={classes.trio}>
        {AD_FIELDS.map(({ name, label, description }, at) => (
          <NumberInput
            key={name}
            label={label}
            description={description}
            value={rule[name]}
            onChange={(value) => onChange({ ...rule, [name]: value })}
            error={errorAt(`adRule.${name}`) ?? (at === 0 ? errorAt("adRule") : undefined)}
            min={0}
            max={100}
            clampBehavior="strict"
            allowDecimal={false}
          />
        ))}
      </div>
    </fieldset>
  );
}
