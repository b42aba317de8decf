import { createHash } from "node:crypto";

/** Who holds a token: as on GitHub somebody without a display name has null. */
export type TokenHolder = {
  readonly login: string;
  readonly name: string | null;
  /** What the token may do with the repository; what its holder may do is always everything. */
  readonly rights: "write" | "read" | "none";
  readonly expired?: boolean;
  /** The rights of a job's token, one by one; without them `rights` alone decides. */
  readonly permissions?: Readonly<Record<string, "read" | "write">>;
};

/** Who asks, after the token was recognised; null on a request without a token. */
export type Visitor = TokenHolder & { readonly id: number; readonly token: string };

/** The tokens that the stand-in knows. */
export type Tokens = {
  readonly add: (token: string, holder: TokenHolder) => void;
  readonly expire: (token: string) => void;
};

/** What a request's token turned out to be. */
export type Recognised =
  { readonly kind: "known"; readonly visitor: Visitor | null } | { readonly kind: "bad" };

/** The tokens, and how one is recognised. An expired token is like one that never was. */
export function makeTokens(): Tokens & { readonly recognise: (token: string | null) => Recognised } {
  const holders = new Map<string, TokenHolder>();
  return {
    add: (token, holder) => void holders.set(token, holder),
    expire: (token) => {
      const holder = holders.get(token);
      if (holder === undefined) throw new Error("There is no such token. Add it first.");
      holders.set(token, { ...holder, expired: true });
    },
    recognise: (token) => {
      if (token === null) return { kind: "known", visitor: null };
      const holder = holders.get(token);
      if (holder === undefined || holder.expired === true) return { kind: "bad" };
      return { kind: "known", visitor: { ...holder, token, id: numberOf(holder.login) } };
    },
  };
}

/** The token of an Authorization header, in either of the two forms that GitHub takes; null without one. */
export function tokenIn(authorization: string | undefined): string | null {
  return authorization === undefined ? null : authorization.replace(/^(?:token|bearer)\s+/i, "");
}

/** A number that is always the same for the same name, as the ids of GitHub are. */
export function numberOf(name: string): number {
  return createHash("sha1").update(name).digest().readUInt32BE() >>> 1;
}
