import type { World } from "./github-stand-in-routes.ts";
import { numberOf, type Visitor } from "./github-stand-in-tokens.ts";

const longAgo = "2022-03-29T09:00:00Z";

/** The id of anything in GraphQL, and `node_id` in REST. */
export function nodeId(kind: string, name: string | number): string {
  return `${kind}_${Buffer.from(String(name)).toString("base64url")}`;
}

/** An account as it stands inside other answers. */
export function accountBody({ address }: World, login: string, type: "User" | "Organization") {
  const url = `${address}/users/${login}`;
  return {
    login,
    id: numberOf(login),
    node_id: nodeId(type === "User" ? "U" : "O", login),
    avatar_url: `https://avatars.githubusercontent.com/u/${numberOf(login)}?v=4`,
    gravatar_id: "",
    url,
    html_url: `https://github.com/${login}`,
    followers_url: `${url}/followers`,
    following_url: `${url}/following{/other_user}`,
    gists_url: `${url}/gists{/gist_id}`,
    starred_url: `${url}/starred{/owner}{/repo}`,
    subscriptions_url: `${url}/subscriptions`,
    organizations_url: `${url}/orgs`,
    repos_url: `${url}/repos`,
    events_url: `${url}/events{/privacy}`,
    received_events_url: `${url}/received_events`,
    type,
    user_view_type: "public",
    site_admin: false,
  };
}

/** The account behind a token; a fine-grained token sees no more of it than everybody does. */
export function userBody(world: World, { login, name }: Visitor) {
  return {
    ...accountBody(world, login, "User"),
    name,
    company: null,
    blog: "",
    location: null,
    email: null,
    hireable: null,
    bio: null,
    twitter_username: null,
    notification_email: null,
    public_repos: 2,
    public_gists: 0,
    followers: 0,
    following: 0,
    created_at: longAgo,
    updated_at: longAgo,
  };
}

/** The repository. `permissions` are those of the person, whatever the token itself may do. */
export function repositoryBody(world: World, visitor: Visitor | null, branch: string) {
  const { owner, name, isPrivate, address } = world;
  const mine = { admin: false, maintain: false, push: true, triage: true, pull: true };
  return {
    id: numberOf(`${owner}/${name}`),
    node_id: nodeId("R", `${owner}/${name}`),
    name,
    full_name: `${owner}/${name}`,
    private: isPrivate,
    owner: accountBody(world, owner, "Organization"),
    organization: accountBody(world, owner, "Organization"),
    html_url: `https://github.com/${owner}/${name}`,
    description: null,
    fork: false,
    ...addressesOf(`${address}/repos/${owner}/${name}`),
    ...clonesOf(owner, name),
    ...countsOf(),
    default_branch: branch,
    visibility: isPrivate ? "private" : "public",
    ...(visitor === null ? {} : { permissions: mine }),
  };
}

function addressesOf(url: string) {
  return {
    url,
    ...gitAddressesOf(url),
    ...issueAddressesOf(url),
    archive_url: `${url}/{archive_format}{/ref}`,
    branches_url: `${url}/branches{/branch}`,
    collaborators_url: `${url}/collaborators{/collaborator}`,
    comments_url: `${url}/comments{/number}`,
    commits_url: `${url}/commits{/sha}`,
    compare_url: `${url}/compare/{base}...{head}`,
    contents_url: `${url}/contents/{+path}`,
    contributors_url: `${url}/contributors`,
    deployments_url: `${url}/deployments`,
    downloads_url: `${url}/downloads`,
    events_url: `${url}/events`,
    forks_url: `${url}/forks`,
    hooks_url: `${url}/hooks`,
    keys_url: `${url}/keys{/key_id}`,
    languages_url: `${url}/languages`,
    merges_url: `${url}/merges`,
    notifications_url: `${url}/notifications{?since,all,participating}`,
    pulls_url: `${url}/pulls{/number}`,
    releases_url: `${url}/releases{/id}`,
    stargazers_url: `${url}/stargazers`,
    statuses_url: `${url}/statuses/{sha}`,
    subscribers_url: `${url}/subscribers`,
    subscription_url: `${url}/subscription`,
    tags_url: `${url}/tags`,
    teams_url: `${url}/teams`,
  };
}

function gitAddressesOf(url: string) {
  return {
    blobs_url: `${url}/git/blobs{/sha}`,
    git_commits_url: `${url}/git/commits{/sha}`,
    git_refs_url: `${url}/git/refs{/sha}`,
    git_tags_url: `${url}/git/tags{/sha}`,
    trees_url: `${url}/git/trees{/sha}`,
  };
}

function issueAddressesOf(url: string) {
  return {
    assignees_url: `${url}/assignees{/user}`,
    issue_comment_url: `${url}/issues/comments{/number}`,
    issue_events_url: `${url}/issues/events{/number}`,
    issues_url: `${url}/issues{/number}`,
    labels_url: `${url}/labels{/name}`,
    milestones_url: `${url}/milestones{/number}`,
  };
}

function clonesOf(owner: string, name: string) {
  return {
    clone_url: `https://github.com/${owner}/${name}.git`,
    git_url: `git://github.com/${owner}/${name}.git`,
    ssh_url: `git@github.com:${owner}/${name}.git`,
    svn_url: `https://github.com/${owner}/${name}`,
    mirror_url: null,
    homepage: null,
    pushed_at: longAgo,
    created_at: longAgo,
    updated_at: longAgo,
  };
}

function countsOf() {
  return {
    forks: 0,
    forks_count: 0,
    network_count: 0,
    open_issues: 0,
    open_issues_count: 0,
    size: 1,
    stargazers_count: 0,
    subscribers_count: 1,
    watchers: 0,
    watchers_count: 0,
    has_issues: true,
    has_projects: false,
    has_wiki: false,
    has_pages: true,
    has_discussions: false,
    archived: false,
    disabled: false,
    is_template: false,
    language: null,
    license: null,
    topics: [],
  };
}
