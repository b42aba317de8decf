/**
 * The repository as the editor sees it: the same four questions to GitHub and to the local server. Paths are those in
 * the repository (`complaints/2026/KL-2026-7F3K/index.md`); a version of a file is known by its blob's SHA.
 */
export type Repository = {
  /** Who saves here. */
  readonly author: () => Promise<Author>;
  /** Every text file below a folder that a test picks, in the order of their paths, each with the version that was read. */
  readonly list: (folder: string, isWanted: (path: string) => boolean) => Promise<readonly Listed[]>;
  /** A text file; null only when the repository says that there is none. @throws RepositoryError when it could not be read */
  readonly read: (path: string) => Promise<Version | null>;
  /** The text of an earlier version of a file; null when it can no longer be had. */
  readonly earlier: (sha: string) => Promise<string | null>;
  /** The bytes of a file, such as an attachment. @throws RepositoryError when there is none or it could not be read */
  readonly bytes: (path: string) => Promise<Blob>;
  /** The files in a folder itself, not below it. */
  readonly files: (folder: string) => Promise<readonly FileEntry[]>;
  /** Makes one commit of all changes, or none. @throws RepositoryError when it could not be made */
  readonly save: (order: SaveOrder) => Promise<SaveOutcome>;
};

/** Who saves: the name and the login that the repository knows. */
export type Author = { readonly name: string; readonly login: string };

/** A text file as it was read: the SHA of its blob tells this version from every other. */
export type Version = FileEntry & { readonly text: string };

/** A file that is there, and which version of it. */
export type FileEntry = { readonly path: string; readonly sha: string };

/** A file of a list; `text` is null when it is there but could not be read. */
export type Listed = FileEntry & { readonly text: string | null };

/** What is to become of one file. */
export type Change = {
  readonly path: string;
  /** The version that the change was made from; null when the file must not exist yet. */
  readonly base: string | null;
  /** What is written; null removes the file. */
  readonly content: string | Blob | null;
};

/** Changes that belong together, and what the commit says: a number and a kind of change, nothing else. */
export type SaveOrder = { readonly changes: readonly Change[]; readonly message: string };

/**
 * What became of a save. `saved`: the commit stands. `stale`: nothing was written, for these files are no longer what
 * the changes were made from; `theirs` is what the branch holds now, null when somebody removed the file.
 */
export type SaveOutcome =
  | { readonly kind: "saved"; readonly commit: string | null; readonly shas: ReadonlyMap<string, string> }
  | {
      readonly kind: "stale";
      readonly stale: readonly { readonly path: string; readonly theirs: Version | null }[];
    };

/**
 * Why the repository did not do what was asked. `offline`: no answer, and nothing was written. `unknown`: the connection
 * broke while saving, and it cannot be said yet whether it happened. `unauthorized`: the token is wrong, expired or withdrawn.
 * `read-only`: it may not write. `not-found`: there is no such repository for it. `limited`: asked too much, try later.
 * `moved`: somebody saved at the same moment. `protected`: a rule of the repository keeps saves off the branch.
 * `archived`: the repository can only be read. `blocked`: GitHub has closed it, for the law or for its terms.
 * `refused`: a hook or the local server says no. `failed`: anything else; only then, and when it is `limited`, `moved`,
 * `offline` or `unknown`, another try can help.
 */
export type Trouble =
  | "offline"
  | "unknown"
  | "unauthorized"
  | "read-only"
  | "not-found"
  | "limited"
  | "moved"
  | "protected"
  | "archived"
  | "blocked"
  | "refused"
  | "failed";

/** A repository that could not be asked; the message is a code, never a text of a record. */
export class RepositoryError extends Error {
  override name = "RepositoryError";
  readonly trouble: Trouble;

  constructor(trouble: Trouble, options?: ErrorOptions) {
    super(trouble, options);
    this.trouble = trouble;
  }
}
