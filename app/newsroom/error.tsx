"use client";

// Here as well, so that the shell stays around a screen that failed.
export { default } from "../error.tsx";
