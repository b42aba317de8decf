import { graphFailure, objectNode, refNode, type Scene } from "./github-stand-in-nodes.ts";
import { addCommit, type FileChanges, headOf } from "./github-stand-in-repository.ts";
import { isBase64 } from "./github-stand-in-objects.ts";
import { isTheRepository, mayRead } from "./github-stand-in-routes.ts";

/** The input of the mutation, as far as GitHub's schema has seen to it. */
export type CommitInput = {
  readonly branch: {
    readonly id?: string | null;
    readonly branchName?: string | null;
    readonly repositoryNameWithOwner?: string | null;
  };
  readonly clientMutationId?: string | null;
  readonly expectedHeadOid: string;
  readonly fileChanges?: {
    readonly additions: readonly { readonly path: string; readonly contents: string }[] | null;
    readonly deletions: readonly { readonly path: string }[] | null;
  } | null;
  readonly message: { readonly headline: string; readonly body?: string | null };
};

/** Makes one commit of all changes on exactly the head that was expected, or none. */
export async function createCommitOnBranch(scene: Scene, input: CommitInput) {
  const branch = branchOf(scene, input);
  const head = await headOf(scene.world.repository, branch);
  if (head === null) throw graphFailure("NOT_FOUND", `No ref found for branch "${branch}".`);
  if (head !== input.expectedHeadOid) throw staleHead(input);
  const changes = await changesOf(scene, input);
  const { login, name, id } = scene.visitor;
  const oid = await addCommit(scene.world.repository, {
    branch,
    parent: head,
    message: messageOf(input),
    author: { name: name ?? login, email: `${id}+${login}@users.noreply.github.com` },
    changes,
  });
  if (oid === null) throw staleHead(input);
  return {
    clientMutationId: input.clientMutationId ?? null,
    commit: () => objectNode(scene, oid),
    ref: () => refNode(scene, branch),
  };
}

/** The branch that is meant. @throws when the token may not see the repository, or may not write in it */
function branchOf({ world, visitor }: Scene, { branch }: CommitInput): string {
  const repository = branch.repositoryNameWithOwner ?? "";
  if (!isTheRepository(world, repository) || !mayRead(world, visitor))
    throw graphFailure("NOT_FOUND", `Could not resolve to a Repository with the name '${repository}'.`);
  if (visitor.rights !== "write") {
    const message = "Resource not accessible by personal access token";
    throw graphFailure("FORBIDDEN", message, { saml_failure: false });
  }
  return branch.branchName ?? "";
}

/** The two spaces are GitHub's. */
function staleHead({ expectedHeadOid }: CommitInput): Error {
  const message = `Expected branch to point to "${expectedHeadOid}" but it did not.  Pull and try again.`;
  return graphFailure("STALE_DATA", message);
}

function messageOf({ message: { headline, body } }: CommitInput): string {
  return body === null || body === undefined || body === "" ? headline : `${headline}\n\n${body}`;
}

async function changesOf(scene: Scene, { fileChanges, expectedHeadOid }: CommitInput): Promise<FileChanges> {
  const additions = fileChanges?.additions ?? [];
  const deletions = fileChanges?.deletions ?? [];
  for (const { path, contents } of additions) {
    if (!isBase64(contents)) throw graphFailure("UNPROCESSABLE", "contents is not valid Base64");
    if (!isAllowedPath(path)) throw graphFailure("UNPROCESSABLE", "A path was requested that is not allowed");
  }
  for (const { path } of deletions) {
    if ((await scene.objects.read(`${expectedHeadOid}:${path}`))?.kind === "blob") continue;
    const message = `A path was requested for deletion which does not exist as of commit oid \`${expectedHeadOid}\``;
    throw graphFailure("NOT_FOUND", message);
  }
  return Object.fromEntries([
    ...deletions.map(({ path }) => [path, null] as const),
    ...additions.map(({ path, contents }) => [path, Buffer.from(contents, "base64")] as const),
  ]);
}

/** Git itself keeps no file at such a path. */
function isAllowedPath(path: string): boolean {
  return path.split("/").every((part) => !/^(?:|\.|\.\.|\.git)$/i.test(part));
}
