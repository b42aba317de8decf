import * as z from "zod";
import { nodeId, repositoryBody, userBody } from "./github-stand-in-bodies.ts";
import { readObjects, type GitObject } from "./github-stand-in-git.ts";
import { isBase64 } from "./github-stand-in-objects.ts";
import { failure, json, type Reply } from "./github-stand-in-reply.ts";
import { addBlob, headOf, mainBranch, resolved, treeLines } from "./github-stand-in-repository.ts";
import type { Asked, Route, World } from "./github-stand-in-routes.ts";

/** The operations of the account, the repository and its git objects. */
export const gitRoutes: readonly Route[] = [
  { operation: "GET /user", needs: "account", answer: user },
  { operation: "GET /repos/{owner}/{repo}", needs: "read", answer: repository },
  { operation: "POST /repos/{owner}/{repo}/git/blobs", needs: "write", answer: newBlob },
  { operation: "GET /repos/{owner}/{repo}/git/blobs/{file_sha}", needs: "read", answer: blob },
  { operation: "GET /repos/{owner}/{repo}/git/trees/{tree_sha}", needs: "read", answer: tree },
  { operation: "GET /repos/{owner}/{repo}/git/ref/{ref}", needs: "read", answer: ref },
];

async function user({ world, visitor }: Asked): Promise<Reply> {
  return visitor === null ? failure(401) : json(200, userBody(world, visitor));
}

async function repository({ world, visitor }: Asked): Promise<Reply> {
  return json(200, repositoryBody(world, visitor, mainBranch));
}

const newBlobShape = z.object({ content: z.string(), encoding: z.string().default("utf-8") });

async function newBlob({ world, body }: Asked): Promise<Reply> {
  const asked = newBlobShape.safeParse(body);
  if (!asked.success) return failure(422, 'Invalid request.\n\n"content" wasn\'t supplied.');
  const { content, encoding } = asked.data;
  if (encoding !== "utf-8" && encoding !== "base64") return failure(422, "Unsupported encoding");
  if (encoding === "base64" && !isBase64(content)) return failure(422, "content is not valid Base64");
  const sha = await addBlob(world.repository, Buffer.from(content, encoding));
  const url = blobAddress(world, sha);
  return json(201, { sha, url }, { location: url });
}

async function blob({ world, parameters, headers }: Asked): Promise<Reply> {
  const found = await objectOf(world, parameters["file_sha"] ?? "");
  if (found?.kind !== "blob") return failure(404);
  const { oid, bytes } = found;
  const wantsRaw = String(headers["accept"]).includes(".raw");
  const type = "application/vnd.github.raw+json; charset=utf-8";
  if (wantsRaw) return { status: 200, body: { kind: "raw", type, bytes } };
  return json(200, {
    sha: oid,
    node_id: nodeId("B", oid),
    size: bytes.length,
    url: blobAddress(world, oid),
    content: linesOf(bytes.toString("base64")),
    encoding: "base64",
  });
}

/** GitHub breaks Base64 into lines of sixty characters. */
function linesOf(base64: string): string {
  return base64.replace(/.{1,60}/g, "$&\n");
}

async function objectOf(world: World, sha: string): Promise<GitObject | null> {
  if (!/^[0-9a-f]{40}$/.test(sha)) return null;
  const objects = readObjects(world.repository);
  try {
    return await objects.read(sha);
  } finally {
    objects.close();
  }
}

async function tree({ world, parameters, query }: Asked): Promise<Reply> {
  const name = parameters["tree_sha"] ?? "";
  const [sha, itsTree] = await Promise.all([
    resolved(world.repository, name),
    resolved(world.repository, name.includes(":") ? name : `${name}^{tree}`),
  ]);
  if (sha === null || itsTree === null) return failure(404);
  const lines = await treeLines(world.repository, itsTree, query.has("recursive"));
  const entries = lines.map(({ size, ...entry }) => ({
    ...entry,
    ...(size === null ? {} : { size }),
    url: entry.type === "tree" ? treeAddress(world, entry.sha) : blobAddress(world, entry.sha),
  }));
  return json(200, { sha, url: treeAddress(world, sha), tree: entries, truncated: false });
}

async function ref({ world, parameters }: Asked): Promise<Reply> {
  const branch = /^heads\/(.+)$/.exec(parameters["ref"] ?? "")?.[1];
  const sha = branch === undefined ? null : await headOf(world.repository, branch);
  if (branch === undefined || sha === null) return failure(404);
  return json(200, {
    ref: `refs/heads/${branch}`,
    node_id: nodeId("REF", branch),
    url: `${gitAddress(world)}/refs/heads/${branch}`,
    object: { sha, type: "commit", url: `${gitAddress(world)}/commits/${sha}` },
  });
}

function blobAddress(world: World, sha: string): string {
  return `${gitAddress(world)}/blobs/${sha}`;
}

function treeAddress(world: World, sha: string): string {
  return `${gitAddress(world)}/trees/${sha}`;
}

function gitAddress({ address, owner, name }: World): string {
  return `${address}/repos/${owner}/${name}/git`;
}
