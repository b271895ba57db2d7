/** Collects a statement's parameters, so that a value typed by somebody is never part of its text. */
export class SqlValues {
  readonly #values: unknown[] = [];

  get all(): readonly unknown[] {
    return this.#values;
  }

  /** The place of a new parameter, with its type: "$3::uuid". `type` is a constant of ours. */
  add(value: unknown, type: string): string {
    this.#values.push(value);
    return `$${this.#values.length}::${type}`;
  }
}
