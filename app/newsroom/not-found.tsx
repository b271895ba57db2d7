// Here as well, so that the shell stays around it.
export { default, metadata } from "../not-found.tsx";
