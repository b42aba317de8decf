import { onTestFinished } from "vitest";
import * as z from "zod";
import { type GitHubStandIn, type StandInOptions, startGitHubStandIn } from "./github-stand-in.ts";

/** The repository of these tests. */
export const place = { owner: "voorbeeldbv", name: "register" };

/** A stand-in with a token for each kind of rights, which ends with the test; ending it checks the contract. */
export async function standInFor(
  files: StandInOptions["files"],
  options: Partial<StandInOptions> = {},
): Promise<GitHubStandIn> {
  const standIn = await startGitHubStandIn({ files, ...place, ...options });
  onTestFinished(standIn.stop);
  standIn.tokens.add("writer", { login: "wil", name: "Wil Schrijver", rights: "write" });
  standIn.tokens.add("reader", { login: "lee", name: null, rights: "read" });
  standIn.tokens.add("stranger", { login: "vera", name: "Vera Vreemd", rights: "none" });
  standIn.tokens.add("expired", { login: "wil", name: "Wil Schrijver", rights: "write", expired: true });
  return standIn;
}

/** A request as a test words it; the token `writer` unless said otherwise, and none when null. */
export type Question = {
  readonly token?: string | null;
  readonly method?: string;
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
};

/** Asks the stand-in over HTTP. */
export function ask(
  { address }: GitHubStandIn,
  path: string,
  { token = "writer", method = "GET", body, headers = {} }: Question = {},
): Promise<Response> {
  return fetch(`${address}${path}`, {
    method,
    headers: { ...(token === null ? {} : { authorization: `token ${token}` }), ...headers },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
}

/** Asks below the repository's own address. */
export function askRepository(standIn: GitHubStandIn, path: string, question?: Question): Promise<Response> {
  return ask(standIn, `/repos/${place.owner}/${place.name}${path}`, question);
}

const answerShape = z.object({
  data: z.record(z.string(), z.json()).nullish(),
  errors: z.array(z.looseObject({ message: z.string(), type: z.string().optional() })).optional(),
});

/** An answer of GraphQL, with the HTTP status. */
export type GraphAnswer = z.infer<typeof answerShape> & { readonly status: number };

/** Asks a GraphQL query. */
export async function askGraph(
  standIn: GitHubStandIn,
  query: string,
  variables: object = {},
  token = "writer",
): Promise<GraphAnswer> {
  const response = await ask(standIn, "/graphql", { method: "POST", token, body: { query, variables } });
  return { status: response.status, ...answerShape.parse(await response.json()) };
}

/** What a query says about the repository, as JSON. */
export async function askAbout(standIn: GitHubStandIn, fields: string, variables = {}): Promise<unknown> {
  const query = `{ repository(owner: "${place.owner}", name: "${place.name}") { ${fields} } }`;
  const { data, errors } = await askGraph(standIn, query, variables);
  return errors === undefined ? data?.["repository"] : { errors };
}

/** The changes of a commit, as text. */
export type Order = {
  readonly expectedHeadOid: string;
  readonly additions?: Readonly<Record<string, string>>;
  readonly deletions?: readonly string[];
  readonly token?: string;
};

const mutation = `mutation($input: CreateCommitOnBranchInput!) {
  createCommitOnBranch(input: $input) { commit { oid } ref { target { oid } } }
}`;

/** Makes a commit through GraphQL. */
export function commit(standIn: GitHubStandIn, order: Order): Promise<GraphAnswer> {
  const { expectedHeadOid, additions = {}, deletions = [], token = "writer" } = order;
  const added = Object.entries(additions).map(([path, text]) => {
    return { path, contents: Buffer.from(text).toString("base64") };
  });
  const input = {
    branch: { repositoryNameWithOwner: `${place.owner}/${place.name}`, branchName: "main" },
    expectedHeadOid,
    message: { headline: "Change a record" },
    fileChanges: { additions: added, deletions: deletions.map((path) => ({ path })) },
  };
  return askGraph(standIn, mutation, { input }, token);
}
