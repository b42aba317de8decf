import { CommandError } from "./command.ts";

/**
 * Why GitHub did not do something: it refused, its answer was lost (and perhaps it did), or it wants to be left in
 * peace for longer than there is patience.
 */
export type GitHubTrouble =
  | { readonly kind: "refused"; readonly status: number }
  | { readonly kind: "lost"; readonly status: number | null }
  | { readonly kind: "limited"; readonly seconds: number };

/** GitHub did not do what was asked; the message names the cure, and nothing that GitHub said. */
export class GitHubError extends CommandError {
  override name = "GitHubError";
  readonly trouble: GitHubTrouble;

  constructor(what: string, trouble: GitHubTrouble, options?: ErrorOptions) {
    super(`${what}: ${wordsOf(trouble)}`, options);
    this.trouble = trouble;
  }
}

function wordsOf(trouble: GitHubTrouble): string {
  switch (trouble.kind) {
    case "limited":
      return `GitHub's limit is reached and lasts ${trouble.seconds} s more, which is beyond the patience that is left. The next run does the rest; --patience SECONDS waits longer.`;
    case "lost":
      return `GitHub gave no usable answer${trouble.status === null ? "" : ` (${trouble.status})`}. Run it again later; see https://www.githubstatus.com.`;
    case "refused":
      return refusals[trouble.status] ?? `GitHub refuses (${trouble.status}). Run it again later.`;
  }
}

const refusals: Readonly<Record<number, string>> = {
  401: "GitHub does not know the token (401). Put a valid one into GITHUB_TOKEN.",
  403: "the token may not do this (403). It needs the right to write issues: `permissions: issues: write` in a workflow, or “Issues: Read and write” for a token of one's own. The repository must not be archived.",
  404: "GitHub finds nothing there (404). Check GITHUB_REPOSITORY or the owner/name that was given, and whether the token was given for that repository.",
  410: "issues are turned off, or this one was removed (410). Turn them on in the repository: Settings, General, Features, Issues.",
  422: "GitHub finds something invalid in it (422). The next run tries it again; if it stays, look whether this issue was locked or is too long.",
};

/** What was asked for; null when GitHub refuses it with this status. */
export async function unless<Data>(status: number, asked: Promise<Data>): Promise<Data | null> {
  try {
    return await asked;
  } catch (error) {
    const trouble = error instanceof GitHubError ? error.trouble : null;
    if (trouble?.kind !== "refused" || trouble.status !== status) throw error;
    return null;
  }
}

/** What was asked for. @throws CommandError with the words for the status with which GitHub refuses it */
export async function orInWords<Data>(
  asked: Promise<Data>,
  words: Readonly<Record<number, string>>,
): Promise<Data> {
  try {
    return await asked;
  } catch (error) {
    const trouble = error instanceof GitHubError ? error.trouble : null;
    const said = trouble?.kind === "refused" ? words[trouble.status] : undefined;
    throw said === undefined ? error : new CommandError(said, { cause: error });
  }
}
