const HOME = "/newsroom";

/**
 * Where to go after signing in: the asked address only when it is a plain path of this site, so that no link can use the
 * sign-in page to send people elsewhere. Backslashes and control characters are refused because browsers read `/\` as `//`.
 */
export function callbackPath(asked: string | string[] | undefined): string {
  if (typeof asked !== "string") return HOME;
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are exactly what must be refused.
  if (!asked.startsWith("/") || asked.startsWith("//") || /[\\\u0000-\u001f]/.test(asked)) return HOME;
  const url = new URL(asked, "http://newsroom.invalid");
  if (url.host !== "newsroom.invalid") return HOME;
  const isScreen = url.pathname === HOME || url.pathname.startsWith(`${HOME}/`);
  return isScreen ? `${url.pathname}${url.search}${url.hash}` : HOME;
}
