import { refusalCodeOf } from "../site/editor/local-connection.ts";
import { localRepository } from "../site/editor/local-repository.ts";
import { type Repository, RepositoryError } from "../site/editor/repository.ts";
import type { LocalDesk } from "./local-desk.ts";

/** The editor's view of a desk: Node's own `fetch`, which does not name an origin by itself. */
export function repositoryAt(desk: LocalDesk, address = `${desk.origin}/api/v1`): Repository {
  return localRepository(address, (asked, init) => {
    return fetch(asked, { ...init, headers: { "Content-Type": "application/json", Origin: desk.origin } });
  });
}

/** The trouble of something that fails, and the code that the server gave for it. */
export async function troubleOf(
  failing: Promise<unknown>,
): Promise<readonly [trouble: string, code: string | null]> {
  const error: unknown = await failing.then(
    () => null,
    (reason: unknown) => reason,
  );
  if (!(error instanceof RepositoryError))
    throw new Error("not the failure of a repository", { cause: error });
  return [error.trouble, refusalCodeOf(error)];
}
