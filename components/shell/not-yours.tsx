import { DeadEnd } from "./dead-end.tsx";

/** A screen this person may not see, with who to ask. */
export function NotYours({ sentence }: { sentence: string }) {
  return <DeadEnd title="This screen isn’t yours">{sentence}</DeadEnd>;
}
