import { Octokit } from "@octokit/rest";
import * as z from "zod";
import type { Patch } from "../procedure/reminder-issue.ts";
import { CommandError } from "./command.ts";
import { type Ask, asker, type Manners } from "./github-asking.ts";
import { aPage, pagesOf } from "./github-pages.ts";
import { unless } from "./github-refusal.ts";
import {
  type Comment,
  commentShape,
  type Issue,
  issueOf,
  issueShape,
  repositorySeen,
  type RepositorySeen,
  repositoryShape,
} from "./github-seen.ts";

/** Where the issues live, and who asks. */
export type Place = {
  /** The address of GitHub's programming interface. */
  readonly api: string;
  /** `owner/name` */
  readonly repository: string;
  readonly token: string;
};

/** An issue that is to be made. */
export type Draft = {
  readonly title: string;
  readonly body: string;
  readonly labels: readonly string[];
  readonly assignees: readonly string[];
};

/** What changes of an issue: the parts that are named. */
export type IssueChange = Omit<Patch, "text" | "memory"> & { readonly body: string };

/** The issues of a repository. What goes wrong is a GitHubError. */
export type GitHub = {
  readonly repository: () => Promise<RepositorySeen>;
  /** The account of the token; null for the token of a workflow, which may not ask that. */
  readonly account: () => Promise<string | null>;
  /** All issues with a label, open and closed, the oldest first. */
  readonly labelled: (label: string) => Promise<readonly Issue[]>;
  /** The hundred newest issues with a label. */
  readonly newest: (label: string) => Promise<readonly Issue[]>;
  /** All open issues, whatever their labels. */
  readonly open: () => Promise<readonly Issue[]>;
  /** The comments of an issue, the oldest first. */
  readonly comments: (number: number) => Promise<readonly Comment[]>;
  /** The accounts that issues can be assigned to. */
  readonly assignable: () => Promise<readonly string[]>;
  /** Makes an issue, and is never repeated. @returns its number, and the account that GitHub names as its author */
  readonly make: (draft: Draft) => Promise<{ readonly number: number; readonly author: string }>;
  /** Assigns more accounts, without taking away others. @returns the accounts that it is assigned to by then */
  readonly assign: (number: number, logins: readonly string[]) => Promise<readonly string[]>;
  /** Adds a comment, and is never repeated. */
  readonly comment: (number: number, body: string) => Promise<void>;
  readonly change: (number: number, change: IssueChange) => Promise<void>;
  /** Removes a comment; no matter when it is gone already. */
  readonly removeComment: (id: number) => Promise<void>;
  /** Makes a label; no matter when there is one already. */
  readonly makeLabel: (label: {
    readonly name: string;
    readonly color: string;
    readonly description: string;
  }) => Promise<void>;
  /** Removes a label from the repository and from all its issues; no matter when there is none. */
  readonly removeLabel: (name: string) => Promise<void>;
};

/** Opens the issues of a repository. Nothing is asked yet. @throws CommandError when `owner/name` is not of that form */
export function openGitHub(place: Place, manners: Manners): GitHub {
  const desk = openDesk(place, manners);
  return { ...looking(desk), ...making(desk), ...changing(desk) };
}

/** Opens a repository for whoever asks GitHub for something. @throws CommandError when `owner/name` is not of that form */
export function openDesk({ api, repository, token }: Place, manners: Manners): Desk {
  const [, owner = "", repo = ""] = /^([\w.-]+)\/([\w.-]+)$/.exec(repository) ?? [];
  if (owner === "") throw new CommandError("GITHUB_REPOSITORY is not of the form owner/name.");
  const baseUrl = api.replace(/\/+$/, "");
  const { rest } = new Octokit({ auth: token, baseUrl, userAgent: "klachtenregister", log: silent });
  return { rest, ask: asker(manners), at: { owner, repo } };
}

/** Octokit would print the addresses that it asks. */
const silent = { debug: nothing, info: nothing, warn: nothing, error: nothing };

function nothing(): void {}

/** Who asks about a repository: the operations, the manners, and which repository. */
export type Desk = {
  readonly rest: Octokit["rest"];
  readonly ask: Ask;
  readonly at: { readonly owner: string; readonly repo: string };
};

type Looking = Pick<
  GitHub,
  "repository" | "account" | "labelled" | "newest" | "open" | "comments" | "assignable"
>;

