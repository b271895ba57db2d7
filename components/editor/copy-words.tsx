import { Button } from "@mantine/core";
import { notifications } from "@mantine/notifications";
import type * as Y from "yjs";
import { plainText } from "#copy/plain-text.ts";
import { readCopy } from "#copy/read.ts";

/** Puts all words of the story on the clipboard, for when this page is the only place that has them. */
export function CopyWords({ doc }: { doc: Y.Doc }) {
  return (
    <Button
      size="compact-sm"
      variant="white"
      color="dark"
      onClick={() => void putOnClipboard(plainText(readCopy(doc)))}
    >
      Copy the words
    </Button>
  );
}

/** Says whether it did: a clipboard may be refused, and somebody is about to rely on it. */
export async function putOnClipboard(words: string): Promise<void> {
  try {
    await navigator.clipboard.writeText(words);
    notifications.show({ message: "Copied. Paste the words somewhere safe." });
  } catch {
    // Browsers refuse the clipboard on pages without focus or without https.
    notifications.show({
      color: "red",
      message: "The browser refused. Select the words on the page and copy them by hand.",
    });
  }
}
