import { gitHubRepository } from "../site/editor/github-repository.ts";
import { type Repository, RepositoryError } from "../site/editor/repository.ts";
import { place, standInFor } from "./github-stand-in-asking.ts";
import type { GitHubStandIn } from "./github-stand-in.ts";
import type { Call } from "./github-stand-in-faults.ts";

/** A stand-in for GitHub, and the editor's view of it with a token that may write. */
export type GitHubDeskForTests = { readonly gitHub: GitHubStandIn; readonly repository: Repository };

/** Opens a repository over HTTP; it ends with the test. @param tokens that the partner has, the first one first */
export async function gitHubDesk(
  files: Readonly<Record<string, string | Uint8Array>>,
  tokens: readonly [string, ...string[]] = ["writer"],
): Promise<GitHubDeskForTests> {
  const gitHub = await standInFor(files);
  let [token, ...others] = tokens;
  const repository = gitHubRepository({
    address: gitHub.address,
    repository: `${place.owner}/${place.name}`,
    branch: "main",
    author: { login: "wil", name: "Wil Schrijver" },
    token: () => token,
    renew: async (refused) => {
      if (refused !== token) return true;
      const [next, ...rest] = others;
      if (next === undefined) return false;
      [token, others] = [next, rest];
      return true;
    },
  });
  return { gitHub, repository };
}

/** Whether a request makes a commit. */
export function isCommit({ operation }: Call): boolean {
  return operation === "createCommitOnBranch";
}

/** Whether a request asks what happened. */
export function isHistory({ body }: Call): boolean {
  return JSON.stringify(body).includes("history(");
}

/** The trouble of something that fails; "none" when it does not. */
export async function gitHubTroubleOf(failing: Promise<unknown>): Promise<string> {
  const error: unknown = await failing.then(
    () => "none",
    (reason: unknown) => reason,
  );
  if (error === "none") return error;
  if (!(error instanceof RepositoryError))
    throw new Error("not the failure of a repository", { cause: error });
  return error.trouble;
}

/** Lets somebody else save after the branch was looked at, just before each of the next few commits is made. */
export function overtakenBy(
  gitHub: GitHubStandIn,
  changes: () => Readonly<Record<string, string | Uint8Array>>,
  times = 1,
): void {
  const happens = () => gitHub.commitAs("Somebody else", changes());
  gitHub.faults.add(isCommit, { kind: "meanwhile", happens }, times);
}
