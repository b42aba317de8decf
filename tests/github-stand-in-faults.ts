import { failure, json, type Reply } from "./github-stand-in-reply.ts";

/** A request as a test sees it; `operation` names the first field of a GraphQL document. */
export type Call = {
  readonly method: string;
  /** The path with its query, as it was asked for. */
  readonly path: string;
  /** The body as JSON, or as text when it is no JSON; null without one. */
  readonly body: unknown;
  readonly token: string | null;
  readonly operation: string | null;
};

/** What goes wrong: `before` leaves the repository as it was, `after` lets the request have its effect first. */
export type Fault =
  | { readonly kind: "drop"; readonly when: "before" | "after" }
  | { readonly kind: "delay"; readonly milliseconds: number }
  /** Something else happens first, such as a commit of somebody else's. */
  | { readonly kind: "meanwhile"; readonly happens: () => Promise<unknown> }
  | {
      readonly kind: "status";
      readonly when: "before" | "after";
      readonly status: number;
      /** JSON in place of GitHub's usual words; not held against the description. */
      readonly body?: unknown;
      readonly headers?: Readonly<Record<string, string>>;
    }
  | { readonly kind: "reply"; readonly when: "before" | "after"; readonly reply: Reply }
  | { readonly kind: "truncated" }
  | { readonly kind: "slow"; readonly milliseconds: number };

/** The faults that wait for a request that they are meant for. */
export type Faults = {
  /** Lets the next request that is meant fail so, or the next few; of several faults the first that fits is taken. */
  readonly add: (isMeant: (call: Call) => boolean, fault: Fault, times?: number) => void;
  readonly clear: () => void;
  /** How many have not happened yet. */
  readonly waiting: () => number;
};

/** A queue of faults, and how one is taken from it. */
export function makeFaults(): Faults & { readonly take: (call: Call) => Fault | null } {
  let queue: readonly { readonly isMeant: (call: Call) => boolean; readonly fault: Fault }[] = [];
  return {
    add: (isMeant, fault, times = 1) => {
      queue = [...queue, ...Array.from({ length: times }, () => ({ isMeant, fault }))];
    },
    clear: () => void (queue = []),
    waiting: () => queue.length,
    take: (call) => {
      const found = queue.find(({ isMeant }) => isMeant(call));
      queue = queue.filter((entry) => entry !== found);
      return found?.fault ?? null;
    },
  };
}

/** When a request has its effect, and what is sent back in place of the true answer; null sends nothing at all. */
export type Played = { readonly when: "before" | "after"; readonly reply: Reply | null };

/** How a fault replaces an answer; null when the true answer is sent. */
export function replacementOf(fault: Fault | null): Played | null {
  if (fault?.kind === "drop") return { when: fault.when, reply: null };
  if (fault?.kind === "reply") return fault;
  if (fault?.kind !== "status") return null;
  const { when, status, body, headers = {} } = fault;
  const reply = body === undefined ? failure(status) : json(status, body);
  return { when, reply: { ...reply, headers: { ...reply.headers, ...headers } } };
}
