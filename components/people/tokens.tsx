"use client";

import { Button, Group, Modal, Text, Title } from "@mantine/core";
import { useState } from "react";
import { callApi } from "#components/shell/call-api.ts";
import { useNewsroom } from "#components/shell/newsroom-context.tsx";
import { showDone, showRefusal } from "#components/shell/notices.ts";
import { Sheet } from "#components/shell/screen.tsx";
import { useNow } from "#components/shell/use-now.ts";
import { apBodyDate } from "#domain/updated-line.ts";
import { NewToken } from "./new-token.tsx";
import classes from "./people.module.css";
import { ShownOnce } from "./shown-once.tsx";
import { type Token, tokenState } from "./token.ts";

type Open = { readonly what: "new" } | { readonly what: "secret"; readonly secret: string };

/** Tokens by which programs act in one's name. */
export function Tokens({ first }: { first: readonly Token[] }) {
  const [tokens, setTokens] = useState(first);
  const [open, setOpen] = useState<Open | null>(null);

  async function refresh(): Promise<void> {
    const result = await callApi<{ tokens: readonly Token[] }>("/api/v1/tokens");
    if (result.ok) setTokens(result.value.tokens);
    else showRefusal(result.refusal);
  }

  async function revoke(token: Token): Promise<void> {
    const result = await callApi(`/api/v1/tokens/${token.id}`, { method: "DELETE" });
    if (result.ok) showDone(`“${token.name}” no longer works.`);
    else showRefusal(result.refusal);
    await refresh();
  }

  return (
    <Sheet labelledBy="tokens">
      <Group justify="space-between" mb="sm">
        <Title order={2} id="tokens">
          API tokens
        </Title>
        <Button variant="default" size="xs" onClick={() => setOpen({ what: "new" })}>
          New token
        </Button>
      </Group>
      {tokens.length === 0 ? (
        <Text size="sm" c="dimmed">
          None yet. A token lets a program do what you may do, as far as its scopes go.
        </Text>
      ) : (
        <TokenTable tokens={tokens} onRevoke={(token) => void revoke(token)} />
      )}
      <Modal
        opened={open !== null}
        onClose={() => setOpen(null)}
        title={open?.what === "secret" ? "Your new token" : "New token"}
        closeOnClickOutside={false}
      >
        {open?.what === "new" ? (
          <NewToken
            onCancel={() => setOpen(null)}
            onMade={(secret) => {
              setOpen({ what: "secret", secret });
              void refresh();
            }}
          />
        ) : null}
        {open?.what === "secret" ? (
          <ShownOnce
            about="Put this token where the program keeps its secrets."
            secret={open.secret}
            onDone={() => setOpen(null)}
          />
        ) : null}
      </Modal>
    </Sheet>
  );
}

function TokenTable({ tokens, onRevoke }: { tokens: readonly Token[]; onRevoke: (token: Token) => void }) {
  const { publication } = useNewsroom();
  const now = useNow(60_000);
  return (
    <table className={classes.table} aria-labelledby="tokens">
      <thead>
        <tr>
          <th scope="col">Name</th>
          <th scope="col">May</th>
          <th scope="col">Until</th>
          <th scope="col">Revoke</th>
        </tr>
      </thead>
      <tbody>
        {tokens.map((token) => {
          const state = now === null ? "stands" : tokenState(token, now);
          return (
            <tr key={token.id} data-disabled={state !== "stands"}>
              <th scope="row">
                <span className={classes.name}>{token.name}</span>
              </th>
              <td>{token.scopes.join(", ")}</td>
              <td className={classes.soft}>
                {state === "revoked" ? "Revoked" : apBodyDate(new Date(token.expiresAt), publication.zone)}
                {state === "expired" ? ", expired" : ""}
              </td>
              <td>
                {state === "stands" ? (
                  <Button
                    variant="subtle"
                    color="red"
                    size="compact-xs"
                    onClick={() => onRevoke(token)}
                    aria-label={`Revoke ${token.name}`}
                  >
                    Revoke
                  </Button>
                ) : null}
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
