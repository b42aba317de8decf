import * as z from "zod";
import {
  commentBody,
  countedRepositoryBody,
  issueBody,
  labelBody,
  someAccount,
  type RepositoryParts,
} from "./github-stand-in-issues-bodies.ts";
import type { IssueStore, KeptIssue } from "./github-stand-in-issues-store.ts";
import { failure, json, type Reply } from "./github-stand-in-reply.ts";
import type { Asked, Route } from "./github-stand-in-routes.ts";

/** What the routes play on. */
export type Play = {
  readonly store: IssueStore;
  readonly parts: () => RepositoryParts;
  readonly isAssignable: (login: string) => boolean;
  /** The accounts that there are. */
  readonly accounts: () => readonly string[];
  readonly refusesStrangers: boolean;
};

const issues = "/repos/{owner}/{repo}/issues";

/** The operations that are played, by their names in GitHub's description. */
export const issueOperations = [
  "GET /repos/{owner}/{repo}",
  `GET ${issues}`,
  `POST ${issues}`,
  `PATCH ${issues}/{issue_number}`,
  `GET ${issues}/{issue_number}/comments`,
  `POST ${issues}/{issue_number}/comments`,
  `DELETE ${issues}/comments/{comment_id}`,
  `POST ${issues}/{issue_number}/assignees`,
  "GET /repos/{owner}/{repo}/assignees",
  "POST /repos/{owner}/{repo}/labels",
  "DELETE /repos/{owner}/{repo}/labels/{name}",
] as const;

const answers: Readonly<Record<(typeof issueOperations)[number], (play: Play, asked: Asked) => Reply>> = {
  "GET /repos/{owner}/{repo}": ({ store, parts }, { world, visitor }) => {
    return json(200, countedRepositoryBody(world, visitor, { store, parts: parts() }));
  },
  [`GET ${issues}`]: listIssues,
  [`POST ${issues}`]: newIssue,
  [`PATCH ${issues}/{issue_number}`]: changeIssue,
  [`GET ${issues}/{issue_number}/comments`]: listComments,
  [`POST ${issues}/{issue_number}/comments`]: newComment,
  [`DELETE ${issues}/comments/{comment_id}`]: ({ store }, { parameters }) => {
    const isGone = store.removeComment(Number(parameters["comment_id"]));
    return isGone ? { status: 204, body: { kind: "none" } } : failure(404);
  },
  [`POST ${issues}/{issue_number}/assignees`]: addAssignees,
  "GET /repos/{owner}/{repo}/assignees": ({ accounts, isAssignable }, asked) => {
    const found = accounts().filter(isAssignable);
    return paged(
      asked,
      found.map((login) => someAccount(asked.world, login)),
    );
  },
  "POST /repos/{owner}/{repo}/labels": newLabel,
  "DELETE /repos/{owner}/{repo}/labels/{name}": ({ store }, { parameters }) => {
    const label = store.findLabel(parameters["name"] ?? "");
    if (label === null) return failure(404);
    store.removeLabel(label.name);
    return { status: 204, body: { kind: "none" } };
  },
};

/** The routes over a store of issues. */
export function issueRoutes(play: Play): readonly Route[] {
  return issueOperations.map((operation) => ({
    operation,
    needs: operation.startsWith("GET ") ? "read" : "write",
    answer: async (asked) => {
      const isOff = operation.includes("/issues") && !play.parts().hasIssues;
      return isOff
        ? failure(410, "Issues has been disabled in this repository.")
        : answers[operation](play, asked);
    },
  }));
}

function listIssues({ store }: Play, asked: Asked): Reply {
  const { world, query } = asked;
  const state = query.get("state") ?? "open";
  const labels = (query.get("labels") ?? "").split(",").filter(Boolean);
  const creator = query.get("creator");
  const found = store.all().filter((issue) => {
    const has = (label: string) => issue.labels.some((one) => one.toLowerCase() === label.toLowerCase());
    return (
      (state === "all" || issue.state === state) &&
      labels.every(has) &&
      (creator ?? issue.author) === issue.author
    );
  });
  const turn = query.get("direction") === "asc" ? 1 : -1;
  const moment = (issue: KeptIssue) => (query.get("sort") === "updated" ? issue.updatedAt : issue.createdAt);
  const sorted = found.toSorted((one, other) => {
    return turn * (moment(one).localeCompare(moment(other)) || one.number - other.number);
  });
  return paged(
    asked,
    sorted.map((issue) => issueBody(world, store, issue)),
  );
}

/** A page of a list, with the address of the next one when there is more. */
function paged({ world, query }: Asked, items: readonly unknown[]): Reply {
  const size = Math.min(100, Number(query.get("per_page") ?? 30));
  const page = Number(query.get("page") ?? 1);
  const shown = items.slice((page - 1) * size, page * size);
  if (page * size >= items.length) return json(200, shown);
  const next = new URLSearchParams(query);
  next.set("page", String(page + 1));
  // GitHub itself names an address by number here.
  const link = `<${world.address}/repositories/1/issues?${next.toString()}>; rel="next"`;
  return json(200, shown, { link });
}

