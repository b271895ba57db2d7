import type { NextRequest } from "next/server";
import NextAuth from "next-auth";
import { processDatabase } from "#server/database/process-database.ts";
import { authOptions } from "#server/sign-in/auth-options.ts";
import { rememberDevice } from "#server/sign-in/known-device.ts";

/** Built for each request: what the environment says (https or not, the secret) is there by then, and not before. */
async function answer(
  request: NextRequest,
  context: { params: Promise<{ nextauth: string[] }> },
): Promise<Response> {
  let signedInAs: string | null = null;
  const onSignedIn = (email: string) => {
    signedInAs = email;
  };
  const response: Response = await NextAuth(
    request,
    context,
    authOptions({ db: processDatabase() }, { onSignedIn }),
  );
  response.headers.set("cache-control", "private, no-store");
  if (signedInAs !== null) response.headers.append("set-cookie", rememberDevice(request.headers, signedInAs));
  return response;
}

export { answer as GET, answer as POST };
