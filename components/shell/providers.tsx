"use client";

import { MantineProvider } from "@mantine/core";
import { ModalsProvider } from "@mantine/modals";
import { Notifications } from "@mantine/notifications";
import { setNonce } from "get-nonce";
import { type ReactNode, useState } from "react";
import { cssVariablesResolver, theme } from "#components/theme.ts";

/**
 * What every screen stands in: theme, modals, notifications. The nonce stays the one the page came with: its policy does,
 * while every later answer of the server brings another.
 */
export function Providers({ nonce, children }: { nonce?: string | undefined; children: ReactNode }) {
  const [ofPage] = useState(nonce);
  // For what locks scrolling under a dialog with a style element. On the server one module serves every page.
  if (typeof window !== "undefined" && ofPage !== undefined) setNonce(ofPage);
  return (
    <MantineProvider
      theme={theme}
      cssVariablesResolver={cssVariablesResolver}
      defaultColorScheme="auto"
      getStyleNonce={() => ofPage ?? ""}
    >
      <ModalsProvider labels={{ confirm: "Yes", cancel: "Cancel" }}>
        <Notifications position="bottom-right" limit={4} autoClose={6000} />
        {children}
      </ModalsProvider>
    </MantineProvider>
  );
}
