/** What is sent back: JSON, text as it is, bytes, or nothing. */
export type Reply = {
  readonly status: number;
  readonly body:
    | { readonly kind: "json"; readonly value: unknown }
    | { readonly kind: "raw"; readonly type: string; readonly bytes: Uint8Array }
    | { readonly kind: "none" };
  readonly headers?: Readonly<Record<string, string>>;
};

/** A reply of JSON. */
export function json(status: number, value: unknown, headers: Readonly<Record<string, string>> = {}): Reply {
  return { status, body: { kind: "json", value }, headers };
}

/** A reply that GitHub gives for a failure, worded as GitHub words it. */
export function failure(status: number, message = messages[status] ?? "Failed"): Reply {
  if (status === 502 || status === 503) return page(status);
  const body = { message, documentation_url: "https://docs.github.com/rest", status: String(status) };
  return json(status, body, status === 429 ? { "retry-after": "60" } : {});
}

const messages: Readonly<Record<number, string>> = {
  401: "Bad credentials",
  403: "Resource not accessible by personal access token",
  404: "Not Found",
  409: "Conflict",
  422: "Validation Failed",
  429: "You have exceeded a secondary rate limit. Please wait a few minutes before you try again.",
  500: "Server Error",
};

/** What stands in front of GitHub answers with a page, and not with JSON. */
function page(status: number): Reply {
  const bytes = Buffer.from("<!DOCTYPE html><html><title>Unicorn! &middot; GitHub</title></html>\n");
  return { status, body: { kind: "raw", type: "text/html; charset=utf-8", bytes } };
}

/** The hour's requests are used up: a 403 that says nothing about rights. */
export const rateLimitReached: Reply = {
  ...failure(403, "API rate limit exceeded for user ID 1."),
  headers: { "x-ratelimit-remaining": "0", "x-ratelimit-used": "5000" },
};

/**
 * What GraphQL answers when two commits are made at the very same moment and the head was still right when it was
 * looked at. GitHub words this in another way than a stale head, and names no type.
 */
export function lostRace(branch: string, isAt: string, expected: string): Reply {
  const message = `Ref refs/heads/${branch} is at ${isAt} but expected ${expected}`;
  const errors = [{ path: ["createCommitOnBranch"], locations: [{ line: 1, column: 1 }], message }];
  return json(200, { data: { createCommitOnBranch: null }, errors });
}

/** The bytes of a reply and what they are. */
export function contentOf({ body }: Reply): { readonly type: string | null; readonly bytes: Uint8Array } {
  if (body.kind === "none") return { type: null, bytes: Buffer.alloc(0) };
  if (body.kind === "raw") return body;
  return { type: "application/json; charset=utf-8", bytes: Buffer.from(JSON.stringify(body.value)) };
}
