import { GraphQLError } from "graphql";
import { nodeId } from "./github-stand-in-bodies.ts";
import { entriesIn, factsOfCommit, textOf, type Person, type TreeEntry } from "./github-stand-in-objects.ts";
import { git, type GitObject, type ObjectReader } from "./github-stand-in-git.ts";
import { headOf, mainBranch } from "./github-stand-in-repository.ts";
import type { World } from "./github-stand-in-routes.ts";
import { numberOf, type Visitor } from "./github-stand-in-tokens.ts";

/** What every node of one GraphQL request shares: where it is, who asks, and one reader of objects. */
export type Scene = { readonly world: World; readonly visitor: Visitor; readonly objects: ObjectReader };

/** A failure as GitHub's GraphQL names it, such as `STALE_DATA`. */
export function graphFailure(type: string, message: string, extensions = {}): GraphQLError {
  return new GraphQLError(message, { extensions: { type, ...extensions } });
}

/** The repository. A function is asked only when a query asks for its field. */
export function repositoryNode(scene: Scene) {
  const { owner, name, isPrivate } = scene.world;
  return {
    __typename: "Repository",
    id: nodeId("R", `${owner}/${name}`),
    databaseId: numberOf(`${owner}/${name}`),
    name,
    nameWithOwner: `${owner}/${name}`,
    url: `https://github.com/${owner}/${name}`,
    owner: {
      __typename: "Organization",
      id: nodeId("O", owner),
      databaseId: numberOf(owner),
      login: owner,
      name: owner,
    },
    isPrivate,
    isEmpty: async () => (await headOf(scene.world.repository, mainBranch)) === null,
    viewerPermission: "WRITE",
    defaultBranchRef: () => refNode(scene, mainBranch),
    ref: ({ qualifiedName }: { qualifiedName: string }) => {
      return refNode(scene, qualifiedName.replace(/^(?:refs\/)?heads\//, ""));
    },
    object: (wanted: ObjectWanted) => namedObject(scene, wanted),
  };
}

/** A branch; null when there is none of that name. */
export async function refNode(scene: Scene, branch: string) {
  const oid = await headOf(scene.world.repository, branch);
  if (oid === null) return null;
  return {
    __typename: "Ref",
    id: nodeId("REF", branch),
    name: branch,
    prefix: "refs/heads/",
    repository: () => repositoryNode(scene),
    target: () => objectNode(scene, oid),
  };
}

type ObjectWanted = { readonly oid?: string | null; readonly expression?: string | null };

async function namedObject(scene: Scene, { oid, expression }: ObjectWanted) {
  if (typeof oid === "string" && !isOid(oid)) throw new GraphQLError("Argument 'oid' has an invalid value.");
  const name = oid ?? expression ?? "";
  return objectNode(scene, name, name.replace(/^[^:]*:?/, ""));
}

/** Whether a text is the full id of an object. */
export function isOid(text: string): boolean {
  return /^[0-9a-f]{40}$/.test(text);
}

/** Anything that git keeps, by its name; null when there is nothing. The folder is where a tree's paths begin. */
export async function objectNode(scene: Scene, name: string, folder = "") {
  const found = await scene.objects.read(name);
  if (found?.kind === "blob") return blobNode(scene, found);
  if (found?.kind === "tree") return treeNode(scene, found, folder);
  return found?.kind === "commit" ? commitNode(scene, found) : null;
}

function sharedFields(scene: Scene, kind: "Blob" | "Tree" | "Commit", oid: string) {
  return {
    __typename: kind,
    id: nodeId(kind.slice(0, 1), oid),
    oid,
    abbreviatedOid: oid.slice(0, 7),
    repository: () => repositoryNode(scene),
  };
}

function blobNode(scene: Scene, { oid, bytes }: GitObject) {
  return { ...sharedFields(scene, "Blob", oid), byteSize: bytes.length, ...textOf(bytes) };
}

function treeNode(scene: Scene, tree: GitObject, folder: string) {
  const entries = () => entriesIn(tree.bytes).map((entry) => entryNode(scene, entry, folder));
  return { ...sharedFields(scene, "Tree", tree.oid), entries };
}

function entryNode(scene: Scene, entry: TreeEntry, folder: string) {
  const path = folder === "" ? entry.name : `${folder}/${entry.name}`;
  return {
    ...entry,
    path,
    extension: /\.[^.]+$/.exec(entry.name)?.[0] ?? "",
    size: async () => {
      return entry.type === "blob" ? ((await scene.objects.read(entry.oid))?.bytes.length ?? 0) : 0;
    },
    object: () => objectNode(scene, entry.oid, path),
  };
}

function commitNode(scene: Scene, { oid, bytes }: GitObject) {
  const { tree, author, committer, message } = factsOfCommit(bytes);
  const [messageHeadline = "", ...rest] = message.split("\n");
  return {
    ...sharedFields(scene, "Commit", oid),
    tree: () => objectNode(scene, tree),
    message,
    messageHeadline,
    messageBody: rest.join("\n").trim(),
    author: shown(author),
    committer: shown(committer),
    authoredDate: author.date,
    committedDate: committer.date,
    url: `https://github.com/${scene.world.owner}/${scene.world.name}/commit/${oid}`,
    file: ({ path }: { path: string }) => fileOf(scene, oid, path),
    history: (wanted: HistoryWanted) => historyOf(scene, oid, wanted),
  };
}

function shown({ name, email, date }: Person) {
  return { name, email, date };
}

/** The entry of a path in a commit; null when the commit has no such path. */
async function fileOf(scene: Scene, commit: string, path: string) {
  const [, folder = "", name = ""] = /^(?:(.*)\/)?([^/]*)$/s.exec(path) ?? [];
  const tree = await scene.objects.read(`${commit}:${folder}`);
  const entry = tree?.kind === "tree" ? entriesIn(tree.bytes).find((one) => one.name === name) : undefined;
  return entry === undefined ? null : entryNode(scene, entry, folder);
}

type HistoryWanted = {
  readonly first?: number | null;
  readonly after?: string | null;
  readonly path?: string | null;
};

/** The commits that lead to one, the newest first. A cursor is the starting point and a place after it. */
async function historyOf(scene: Scene, oid: string, { first, after, path }: HistoryWanted) {
  const wanted = boundsOf(first);
  const start = after === null || after === undefined ? 0 : Number(after.split(" ")[1]) + 1;
  const words = ["rev-list", oid, ...(path === null || path === undefined ? [] : ["--", path])];
  const all = (await git(scene.world.repository, words)).toString().split("\n").filter(Boolean);
  const page = all.slice(start, start + wanted);
  const cursor = (at: number) => (page.length === 0 ? null : `${oid} ${at}`);
  return {
    totalCount: all.length,
    nodes: () => page.map((one) => objectNode(scene, one)),
    pageInfo: {
      startCursor: cursor(start),
      endCursor: cursor(start + page.length - 1),
      hasNextPage: start + page.length < all.length,
      hasPreviousPage: start > 0,
    },
  };
}

function boundsOf(first: number | null | undefined): number {
  const connection = "on the `history` connection";
  if (first === null || first === undefined) {
    const message =
      "You must provide a `first` or `last` value to properly paginate the `history` connection.";
    throw graphFailure("MISSING_PAGINATION_BOUNDARIES", message);
  }
  if (first > 100) {
    const message = `Requesting ${first} records ${connection} exceeds the \`first\` limit of 100 records.`;
    throw graphFailure("EXCESSIVE_PAGINATION", message);
  }
  return first;
}
