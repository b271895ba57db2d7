"use client";

import { notifications } from "@mantine/notifications";
import type { Editor } from "@tiptap/core";
import { useCallback, useEffect, useMemo, useRef, useState } from "react";
import { useNewsroom } from "#components/shell/newsroom-context.tsx";
import { BODY, DEK, HED } from "#copy/format.ts";
import { bodyKeys } from "./body-keys.ts";
import { BylineField } from "./byline-field.tsx";
import { CommentsButton } from "./comments/comments-button.tsx";
import { CommentsPanel } from "./comments/comments-panel.tsx";
import { useCommentsBeside } from "./comments/use-comments-beside.ts";
import classes from "./editor.module.css";
import { embedViews } from "./embed-view.ts";
import { FieldEditor } from "./field-editor.tsx";
import { FindPanel } from "./find-panel.tsx";
import { foundWordsPlugin } from "./found-words.ts";
import { LineField } from "./line-field.tsx";
import { LinkForm } from "./link-form.tsx";
import { PictureForm } from "./picture-form.tsx";
import { placeholderPlugin } from "./placeholder.ts";
import { RecoveryNotice } from "./recovery-notice.tsx";
import { SaveBadge } from "./save-badge.tsx";
import { ShortcutsSheet } from "./shortcuts-sheet.tsx";
import { StoppedNotice } from "./stopped-notice.tsx";
import { useConnection, useConnectionFact } from "./story-context.tsx";
import { StoryHead } from "./story-head.tsx";
import type { StoryFactsOnScreen } from "./story-screen.tsx";
import { SuggestionsButton } from "./suggestions/suggestions-button.tsx";
import { SuggestionsPanel } from "./suggestions/suggestions-panel.tsx";
import { type WritingMode, WritingModeMenu } from "./suggestions/writing-mode.tsx";
import { Toolbar } from "./toolbar.tsx";
import { typingPlugin } from "./typing.ts";
import { useLeaveGuard } from "./use-leave-guard.tsx";
import { useShortcutKey } from "./use-shortcut-key.ts";
import { ValueField } from "./value-field.tsx";
import { WordCount } from "./word-count.tsx";

/** What stands beside the copy. */
type Beside = "suggestions" | "comments" | null;
type Panel = "find" | "link" | "shortcuts" | null;

