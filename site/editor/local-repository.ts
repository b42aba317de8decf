import * as z from "zod";
import { bytesOfBase64 } from "./base64.ts";
import { type FetchLike, localConnection, type LocalConnection } from "./local-connection.ts";
import { saveLocally } from "./local-save.ts";
import { type Listed, type Repository, RepositoryError, type Version } from "./repository.ts";

const names = z.array(z.string());
const versions = z.array(z.object({ path: z.string(), id: z.string().nullable() }));
const entry = z.object({
  data: z.string().nullable(),
  file: z.object({ path: z.string(), id: z.string().nullable() }),
  error: z.string().optional(),
});
const entries = z.array(entry);
const media = z.object({ content: z.string() });
const earlier = z.object({ data: z.string().nullable() });
const info = z.object({ author: z.object({ name: z.string(), email: z.string() }).nullable() });

/** So many files are asked for at once. */
const most = 500;
/** Deeper than a register's folders go. */
const allDepths = 10;

/**
 * A repository behind the local server. Who saves is whom git knows on this machine; nameless without git.
 *
 * @param address of the server's programming interface, such as `/api/v1`
 */
export function localRepository(
  address: string,
  fetchLike: FetchLike = (input, init) => fetch(input, init),
): Repository {
  const ask = localConnection(address, fetchLike);
  return {
    author: async () => {
      const { author } = read(info, await ask("info", {}));
      return { name: author?.name ?? "", login: author?.email ?? "" };
    },
    list: async (folder, isWanted) => {
      const paths = read(names, await ask("paths", { folder, depth: allDepths }));
      return listed(ask, paths.filter(isWanted));
    },
    read: async (path) => versionIn(read(entry, await ask("getEntry", { path }))),
    earlier: async (sha) => read(earlier, await ask("earlier", { id: sha })).data,
    bytes: async (path) => {
      const { content } = read(media, await ask("getMediaFile", { path }));
      return new Blob([bytesOfBase64(content)]);
    },
    files: async (folder) => {
      const paths = read(names, await ask("paths", { folder, depth: 1 }));
      const found = read(versions, await ask("versions", { paths }));
      return found.flatMap(({ path, id }) => (id === null ? [] : [{ path, sha: id }]));
    },
    save: (order) => saveLocally(ask, order),
  };
}

/** An answer in the shape that was expected. @throws RepositoryError when another server answers there */
function read<Shape extends z.ZodType>(shape: Shape, answer: unknown): z.infer<Shape> {
  const { success, data } = shape.safeParse(answer);
  if (!success) throw new RepositoryError("failed");
  return data;
}

async function listed(ask: LocalConnection, paths: readonly string[]): Promise<readonly Listed[]> {
  const found: Listed[] = [];
  for (let at = 0; at < paths.length; at += most) {
    const files = paths.slice(at, at + most).map((path) => ({ path }));
    found.push(...read(entries, await ask("entriesByFiles", { files })).flatMap(listedOf));
  }
  return found;
}

/** A file that cannot be read stays in the list; one that went away in the meantime does not. */
function listedOf({ data, file: { path, id }, error }: z.infer<typeof entry>): readonly Listed[] {
  if (data === null && error === undefined) return [];
  return [{ path, sha: id ?? "", text: data }];
}

function versionIn({ data, file: { path, id } }: z.infer<typeof entry>): Version | null {
  return data === null || id === null ? null : { path, sha: id, text: data };
}
