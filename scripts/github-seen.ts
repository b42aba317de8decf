import * as z from "zod";

const label = z.union([z.string(), z.object({ name: z.string().nullish() })]);

/** The parts of GitHub's answers that matter. */
export const commentShape = z.object({
  id: z.number(),
  body: z.string().nullish(),
  user: z.object({ login: z.string() }).nullable(),
});
export const issueShape = z.object({
  number: z.number(),
  state: z.string(),
  title: z.string(),
  body: z.string().nullish(),
  labels: z.array(label),
  user: z.object({ login: z.string() }).nullable(),
  assignees: z.array(z.object({ login: z.string() })).nullish(),
  comments: z.number(),
  created_at: z.string(),
  pull_request: z.unknown().optional(),
});
export const repositoryShape = z.object({
  private: z.boolean(),
  visibility: z.string().optional(),
  allow_forking: z.boolean().optional(),
  has_pages: z.boolean(),
  open_issues_count: z.number(),
});

/** An issue as GitHub tells it. */
export type Issue = {
  readonly number: number;
  readonly isOpen: boolean;
  readonly title: string;
  readonly body: string;
  readonly labels: readonly string[];
  readonly author: string;
  readonly assignees: readonly string[];
  readonly comments: number;
  readonly createdAt: string;
};

/** A comment as GitHub tells it. */
export type Comment = { readonly id: number; readonly body: string; readonly author: string };

/** The repository, as far as it matters who can read in it. */
export type RepositorySeen = {
  readonly isPrivate: boolean;
  readonly isInternal: boolean;
  readonly allowsForking: boolean;
  readonly hasPages: boolean;
  /** Pull requests are counted too. */
  readonly openIssues: number;
};

/** An issue out of an answer. */
export function issueOf({
  number,
  state,
  title,
  body,
  labels,
  user,
  assignees,
  comments,
  created_at,
}: z.infer<typeof issueShape>): Issue {
  return {
    number,
    isOpen: state === "open",
    title,
    body: body ?? "",
    labels: labels.map((one) => (typeof one === "string" ? one : (one.name ?? ""))),
    author: user?.login ?? "",
    assignees: (assignees ?? []).map(({ login }) => login),
    comments,
    createdAt: created_at,
  };
}

/** The repository out of an answer. */
export function repositorySeen(data: z.infer<typeof repositoryShape>): RepositorySeen {
  return {
    isPrivate: data.private,
    isInternal: data.visibility === "internal",
    allowsForking: data.allow_forking ?? false,
    hasPages: data.has_pages,
    openIssues: data.open_issues_count,
  };
}
