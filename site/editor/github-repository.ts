import { bytesOfBase64 } from "./base64.ts";
import { blobSha } from "./blob-sha.ts";
import { type GitHubAccess, type GitHubClient, gitHubClient, textAt, valueAt } from "./github-client.ts";
import { fileQuery, headQuery, pathVariables, textsQuery } from "./github-queries.ts";
import { saveOn } from "./github-save.ts";
import {
  type Author,
  type FileEntry,
  type Listed,
  type Repository,
  RepositoryError,
  type Trouble,
  type Version,
} from "./repository.ts";

/** Which repository and branch, and who asks. */
export type GitHubPlace = GitHubAccess & {
  /** `owner/name`. */
  readonly repository: string;
  readonly branch: string;
  readonly author: Author;
};

/** What the parts of this adapter share: the client, the names in every query, and the texts that were read, by SHA. */
export type GitHubDesk = {
  readonly client: GitHubClient;
  readonly place: GitHubPlace;
  readonly named: { readonly owner: string; readonly name: string };
  readonly texts: Map<string, string>;
};

type Folder = { readonly tree: string; readonly entries: readonly FileEntry[] };

/** GitHub answers this many texts at once. */
const mostTexts = 100;

/**
 * A repository on GitHub. Texts are kept by SHA while the page stands, in memory only, so that a list is read once; a
 * look at the branch's head says what has changed since.
 */
export function gitHubRepository(place: GitHubPlace): Repository {
  const [owner = "", name = ""] = place.repository.split("/");
  const desk: GitHubDesk = {
    client: gitHubClient(place),
    place,
    named: { owner, name },
    texts: new Map(),
  };
  const folders = new Map<string, Folder>();
  const entriesIn = async (folder: string) => {
    const known = await entriesNow(desk, folder, folders.get(folder));
    folders.set(folder, known);
    return known.entries;
  };
  return {
    author: async () => place.author,
    list: async (folder, isWanted) => {
      const entries = (await entriesIn(folder)).filter(({ path }) => isWanted(path));
      return listed(desk, entries);
    },
    read: (path) => versionAt(desk, path),
    earlier: (sha) => earlierText(desk, sha),
    bytes: (path) => bytesAt(desk, path),
    files: async (folder) => {
      const depth = folder.split("/").length + 1;
      const all = await entriesIn(folder.split("/")[0] ?? "");
      return all.filter(({ path }) => path.startsWith(`${folder}/`) && path.split("/").length === depth);
    },
    save: (order) => saveOn(desk, order),
  };
}

/** The head of the branch, and the SHA of what lies at some paths there; empty for nothing. */
export async function headNow(desk: GitHubDesk, paths: readonly string[]) {
  const target = await looked(desk, headQuery(paths), paths);
  return { head: textAt(target, "oid"), entries: paths.map((_, at) => textAt(target, `f${at}`, "oid")) };
}

async function looked(desk: GitHubDesk, query: string, paths: readonly string[]): Promise<unknown> {
  const variables = { ...desk.named, branch: `refs/heads/${desk.place.branch}`, ...pathVariables(paths) };
  const target = valueAt(await desk.client.query(query, variables), "repository", "ref", "target");
  if (textAt(target, "oid") === "") throw new RepositoryError("not-found");
  return target;
}

async function versionAt(desk: GitHubDesk, path: string): Promise<Version | null> {
  const entry = valueAt(await looked(desk, fileQuery, [path]), "f0");
  const sha = textAt(entry, "oid");
  if (sha === "" || textAt(entry, "type") !== "blob") return null;
  const text = await wholeText(desk, sha, valueAt(entry, "object"));
  if (text === null) throw new RepositoryError("failed");
  return { path, sha, text };
}

