import { createHash, randomUUID } from "node:crypto";
import { contentOf, type Reply } from "./github-stand-in-reply.ts";

/** What GitHub answers a browser that asks beforehand whether it may ask. */
export const preflight: Reply = {
  status: 204,
  body: { kind: "none" },
  headers: {
    "access-control-allow-origin": "*",
    "access-control-allow-methods": "GET, POST, PATCH, PUT, DELETE",
    "access-control-allow-headers":
      "Authorization, Content-Type, If-Match, If-Modified-Since, If-None-Match, If-Unmodified-Since, Accept-Encoding, X-GitHub-OTP, X-Requested-With, User-Agent, GraphQL-Features, X-Github-Next-Global-ID, X-GitHub-Api-Version, X-Fetch-Nonce",
    "access-control-max-age": "86400",
  },
};

const exposed =
  "ETag, Link, Location, Retry-After, X-GitHub-OTP, X-RateLimit-Limit, X-RateLimit-Remaining, X-RateLimit-Used, X-RateLimit-Resource, X-RateLimit-Reset, X-OAuth-Scopes, X-Accepted-OAuth-Scopes, X-Poll-Interval, X-GitHub-Media-Type, X-GitHub-SSO, X-GitHub-Request-Id, Deprecation, Sunset";

/** Counts the requests of each token, and says in headers what is left of its hour. */
export function makeRateLimits(): (token: string | null, path: string) => Readonly<Record<string, string>> {
  const used = new Map<string, number>();
  const reset = Math.floor(Date.now() / 1000) + 3600;
  return (token, path) => {
    const resource = path === "/graphql" ? "graphql" : "core";
    const key = `${resource} ${token ?? ""}`;
    const count = (used.get(key) ?? 0) + 1;
    used.set(key, count);
    const limit = token === null ? 60 : 5000;
    return {
      "x-ratelimit-limit": String(limit),
      "x-ratelimit-remaining": String(Math.max(0, limit - count)),
      "x-ratelimit-used": String(count),
      "x-ratelimit-reset": String(reset),
      "x-ratelimit-resource": resource,
    };
  };
}

/** What a request says of itself that decides how it is answered. */
export type Asking = { readonly method: string; readonly knownTag: string | undefined };

/**
 * A reply with the headers that GitHub gives every answer. What was got may be kept for a minute, which is why a
 * caller that wants the truth of now must say `no-store`; one that asks with the tag it holds gets an empty 304.
 */
export function dressed(
  reply: Reply,
  limits: Readonly<Record<string, string>>,
  { method, knownTag }: Asking,
): Reply {
  const isKept = method === "GET" && reply.status === 200;
  const etag = `W/"${createHash("sha256").update(contentOf(reply).bytes).digest("hex")}"`;
  const headers = {
    "access-control-allow-origin": "*",
    "access-control-expose-headers": exposed,
    "x-github-request-id": randomUUID(),
    "x-github-media-type": "github.v3; format=json",
    "cache-control": isKept ? "private, max-age=60, s-maxage=60" : "no-cache",
    vary: "Accept, Authorization, Cookie, X-GitHub-OTP, Accept-Encoding, X-Requested-With",
    ...(isKept ? { etag } : {}),
    ...limits,
    ...reply.headers,
  };
  if (isKept && knownTag === etag) return { status: 304, body: { kind: "none" }, headers };
  return { ...reply, headers };
}
