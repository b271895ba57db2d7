/** Somebody who gets or sends e-mail. */
export interface MailAddress {
  /** One line, as a person would read it. */
  readonly name: string;
  readonly address: string;
}

/** Letters, figures and the signs a mailbox may have; a host of labels. No quotes, brackets, commas or spaces. */
const USABLE = /^[\p{L}\p{N}.!#$%&'*+/=?^_`{|}~-]+@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)*$/u;

/** Whether e-mail can be written to an address: an account may have one that no program would take for one recipient. */
export function isUsableAddress(address: string): boolean {
  return address.length <= 254 && USABLE.test(address);
}

/** One line of an e-mail's head: nothing in it can end the line, turn it around or fill the screen. */
export function headerText(text: string): string {
  const line = text
    .normalize("NFC")
    .replaceAll(/[\p{Cc}\p{Zl}\p{Zp}\p{Surrogate}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]+/gu, " ")
    .replaceAll(/\s+/g, " ")
    .trim();
  return line.length <= LONGEST ? line : `${[...line].slice(0, LONGEST - 1).join("")}…`;
}

const LONGEST = 150;
