import * as z from "zod";
import { nodeId } from "./github-stand-in-bodies.ts";
import { git, GitError } from "./github-stand-in-git.ts";
import { failure, json, type Reply } from "./github-stand-in-reply.ts";
import { headOf, resolved } from "./github-stand-in-repository.ts";
import type { Asked, Route, World } from "./github-stand-in-routes.ts";
import type { Visitor } from "./github-stand-in-tokens.ts";

/** The operations that make a commit out of nothing and let a branch point to it. */
export const branchRoutes: readonly Route[] = [
  { operation: "POST /repos/{owner}/{repo}/git/commits", needs: "write", answer: newCommit },
  { operation: "POST /repos/{owner}/{repo}/git/refs", needs: "write", answer: newRef },
  { operation: "PATCH /repos/{owner}/{repo}/git/refs/{ref}", needs: "write", answer: changedRef },
];

const commitShape = z.object({
  message: z.string(),
  tree: z.string(),
  parents: z.array(z.string()).default([]),
});

/** GitHub, as git, knows the tree without any file though nobody ever wrote it. */
async function newCommit({ world, visitor, body }: Asked): Promise<Reply> {
  const asked = commitShape.safeParse(body);
  if (!asked.success || visitor === null) return failure(422, "Invalid request.");
  const { message, tree, parents } = asked.data;
  if ((await resolved(world.repository, `${tree}^{tree}`)) !== tree)
    return failure(422, "Tree SHA does not exist");
  const person = personNow(visitor);
  const words = ["commit-tree", tree, ...parents.flatMap((parent) => ["-p", parent])];
  const written = await git(world.repository, words, { input: message, env: environmentOf(person) });
  const sha = written.toString().trim();
  return json(201, {
    sha,
    node_id: nodeId("C", sha),
    ...addressesOf(world, sha),
    author: person,
    committer: person,
    message,
    tree: { sha: tree, url: `${gitAddress(world)}/trees/${tree}` },
    parents: parents.map((parent) => ({ sha: parent, ...addressesOf(world, parent) })),
    verification: { verified: false, reason: "unsigned", signature: null, payload: null, verified_at: null },
  });
}

type Person = { readonly name: string; readonly email: string; readonly date: string };

function personNow({ id, login, name }: Visitor): Person {
  const date = `${new Date().toISOString().slice(0, 19)}Z`;
  return { name: name ?? login, email: `${id}+${login}@users.noreply.github.com`, date };
}

function environmentOf({ name, email, date }: Person): Readonly<Record<string, string>> {
  return {
    GIT_AUTHOR_NAME: name,
    GIT_AUTHOR_EMAIL: email,
    GIT_AUTHOR_DATE: date,
    GIT_COMMITTER_NAME: name,
    GIT_COMMITTER_EMAIL: email,
    GIT_COMMITTER_DATE: date,
  };
}

const refShape = z.object({ ref: z.string().regex(/^refs\/heads\/.+/), sha: z.string() });

async function newRef({ world, body }: Asked): Promise<Reply> {
  const asked = refShape.safeParse(body);
  if (!asked.success) return failure(422, "Reference name must start with 'refs/'.");
  const { ref, sha } = asked.data;
  if ((await headOf(world.repository, branchIn(ref))) !== null)
    return failure(422, "Reference already exists");
  return (await isMoved(world, ref, { sha, from: "0".repeat(40) }))
    ? json(201, refBody(world, ref, sha))
    : failure(422, "Object does not exist");
}

const changeShape = z.object({ sha: z.string(), force: z.boolean().default(false) });

async function changedRef({ world, parameters, body }: Asked): Promise<Reply> {
  const asked = changeShape.safeParse(body);
  const ref = `refs/${parameters["ref"] ?? ""}`;
  const from = await headOf(world.repository, branchIn(ref));
  if (!asked.success || from === null) return failure(422, "Reference does not exist");
  const { sha, force } = asked.data;
  if (!force && !(await isAncestor(world, from, sha))) return failure(422, "Update is not a fast forward");
  return (await isMoved(world, ref, { sha, from }))
    ? json(200, refBody(world, ref, sha))
    : failure(422, "Object does not exist");
}

function branchIn(ref: string): string {
  return ref.replace(/^refs\/heads\//, "");
}

async function isMoved(
  world: World,
  ref: string,
  { sha, from }: { sha: string; from: string },
): Promise<boolean> {
  return succeeds(world, ["update-ref", ref, sha, from]);
}

function isAncestor(world: World, older: string, newer: string): Promise<boolean> {
  return succeeds(world, ["merge-base", "--is-ancestor", older, newer]);
}

async function succeeds({ repository }: World, words: readonly string[]): Promise<boolean> {
  try {
    await git(repository, words);
    return true;
  } catch (error) {
    if (error instanceof GitError) return false;
    throw error;
  }
}

function refBody(world: World, ref: string, sha: string) {
  return {
    ref,
    node_id: nodeId("REF", branchIn(ref)),
    url: `${gitAddress(world)}/${ref}`,
    object: { sha, type: "commit", url: `${gitAddress(world)}/commits/${sha}` },
  };
}

function gitAddress({ address, owner, name }: World): string {
  return `${address}/repos/${owner}/${name}/git`;
}

function addressesOf(world: World, sha: string) {
  const html_url = `https://github.com/${world.owner}/${world.name}/commit/${sha}`;
  return { url: `${gitAddress(world)}/commits/${sha}`, html_url };
}