function looking(desk: Desk): Looking {
  const { rest, ask, at } = desk;
  const oldestFirst = { sort: "created", direction: "asc" } as const;
  return {
    repository: async () => {
      const send = (signal: AbortSignal) => rest.repos.get({ ...at, request: { signal } });
      const asking = { what: "the repository", effect: "look", shape: repositoryShape, send } as const;
      return repositorySeen((await ask(asking)).data);
    },
    account: () => accountOf(desk),
    labelled: (labels) => issuesOf(desk, { labels, state: "all", ...oldestFirst }),
    newest: (labels) => issuesOf(desk, { labels, state: "all", sort: "created", direction: "desc" }, 1),
    open: () => issuesOf(desk, { state: "open", ...oldestFirst }),
    assignable: async () => {
      const asking = { what: "who can be assigned", shape: z.object({ login: z.string() }) };
      const found = await pagesOf(ask, asking, (page) =>
        rest.issues.listAssignees({ ...at, per_page: aPage, ...page }),
      );
      return found.map(({ login }) => login);
    },
    comments: async (issue_number) => {
      const what = `the comments of issue ${issue_number}`;
      const comments = await pagesOf(ask, { what, shape: commentShape }, (page) =>
        rest.issues.listComments({ ...at, issue_number, per_page: aPage, ...page }),
      );
      return comments.map(({ id, body, user }) => ({ id, body: body ?? "", author: user?.login ?? "" }));
    },
  };
}

/** Only a person's token has an account that can be asked for; to a workflow's GitHub answers 403. */
async function accountOf({ rest, ask }: Desk): Promise<string | null> {
  const send = (signal: AbortSignal) => rest.users.getAuthenticated({ request: { signal } });
  const shape = z.object({ login: z.string() });
  const asked = await unless(403, ask({ what: "the token's account", effect: "look", shape, send }));
  return asked?.data.login ?? null;
}

type Filter = Omit<NonNullable<Parameters<Desk["rest"]["issues"]["listForRepo"]>[0]>, "owner" | "repo">;

/** GitHub counts pull requests among the issues. */
async function issuesOf(
  { rest, ask, at }: Desk,
  filter: Filter,
  mostPages?: number,
): Promise<readonly Issue[]> {
  const asking = { what: "the list of issues", shape: issueShape, mostPages };
  const found = await pagesOf(ask, asking, (page) =>
    rest.issues.listForRepo({ ...at, ...filter, per_page: aPage, ...page }),
  );
  return found.filter(({ pull_request }) => pull_request === undefined).map(issueOf);
}

function making({ rest, ask, at }: Desk): Pick<GitHub, "make" | "comment" | "makeLabel"> {
  const made = z.object({ number: z.number(), user: z.object({ login: z.string() }).nullable() });
  return {
    make: async ({ title, body, labels, assignees }) => {
      const draft = { ...at, title, body, labels: [...labels], assignees: [...assignees] };
      const send = (signal: AbortSignal) => rest.issues.create({ ...draft, request: { signal } });
      const { data } = await ask({ what: "a new issue", effect: "add", shape: made, send });
      return { number: data.number, author: data.user?.login ?? "" };
    },
    comment: async (issue_number, body) => {
      const send = (signal: AbortSignal) =>
        rest.issues.createComment({ ...at, issue_number, body, request: { signal } });
      const what = `a comment on issue ${issue_number}`;
      await ask({ what, effect: "add", shape: z.object({ id: z.number() }), send });
    },
    makeLabel: async (label) => {
      const send = (signal: AbortSignal) => rest.issues.createLabel({ ...at, ...label, request: { signal } });
      const shape = z.object({ name: z.string() });
      // GitHub refuses a second label of the same name, so that repeating it does no harm.
      await unless(422, ask({ what: "the label", effect: "put", shape, send }));
    },
  };
}

function changing({
  rest,
  ask,
  at,
}: Desk): Pick<GitHub, "change" | "assign" | "removeComment" | "removeLabel"> {
  return {
    assign: async (issue_number, logins) => {
      const send = (signal: AbortSignal) =>
        rest.issues.addAssignees({ ...at, issue_number, assignees: [...logins], request: { signal } });
      const what = `the people of issue ${issue_number}`;
      return issueOf((await ask({ what, effect: "put", shape: issueShape, send })).data).assignees;
    },
    change: async (issue_number, { assignees, labels, reason, ...rests }) => {
      const change = {
        ...rests,
        ...(reason === undefined ? {} : { state_reason: reason }),
        ...(assignees === undefined ? {} : { assignees: [...assignees] }),
        ...(labels === undefined ? {} : { labels: [...labels] }),
      };
      const send = (signal: AbortSignal) =>
        rest.issues.update({ ...at, issue_number, ...change, request: { signal } });
      await ask({
        what: `issue ${issue_number}`,
        effect: "put",
        shape: z.object({ number: z.number() }),
        send,
      });
    },
    removeComment: async (comment_id) => {
      const send = (signal: AbortSignal) =>
        rest.issues.deleteComment({ ...at, comment_id, request: { signal } });
      await unless(404, ask({ what: "a comment said twice", effect: "put", shape: z.unknown(), send }));
    },
    removeLabel: async (name) => {
      const send = (signal: AbortSignal) => rest.issues.deleteLabel({ ...at, name, request: { signal } });
      await unless(404, ask({ what: "the label", effect: "put", shape: z.unknown(), send }));
    },
  };
}
