import { readFileSync } from "node:fs";
import { join } from "node:path";
import { buildSchema, type DocumentNode, execute, GraphQLError, Kind, parse, validate } from "graphql";
import * as z from "zod";
import { nodeId } from "./github-stand-in-bodies.ts";
import { type CommitInput, createCommitOnBranch } from "./github-stand-in-commit.ts";
import { readObjects } from "./github-stand-in-git.ts";
import { graphFailure, repositoryNode, type Scene } from "./github-stand-in-nodes.ts";
import { failure, json, type Reply } from "./github-stand-in-reply.ts";
import { isTheRepository, mayRead, type World } from "./github-stand-in-routes.ts";
import type { Visitor } from "./github-stand-in-tokens.ts";

/** The part of GitHub's schema that is played. */
export const schema = buildSchema(
  readFileSync(join(import.meta.dirname, "github/schema-cut.graphql"), "utf8"),
);

const request = z.object({
  query: z.string(),
  variables: z.record(z.string(), z.unknown()).nullish(),
  operationName: z.string().nullish(),
});

type Question = { readonly world: World; readonly visitor: Visitor | null; readonly body: unknown };

/** What a GraphQL request is answered, and what went wrong inside the stand-in itself. */
export type GraphAnswer = { readonly reply: Reply; readonly failures: readonly string[] };

/** Answers `POST /graphql`: nearly every failure comes with status 200, as on GitHub. */
export async function answerGraph({ world, visitor, body }: Question): Promise<GraphAnswer> {
  if (visitor === null) return onlyReply(failure(401, "This endpoint requires you to be authenticated."));
  const asked = request.safeParse(body);
  if (!asked.success)
    return onlyReply(failure(400, "A query attribute must be specified and must be a string."));
  const document = documentOf(asked.data.query);
  if (document instanceof GraphQLError) return onlyReply(json(200, { errors: [shown(document)] }));
  const mistakes = validate(schema, document);
  if (mistakes.length > 0) return onlyReply(json(200, { errors: mistakes.map(shown) }));
  return carryOut({ world, visitor, objects: readObjects(world.repository) }, document, asked.data);
}

function onlyReply(reply: Reply): GraphAnswer {
  return { reply, failures: [] };
}

/** A question's document, or why it is none. */
function documentOf(query: string): DocumentNode | GraphQLError {
  try {
    return parse(query);
  } catch (error) {
    if (error instanceof GraphQLError) return error;
    throw error;
  }
}

async function carryOut(
  scene: Scene,
  document: DocumentNode,
  { variables, operationName }: z.infer<typeof request>,
): Promise<GraphAnswer> {
  try {
    const result = await execute({
      schema,
      document,
      rootValue: rootOf(scene),
      variableValues: variables ?? {},
      operationName: operationName ?? null,
    });
    const errors = result.errors ?? [];
    const failures = errors.filter(isOurs).map(({ path }) => `GraphQL ${(path ?? []).join(".")} failed`);
    const shownErrors = errors.length === 0 ? {} : { errors: errors.map(shown) };
    return { reply: json(200, { ...dataOf(result.data), ...shownErrors }), failures };
  } finally {
    scene.objects.close();
  }
}

/** Whether something broke while a field was looked up, and was not refused on purpose. */
function isOurs({ path, originalError }: GraphQLError): boolean {
  return path !== undefined && originalError !== undefined && !(originalError instanceof GraphQLError);
}

function dataOf(data: unknown): object {
  return data === undefined ? {} : { data };
}

function rootOf(scene: Scene) {
  const { world, visitor } = scene;
  return {
    viewer: {
      __typename: "User",
      id: nodeId("U", visitor.login),
      databaseId: visitor.id,
      login: visitor.login,
      name: visitor.name,
    },
    rateLimit: { cost: 1, limit: 5000, nodeCount: 0, remaining: 4999, resetAt: inAnHour(), used: 1 },
    repository: ({ owner, name }: { owner: string; name: string }) => {
      if (isTheRepository(world, `${owner}/${name}`) && mayRead(world, visitor)) return repositoryNode(scene);
      throw graphFailure("NOT_FOUND", `Could not resolve to a Repository with the name '${owner}/${name}'.`);
    },
    createCommitOnBranch: ({ input }: { input: CommitInput }) => createCommitOnBranch(scene, input),
  };
}

function inAnHour(): string {
  return new Date(Date.now() + 3_600_000).toISOString();
}

/** GitHub shows the type of a failure beside its message, and not among the extensions. */
function shown({ message, path, locations, extensions }: GraphQLError): object {
  const { type, ...others } = extensions;
  return {
    ...(type === undefined ? {} : { type }),
    ...(path === undefined ? {} : { path }),
    ...(Object.keys(others).length === 0 ? {} : { extensions: others }),
    ...(locations === undefined ? {} : { locations }),
    message,
  };
}

/** The first field that a GraphQL request asks for, such as `createCommitOnBranch`; null when that cannot be said. */
export function operationOf(body: unknown): string | null {
  const asked = request.safeParse(body);
  const document = asked.success ? documentOf(asked.data.query) : null;
  if (document === null || document instanceof GraphQLError) return null;
  const first = document.definitions.find((definition) => definition.kind === Kind.OPERATION_DEFINITION);
  const field = first?.selectionSet.selections[0];
  return field?.kind === Kind.FIELD ? field.name.value : null;
}
