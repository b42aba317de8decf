import type { RepositoryParts } from "./github-stand-in-issues-bodies.ts";
import { issueRoutes } from "./github-stand-in-issues-routes.ts";
import { type IssueStore, makeIssueStore } from "./github-stand-in-issues-store.ts";
import type { Asked, Route } from "./github-stand-in-routes.ts";

/** How issues are played. */
export type IssueOptions = Partial<RepositoryParts> & {
  readonly now?: () => Date;
  /** The accounts that can be assigned. */
  readonly assignable?: readonly string[];
  /** Whether an issue with any other is refused with 422, as GitHub does by now (so by default), or only made without it. */
  readonly refusesStrangers?: boolean;
};

/** The issues of a stand-in: its routes, and what people do with the issues past the interface. */
export type IssueDesk = IssueStore & {
  readonly routes: readonly Route[];
  /** Lets the next answered request of an operation arrive twice, as some proxies do. */
  readonly deliverTwice: (operation: string) => void;
  /** Forgets the deliveries that are still to come twice. */
  readonly deliverOnce: () => void;
  /** From now on these accounts can be assigned. */
  readonly letIn: (logins: readonly string[]) => void;
  /** Other parts of the repository from now on. */
  readonly become: (parts: Partial<RepositoryParts>) => void;
};

/** The accounts of the registers of these tests: some are named as their people are coded. */
const everybody = [
  ...["partner-een", "partner-twee", "bestuur", "mens", "dir", "dir2", "fr1", "co1", "in1"],
  ...Array.from({ length: 9 }, (_, at) => [`p${at + 1}`, `tr${at + 1}`]).flat(),
];

/** Issues, comments and labels, to be given to a stand-in as `routes`. */
export function makeIssueDesk(options: IssueOptions = {}): IssueDesk {
  const { now = () => new Date(), refusesStrangers = true, ...given } = options;
  let assignable = options.assignable ?? everybody;
  let parts: RepositoryParts = {
    allowsForking: false,
    hasPages: true,
    hasIssues: true,
    visibility: "private",
    ...given,
  };
  const isAssignable = (login: string) => assignable.includes(login);
  const store = makeIssueStore(now, isAssignable);
  const twice: string[] = [];
  const play = { store, parts: () => parts, isAssignable, accounts: () => assignable, refusesStrangers };
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
    letIn: (logins) => void (assignable = logins),
    deliverTwice: (operation) => void twice.push(operation),
    deliverOnce: () => void (twice.length = 0),
  };
}