const partsShape = z.object({
  title: z.string().optional(),
  body: z
    .string()
    .nullish()
    .transform((body) => body ?? undefined),
  state: z.enum(["open", "closed"]).optional(),
  state_reason: z.enum(["completed", "not_planned", "duplicate", "reopened"]).nullish(),
  labels: z.array(z.string()).optional(),
  assignees: z.array(z.string()).optional(),
});
type Parts = z.infer<typeof partsShape>;

function newIssue(play: Play, { world, body, visitor }: Asked): Reply {
  const parts = partsShape.safeParse(body).data;
  if (parts?.title === undefined || parts.title === "") return invalid("Issue", "title", "missing_field");
  const refusal = refusalOfParts(play, parts);
  if (refusal !== null) return refusal;
  const { state, state_reason, ...kept } = parts;
  const issue = play.store.add(visitor?.login ?? "", named(kept));
  const told = issueBody(world, play.store, issue);
  return json(201, told, { location: told.url });
}

function changeIssue(play: Play, { world, body, visitor, parameters }: Asked): Reply {
  const number = Number(parameters["issue_number"]);
  if (play.store.find(number) === null) return failure(404);
  const parts = partsShape.safeParse(body).data;
  if (parts === undefined) return invalid("Issue", "state", "invalid");
  const refusal = refusalOfParts(play, parts);
  if (refusal !== null) return refusal;
  const { state_reason: reason, ...rest } = parts;
  const change = { ...named(rest), ...(reason === undefined ? {} : { reason }) };
  return json(200, issueBody(world, play.store, play.store.change(number, visitor?.login ?? "", change)));
}

/** Adds people, and takes no notice of those whom it cannot assign. */
function addAssignees({ store }: Play, { world, body, visitor, parameters }: Asked): Reply {
  const issue = store.find(Number(parameters["issue_number"]));
  if (issue === null) return failure(404);
  const { assignees = [] } = partsShape.safeParse(body).data ?? {};
  const all = [...issue.assignees, ...assignees];
  return json(
    201,
    issueBody(world, store, store.change(issue.number, visitor?.login ?? "", { assignees: all })),
  );
}

/** Only what was named; `undefined` would overwrite. */
function named(parts: Omit<Parts, "state_reason">) {
  const { title, body, state, labels, assignees } = parts;
  return {
    ...(title === undefined ? {} : { title }),
    ...(body === undefined ? {} : { body }),
    ...(state === undefined ? {} : { state }),
    ...(labels === undefined ? {} : { labels }),
    ...(assignees === undefined ? {} : { assignees }),
  };
}

const mostAssignees = 10;

function refusalOfParts(play: Play, { title = "", body = "", assignees = [] }: Parts): Reply | null {
  if (title.length > 256) return invalid("Issue", "title", "custom");
  if (body.length > 65_536) return invalid("Issue", "body", "custom");
  const strange = assignees.some((login) => !play.isAssignable(login));
  if (assignees.length > mostAssignees || (play.refusesStrangers && strange))
    return invalid("Issue", "assignees", "invalid");
  return null;
}

function invalid(resource: string, field: string, code: string): Reply {
  const documentation_url = "https://docs.github.com/rest";
  return json(422, { message: "Validation Failed", errors: [{ resource, field, code }], documentation_url });
}

function listComments({ store }: Play, asked: Asked): Reply {
  const issue = store.find(Number(asked.parameters["issue_number"]));
  if (issue === null) return failure(404);
  return paged(
    asked,
    issue.comments.map((comment) => commentBody(asked.world, issue.number, comment)),
  );
}

const textShape = z.object({ body: z.string().min(1).max(65_536) });

function newComment({ store }: Play, { world, body, visitor, parameters }: Asked): Reply {
  const number = Number(parameters["issue_number"]);
  if (store.find(number) === null) return failure(404);
  const text = textShape.safeParse(body).data?.body;
  if (text === undefined) return invalid("IssueComment", "body", "custom");
  const told = commentBody(world, number, store.addComment(number, visitor?.login ?? "", text));
  return json(201, told, { location: told.url });
}

const labelShape = z.object({
  name: z.string().min(1).max(50),
  color: z
    .string()
    .regex(/^[0-9a-f]{6}$/i)
    .default("ededed"),
  description: z.string().max(100).nullable().default(null),
});

function newLabel({ store }: Play, { world, body }: Asked): Reply {
  const label = labelShape.safeParse(body).data;
  if (label === undefined) return invalid("Label", "color", "invalid");
  if (store.findLabel(label.name) !== null) return invalid("Label", "name", "already_exists");
  store.addLabel(label);
  const told = labelBody(world, label);
  return json(201, told, { location: told.url });
}
