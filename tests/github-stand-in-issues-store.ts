/** A comment as it is kept. */
export type KeptComment = {
  readonly id: number;
  readonly author: string;
  readonly body: string;
  readonly at: string;
};

/** An issue as it is kept. */
export type KeptIssue = {
  readonly number: number;
  readonly author: string;
  readonly title: string;
  readonly body: string;
  readonly state: "open" | "closed";
  readonly reason: "completed" | "not_planned" | "duplicate" | "reopened" | null;
  readonly labels: readonly string[];
  readonly assignees: readonly string[];
  readonly comments: readonly KeptComment[];
  readonly isPullRequest: boolean;
  readonly createdAt: string;
  readonly updatedAt: string;
  readonly closedAt: string | null;
  readonly closedBy: string | null;
};

/** A label of the repository. */
export type KeptLabel = {
  readonly name: string;
  readonly color: string;
  readonly description: string | null;
};

/** What a change may say, as GitHub's interface names it. */
export type IssueParts = Partial<
  Pick<KeptIssue, "title" | "body" | "state" | "labels" | "assignees"> & {
    readonly reason: KeptIssue["reason"];
  }
>;

/** The issues and labels of one repository, and what is done with them. */
export type IssueStore = {
  readonly all: () => readonly KeptIssue[];
  readonly find: (number: number) => KeptIssue | null;
  readonly labels: () => readonly KeptLabel[];
  readonly findLabel: (name: string) => KeptLabel | null;
  readonly add: (author: string, parts: IssueParts, isPullRequest?: boolean) => KeptIssue;
  readonly change: (number: number, login: string, parts: IssueParts) => KeptIssue;
  readonly remove: (number: number) => void;
  readonly addComment: (number: number, author: string, body: string) => KeptComment;
  /** @returns whether there was one */
  readonly removeComment: (id: number) => boolean;
  readonly addLabel: (label: KeptLabel) => void;
  readonly removeLabel: (name: string) => void;
  readonly clear: () => void;
};

/** An empty repository. @param now the clock; `assignable` says which accounts can be assigned, others are ignored */
export function makeIssueStore(now: () => Date, assignable: (login: string) => boolean): IssueStore {
  const issues = new Map<number, KeptIssue>();
  const labels = new Map<string, KeptLabel>();
  const shelf: Shelf = {
    issues,
    labels,
    at: () =>
      now()
        .toISOString()
        .replace(/\.\d+Z$/, "Z"),
    known: ({ assignees, ...parts }) => {
      const known = assignees === undefined ? {} : { assignees: [...new Set(assignees)].filter(assignable) };
      return { ...parts, ...known };
    },
  };
  const clear = () => {
    issues.clear();
    labels.clear();
  };
  return { ...looking(shelf), ...writing(shelf), ...commenting(shelf), ...labelling(shelf), clear };
}

type Shelf = {
  readonly issues: Map<number, KeptIssue>;
  readonly labels: Map<string, KeptLabel>;
  readonly at: () => string;
  /** Parts without the accounts that cannot be assigned. */
  readonly known: (parts: IssueParts) => IssueParts;
};

function looking({ issues, labels }: Shelf): Pick<IssueStore, "all" | "find" | "labels" | "findLabel"> {
  return {
    all: () => [...issues.values()],
    find: (number) => issues.get(number) ?? null,
    labels: () => [...labels.values()],
    findLabel: (name) => labels.get(name.toLowerCase()) ?? null,
  };
}

function writing(shelf: Shelf): Pick<IssueStore, "add" | "change" | "remove"> {
  const { issues, at, known } = shelf;
  let lastNumber = 0;
  return {
    add: (author, parts, isPullRequest = false) => {
      lastNumber += 1;
      return keep(shelf, { ...emptyIssue(lastNumber, author, at()), ...known(parts), isPullRequest });
    },
    change: (number, login, parts) => {
      return keep(shelf, changed(found(shelf, number), known(parts), { login, at: at() }));
    },
    remove: (number) => void issues.delete(number),
  };
}

function commenting(shelf: Shelf): Pick<IssueStore, "addComment" | "removeComment"> {
  const { issues, at } = shelf;
  let lastComment = 1000;
  return {
    addComment: (number, author, body) => {
      lastComment += 1;
      const comment = { id: lastComment, author, body, at: at() };
      const issue = found(shelf, number);
      keep(shelf, { ...issue, comments: [...issue.comments, comment], updatedAt: at() });
      return comment;
    },
    removeComment: (id) => {
      const issue = [...issues.values()].find(({ comments }) => comments.some((one) => one.id === id));
      if (issue === undefined) return false;
      keep(shelf, { ...issue, comments: issue.comments.filter((one) => one.id !== id) });
      return true;
    },
  };
}

function labelling({ issues, labels }: Shelf): Pick<IssueStore, "addLabel" | "removeLabel"> {
  return {
    addLabel: (label) => void labels.set(label.name.toLowerCase(), label),
    removeLabel: (name) => {
      labels.delete(name.toLowerCase());
      for (const issue of issues.values())
        issues.set(issue.number, { ...issue, labels: issue.labels.filter((one) => one !== name) });
    },
  };
}

/** Labels that do not exist yet are made, without colour or description. */
function keep({ issues, labels }: Shelf, issue: KeptIssue): KeptIssue {
  issues.set(issue.number, issue);
  for (const name of issue.labels) {
    if (labels.has(name.toLowerCase())) continue;
    labels.set(name.toLowerCase(), { name, color: "ededed", description: null });
  }
  return issue;
}

function found({ issues }: Shelf, number: number): KeptIssue {
  const issue = issues.get(number);
  if (issue === undefined) throw new Error(`There is no issue ${number}.`);
  return issue;
}

function emptyIssue(number: number, author: string, at: string): KeptIssue {
  return {
    number,
    author,
    title: "",
    body: "",
    state: "open",
    reason: null,
    labels: [],
    assignees: [],
    comments: [],
    isPullRequest: false,
    createdAt: at,
    updatedAt: at,
    closedAt: null,
    closedBy: null,
  };
}

/** The reason of a state counts only when the state changes. */
function changed(
  issue: KeptIssue,
  { state, reason, ...parts }: IssueParts,
  { login, at }: { readonly login: string; readonly at: string },
): KeptIssue {
  const next = { ...issue, ...parts, updatedAt: at };
  if (state === undefined || state === issue.state) return next;
  if (state === "open") return { ...next, state, reason: "reopened", closedAt: null, closedBy: null };
  return { ...next, state, reason: reason ?? "completed", closedAt: at, closedBy: login };
}
