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
  ["DEADLINE_NOTICE_MINUTES", "4"],
  ["SMTP_URL", "mail.example.com"],
  ["SMTP_URL", "http://mail.example.com"],
  ["SMTP_URL", "smtp://"],
  ["SMTP_URL", "smtp://user:hunter2@mail.example.com/path"],
  ["SMTP_URL", "smtp://user:hunter2%@mail.example.com"],
  ["SMTP_URL", "smtp://mail.example.com?tls=no"],
  ["MAIL_FROM", "newsroom"],
  ["MAIL_FROM", "a@b.example, c@d.example"],
  ["MAIL_FROM", "Newsroom <a@b.example"],
  ["MAIL_FROM", "Newsroom\r\nBcc: all@b.example <a@b.example>"],
])("a bad %s (%s) stops with one sentence that names it and keeps its value", (name, value) => {
  const attempt = () => readEnv({ [name]: value });
  expect(attempt).toThrow(EnvError);
  expect(attempt).toThrow(new RegExp(`^${name} must [^\\n]+\\.$`));
  expect(attempt).not.toThrow("hunter2");
});

test("where e-mail goes and whom it comes from are read together", () => {
  const mailOf = (server: string, from: string) => readEnv({ SMTP_URL: server, MAIL_FROM: from }).mail;
  expect(mailOf("smtp://relay.example.com", "newsroom@example.com")).toEqual({
    server: { host: "relay.example.com", port: 587, isSecure: false, signIn: null },
    from: { name: "", address: "newsroom@example.com" },
  });
  expect(mailOf("smtps://me%40here:p%40ss@[::1]/", '"The Courier" <newsroom@example.com>')).toEqual({
    server: { host: "::1", port: 465, isSecure: true, signIn: { name: "me@here", password: "p@ss" } },
    from: { name: "The Courier", address: "newsroom@example.com" },
  });
  expect(readEnv({}).mail).toBeNull();
  expect(() => readEnv({ SMTP_URL: "smtp://relay.example.com" })).toThrow("SMTP_URL needs MAIL_FROM");
  expect(() => readEnv({ MAIL_FROM: "a@b.example" })).toThrow("SMTP_URL, which is not set.");
});

test("variables that need one another say so", () => {
  expect(() => readEnv({ PUBLIC_DATABASE_URL: "postgresql://a:b@c/d" })).toThrow(
    "DATABASE_URL, which is not set.",
  );
  // One process on a server of one's own keeps its secret in DATA_DIR, as with the embedded one.
  expect(readEnv({ DATABASE_URL: "postgresql://a:b@c/d" }).secret).toBeNull();
});
