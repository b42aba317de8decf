import type * as z from "zod";

type Json = z.core.util.JSONType;
type JsonObject = { readonly [key: string]: Json };

/** The operations that the stand-in plays, and the tests check it against. */
const operations = [
  ["/user", "get"],
  ["/repos/{owner}/{repo}", "get"],
  ["/repos/{owner}/{repo}/git/blobs", "post"],
  ["/repos/{owner}/{repo}/git/blobs/{file_sha}", "get"],
  ["/repos/{owner}/{repo}/git/trees/{tree_sha}", "get"],
  ["/repos/{owner}/{repo}/git/ref/{ref}", "get"],
  ["/repos/{owner}/{repo}/git/commits", "post"],
  ["/repos/{owner}/{repo}/git/refs", "post"],
  ["/repos/{owner}/{repo}/git/refs/{ref}", "patch"],
  ["/repos/{owner}/{repo}/actions/workflows/{workflow_id}/dispatches", "post"],
  ["/repos/{owner}/{repo}/pages", "get"],
  ["/repos/{owner}/{repo}/pages/deployments", "post"],
  ["/repos/{owner}/{repo}/pages/deployments/{pages_deployment_id}", "get"],
  ["/repos/{owner}/{repo}/pages/deployments/{pages_deployment_id}/cancel", "post"],
  ["/repos/{owner}/{repo}/issues", "get"],
  ["/repos/{owner}/{repo}/issues", "post"],
  ["/repos/{owner}/{repo}/issues/{issue_number}", "patch"],
  ["/repos/{owner}/{repo}/issues/{issue_number}/comments", "get"],
  ["/repos/{owner}/{repo}/issues/{issue_number}/comments", "post"],
  ["/repos/{owner}/{repo}/issues/comments/{comment_id}", "delete"],
  ["/repos/{owner}/{repo}/issues/{issue_number}/assignees", "post"],
  ["/repos/{owner}/{repo}/assignees", "get"],
  ["/repos/{owner}/{repo}/labels", "post"],
  ["/repos/{owner}/{repo}/labels/{name}", "delete"],
] as const;

/** Answers with a status that no operation mentions, such as 401 nearly everywhere, have this form too. */
const alwaysKept = "#/components/schemas/basic-error";

/** The needed operations of an OpenAPI description with everything that they refer to, as JSON. */
export function cutOpenApi(description: Json): string {
  const paths: Record<string, Record<string, Json>> = {};
  for (const [path, method] of operations) {
    const operation = bare(found(description, ["paths", path, method]));
    paths[path] = { ...paths[path], [method]: operation };
  }
  const openapi = found(description, ["openapi"]);
  const info = found(description, ["info"]);
  return JSON.stringify({ openapi, info, paths, components: componentsOf(description, paths) });
}

/** Everything that is referred to, and what that refers to in its turn. */
function componentsOf(description: Json, paths: Json): JsonObject {
  const components: Record<string, Record<string, Json>> = {};
  const waiting = [alwaysKept, ...referencesIn(paths)];
  for (const reference of waiting) {
    const [, , kind = "", name = ""] = reference.split("/");
    if (components[kind]?.[name] !== undefined) continue;
    const component = bare(found(description, ["components", kind, name]));
    components[kind] = { ...components[kind], [name]: component };
    waiting.push(...referencesIn(component));
  }
  return components;
}

function referencesIn(json: Json): readonly string[] {
  if (Array.isArray(json)) return json.flatMap(referencesIn);
  if (typeof json !== "object" || json === null) return [];
  return Object.entries(json).flatMap(([key, value]) => {
    return key === "$ref" && typeof value === "string" ? [value] : referencesIn(value);
  });
}

/** Keys below which every key is a name that somebody chose, and not a word of OpenAPI. */
const holdNames = new Set(["properties", "responses", "content", "headers", "mapping"]);

/** Without examples and extensions; only `x-multi-segment` says something that cannot be known otherwise. */
function bare(json: Json, isNamed = false): Json {
  if (Array.isArray(json)) return json.map((item) => bare(item));
  if (typeof json !== "object" || json === null) return json;
  const kept = Object.entries(json).filter(([key]) => isNamed || !isSuperfluous(key));
  return Object.fromEntries(
    kept.map(([key, value]) => [key, bare(value, !isNamed && holdNames.has(key))] as const),
  );
}

function isSuperfluous(key: string): boolean {
  return key === "example" || key === "examples" || (key.startsWith("x-") && key !== "x-multi-segment");
}

function found(json: Json, [key, ...rest]: readonly string[]): Json {
  if (key === undefined) return json;
  const value = typeof json === "object" && json !== null && !Array.isArray(json) ? json[key] : undefined;
  if (value === undefined) throw new Error(`The description holds no ${key}. Has GitHub renamed it?`);
  return found(value, rest);
}