/** What lies below a folder; asked anew only when the folder's tree is another one. */
async function entriesNow(desk: GitHubDesk, folder: string, known: Folder | undefined): Promise<Folder> {
  const { entries } = await headNow(desk, [folder]);
  const tree = entries[0] ?? "";
  if (tree === known?.tree) return known;
  if (tree === "") return { tree, entries: [] };
  const answer = await desk.client.rest(`${restOf(desk)}/git/trees/${tree}?recursive=1`);
  if (valueAt(answer, "truncated") === true) throw new RepositoryError("failed");
  const found = valueAt(answer, "tree");
  const blobs = (Array.isArray(found) ? found : []).filter((entry) => textAt(entry, "type") === "blob");
  const below = blobs.map((blob) => ({
    path: `${folder}/${textAt(blob, "path")}`,
    sha: textAt(blob, "sha"),
  }));
  return { tree, entries: below.toSorted((one, other) => (one.path < other.path ? -1 : 1)) };
}

async function listed(desk: GitHubDesk, entries: readonly FileEntry[]): Promise<readonly Listed[]> {
  const wanted = entries.map(({ sha }) => sha).filter((sha) => !desk.texts.has(sha));
  const fresh = [...new Set(wanted)];
  for (let at = 0; at < fresh.length; at += mostTexts) await readTexts(desk, fresh.slice(at, at + mostTexts));
  return entries.map(({ path, sha }) => ({ path, sha, text: desk.texts.get(sha) ?? null }));
}

async function readTexts(desk: GitHubDesk, shas: readonly string[]): Promise<void> {
  const answer = await desk.client.query(textsQuery(shas), desk.named);
  const read = async (sha: string, at: number) => {
    try {
      await wholeText(desk, sha, valueAt(answer, "repository", `b${at}`));
    } catch (error) {
      // A text that cannot be had is shown as such in the list; the others are none the worse for it.
      if (!(error instanceof RepositoryError) || !isOfOneText(error.trouble)) throw error;
    }
  };
  await Promise.all(shas.map(read));
}

/** Whether a trouble is that of a single text, rather than of the way to GitHub. */
function isOfOneText(trouble: Trouble): boolean {
  return trouble === "failed" || trouble === "not-found";
}

/**
 * The text of a blob, as GitHub answered it if that is all of it, and else byte by byte; null for one that is not UTF-8,
 * which is not shown as if it were: saving would spoil it.
 */
async function wholeText(desk: GitHubDesk, sha: string, blob: unknown): Promise<string | null> {
  const known = desk.texts.get(sha);
  if (known !== undefined) return known;
  const offered = valueAt(blob, "text");
  const isWhole = typeof offered === "string" && (await blobSha(offered)) === sha;
  const text = isWhole ? offered : await decoded(await blobBytes(desk, sha));
  if (text !== null) desk.texts.set(sha, text);
  return text;
}

async function decoded(bytes: Blob): Promise<string | null> {
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(await bytes.arrayBuffer());
  } catch {
    return null;
  }
}

/** The text of a version, whichever commit it is of; null when there is none, or none any more. */
export async function earlierText(desk: GitHubDesk, sha: string): Promise<string | null> {
  const known = desk.texts.get(sha);
  if (known !== undefined) return known;
  const answer = await desk.client.query(textsQuery([sha]), desk.named);
  try {
    return await wholeText(desk, sha, valueAt(answer, "repository", "b0"));
  } catch (error) {
    if (error instanceof RepositoryError && error.trouble === "not-found") return null;
    throw error;
  }
}

async function bytesAt(desk: GitHubDesk, path: string): Promise<Blob> {
  const { entries } = await headNow(desk, [path]);
  if (!entries[0]) throw new RepositoryError("not-found");
  return blobBytes(desk, entries[0]);
}

async function blobBytes(desk: GitHubDesk, sha: string): Promise<Blob> {
  const answer = await desk.client.rest(`${restOf(desk)}/git/blobs/${sha}`);
  return new Blob([bytesOfBase64(textAt(answer, "content"))]);
}

function restOf({ place }: GitHubDesk): string {
  return `/repos/${place.repository}`;
}
