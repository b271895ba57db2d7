import { type Attributes, sameValue } from "./attributes.ts";

/** One operation on a Y.Text, in its own delta form. */
export type Operation =
  | { readonly retain: number; readonly attributes?: Attributes }
  | { readonly insert: string | object; readonly attributes?: Attributes }
  | { readonly delete: number };

/** Collects operations, joining neighbours of the same sort and dropping what does nothing. */
export class DeltaBuilder {
  readonly #operations: Operation[] = [];

  retain(length: number, attributes: Attributes | null = null): void {
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
    const last = this.#operations.at(-1);
    if (typeof what === "string" && last && "insert" in last && typeof last.insert === "string") {
      if (sameValue(last.attributes, attributes)) {
        this.#operations[this.#operations.length - 1] = { ...last, insert: last.insert + what };
        return;
      }
    }
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
