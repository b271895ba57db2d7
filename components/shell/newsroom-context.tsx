"use client";

import { createContext, type ReactNode, useContext } from "react";
import type { Actor } from "#domain/staffer.ts";

/** What every newsroom screen knows: who is signed in, for which publication, and the desks there are. */
export interface NewsroomFacts {
  readonly actor: Actor;
  readonly publication: { readonly name: string /** IANA zone. */; readonly zone: string };
  readonly desks: readonly { readonly id: string; readonly name: string }[];
}

const NewsroomContext = createContext<NewsroomFacts | null>(null);

export function NewsroomFactsProvider({ facts, children }: { facts: NewsroomFacts; children: ReactNode }) {
  return <NewsroomContext value={facts}>{children}</NewsroomContext>;
}

/** Throws outside the newsroom's shell: that would be a screen in the wrong folder. */
export function useNewsroom(): NewsroomFacts {
  const facts = useContext(NewsroomContext);
  if (facts === null) throw new Error("useNewsroom needs the shell of app/newsroom/layout.tsx around it");
  return facts;
}
