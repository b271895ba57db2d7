"use client";

import { Button, Text } from "@mantine/core";
import { useCallback, useEffect, useState } from "react";
import { callApi } from "#components/shell/call-api.ts";
import { useLive } from "#components/shell/use-live.ts";
import classes from "./editor.module.css";
import { putCredit, removeCredit, useFields } from "./fields.ts";
import { useConnection } from "./story-context.tsx";
import { useColleagues } from "./use-colleagues.ts";

/** What `/api/v1/stories/:id/attribution` answers of the working copy, as far as a byline needs it. */
interface Proposal {
  readonly authors: readonly { readonly staffer: string; readonly name: string; readonly share: number }[];
  readonly proposedByline: readonly string[];
}

/** W3: the byline that the words propose, where it is another than stands there. Nobody but a person sets it. */
export function ProposedByline() {
  const connection = useConnection();
  const { byline } = useFields();
  const staff = useColleagues();
  const proposal = useProposal(connection.address.storyId);
  const proposed = (proposal?.proposedByline ?? []).flatMap(
    (id) => proposal?.authors.find(({ staffer }) => staffer === id) ?? [],
  );
  const credited = byline.flatMap(({ staffer }) => staffer ?? []);
  if (proposed.length === 0 || proposed.map(({ staffer }) => staffer).join() === credited.join()) return null;

  function set() {
    connection.doc.transact(() => {
      for (const { id, staffer } of byline) if (staffer) removeCredit(connection, id);
      // Names from outside stay, behind those who wrote.
      const last = Math.max(0, ...byline.map(({ order }) => order));
      for (const credit of byline)
        if (!credit.staffer)
          putCredit(connection, { ...credit, order: credit.order + last + proposed.length });
      proposed.forEach(({ staffer, name }, index) => {
        const contact = staff.find(({ id }) => id === staffer)?.contact;
        const id = byline.find((credit) => credit.staffer === staffer)?.id ?? crypto.randomUUID();
        putCredit(connection, { id, order: index + 1, name, staffer, ...(contact ? { contact } : {}) });
      });
    }, connection.origin);
  }

  return (
    <div className={classes["proposed-byline"]}>
      <Text component="span" size="xs" c="dimmed">
        Proposed by the words:{" "}
        {proposed.map(({ name, share }) => `${name} (${Math.round(share * 100)}%)`).join(", ")}
      </Text>
      <Button size="compact-xs" variant="default" onClick={set}>
        Set this byline
      </Button>
    </div>
  );
}

function useProposal(storyId: string): Proposal | null {
  const [proposal, setProposal] = useState<Proposal | null>(null);
  const read = useCallback(
    async (signal?: AbortSignal) => {
      const result = await callApi<Proposal>(`/api/v1/stories/${storyId}/attribution`, {
        ...(signal && { signal }),
        askToSignIn: false,
      });
      // Who may not see revisions is proposed nothing.
      if (result.ok && !signal?.aborted) setProposal(result.value);
    },
    [storyId],
  );
  useEffect(() => {
    const reading = new AbortController();
    void read(reading.signal);
    return () => reading.abort();
  }, [read]);
  useLive(() => void read(), ["desk", "back"]);
  return proposal;
}
