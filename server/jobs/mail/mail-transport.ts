import { createTransport, type SMTPTransportOptions } from "nodemailer";
import type { MailProblem } from "#domain/mail-problems.ts";
import { done, type Result, refused } from "#domain/result.ts";
import type { MailServerUrl } from "#server/env.ts";
import { headerText, isUsableAddress, type MailAddress } from "./mail-address.ts";
import type { WrittenMail } from "./write-mail.ts";

/** Why an e-mail did not go: our word for it, and for the log what the server or the system said. */
export interface MailRefused {
  readonly problem: MailProblem;
  readonly said: unknown;
}

interface MailToSend extends WrittenMail {
  readonly to: MailAddress;
  /** The same for the same e-mail tried again, so that programs that get it twice show it once. */
  readonly id: string;
}

/** Hands one e-mail to the server; resolves once the server has taken it, or says why it has not. */
export type SendMail = (mail: MailToSend) => Promise<Result<true, MailRefused>>;

/** How long a server may take, ms. */
export interface MailPatience {
  /** To be reached, and to greet. */
  readonly connectMs: number;
  /** Between two words of it. */
  readonly silenceMs: number;
  /** For everything: a server that drips is given up too. */
  readonly wholeMs: number;
}

const PATIENCE: MailPatience = { connectMs: 10_000, silenceMs: 20_000, wholeMs: 60_000 };

/** A way to the e-mail server. Every e-mail is a connection of its own: a newsroom writes few. */
export function openMailTransport(
  server: MailServerUrl,
  from: MailAddress,
  patience: MailPatience = PATIENCE,
): SendMail {
  const options = optionsOf(server, patience);
  return async ({ to, id, subject, text, html, preferences }) => {
    if (!isUsableAddress(to.address)) return refused({ problem: "address-unusable", said: null });
    const transport = createTransport(options);
    try {
      await within(
        patience.wholeMs,
        transport.sendMail({
          from: addressOf(from),
          to: addressOf(to),
          // What the head says and where it goes are two things; this is where it goes.
          envelope: { from: from.address, to: [to.address] },
          messageId: `<${id}@${from.address.split("@")[1]}>`,
          subject,
          text,
          html,
          list: { unsubscribe: { url: preferences, comment: "Choose what you get" } },
          headers: {
            // Nobody's holiday answer comes back to it.
            "auto-submitted": "auto-generated",
            "x-auto-response-suppress": "All",
          },
          disableFileAccess: true,
          disableUrlAccess: true,
        }),
      );
      return done(true);
    } catch (said) {
      return refused({ problem: problemOf(said), said });
    } finally {
      transport.close();
    }
  };
}

function optionsOf(server: MailServerUrl, patience: MailPatience): SMTPTransportOptions {
  const { host, port, isSecure, signIn } = server;
  const isLoopback = /^(localhost|127\.|\[?::1\]?$)/.test(host);
  return {
    host,
    port,
    secure: isSecure,
    ...(signIn !== null && { auth: { user: signIn.name, pass: signIn.password } }),
    // A password never crosses a network in the clear.
    requireTLS: !isSecure && signIn !== null && !isLoopback,
    connectionTimeout: patience.connectMs,
    greetingTimeout: patience.connectMs,
    dnsTimeout: patience.connectMs,
    socketTimeout: patience.silenceMs,
  };
}

function addressOf({ name, address }: MailAddress): MailAddress {
  return { name: headerText(name), address };
}

class TooSlow extends Error {
  readonly code = "ETIMEDOUT";
}

async function within<T>(ms: number, work: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new TooSlow(`the e-mail server took over ${ms} ms`)), ms);
  });
  return Promise.race([work, late]).finally(() => clearTimeout(timer));
}

/** What nodemailer says of a failure, as far as we tell failures apart. */
function problemOf(said: unknown): MailProblem {
  const { code, command, responseCode } = said instanceof Error ? (said as Partial<Said>) : {};
  const isForGood = responseCode !== undefined && responseCode >= 500;
  switch (code) {
    case "EAUTH":
    case "ENOAUTH":
      return "sign-in-refused";
    case "ETLS":
    case "EREQUIRETLS":
      return "no-safe-line";
    case "ETIMEDOUT":
      return "silent";
    case "EENVELOPE":
    case "EMESSAGE":
      if (command === "API") return "address-unusable";
      if (!isForGood) return "busy";
      if (command === "MAIL FROM") return "sender-refused";
      return command === "RCPT TO" ? "address-refused" : "message-refused";
    default:
      return "unreachable";
  }
}

/** What nodemailer adds to its errors. */
interface Said {
  readonly code: string;
  readonly command: string;
  readonly responseCode: number;
}
