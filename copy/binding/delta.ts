import type { Attributes } from "./attributes.ts";

/** One operation on a Y.Text, in its own delta form. */
export type Operation =
  | { readonly retain: number; readonly attributes?: Record<string, unknown> }
  | { readonly insert: string | object; readonly attributes?: Attributes }
  | { readonly delete: number };

/** Collects operations, joining neighbours of the same sort and dropping what does nothing. */
export class DeltaBuilder {
  readonly #operations: Operation[] = [];

  retain(length: number, attributes: Record<string, unknown> | null = null): void {
    if (length === 0) return;
    const last = this.#operations.at(-1);
    if (attributes === null && last && "retain" in last && !last.attributes) {
      this.#operations[this.#operations.length - 1] = { retain: last.retain + length };
      return;
    }
    this.#operations.push(attributes ? { retain: length, attributes } : { retain: length });
  }

  delete(length: number): void {
    if (length > 0) this.#operations.push({ delete: length });
  }

  insert(what: string | object, attributes: Attributes): void {
    if (what === "") return;
    // A copy each: Yjs writes into the attributes it is given.
    this.#operations.push({ insert: what, attributes: { ...attributes } });
  }

  /** The operations without a last retain that changes nothing; empty when nothing changes. */
  build(): readonly Operation[] {
    const last = this.#operations.at(-1);
    if (last && "retain" in last && !last.attributes) this.#operations.pop();
    return this.#operations;
  }
}
