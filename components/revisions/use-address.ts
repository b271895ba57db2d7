import { usePathname, useRouter, useSearchParams } from "next/navigation";
import { FILTERS, type Filter } from "./use-timeline.ts";

/** What the revisions screen shows, as its address says it: it can be sent to somebody and come back to. */
export interface RevisionsView {
  readonly from: string;
  readonly to: string;
  /** "who": who wrote it, of what stands under `to`; "suggested": that, with what was suggested then. */
  readonly view: "inline" | "beside" | "who" | "suggested";
  readonly filter: Filter;
}

/** Reads the view from the address, with `usual` for what it leaves out, and changes it there. */
export function useRevisionsAddress(usual: { readonly from: string; readonly to: string }) {
  const asked = useSearchParams();
  const router = useRouter();
  const path = usePathname();
  const view: RevisionsView = {
    from: sideIn(asked.get("from")) ?? usual.from,
    to: sideIn(asked.get("to")) ?? usual.to,
    view: (["beside", "who", "suggested"] as const).find((each) => each === asked.get("view")) ?? "inline",
    filter: FILTERS.find((each) => each === asked.get("show")) ?? "all",
  };
  const change = (next: Partial<RevisionsView>) => {
    const { filter, ...sides } = { ...view, ...next };
    router.replace(`${path}?${new URLSearchParams({ ...sides, show: filter })}`, { scroll: false });
  };
  return { view, change };
}

function sideIn(text: string | null): string | null {
  return text !== null && /^(working|live|\d{1,9})$/.test(text) ? text : null;
}
