"use client";

import {
  createContext,
  type ReactNode,
  useContext,
  useEffect,
  useMemo,
  useState,
  useSyncExternalStore,
} from "react";
import type { StoryAddress } from "./connection/device-names.ts";
import type { PresenceRoom, PresentPerson } from "./connection/presence-room.ts";
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

/** All of it, for what is small: it changes several times a key. */
export function useConnectionView(): ConnectionView {
  const connection = useConnection();
  return useSyncExternalStore(connection.subscribe, connection.view, connection.view);
}

/**
 * One fact of the connection. `fact` answers a value that is equal by itself (no new object). What is large takes these:
 * drawing it anew with every change of the view would be felt in the typing.
 */
export function useConnectionFact<T extends string | boolean | null>(fact: (view: ConnectionView) => T): T {
  const connection = useConnection();
  const now = () => fact(connection.view());
  return useSyncExternalStore(connection.subscribe, now, now);
}

/** Who else is here. The list stays the same one while only carets move. */
export function usePeople(): readonly PresentPerson[] {
  const { presence } = useConnection();
  const people = useMemo(() => steadyPeople(presence), [presence]);
  return useSyncExternalStore(presence.subscribe, people, people);
}

function steadyPeople(presence: PresenceRoom): () => readonly PresentPerson[] {
  let steady = presence.people();
  return () => {
    const people = presence.people();
    const isSame = people.length === steady.length && people.every((person, at) => isOne(person, steady[at]));
    if (!isSame) steady = people;
    return steady;
  };
}

function isOne(person: PresentPerson, other: PresentPerson | undefined): boolean {
  return person.client === other?.client && person.id === other.id && person.name === other.name;
}
