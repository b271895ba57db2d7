"use client";

import { Button, Table, Text, Title } from "@mantine/core";
import { RELEASE_KIND_LABELS } from "#components/desk/labels.ts";
import { callApi } from "#components/shell/call-api.ts";
import { useNewsroom } from "#components/shell/newsroom-context.tsx";
import { showDone, showRefusal } from "#components/shell/notices.ts";
import { Sheet } from "#components/shell/screen.tsx";
import { apClock, apDate } from "#domain/updated-line.ts";
import type { ReleaseDeskFacts } from "./desk-facts.ts";

interface ReleaseHistoryProps {
  readonly storyId: string;
  readonly desk: ReleaseDeskFacts;
  readonly onChanged: () => void;
}

/** Every release and every approval that still waits, newest first. */
export function ReleaseHistory({ storyId, desk, onChanged }: ReleaseHistoryProps) {
  const { zone } = useNewsroom().publication;
  const { releases } = desk.history;
  if (releases.length === 0 && desk.openApprovals.length === 0) return null;
  const when = (iso: string) => `${apClock(new Date(iso), zone)}, ${apDate(new Date(iso), zone)}`;

  async function act(path: string, method: "POST" | "DELETE", sentence: string) {
    const result = await callApi(`/api/v1/stories/${storyId}/${path}`, {
      method,
      ...(method === "POST" ? { body: {} } : {}),
    });
    if (result.ok) showDone(sentence);
    else showRefusal(result.refusal);
    onChanged();
  }

  return (
    <Sheet>
      <Title order={2} mb="sm">
        So far
      </Title>
      <Table.ScrollContainer minWidth={520}>
        <Table verticalSpacing={6}>
          <Table.Tbody>
            {desk.openApprovals.map((approval) => (
              <Table.Tr key={approval.id}>
                <Table.Td>Approved</Table.Td>
                <Table.Td>
                  r{approval.revision} for {RELEASE_KIND_LABELS[approval.kind].toLowerCase()}
                  {approval.note ? <Text size="xs">{approval.note}</Text> : null}
                </Table.Td>
                <Table.Td>{approval.by.name}</Table.Td>
                <Table.Td>{when(approval.at)}</Table.Td>
                <Table.Td ta="right">
                  <Button
                    size="compact-xs"
                    variant="default"
                    onClick={() =>
                      void act(`approvals/${approval.id}`, "DELETE", "The approval is taken back.")
                    }
                  >
                    Take back
                  </Button>
                </Table.Td>
              </Table.Tr>
            ))}
            {releases.map((release) => (
              <Table.Tr key={release.number}>
                <Table.Td>Release {release.number}</Table.Td>
                <Table.Td>
                  {RELEASE_KIND_LABELS[release.kind]}, r{release.revision}
                  {release.note ? <Text size="xs">{release.note}</Text> : null}
                  {release.overrideReason ? (
                    <Text size="xs">Minor all the same: {release.overrideReason}</Text>
                  ) : null}
                </Table.Td>
                <Table.Td>{release.by.name}</Table.Td>
                <Table.Td>{when(release.at)}</Table.Td>
                <Table.Td ta="right">
                  {release.aloneReason && !release.review ? (
                    <Button
                      size="compact-xs"
                      variant="default"
                      onClick={() => void act(`releases/${release.number}/review`, "POST", "Reviewed.")}
                    >
                      Reviewed by me
                    </Button>
                  ) : null}
                </Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </Table.ScrollContainer>
    </Sheet>
  );
}
