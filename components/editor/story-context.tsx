"use client";

import { createContext, type ReactNode, useContext, useEffect, useState, useSyncExternalStore } from "react";
import type { StoryAddress } from "./connection/device-names.ts";
import type { PresentPerson } from "./connection/presence-room.ts";
import { type ConnectionView, StoryConnection } from "./connection/story-connection.ts";

const ConnectionContext = createContext<StoryConnection | null>(null);

interface StoryLineProps {
  readonly address: StoryAddress;
  /** Shown until the line has been made; the words may come later (see `ConnectionView.ready`). */
  readonly waiting: ReactNode;
  readonly children: ReactNode;
}

/** Opens the line to a story for everything inside, and closes it when the person leaves. */
export function StoryLine({ address, waiting, children }: StoryLineProps) {
  const { storyId, stafferId, generation } = address;
  const [connection, setConnection] = useState<StoryConnection | null>(null);
  useEffect(() => {
    const opened = new StoryConnection({ storyId, stafferId, generation });
    setConnection(opened);
    return () => {
      setConnection(null);
      opened.close();
    };
  }, [storyId, stafferId, generation]);
  if (connection === null) return waiting;
  return <ConnectionContext value={connection}>{children}</ConnectionContext>;
}

/** Throws outside a `StoryLine`: that would be a part of the editor without a story. */
export function useConnection(): StoryConnection {
  const connection = useContext(ConnectionContext);
  if (connection === null) throw new Error("useConnection needs a StoryLine around it");
  return connection;
}

export function useConnectionView(): ConnectionView {
  const connection = useConnection();
  return useSyncExternalStore(connection.subscribe, connection.view, connection.view);
}

export function usePeople(): readonly PresentPerson[] {
  const { presence } = useConnection();
  return useSyncExternalStore(presence.subscribe, presence.people, presence.people);
}
