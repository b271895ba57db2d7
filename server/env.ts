import { z } from "zod";
import { StartRefused } from "./start-refused.ts";

const ROLES = ["web", "sync", "public", "jobs"] as const;
/** A part of the work that a process takes on. */
type Role = (typeof ROLES)[number];

/** The environment of one process, read once. null says that the variable wasn't set. */
export interface Env {
  readonly port: number;
  readonly host: string | null;
  /** Of the embedded PostgreSQL, kept secrets and logs. */
  readonly dataDirectory: string;
  /** null: the embedded PostgreSQL. */
  readonly databaseUrl: string | null;
  /** Past a pooler, for LISTEN and advisory locks. */
  readonly databaseDirectUrl: string | null;
  readonly publicDatabaseUrl: string | null;
  /** The one allowed Origin, such as https://write.example.com, without a slash at the end. */
  readonly publicUrl: string | null;
  readonly secret: string | null;
  readonly roles: ReadonlySet<Role>;
  readonly seed: "demo" | "none" | null;
  /** Lets a caller from elsewhere read /metrics. */
  readonly metricsToken: string | null;
  /** Changed copy that rests so long is frozen into a revision. */
  readonly idleRevisionMinutes: number;
  /** E-mail: where to, and from whom; null: none is sent. */
  readonly mail: { readonly server: MailServerUrl; readonly from: MailFrom } | null;
  /** People are told so long before a deadline. */
  readonly deadlineNoticeMinutes: number;
  readonly logLevel: "fatal" | "error" | "warn" | "info" | "debug" | "silent";
}

/** Where e-mail is handed over. */
export interface MailServerUrl {
  readonly host: string;
  readonly port: number;
  /** Encrypted from the first byte; otherwise as soon as the server offers it. */
  readonly isSecure: boolean;
  readonly signIn: { readonly name: string; readonly password: string } | null;
}

/** Whom e-mail comes from. */
interface MailFrom {
  readonly name: string;
  readonly address: string;
}

/** The environment can't be used. The message is the sentence to print, and names the variable. */
export class EnvError extends StartRefused {}

const postgresUrl = z
  .string()
  .refine((text) => /^postgres(ql)?:\/\/[^/]+\/[^/?]+/.test(text) && URL.canParse(text))
  .describe("must look like postgresql://user:password@host:5432/database");

const roleList = z
  .string()
  .transform((text) => text.split(",").map((role) => role.trim()))
  .pipe(z.array(z.enum(ROLES)).min(1))
  .transform((roles): ReadonlySet<Role> => new Set(roles))
  .describe(`must be a list, with commas, of ${ROLES.join(", ")}`);

