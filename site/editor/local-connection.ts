import * as z from "zod";
import { RepositoryError, type Trouble } from "./repository.ts";

/** How the local server is asked; the browser's own `fetch`, which names the page as the origin. */
export type FetchLike = (address: string, init: RequestInit) => Promise<Response>;

/** What asks the local server one thing. @throws RepositoryError when there is no answer, or none that helps */
export type LocalConnection = (action: string, params: object) => Promise<unknown>;

/** A save that found a file changed: the server's answer is no failure. */
export class StaleAnswer extends Error {
  override name = "StaleAnswer";
  readonly answer: unknown;

  constructor(answer: unknown) {
    super("stale");
    this.answer = answer;
  }
}

/** Connects to the local server. @param address of its programming interface */
export function localConnection(address: string, fetchLike: FetchLike): LocalConnection {
  return async (action, params) => {
    const response = await answered(() => fetchLike(address, requestOf(action, params)));
    const said = await answered(() => response.text());
    // An answer that does not read was cut off on its way.
    if (response.ok) return dataOf(said, "offline");
    throw failureOf(response.status, said);
  };
}

function requestOf(action: string, params: object): RequestInit {
  return {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify({ action, params }),
    cache: "no-store",
    redirect: "error",
  };
}

async function answered<Answer>(ask: () => Promise<Answer>): Promise<Answer> {
  try {
    return await ask();
  } catch (cause) {
    throw new RepositoryError("offline", { cause });
  }
}

function dataOf(said: string, otherwise: Trouble): unknown {
  try {
    return JSON.parse(said);
  } catch (cause) {
    throw new RepositoryError(otherwise, { cause });
  }
}

const refusal = z.object({ error: z.string() });

function failureOf(status: number, said: string): Error {
  const answer = said === "" ? null : dataOf(said, "failed");
  const code = refusal.safeParse(answer).data?.error ?? `status-${status}`;
  if (status === 409 && code === "stale") return new StaleAnswer(answer);
  return new RepositoryError(code === "not-restored" ? "unknown" : (troubles[status] ?? "failed"), {
    cause: new ServerRefusal(code),
  });
}

const troubles: Readonly<Record<number, Trouble>> = {
  403: "refused",
  404: "not-found",
  413: "refused",
  422: "refused",
};

/** What the server said; its message is a code. */
class ServerRefusal extends Error {
  override name = "ServerRefusal";
}

/**
 * The code with which the local server refused: `hook-refused`, `no-identity`, `git-busy`, `git-absent`, `git-failed`,
 * `path-refused`, `message-refused`, `status-413` (too large) and the like; null when it said none.
 */
export function refusalCodeOf({ cause }: RepositoryError): string | null {
  return cause instanceof ServerRefusal ? cause.message : null;
}
