import { setTimeout as pause } from "node:timers/promises";
import * as z from "zod";
import { GitHubError, type GitHubTrouble } from "./github-refusal.ts";

/** How patiently GitHub is asked; all times in milliseconds. */
export type Manners = {
  /** Between two requests that change something. */
  readonly pace: number;
  /** For all limits of a run together. */
  readonly patience: number;
  /** Before a request is repeated for the first time; each further time it is doubled. */
  readonly breath: number;
  /** For one request. */
  readonly timeLimit: number;
  /** Told of each request before it is sent; what it throws keeps the request back. */
  readonly onSending?: (effect: Effect) => void;
};

/** What a request does: `look` and `put` may be repeated without harm, `add` makes something new each time. */
export type Effect = "look" | "put" | "add";

/** A request. */
export type Asking<Data> = {
  readonly what: string;
  readonly effect: Effect;
  readonly shape: z.ZodType<Data>;
  readonly send: (signal: AbortSignal) => Promise<Answer>;
};

/** What comes back, with the headers. */
export type Answer = {
  readonly data: unknown;
  readonly headers: Readonly<Record<string, string | number | undefined>>;
};

/** Data that fit their shape, and the headers. */
export type Answered<Data> = { readonly data: Data; readonly headers: Answer["headers"] };

/** Asks until there is an answer or no sense in asking on. @throws GitHubError */
export type Ask = <Data>(asking: Asking<Data>) => Promise<Answered<Data>>;

const mostTries = 4;

/** Somebody who asks with manners: waits where GitHub wants it, and repeats what may be repeated. */
export function asker({ pace, patience, breath, timeLimit, onSending }: Manners): Ask {
  let patienceLeft = patience;
  let nextWrite = 0;
  const takeTurn = async ({ effect }: Asking<unknown>) => {
    if (effect === "look") return;
    const wait = nextWrite - Date.now();
    if (wait > 0) await pause(wait);
    nextWrite = Date.now() + pace;
  };
  const waitFor = async (trouble: GitHubTrouble, tries: number, { what, effect }: Asking<unknown>) => {
    if (trouble.kind === "limited") {
      const wait = trouble.seconds * 1000;
      if (wait > patienceLeft) throw new GitHubError(what, trouble);
      patienceLeft -= wait;
      return pause(wait);
    }
    const isRepeatable = trouble.kind === "lost" && effect !== "add" && tries < mostTries;
    if (!isRepeatable) throw new GitHubError(what, trouble);
    return pause(breath * 2 ** (tries - 1));
  };
  return async (asking) => {
    for (let tries = 1; ;) {
      await takeTurn(asking);
      onSending?.(asking.effect);
      try {
        const { data, headers } = await asking.send(AbortSignal.timeout(timeLimit));
        return { data: asking.shape.parse(data), headers };
      } catch (error) {
        const trouble = troubleOf(error);
        await waitFor(trouble, tries, asking);
        if (trouble.kind === "lost") tries += 1;
      }
    }
  };
}

const header = z.union([z.string(), z.number()]).transform(String).optional();
const failureShape = z.object({
  status: z.number(),
  response: z.object({
    headers: z.object({
      "retry-after": header,
      "x-ratelimit-remaining": header,
      "x-ratelimit-reset": header,
    }),
    data: z.unknown(),
  }),
});

type Failure = z.infer<typeof failureShape>;

/** What went wrong. Without an answer, or with half of one, nobody knows whether it had its effect. */
function troubleOf(error: unknown): GitHubTrouble {
  const failure = failureShape.safeParse(error).data;
  if (failure === undefined) return isUnanswered(error) ? { kind: "lost", status: null } : rethrown(error);
  const { status } = failure;
  if (status >= 500) return { kind: "lost", status };
  const seconds = secondsToWait(failure);
  if (seconds !== null) return { kind: "limited", seconds };
  return { kind: "refused", status };
}

/** Octokit gives a failed connection the status 500, and an answer that is no JSON as a text. */
function isUnanswered(error: unknown): boolean {
  if (error instanceof z.ZodError) return true;
  return (
    error instanceof Error && (("status" in error && error.status === 500) || error.name === "TimeoutError")
  );
}

function rethrown(error: unknown): never {
  throw error;
}

/** Without a word of GitHub about how long a limit lasts, it asks for a minute. */
const usualWait = 60;

/** How long a limit lasts; null when this is none. */
function secondsToWait({ status, response }: Failure): number | null {
  if (status !== 403 && status !== 429) return null;
  const { headers, data } = response;
  const after = Number(headers["retry-after"]);
  if (Number.isFinite(after)) return Math.max(1, after);
  if (headers["x-ratelimit-remaining"] === "0") {
    const reset = Number(headers["x-ratelimit-reset"]);
    return Number.isFinite(reset) ? Math.max(1, Math.ceil(reset - Date.now() / 1000) + 1) : usualWait;
  }
  return status === 429 || /rate limit/i.test(JSON.stringify(data ?? null)) ? usualWait : null;
}
