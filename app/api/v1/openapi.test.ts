import { readdirSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";
import { expect, test } from "vitest";
import { CONTRACTS } from "./contracts/all.ts";
import { openApi } from "./openapi.ts";

const HERE = import.meta.dirname;
/** Answers the document itself, and whatever is not there. */
const NO_CONTRACT = ["openapi.json", "[...rest]"];

/** "GET /stories/{id}" of every method that a route file exports. */
function routesOnDisk(): string[] {
  return readdirSync(HERE, { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith("route.ts"))
    .flatMap((file) => {
      const folder = relative(HERE, join(HERE, file, ".."));
      if (NO_CONTRACT.includes(folder)) return [];
      const source = readFileSync(join(HERE, file), "utf8");
      const methods = [...source.matchAll(/export const ([A-Z]+) = handle(?:Open)?\(/g)].map(
        (match) => match[1],
      );
      expect(methods.length, `${file} exports no handler`).toBeGreaterThan(0);
      return methods.map((method) => `${method} /${folder.replaceAll("[", "{").replaceAll("]", "}")}`);
    });
}

test("every route file is in the OpenAPI document, and nothing else is", () => {
  const documented = CONTRACTS.map(({ method, path }) => `${method} ${path}`);
  expect(routesOnDisk().sort()).toEqual(documented.sort());
  expect(documented.length).toBeGreaterThan(30);
  expect(new Set(documented).size).toBe(documented.length);
});

test("the document is OpenAPI 3.1 and says of every call what it takes and answers", () => {
  const document = JSON.parse(JSON.stringify(openApi()));
  expect(document.openapi).toMatch(/^3\.1\./);
  for (const { method, path, params, body, scope } of CONTRACTS) {
    const operation = document.paths[path][method.toLowerCase()];
    expect(operation.summary, path).not.toBe("");
    expect(operation.responses["401"] !== undefined, path).toBe(scope !== "everybody");
    const named = [...path.matchAll(/\{(\w+)\}/g)].map((match) => match[1]);
    const inPath = operation.parameters.filter((one: { in: string }) => one.in === "path");
    expect(
      inPath.map((one: { name: string }) => one.name),
      path,
    ).toEqual(named);
    expect(params !== undefined, path).toBe(named.length > 0);
    if (body) expect(operation.requestBody.content["application/json"].schema.type, path).toBe("object");
  }
});

test("every body is a strict object: what is not asked for is refused (mass assignment)", () => {
  for (const { body, query, path, method } of CONTRACTS) {
    for (const schema of [body, query]) {
      const parsed = schema?.safeParse({ stowaway: true });
      const refused = parsed?.error?.issues.some((issue) => issue.code === "unrecognized_keys") ?? true;
      expect(refused, `${method} ${path} takes an unknown field`).toBe(true);
    }
  }
});

test("a call that changes something never is a GET, and only a GET needs no more than the scope read", () => {
  for (const { method, path, scope } of CONTRACTS) {
    if (method === "GET") expect(["read", "session"], path).toContain(scope);
    else if (path !== "/stories/{id}/releases/preview") expect(scope, `${method} ${path}`).not.toBe("read");
  }
});
