import { once } from "node:events";
import { createServer, type IncomingMessage } from "node:http";
import { json } from "node:stream/consumers";
import * as z from "zod";
import { formatBody } from "./reminder-marker.ts";

/** The issues of a repository, served on this machine: as much of GitHub as the reminders need to be measured. */
export type ServedIssues = {
  /** The variables with which `remind` finds them. */
  readonly env: Readonly<Record<string, string>>;
  /** Adds reminders that were closed long ago until there are so many. */
  readonly fillUp: (count: number) => void;
  readonly stop: () => void;
};

const draftShape = z.object({ title: z.string(), body: z.string() });
type Served = z.infer<typeof draftShape> & { readonly number: number; readonly state: "open" | "closed" };

/** Serves a repository without issues; what is made stays. */
export async function serveIssues(): Promise<ServedIssues> {
  const issues: Served[] = [];
  const server = createServer(async (request, response) => {
    const { body, headers = {} } = await answerTo(request, issues);
    response.writeHead(200, { "content-type": "application/json", ...headers }).end(JSON.stringify(body));
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const at = server.address();
  const api = `http://127.0.0.1:${typeof at === "object" && at !== null ? at.port : 0}`;
  return {
    env: { GITHUB_API_URL: api, GITHUB_REPOSITORY: "bench/register", GITHUB_TOKEN: "none" },
    fillUp: (count) => {
      while (issues.length < count) issues.push(closedLongAgo(issues.length + 1));
    },
    stop: () => {
      server.close();
      server.closeAllConnections();
    },
  };
}

type Answer = { readonly body: unknown; readonly headers?: Readonly<Record<string, string>> };

async function answerTo(request: IncomingMessage, issues: Served[]): Promise<Answer> {
  const { pathname, searchParams } = new URL(request.url ?? "/", "http://127.0.0.1");
  if (!pathname.endsWith("/issues"))
    return { body: { private: true, has_pages: false, open_issues_count: 0, name: "klachtenregister" } };
  if (request.method === "POST") {
    const made = {
      ...draftShape.parse(await json(request)),
      number: issues.length + 1,
      state: "open",
    } as const;
    issues.push(made);
    return { body: told(made) };
  }
  const page = Number(searchParams.get("page") ?? 1);
  const shown = issues.slice((page - 1) * 100, page * 100).map(told);
  return page * 100 < issues.length
    ? { body: shown, headers: { link: '<next>; rel="next"' } }
    : { body: shown };
}

function told(issue: Served) {
  const rest = {
    labels: ["klachtenregister"],
    comments: 0,
    created_at: "2026-01-05T05:17:00Z",
    assignees: [],
  };
  return { ...issue, ...rest, user: { login: "github-actions[bot]" } };
}

function closedLongAgo(number: number): Served {
  const key = `KL-2001-${number.toString(36).toUpperCase().padStart(4, "0")}`;
  const memory = {
    key,
    text: "",
    people: "",
    said: [],
    seen: 0,
    closings: 1,
    isClosed: true,
    unknownSince: null,
  };
  return { number, state: "closed", title: `${key} · klaar`, body: formatBody("Klaar.", memory) };
}
