"use client";

import { SegmentedControl, Text } from "@mantine/core";
import { useState } from "react";
import classes from "./release.module.css";
import type { Preview } from "./use-preview.ts";

/** The readers' page exactly as it would be, on a desk screen or a phone. */
export function PagePreview({ preview }: { preview: Preview }) {
  const [screen, setScreen] = useState("desk");
  if (preview.state === "asking") return <Text c="dimmed">Setting the page …</Text>;
  if (preview.state === "refused") return <Text c="dimmed">{preview.refusal.sentence}</Text>;
  const { pageHtml } = preview.facts;
  if (pageHtml === null) return <Text c="dimmed">There is no page to show for this yet.</Text>;
  return (
    <>
      <SegmentedControl
        size="xs"
        mb="sm"
        // A phone shows what a phone would.
        visibleFrom="sm"
        aria-label="Screen"
        value={screen}
        onChange={setScreen}
        data={[
          { value: "desk", label: "Desk screen" },
          { value: "phone", label: "Phone" },
        ]}
      />
      {/* sandbox without anything allowed: the page runs no script and can't reach the newsroom around it. */}
      <iframe
        className={classes.page}
        data-screen={screen}
        title="The page as readers would see it"
        sandbox=""
        srcDoc={pageHtml}
      />
    </>
  );
}
