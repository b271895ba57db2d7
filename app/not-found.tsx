import type { Metadata } from "next";
import { DeadEnd } from "#components/shell/dead-end.tsx";

export const metadata: Metadata = { title: "Not found" };

export default function NotFound() {
  return (
    <DeadEnd title="There is nothing at this address">
      It may have been mistyped, or it may not be yours to see. Ask the desk if you should be able to.
    </DeadEnd>
  );
}
