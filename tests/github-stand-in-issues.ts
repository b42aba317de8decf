import type { RepositoryParts } from "./github-stand-in-issues-bodies.ts";
import { issueRoutes } from "./github-stand-in-issues-routes.ts";
import { type IssueStore, makeIssueStore } from "./github-stand-in-issues-store.ts";
import type { Asked, Route } from "./github-stand-in-routes.ts";

/** How issues are played. */
export type IssueOptions = Partial<RepositoryParts> & {
  readonly now?: () => Date;
  /** The accounts that can be assigned; GitHub ignores all others. */
  readonly assignable?: readonly string[];
  /** Answers 422 instead where an account cannot be assigned, as GitHub does for some. */
  readonly refusesStrangers?: boolean;
};

/** The issues of a stand-in: its routes, and what people do with the issues past the interface. */
export type IssueDesk = IssueStore & {
  readonly routes: readonly Route[];
  /** Lets the next answered request of an operation arrive twice, as some proxies do. */
  readonly deliverTwice: (operation: string) => void;
  /** Forgets the deliveries that are still to come twice. */
  readonly deliverOnce: () => void;
  /** Other parts of the repository from now on. */
  readonly become: (parts: Partial<RepositoryParts>) => void;
};

/** Issues, comments and labels, to be given to a stand-in as `routes`. */
export function makeIssueDesk(options: IssueOptions = {}): IssueDesk {
  const { now = () => new Date(), assignable, refusesStrangers = false, ...given } = options;
  let parts: RepositoryParts = {
    allowsForking: false,
    hasPages: true,
    hasIssues: true,
    visibility: "private",
    ...given,
  };
  const isAssignable = (login: string) => assignable?.includes(login) ?? true;
  const store = makeIssueStore(now, isAssignable);
  const twice: string[] = [];
  const play = { store, parts: () => parts, isAssignable, refusesStrangers };
  const routes = issueRoutes(play).map((route): Route => {
    const answer = async (asked: Asked) => {
      const at = twice.indexOf(route.operation);
      if (at >= 0) {
        twice.splice(at, 1);
        await route.answer(asked);
      }
      return route.answer(asked);
    };
    return { ...route, answer };
  });
  const become = (other: Partial<RepositoryParts>) => void (parts = { ...parts, ...other });
  return {
    ...store,
    routes,
    become,
    deliverTwice: (operation) => void twice.push(operation),
    deliverOnce: () => void (twice.length = 0),
  };
}
