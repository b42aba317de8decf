import type { Author } from "./repository.ts";

/** What can be wrong with a token, or with the way to GitHub. */
export type TokenTrouble =
  | "not-a-token"
  | "refused"
  | "wrong-repository"
  | "read-only"
  | "archived"
  | "blocked"
  | "sso"
  | "forbidden"
  | "limited"
  | "offline"
  | "failed";

/**
 * What GitHub says of a token. `good`: it reads and writes this repository. A public repository is good as well, for
 * that its token is asked nothing more: whoever sees `isPublic` must not go on, since everybody can read what is written there.
 */
export type TokenVerdict =
  | { readonly kind: "good"; readonly author: Author; readonly isPublic: boolean }
  | { readonly kind: TokenTrouble };

/** What is to be checked, and where. */
export type TokenQuestion = {
  /** What was typed; blanks around it do not count. */
  readonly token: string;
  /** `owner/name` */
  readonly repository: string;
  /** `https://api.github.com` */
  readonly apiAddress: string;
  readonly fetch?: typeof fetch;
  /** Milliseconds within which the whole check must be done. */
  readonly patience?: number;
};

type Answered = { readonly kind: "answered"; readonly data: unknown };
type Answer = Answered | { readonly kind: TokenTrouble };
/** What a status means for one question, where it does not mean the same for all. */
type Meanings = Readonly<Record<number, TokenTrouble>>;
type Ask = (path: string, meanings: Meanings, body?: string) => Promise<Answer>;

const emptyBlob = JSON.stringify({ content: "", encoding: "utf-8" });

/** The token in what was typed; null when that cannot be one, such as a password or two words. */
export function tokenIn(typed: string): string | null {
  const token = typed.trim();
  return /^(?:github_pat_|ghp_|gho_|ghu_)[\w.-]{16,}$/.test(token) ? token : null;
}

/** Asks GitHub whether a token can keep the register in this repository. Never throws for what GitHub answers, or does not. */
export async function checkToken(question: TokenQuestion): Promise<TokenVerdict> {
  const token = tokenIn(question.token);
  if (token === null) return { kind: "not-a-token" };
  const ask = askAs(token, question);
  const user = await ask("/user", { 403: "forbidden" });
  if (user.kind !== "answered") return user;
  const author = authorIn(user.data);
  if (author === null) return { kind: "failed" };
  return rightsOf(author, question.repository, ask);
}

async function rightsOf(author: Author, repository: string, ask: Ask): Promise<TokenVerdict> {
  const place = `/repos/${repository}`;
  const found = await ask(place, { 403: "forbidden", 404: "wrong-repository" });
  if (found.kind !== "answered") return found;
  const isPrivate = fieldOf(found.data, "private");
  if (typeof isPrivate !== "boolean") return { kind: "failed" };
  if (!isPrivate) return { kind: "good", author, isPublic: true };
  if (fieldOf(found.data, "archived") === true) return { kind: "archived" };
  if (fieldOf(fieldOf(found.data, "permissions"), "push") === false) return { kind: "read-only" };
  // Those permissions are the person's. What the token itself may do shows only in doing it: the empty blob changes nothing.
  const written = await ask(`${place}/git/blobs`, { 403: "read-only", 404: "read-only" }, emptyBlob);
  if (written.kind !== "answered") return written;
  return { kind: "good", author, isPublic: false };
}

function askAs(token: string, { apiAddress, patience = 15_000, fetch: given = fetch }: TokenQuestion): Ask {
  const signal = AbortSignal.timeout(patience);
  const headers = {
    Authorization: `Bearer ${token}`,
    Accept: "application/vnd.github+json",
    "Content-Type": "application/json",
    "X-GitHub-Api-Version": "2022-11-28",
  };
  return async (path, meanings, body) => {
    const reading: RequestInit = { headers, signal, cache: "no-store" };
    const order = body === undefined ? reading : { ...reading, method: "POST", body };
    try {
      const response = await given(`${apiAddress.replace(/\/$/, "")}${path}`, order);
      return answerIn(response, await response.text(), meanings);
    } catch {
      // No connection, a connection that broke, and no answer in time look alike here, and have the same cure.
      return { kind: "offline" };
    }
  };
}

function answerIn({ status, ok, headers }: Response, text: string, meanings: Meanings): Answer {
  const data = jsonIn(text);
  if (ok) return data === null ? { kind: "failed" } : { kind: "answered", data };
  if (status === 401) return { kind: "refused" };
  if (status === 451) return { kind: "blocked" };
  const message = String(fieldOf(data, "message") ?? "");
  if (status === 403 && (headers.has("X-GitHub-SSO") || /SAML|single sign-on/i.test(message)))
    return { kind: "sso" };
  if (status === 429 || (status === 403 && isLimit(headers, message))) return { kind: "limited" };
  // A proxy or a hotel's sign-in page has its own statuses, and knows nothing of the repository.
  return { kind: data === null ? "failed" : (meanings[status] ?? "failed") };
}

function isLimit(headers: Headers, message: string): boolean {
  if (headers.has("Retry-After") || headers.get("X-RateLimit-Remaining") === "0") return true;
  return /rate limit|abuse|login attempts/i.test(message);
}

function jsonIn(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

function authorIn(user: unknown): Author | null {
  const login = fieldOf(user, "login");
  const name = fieldOf(user, "name");
  if (typeof login !== "string" || login === "") return null;
  return { login, name: typeof name === "string" && name.trim() !== "" ? name : login };
}

function fieldOf(data: unknown, name: string): unknown {
  return typeof data === "object" && data !== null ? Reflect.get(data, name) : undefined;
}
