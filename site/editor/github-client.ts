import { RepositoryError, type Trouble } from "./repository.ts";

/** Where GitHub is asked, as whom, and what to do when it no longer believes the token. */
export type GitHubAccess = {
  /** The address of the programming interface, without a slash at the end. */
  readonly address: string;
  readonly token: () => string;
  /** Finds another token than the one that was refused, from the partner if need be; false when there is none. */
  readonly renew: (refused: string) => Promise<boolean>;
};

/** What asks GitHub; both answer with what came back, read as JSON. */
export type GitHubClient = {
  readonly rest: (path: string) => Promise<unknown>;
  readonly query: (text: string, variables: Readonly<Record<string, unknown>>) => Promise<unknown>;
  /** A query that changes something: asked once, for whether a lost answer means that it happened is not its to say. */
  readonly change: (text: string, variables: Readonly<Record<string, unknown>>) => Promise<unknown>;
};

type Ask = { readonly path: string; readonly body?: string };

/** Milliseconds for an answer; what is sent along may take its time on a telephone. */
const patienceFor = (body = "") => 30_000 + Math.ceil(body.length / 20);
const pauses = [400, 1_200];

/**
 * Talks to GitHub. A question that failed on the way is asked again a few times; a change never is. A question that is
 * asked while the same one is under way shares its answer, unless something was changed in between.
 *
 * @throws RepositoryError when there is no answer, or none that helps
 */
export function gitHubClient(access: GitHubAccess): GitHubClient {
  const graphql = (query: string, variables: Readonly<Record<string, unknown>>) => {
    return { path: "/graphql", body: JSON.stringify({ query, variables }) };
  };
  const shared = sharing((ask) => insisting(access, ask));
  return {
    rest: (path) => shared.ask({ path }),
    query: async (text, variables) => dataOf(await shared.ask(graphql(text, variables))),
    change: async (text, variables) => {
      try {
        return dataOf(await asked(access, graphql(text, variables)));
      } finally {
        shared.forget();
      }
    },
  };
}

/** Lets questions that are the same share the answer that is under way. */
function sharing(answerTo: (ask: Ask) => Promise<unknown>) {
  const underWay = new Map<string, Promise<unknown>>();
  const answered = async (key: string, ask: Ask): Promise<unknown> => {
    const answer = answerTo(ask);
    underWay.set(key, answer);
    try {
      return await answer;
    } finally {
      if (underWay.get(key) === answer) underWay.delete(key);
    }
  };
  return {
    ask: ({ path, body = "" }: Ask): Promise<unknown> => {
      const key = `${path} ${body}`;
      return underWay.get(key) ?? answered(key, body === "" ? { path } : { path, body });
    },
    forget: () => underWay.clear(),
  };
}

async function insisting(access: GitHubAccess, ask: Ask): Promise<unknown> {
  for (const pause of pauses) {
    try {
      return await asked(access, ask);
    } catch (error) {
      if (!(error instanceof RepositoryError) || !isPassing(error.trouble)) throw error;
      await new Promise((resolve) => setTimeout(resolve, pause));
    }
  }
  return asked(access, ask);
}

function isPassing(trouble: Trouble): boolean {
  return trouble === "offline" || trouble === "failed";
}

async function asked(access: GitHubAccess, ask: Ask): Promise<unknown> {
  const token = access.token();
  const response = await answerTo(access.address, token, ask);
  if (response.status === 401) {
    if (!(await access.renew(token))) throw new RepositoryError("unauthorized");
    return asked(access, ask);
  }
  const answer: unknown = await response.json().catch((cause: unknown) => {
    if ((!response.ok && response.status < 400) || response.status === 451) return null;
    throw new RepositoryError(response.ok ? "offline" : "failed", { cause });
  });
  if (!response.ok) throw new RepositoryError(troubleOf(response, answer));
  return answer;
}

async function answerTo(address: string, token: string, { path, body }: Ask): Promise<Response> {
  const headers = {
    Accept: "application/vnd.github+json",
    Authorization: `Bearer ${token}`,
    "X-GitHub-Api-Version": "2022-11-28",
  };
  const shared = { headers, cache: "no-store", signal: AbortSignal.timeout(patienceFor(body)) } as const;
  const order = body === undefined ? shared : { ...shared, method: "POST", body };
  return fetch(`${address}${path}`, order).catch((cause: unknown) => {
    throw new RepositoryError("offline", { cause });
  });
}

/**
 * What only GitHub's words tell apart. A classic protection of a branch has a type of its own in a query, a rule of the
 * repository says the same under whatever type; an archived repository answers like a token without rights.
 */
const worded: readonly (readonly [words: RegExp, trouble: Trouble])[] = [
  [
    /BRANCH_PROTECTION_RULE_VIOLATION|rule violations? found|protected branch|through a pull request/i,
    "protected",
  ],
  [/\barchived\b/i, "archived"],
  [/access blocked|unavailable (?:for legal reasons|due to DMCA)/i, "blocked"],
];

function wordedTrouble(words: string): Trouble | undefined {
  return worded.find(([form]) => form.test(words))?.[1];
}

function troubleOf(response: Response, answer: unknown): Trouble {
  const told = response.status === 451 ? "blocked" : wordedTrouble(textAt(answer, "message"));
  if (told !== undefined && response.status < 500) return told;
  const limited =
    response.headers.has("retry-after") || response.headers.get("x-ratelimit-remaining") === "0";
  if (response.status === 429 || (response.status === 403 && limited)) return "limited";
  if (response.status === 403) return /rate limit/i.test(textAt(answer, "message")) ? "limited" : "read-only";
  // A redirection that the browser did not follow: the repository has another name or another owner.
  if (response.status === 404 || response.status < 400) return "not-found";
  return response.status === 409 || response.status === 422 ? "refused" : "failed";
}

/** The troubles of a query that was answered; GitHub says them in the answer, with status 200. */
const troubles: Readonly<Record<string, Trouble>> = {
  FORBIDDEN: "read-only",
  INSUFFICIENT_SCOPES: "read-only",
  NOT_FOUND: "not-found",
  RATE_LIMITED: "limited",
  STALE_DATA: "moved",
  UNPROCESSABLE: "refused",
};

function dataOf(answer: unknown): unknown {
  const errors = valueAt(answer, "errors");
  if (!Array.isArray(errors) || errors.length === 0) return valueAt(answer, "data");
  const kinds = errors.map((error) => textAt(error, "type"));
  const told = errors.flatMap(
    (error) => wordedTrouble(`${textAt(error, "type")} ${textAt(error, "message")}`) ?? [],
  );
  if (told[0] !== undefined) throw new RepositoryError(told[0]);
  throw new RepositoryError(troubles[kinds.find((kind) => kind in troubles) ?? ""] ?? "failed");
}

/** What stands in an answer under some names; undefined when it does not. */
export function valueAt(answer: unknown, ...names: readonly string[]): unknown {
  let value = answer;
  for (const name of names) {
    if (typeof value !== "object" || value === null) return undefined;
    value = Reflect.get(value, name);
  }
  return value;
}

/** The text that stands in an answer under some names; empty when there is none. */
export function textAt(answer: unknown, ...names: readonly string[]): string {
  const value = valueAt(answer, ...names);
  return typeof value === "string" ? value : "";
}
