/** The branch's head, and which version of what lies at some paths of exactly that commit. */
export function headQuery(paths: readonly string[]): string {
  return lookQuery(paths.map((_, at) => `f${at}: file(path: $p${at}) { oid type }`));
}

/** The same for a single file, with its text. */
export const fileQuery = lookQuery(["f0: file(path: $p0) { oid type object { ...blob } }"], blobFragment());

function lookQuery(parts: readonly string[], fragment = ""): string {
  const names = parts.map((_, at) => `, $p${at}: String!`).join("");
  return `query($owner: String!, $name: String!, $branch: String!${names}) {
    repository(owner: $owner, name: $name) {
      ref(qualifiedName: $branch) { target { oid ... on Commit { ${parts.join(" ")} } } }
    }
  }${fragment}`;
}

function blobFragment(): string {
  return " fragment blob on Blob { oid text isTruncated isBinary }";
}

/** The texts of some blobs, each named by its SHA. */
export function textsQuery(shas: readonly string[]): string {
  const parts = shas.map((sha, at) => `b${at}: object(oid: "${sha}") { ...blob }`);
  return `query($owner: String!, $name: String!) {
    repository(owner: $owner, name: $name) { ${parts.join(" ")} }
  }${blobFragment()}`;
}

/** The last commits of the branch, the newest first, and what each left at some paths. */
export function historyQuery(paths: readonly string[]): string {
  const names = paths.map((_, at) => `, $p${at}: String!`).join("");
  const files = paths.map((_, at) => `f${at}: file(path: $p${at}) { oid }`);
  return `query($owner: String!, $name: String!, $branch: String!${names}) {
    repository(owner: $owner, name: $name) {
      ref(qualifiedName: $branch) { target { ... on Commit {
        history(first: 30) { nodes { oid ${files.join(" ")} } }
      } } }
    }
  }`;
}

/** One commit of all changes, made only while the branch still stands where it was looked at. */
export const commitMutation = `mutation($input: CreateCommitOnBranchInput!) {
  createCommitOnBranch(input: $input) { commit { oid } }
}`;

/** The variables that name some paths in a query. */
export function pathVariables(paths: readonly string[]): Readonly<Record<string, string>> {
  return Object.fromEntries(paths.map((path, at) => [`p${at}`, path]));
}
