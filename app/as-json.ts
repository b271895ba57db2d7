/** A value as JSON carries it: instants become ISO text. */
export type AsJson<T> = T extends Date
  ? string
  : T extends readonly (infer Each)[]
    ? readonly AsJson<Each>[]
    : T extends object
      ? { readonly [Key in keyof T]: AsJson<T[Key]> }
      : T;

/** What the API would answer for this value, so that a screen's first reading and its later ones have one shape. */
export function asJson<T>(value: T): AsJson<T> {
  // JSON.parse can't know the type; AsJson says exactly what stringify makes of it.
  return JSON.parse(JSON.stringify(value)) as AsJson<T>;
}
