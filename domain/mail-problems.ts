/**
 * Why an e-mail was not sent, as it is kept: a code of ours, and a number of the protocol at most. What a server says may
 * quote the e-mail it refused, so it goes to the log and nowhere else.
 */
export const MAIL_PROBLEMS = [
  /** The server can't be reached. */
  "unreachable",
  /** It doesn't answer in time. */
  "silent",
  /** It doesn't take the name and password. */
  "sign-in-refused",
  /** It asks for an encrypted line, or has no good one. */
  "no-safe-line",
  /** It takes no e-mail from MAIL_FROM. */
  "sender-refused",
  /** It says that it can't now. */
  "busy",
  /** It doesn't take this address. */
  "address-refused",
  /** It doesn't take this e-mail. */
  "message-refused",
  /** Nobody could write to such an address. */
  "address-unusable",
] as const;
export type MailProblem = (typeof MAIL_PROBLEMS)[number];

/** Why an e-mail that was written down is not wanted any more. */
const DROP_REASONS = [
  "may-not-read",
  "account-closed",
  "switched-off",
  "seen",
  "passed",
  "expunged",
  "restored",
  "unreadable",
] as const;
export type DropReason = (typeof DROP_REASONS)[number];

/** Whether a problem is the server's with everybody, and not with one e-mail. */
export function isOfServer(problem: MailProblem): boolean {
  switch (problem) {
    case "unreachable":
    case "silent":
    case "sign-in-refused":
    case "no-safe-line":
    case "sender-refused":
      return true;
    case "busy":
    case "address-refused":
    case "message-refused":
    case "address-unusable":
      return false;
  }
}

/** Whether trying again is no use. */
export function isForGood(problem: MailProblem): boolean {
  return problem === "address-refused" || problem === "message-refused" || problem === "address-unusable";
}

/** An e-mail that could not be sent this long after it was due is given up: it is kept, with why. */
export const GIVE_UP_HOURS = 24;

const MINUTE = 60_000;
const LONGEST_WAIT_MINUTES = 60;

/** After so many tries in a row that failed, the next one comes this long after the last: 1, 2, 4 … 60 minutes. */
export function nextTryAfter(failures: number, now: Date): Date {
  const minutes = Math.min(2 ** Math.max(0, failures - 1), LONGEST_WAIT_MINUTES);
  return new Date(now.getTime() + minutes * MINUTE);
}

/** What is wrong and what to do, for whoever keeps the newsroom running. `host` as SMTP_URL names it. */
export function serverProblemSentence(problem: MailProblem, host: string): string {
  switch (problem) {
    case "unreachable":
      return `The e-mail server ${host} can’t be reached. Check that it runs, and that SMTP_URL has its name and port.`;
    case "silent":
      return `The e-mail server ${host} doesn’t answer in time. Check that it is well, and that SMTP_URL says smtps:// where it wants an encrypted line from the start.`;
    case "sign-in-refused":
      return `The e-mail server ${host} doesn’t take the name and password of SMTP_URL. Correct them and restart.`;
    case "no-safe-line":
      return `The e-mail server ${host} has no line that is safe for a password. Give it a valid certificate, or say smtps:// in SMTP_URL.`;
    case "sender-refused":
      return `The e-mail server ${host} takes no e-mail from the address in MAIL_FROM. Give one that it sends for, and restart.`;
    case "busy":
      return `The e-mail server ${host} says that it can’t take more now. It is asked again by itself.`;
    case "address-refused":
    case "message-refused":
    case "address-unusable":
      return mailProblemSentence(problem);
  }
}

/** Why one e-mail was given up, and what to do. */
export function mailProblemSentence(problem: MailProblem): string {
  switch (problem) {
    case "address-refused":
      return "The server takes no e-mail for this address. Ask the person for the right one.";
    case "message-refused":
      return "The server doesn’t take this e-mail. Its log says why.";
    case "address-unusable":
      return "E-mail can’t be written to this address. Ask the person for another.";
    default:
      return `The server did not take it within ${GIVE_UP_HOURS} hours. It stands among the person’s notices.`;
  }
}
