import { expect, test } from "vitest";
import { EnvError, readEnv } from "./env.ts";

test("nothing set is the default newsroom", () => {
  const env = readEnv({});
  expect(env).toMatchObject({
    port: 3000,
    host: null,
    dataDirectory: ".data",
    databaseUrl: null,
    seed: null,
  });
  expect([...env.roles]).toEqual(["web", "sync", "public", "jobs"]);
});

test("an empty variable counts as not set", () => {
  expect(readEnv({ PORT: "", DATABASE_URL: " ", PUBLIC_URL: "" })).toEqual(readEnv({}));
});

test("good values are read", () => {
  const env = readEnv({
    PORT: "8080",
    HOST: "::1",
    DATABASE_URL: "postgres://me:secret@db.example/newsroom?sslmode=require",
    PUBLIC_URL: "https://write.example.com/",
    NEXTAUTH_SECRET: "0123456789abcdef",
    ROLES: "web, sync",
    SEED: "none",
  });
  expect(env).toMatchObject({
    port: 8080,
    host: "::1",
    publicUrl: "https://write.example.com",
    seed: "none",
  });
  expect([...env.roles]).toEqual(["web", "sync"]);
});

test.each([
  ["PORT", "80a"],
  ["PORT", "0"],
  ["PORT", "65536"],
  ["HOST", "http://here"],
  ["DATABASE_URL", "mysql://a:b@c/d"],
  ["DATABASE_URL", "not a url"],
  ["DATABASE_URL", "postgresql://user:hunter2@host"],
  ["PUBLIC_DATABASE_URL", "postgresql://"],
  ["PUBLIC_URL", "https://write.example.com/path"],
  ["PUBLIC_URL", "write.example.com"],
  ["NEXTAUTH_SECRET", "short"],
  ["ROLES", "web,cook"],
  ["ROLES", ","],
  ["SEED", "yes"],
  ["LOG_LEVEL", "loud"],
])("a bad %s (%s) stops with one sentence that names it and keeps its value", (name, value) => {
  const attempt = () => readEnv({ [name]: value });
  expect(attempt).toThrow(EnvError);
  expect(attempt).toThrow(new RegExp(`^${name} must [^\\n]+\\.$`));
  expect(attempt).not.toThrow("hunter2");
});

test("variables that need one another say so", () => {
  expect(() => readEnv({ PUBLIC_DATABASE_URL: "postgresql://a:b@c/d" })).toThrow(
    "DATABASE_URL, which is not set.",
  );
  // One process on a server of one's own keeps its secret in DATA_DIR, as with the embedded one.
  expect(readEnv({ DATABASE_URL: "postgresql://a:b@c/d" }).secret).toBeNull();
});
