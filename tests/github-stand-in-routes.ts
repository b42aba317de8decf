import { failure, type Reply } from "./github-stand-in-reply.ts";
import type { Visitor } from "./github-stand-in-tokens.ts";

/** The one repository that the stand-in holds, and where it is. */
export type World = {
  readonly owner: string;
  readonly name: string;
  readonly isPrivate: boolean;
  /** The folder of the bare repository. */
  readonly repository: string;
  /** Where the stand-in listens, such as `http://127.0.0.1:4321`. */
  readonly address: string;
};

/** A request of which the route and the visitor are known. */
export type Asked = {
  readonly world: World;
  readonly visitor: Visitor | null;
  /** The parts of the path that the route names. */
  readonly parameters: Readonly<Record<string, string>>;
  readonly query: URLSearchParams;
  readonly body: unknown;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
};

/** One operation of the REST interface, named as GitHub's description names it, such as `GET /user`. */
export type Route = {
  readonly operation: string;
  /** What the token needs: an account, or a right in the repository of the path. */
  readonly needs: "account" | "read" | "write";
  readonly answer: (asked: Asked) => Promise<Reply>;
};

/** A route that fits a request, with the parts of the path that it names. */
export type Found = { readonly route: Route; readonly parameters: Readonly<Record<string, string>> };

/** The parameters that hold slashes; GitHub's description marks them `x-multi-segment`. */
const holdsSlashes = new Set(["ref", "tree_sha"]);

/** The route for a method and a path; null when the table holds none. */
export function routeFor(routes: readonly Route[], method: string, path: string): Found | null {
  for (const route of routes) {
    const [itsMethod = "", template = ""] = route.operation.split(" ");
    const groups = itsMethod === method ? patternOf(template).exec(path) : null;
    if (groups === null) continue;
    const parts = Object.entries(groups.groups ?? {});
    return { route, parameters: Object.fromEntries(parts.map(([key, part]) => [key, decoded(part)])) };
  }
  return null;
}

function patternOf(template: string): RegExp {
  const pattern = template.replace(/\{(\w+)\}/g, (_, name: string) => {
    return `(?<${name}>${holdsSlashes.has(name) ? ".+" : "[^/]+"})`;
  });
  return new RegExp(`^${pattern}$`);
}

/** A path that is not well encoded stands for nothing that exists. */
function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}

/** Why a visitor may not follow a route, as GitHub says it; null when all is well. */
export function refusalOf(route: Route, { world, visitor, parameters }: Asked): Reply | null {
  if (route.needs === "account") return visitor === null ? failure(401, "Requires authentication") : null;
  const { owner, repo } = parameters;
  if (!isTheRepository(world, `${owner ?? ""}/${repo ?? ""}`) || !mayRead(world, visitor))
    return failure(404);
  if (route.needs === "write" && visitor === null) return failure(401, "Requires authentication");
  if (!hasItemised(route, visitor)) return failure(403, "Resource not accessible by integration");
  return route.needs === "write" && visitor?.rights !== "write" ? failure(403) : null;
}

/** The part of the repository that an operation is about, by the name of the right in it. */
const parts = [
  [/\/(?:issues|labels)\b/, "issues"],
  [/\/git\//, "contents"],
  [/\/pages\b/, "pages"],
] as const;

/** Whether the token of a job was granted what an operation needs. */
function hasItemised({ operation, needs }: Route, visitor: Visitor | null): boolean {
  const right = parts.find(([part]) => part.test(operation))?.[1];
  if (visitor?.permissions === undefined || right === undefined) return true;
  const granted = visitor.permissions[right];
  return granted === "write" || granted === needs;
}

/** Whether `owner/name` is the repository; GitHub takes no notice of capitals. */
export function isTheRepository({ owner, name }: World, nameWithOwner: string): boolean {
  return nameWithOwner.toLowerCase() === `${owner}/${name}`.toLowerCase();
}

/** A private repository does not exist for a token without rights in it; a public one does for everybody. */
export function mayRead({ isPrivate }: World, visitor: Visitor | null): boolean {
  return !isPrivate || (visitor !== null && visitor.rights !== "none");
}
