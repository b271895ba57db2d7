import pg from "pg";

/**
 * A connection through a pooler that shares sessions: what one statement prepared the next may not find, or find made by
 * somebody else. So nothing is prepared by name.
 */
class UnnamedClient extends pg.Client {}

/** pg's own query takes a config in whose place a text, a list of values or a stream may stand. */
const ask: (this: pg.Client, ...words: unknown[]) => unknown = pg.Client.prototype.query;

Object.defineProperty(UnnamedClient.prototype, "query", {
  value(this: pg.Client, config: unknown, ...rest: unknown[]) {
    return ask.call(this, isNamed(config) ? { ...config, name: undefined } : config, ...rest);
  },
});

function isNamed(config: unknown): config is { name: string; text: string } {
  return typeof config === "object" && config !== null && "name" in config && "text" in config;
}

/** The kind of connection a pool makes for a database, by whether a pooler stands before it. */
export function clientFor(isPooled: boolean): typeof pg.Client {
  return isPooled ? UnnamedClient : pg.Client;
}
