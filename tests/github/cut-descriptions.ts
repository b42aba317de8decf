/**
 * Cuts what the stand-in for GitHub plays out of GitHub's published descriptions of its REST and GraphQL interfaces,
 * and writes `openapi-cut.json`, `schema-cut.graphql` and `NOTICE` beside itself. Run by hand, with a network, when the
 * stand-in learns a new operation or GitHub's interface has moved: `node tests/github/cut-descriptions.ts`. The two
 * packages are 400 MB, so they are installed into a temporary folder and never into the project.
 */
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { format } from "prettier";
import * as z from "zod";
import { cutOpenApi } from "./cut-openapi.ts";
import { cutSchema } from "./cut-schema.ts";

const rest = { name: "@octokit/openapi", version: "23.0.2", file: "generated/api.github.com.json" };
const graph = { name: "@octokit/graphql-schema", version: "15.26.1", file: "schema.graphql" };

const folder = mkdtempSync(join(tmpdir(), "descriptions-"));
try {
  install([rest, graph]);
  await write("openapi-cut.json", cutOpenApi(z.json().parse(JSON.parse(textOf(rest, rest.file)))));
  await write("schema-cut.graphql", cutSchema(textOf(graph, graph.file)));
  writeFileSync(besideThis("NOTICE"), notice());
} finally {
  rmSync(folder, { recursive: true });
}

type Published = { readonly name: string; readonly version: string; readonly file: string };

function install(packages: readonly Published[]): void {
  const wanted = packages.map(({ name, version }) => `${name}@${version}`);
  const words = ["install", "--prefix", folder, "--ignore-scripts", "--no-audit", "--no-fund", ...wanted];
  const { status } = spawnSync("npm", words, { stdio: "inherit" });
  if (status !== 0) throw new Error("npm could not install the descriptions. Is there a network?");
}

function textOf({ name }: Published, file: string): string {
  return readFileSync(join(folder, "node_modules", name, file), "utf8");
}

/** Formatted as the rest of the project, so that its check of the format needs no exception. */
async function write(name: string, text: string): Promise<void> {
  const filepath = besideThis(name);
  writeFileSync(filepath, await format(text, { filepath, printWidth: 110 }));
}

function besideThis(name: string): string {
  return join(import.meta.dirname, name);
}

function notice(): string {
  return `Two files in this folder are parts of works of others, cut out and formatted by cut-descriptions.ts:

openapi-cut.json
  from ${rest.name} ${rest.version}, ${rest.file}: GitHub's description of its REST interface
  (https://github.com/github/rest-api-description) with the additions of Octokit. Left out: every operation and schema
  that the tests do not need, the examples and the extensions.

schema-cut.graphql
  from ${graph.name} ${graph.version}, ${graph.file}: GitHub's public GraphQL schema. Left out: every type,
  field and argument that the tests do not need, and the directives.

Both are under the MIT licence. They serve the tests alone; nothing of them is published with the site.

---- ${rest.name} ----

${textOf(rest, "LICENSE").trim()}

---- ${graph.name} ----

${textOf(graph, "LICENSE.md").trim()}
`;
}