const origin = z
  .string()
  .transform((text) => text.replace(/\/$/, ""))
  .refine((text) => /^https?:\/\//.test(text) && URL.canParse(text) && new URL(text).origin === text)
  .describe("must be an address without a path, such as https://write.example.com");

const SUBMISSION_PORT = 587;
const SECURE_PORT = 465;

const smtpUrl = z
  .string()
  .refine(isSmtpUrl)
  .transform((text): MailServerUrl => {
    const { protocol, hostname, port, username, password } = new URL(text);
    const isSecure = protocol === "smtps:";
    return {
      host: hostname.replace(/^\[|\]$/g, ""),
      port: port === "" ? (isSecure ? SECURE_PORT : SUBMISSION_PORT) : Number(port),
      isSecure,
      signIn:
        username === ""
          ? null
          : { name: decodeURIComponent(username), password: decodeURIComponent(password) },
    };
  })
  .describe(
    "must look like smtp://user:password@mail.example.com:587 or smtps://user:password@mail.example.com:465, with signs such as @ in a password written as %40",
  );

/** A server and perhaps a sign-in, and nothing that would be passed over. */
function isSmtpUrl(text: string): boolean {
  if (!/^smtps?:\/\/[^/?#\s]+\/?$/.test(text) || !URL.canParse(text)) return false;
  const { hostname, username, password } = new URL(text);
  if (hostname === "" || (username === "") !== (password === "")) return false;
  try {
    decodeURIComponent(username + password);
    return true;
  } catch {
    // A "%" that stands for nothing.
    return false;
  }
}

const mailFrom = z
  .string()
  .regex(/^(?:[^<>\p{Cc}]*<([^<>\s@,;"]+@[^<>\s@,;"]+)>|[^<>\s@,;"]+@[^<>\s@,;"]+)$/u)
  .transform((text): MailFrom => {
    const [, name = "", address = text] = /^(.*)<(.*)>$/.exec(text) ?? [];
    return { name: name.trim().replace(/^"(.*)"$/, "$1"), address };
  })
  .describe("must be an address such as newsroom@example.com, or Newsroom <newsroom@example.com>");

const variables = {
  PORT: z
    .string()
    .regex(/^\d{1,5}$/)
    .transform(Number)
    .refine((port) => port >= 1 && port <= 65_535)
    .describe("must be a number from 1 to 65535"),
  HOST: z
    .string()
    .regex(/^[0-9A-Za-z.:_-]+$/)
    .describe("must be a host name or an IP address"),
  DATA_DIR: z
    .string()
    .refine((text) => !text.includes("\0"))
    .describe("must be a folder's path"),
  DATABASE_URL: postgresUrl,
  DATABASE_DIRECT_URL: postgresUrl,
  PUBLIC_DATABASE_URL: postgresUrl,
  PUBLIC_URL: origin,
  NEXTAUTH_SECRET: z.string().min(16).describe("must be a random text of at least 16 characters"),
  ROLES: roleList,
  SEED: z.enum(["demo", "none"]).describe("must be demo or none"),
  METRICS_TOKEN: z.string().min(16).describe("must be a random text of at least 16 characters"),
  IDLE_REVISION_MINUTES: z
    .string()
    .regex(/^\d{1,4}$/)
    .transform(Number)
    .refine((minutes) => minutes >= 1 && minutes <= 1_440)
    .describe("must be a number of minutes from 1 to 1440"),
  SMTP_URL: smtpUrl,
  MAIL_FROM: mailFrom,
  DEADLINE_NOTICE_MINUTES: z
    .string()
    .regex(/^\d{1,3}$/)
    .transform(Number)
    .refine((minutes) => minutes >= 5 && minutes <= 240)
    .describe("must be a number of minutes from 5 to 240"),
  LOG_LEVEL: z
    .enum(["fatal", "error", "warn", "info", "debug", "silent"])
    .describe("must be fatal, error, warn, info, debug or silent"),
};

/** Reads every variable the README names; an empty one counts as not set. Throws EnvError for the first bad one. */
export function readEnv(source: Readonly<Record<string, string | undefined>>): Env {
  const read = <N extends keyof typeof variables>(name: N): z.output<(typeof variables)[N]> | null => {
    const text = source[name]?.trim();
    if (!text) return null;
    const parsed = variables[name].safeParse(text);
    // The value itself may be a secret or hold one, so only the name is printed.
    if (!parsed.success) throw new EnvError(`${name} ${variables[name].description}.`);
    // zod loses which schema `name` picked; the output is that schema's.
    return parsed.data as z.output<(typeof variables)[N]>;
  };
  return together({
    port: read("PORT") ?? 3000,
    host: read("HOST"),
    dataDirectory: read("DATA_DIR") ?? ".data",
    databaseUrl: read("DATABASE_URL"),
    databaseDirectUrl: read("DATABASE_DIRECT_URL"),
    publicDatabaseUrl: read("PUBLIC_DATABASE_URL"),
    publicUrl: read("PUBLIC_URL"),
    secret: read("NEXTAUTH_SECRET"),
    roles: read("ROLES") ?? new Set(ROLES),
    seed: read("SEED"),
    metricsToken: read("METRICS_TOKEN"),
    idleRevisionMinutes: read("IDLE_REVISION_MINUTES") ?? 10,
    mail: mailOf(read("SMTP_URL"), read("MAIL_FROM")),
    deadlineNoticeMinutes: read("DEADLINE_NOTICE_MINUTES") ?? 30,
    logLevel: read("LOG_LEVEL") ?? "info",
  });
}

function mailOf(server: MailServerUrl | null, from: MailFrom | null): Env["mail"] {
  if (server === null && from === null) return null;
  if (server === null)
    throw new EnvError("MAIL_FROM is only for a server named by SMTP_URL, which is not set.");
  if (from === null)
    throw new EnvError("SMTP_URL needs MAIL_FROM, the address that e-mail comes from, which is not set.");
  return { server, from };
}

function together(env: Env): Env {
  if (env.databaseUrl === null) {
    for (const [name, url] of [
      ["DATABASE_DIRECT_URL", env.databaseDirectUrl],
      ["PUBLIC_DATABASE_URL", env.publicDatabaseUrl],
    ] as const) {
      if (url !== null)
        throw new EnvError(`${name} is only for a server named by DATABASE_URL, which is not set.`);
    }
  }
  return env;
}
