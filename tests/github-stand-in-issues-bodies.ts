import { accountBody, nodeId, repositoryBody } from "./github-stand-in-bodies.ts";
import type { IssueStore, KeptComment, KeptIssue, KeptLabel } from "./github-stand-in-issues-store.ts";
import { mainBranch } from "./github-stand-in-repository.ts";
import type { World } from "./github-stand-in-routes.ts";
import { numberOf, type Visitor } from "./github-stand-in-tokens.ts";

/** What the repository says of itself, beside what is always so. */
export type RepositoryParts = {
  readonly allowsForking: boolean;
  readonly hasPages: boolean;
  readonly hasIssues: boolean;
  readonly visibility: "private" | "internal" | "public";
};

/** The repository with its open issues counted; GitHub counts pull requests too. */
export function countedRepositoryBody(
  world: World,
  visitor: Visitor | null,
  { store, parts }: { readonly store: IssueStore; readonly parts: RepositoryParts },
) {
  const open = store.all().filter(({ state }) => state === "open").length;
  const { allowsForking, hasPages, hasIssues, visibility } = parts;
  return {
    ...repositoryBody(world, visitor, mainBranch),
    open_issues: open,
    open_issues_count: open,
    private: visibility !== "public",
    allow_forking: allowsForking,
    has_pages: hasPages,
    has_issues: hasIssues,
    visibility,
  };
}

/** An issue as it stands in every answer. */
export function issueBody(world: World, store: IssueStore, issue: KeptIssue) {
  const url = `${repositoryUrl(world)}/issues/${issue.number}`;
  const page = `https://github.com/${world.owner}/${world.name}/${issue.isPullRequest ? "pull" : "issues"}/${issue.number}`;
  const assignees = issue.assignees.map((login) => someAccount(world, login));
  return {
    id: numberOf(url),
    node_id: nodeId("I", issue.number),
    url,
    repository_url: repositoryUrl(world),
    labels_url: `${url}/labels{/name}`,
    comments_url: `${url}/comments`,
    events_url: `${url}/events`,
    html_url: page,
    number: issue.number,
    state: issue.state,
    state_reason: issue.reason,
    title: issue.title,
    body: issue.body,
    user: someAccount(world, issue.author),
    labels: issue.labels.map((name) => labelBody(world, store.findLabel(name) ?? bareLabel(name))),
    assignee: assignees[0] ?? null,
    assignees,
    milestone: null,
    locked: false,
    active_lock_reason: null,
    comments: issue.comments.length,
    closed_at: issue.closedAt,
    created_at: issue.createdAt,
    updated_at: issue.updatedAt,
    author_association: "MEMBER",
    ...(issue.isPullRequest ? { pull_request: pullRequestBody(url, page) } : {}),
  };
}

function pullRequestBody(url: string, page: string) {
  return { url, html_url: page, diff_url: `${page}.diff`, patch_url: `${page}.patch`, merged_at: null };
}

/** A comment as it stands in every answer. */
export function commentBody(world: World, number: number, { id, author, body, at }: KeptComment) {
  const url = `${repositoryUrl(world)}/issues/comments/${id}`;
  return {
    id,
    node_id: nodeId("IC", id),
    url,
    html_url: `https://github.com/${world.owner}/${world.name}/issues/${number}#issuecomment-${id}`,
    issue_url: `${repositoryUrl(world)}/issues/${number}`,
    body,
    user: someAccount(world, author),
    created_at: at,
    updated_at: at,
    author_association: "MEMBER",
  };
}

/** A label as it stands in every answer. */
export function labelBody(world: World, { name, color, description }: KeptLabel) {
  const url = `${repositoryUrl(world)}/labels/${encodeURIComponent(name)}`;
  return { id: numberOf(url), node_id: nodeId("LA", name), url, name, color, description, default: false };
}

function bareLabel(name: string): KeptLabel {
  return { name, color: "ededed", description: null };
}

/** People and apps; the name of an app's account ends in `[bot]`, which addresses hold encoded. */
/** An account that is only named. */
export function someAccount(world: World, login: string) {
  const account = accountBody(world, encodeURIComponent(login), "User");
  const type = login.endsWith("[bot]") ? "Bot" : "User";
  return { ...account, login, id: numberOf(login), node_id: nodeId("U", login), type };
}

function repositoryUrl({ address, owner, name }: World): string {
  return `${address}/repos/${owner}/${name}`;
}
