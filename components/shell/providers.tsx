"use client";

import { MantineProvider } from "@mantine/core";
import { ModalsProvider } from "@mantine/modals";
import { Notifications } from "@mantine/notifications";
import type { ReactNode } from "react";
import { cssVariablesResolver, theme } from "#components/theme.ts";

/** What every screen stands in: theme, modals, notifications. */
export function Providers({ nonce, children }: { nonce?: string | undefined; children: ReactNode }) {
  return (
    <MantineProvider
      theme={theme}
      cssVariablesResolver={cssVariablesResolver}
      defaultColorScheme="auto"
      getStyleNonce={() => nonce ?? ""}
    >
      <ModalsProvider labels={{ confirm: "Yes", cancel: "Cancel" }}>
        <Notifications position="bottom-right" limit={4} autoClose={6000} />
        {children}
      </ModalsProvider>
    </MantineProvider>
  );
}
