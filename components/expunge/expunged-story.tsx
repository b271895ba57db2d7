"use client";

import { useEffect, useState } from "react";
import { forgetStory } from "#components/editor/connection/forget-story.ts";
import { DeadEnd } from "#components/shell/dead-end.tsx";

/** N6: where a story stood that the law took. What this device kept of it goes as soon as somebody comes here. */
export function ExpungedStory({ storyId }: { storyId: string }) {
  const [isFailed, setFailed] = useState(false);
  useEffect(() => {
    forgetStory(storyId).catch((problem: unknown) => {
      console.error("Something of an expunged story could not be deleted from this device.", problem);
      setFailed(true);
    });
  }, [storyId]);
  return (
    <DeadEnd title="Expunged by law">
      {isFailed
        ? "This story was taken out of the newsroom because the law required it. This device still keeps something of it: clear this site’s data in your browser’s settings."
        : "This story was taken out of the newsroom because the law required it. Nothing of it is kept here or on this device."}
    </DeadEnd>
  );
}
