import type { NextAuthOptions, Session, User } from "next-auth";
import credentialsProvider from "next-auth/providers/credentials";
import type { Newsroom } from "#server/commands/newsroom.ts";
import { passwords as argon, type Passwords } from "#server/commands/passwords.ts";
import { signIn } from "#server/commands/sign-in.ts";
import { signOut } from "#server/commands/sign-out.ts";
import { findStandingSignIn } from "#server/records/sign-ins.ts";
import { addressOf } from "./address.ts";
import { knownDevice } from "./known-device.ts";
import { sessionCookieName, usesSecureCookies } from "./session-cookie.ts";
import { claimsOf, SESSION_SECONDS, sessionSecret } from "./session-token.ts";

/** What authorize hands to the jwt callback: which staffer, by which sign-in. */
interface SignedInUser extends User {
  readonly signInId: string;
}

/** Of one request to sign in. */
export interface SignInDoor {
  readonly passwords?: Passwords;
  /** Told the email that a right password was given for. */
  readonly onSignedIn?: (email: string) => void;
}

/**
 * next-auth's options. The session is a JWT with two IDs in it; the sign_ins row behind it decides whether it stands,
 * and everything else about the person is read from the database.
 */
export function authOptions(newsroom: Newsroom, door: SignInDoor = {}): NextAuthOptions {
  const secure = usesSecureCookies();
  return {
    secret: sessionSecret(),
    session: { strategy: "jwt", maxAge: SESSION_SECONDS },
    pages: { signIn: "/sign-in", signOut: "/sign-in", error: "/sign-in" },
    useSecureCookies: secure,
    cookies: {
      sessionToken: {
        name: sessionCookieName(secure),
        options: { httpOnly: true, sameSite: "lax", path: "/", secure },
      },
    },
    providers: [emailAndPassword(newsroom, door)],
    callbacks: {
      jwt({ token, user }) {
        if (isSignedInUser(user)) return { sub: user.id, sid: user.signInId };
        // Nothing that a client sends to /session may add to the two IDs.
        return { sub: token.sub, sid: token.sid };
      },
      async session({ session, token }) {
        const claims = claimsOf(token);
        const standing = claims && (await findStandingSignIn(newsroom.db.prisma, claims.signInId));
        // A session without a user is how next-auth's client learns that it has ended.
        if (!standing) return { expires: new Date(0).toISOString() } satisfies Session;
        const { name, email } = standing.actor;
        return { expires: session.expires, user: { name, email } } satisfies Session;
      },
    },
    events: {
      async signOut({ token }) {
        const claims = claimsOf(token);
        if (claims) await signOut(newsroom, { signInId: claims.signInId });
      },
    },
  };
}

function emailAndPassword(
  newsroom: Newsroom,
  { passwords = argon, onSignedIn = () => undefined }: SignInDoor,
) {
  return credentialsProvider({
    name: "Email and password",
    credentials: {
      email: { label: "Email", type: "email" },
      password: { label: "Password", type: "password" },
    },
    async authorize(credentials, req): Promise<SignedInUser | null> {
      const { email, password } = credentials ?? {};
      if (typeof email !== "string" || typeof password !== "string" || password.length > 1024) return null;
      const headers = req.headers ?? {};
      const from = { address: addressOf(headers), knownDevice: knownDevice(headers, email) };
      const answer = await signIn(newsroom, { email, password, ...from }, passwords).catch(cannotCheck);
      if (answer.ok) {
        onSignedIn(email);
        return { id: answer.value.stafferId, signInId: answer.value.signInId };
      }
      if (answer.refusal.kind === "signed-out") return null;
      // next-auth carries an error's message to the sign-in page; it has no other way to say when to try again.
      throw new Error(answer.refusal.sentence);
    },
  });
}

/** next-auth puts an error's message into an address: what the database says stays on the server. */
function cannotCheck(problem: unknown): never {
  console.error(problem);
  throw new Error("Signing in didn’t work just now. Try again in a moment.");
}

function isSignedInUser(user: User | undefined): user is SignedInUser {
  return user !== undefined && "signInId" in user && typeof user.signInId === "string";
}