/** The whole story on one sheet: hed, dek, byline, dateline and body, all live. */
export function StoryEditor({ story, onChanged }: { story: StoryFactsOnScreen; onChanged: () => void }) {
  const connection = useConnection();
  const { undo } = connection;
  const { actor } = useNewsroom();
  const rights = useConnectionFact((view) => view.rights);
  const mayWrite = (rights === null || rights === "write") && story.actions.includes("write-copy");
  const maySuggest = mayWrite || rights === "suggest";
  const [chosen, setMode] = useState<WritingMode>("write");
  const mode = mayWrite ? chosen : "suggest";
  const isWriting = mayWrite && mode === "write";
  const [body, setBody] = useState<Editor | null>(null);
  const [panel, setPanel] = useState<Panel>(null);
  const [picture, setPicture] = useState<string | null>(null);
  const [beside, setBeside] = useState<Beside>(null);
  const mayComment = story.actions.includes("comment");
  const comments = useCommentsBeside(mayComment, () => setBeside("comments"));
  const sheet = useRef<HTMLElement>(null);
  useLeaveGuard();
  useEffect(() => {
    connection.suggestsAs = mode === "suggest" ? actor.id : null;
  }, [connection, mode, actor.id]);
  useShortcutKey(() => setPanel("shortcuts"));

  const tell = useCallback(
    (sentence: string) => notifications.show({ color: "red", message: sentence, autoClose: 12_000 }),
    [],
  );
  const focusField = useCallback(
    (field: string) => sheet.current?.querySelector<HTMLElement>(`[data-field=${field}]`)?.focus(),
    [],
  );
  const plugins = useMemo(
    () => [
      ...bodyKeys({ undo, find: () => setPanel("find"), link: () => setPanel("link") }),
      typingPlugin(true, tell),
      embedViews({ editPicture: setPicture }),
      foundWordsPlugin(),
      placeholderPlugin(),
    ],
    [undo, tell],
  );

  return (
    <div className={classes.screen}>
      <StoryHead story={story} onChanged={onChanged} />
      <StoppedNotice />
      <RecoveryNotice />
      <div className={classes.bar}>
        <Toolbar
          editor={body}
          editable={maySuggest}
          onLink={() => setPanel("link")}
          onFind={() => setPanel(panel === "find" ? null : "find")}
          onComment={mayComment ? comments.ask : null}
          onShortcuts={() => setPanel("shortcuts")}
        />
        {maySuggest ? <WritingModeMenu mode={mode} mayWrite={mayWrite} onChange={setMode} /> : null}
        <SuggestionsButton
          opened={beside === "suggestions"}
          onToggle={() => setBeside(beside === "suggestions" ? null : "suggestions")}
        />
        <CommentsButton
          opened={beside === "comments"}
          onToggle={() => setBeside(beside === "comments" ? null : "comments")}
        />
        <WordCount editor={body} budgeted={story.budgetedLength} />
        {/* Here, where it stays in sight however far down one writes. */}
        <SaveBadge />
      </div>
      {panel === "find" && body ? (
        <FindPanel editor={body} editable={maySuggest} onClose={() => setPanel(null)} />
      ) : null}
      <div className={classes.desk}>
        <article
          className={classes.sheet}
          ref={sheet}
          aria-label={`Copy of ${story.slug}`}
          data-editable={maySuggest}
        >
          <LineField
            field={HED}
            label="Hed"
            placeholder="Hed"
            className={classes.hed}
            editable={maySuggest}
            tell={tell}
            onEnter={() => focusField(DEK)}
          />
          <LineField
            field={DEK}
            label="Dek"
            placeholder="Dek"
            className={classes.dek}
            editable={maySuggest}
            tell={tell}
            onEnter={() => focusField(BODY)}
          />
          <div className={classes.credits}>
            <BylineField editable={isWriting} />
            <ValueField
              name="dateline"
              label="Dateline"
              placeholder="Place"
              editable={isWriting}
              maxLength={200}
              compact
            />
          </div>
          <FieldEditor
            field={BODY}
            breaks
            label="Body"
            placeholder="Write here. Others see every word as you type it."
            className={classes.body}
            editable={maySuggest}
            plugins={plugins}
            onReady={setBody}
          />
          <details className={classes.elsewhere}>
            <summary>Words shown elsewhere</summary>
            <ValueField
              name="seoHed"
              label="Hed for search engines"
              placeholder="As the hed"
              editable={isWriting}
              maxLength={500}
            />
            <ValueField
              name="socialText"
              label="Text for social posts"
              placeholder="As the dek"
              editable={isWriting}
              maxLength={2000}
            />
          </details>
        </article>
        {beside === "suggestions" ? (
          <SuggestionsPanel editor={body} mayDecide={mayWrite} onClose={() => setBeside(null)} />
        ) : null}
        {beside === "comments" ? (
          <CommentsPanel
            mayComment={mayComment}
            mayNote={story.actions.includes("note-privately")}
            asked={comments.asked}
            onAsk={comments.ask}
            onAsked={comments.endAsking}
            onClose={() => setBeside(null)}
          />
        ) : null}
      </div>
      <LinkForm editor={body} opened={panel === "link"} onClose={() => setPanel(null)} />
      <PictureForm pictureId={picture} editable={maySuggest} tell={tell} onClose={() => setPicture(null)} />
      <ShortcutsSheet opened={panel === "shortcuts"} onClose={() => setPanel(null)} />
    </div>
  );
}
