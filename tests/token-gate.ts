import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import { once } from "node:events";

/** What the gate says to one request: a status with data, or another thing that a network does. */
export type GateAnswer =
  | { readonly status: number; readonly body: unknown; readonly headers?: Readonly<Record<string, string>> }
  | "silence"
  | "broken-off";

/** The three questions that decide about a token. */
export type GateAnswers = {
  readonly user: GateAnswer;
  readonly repository: GateAnswer;
  readonly blob: GateAnswer;
};

/** A request as the gate received it. */
export type GateRequest = {
  readonly method: string;
  readonly path: string;
  readonly headers: IncomingMessage["headers"];
  readonly body: string;
};

/** A real server that answers about tokens as GitHub does, also to a page of another origin. */
export type TokenGate = {
  readonly address: string;
  readonly requests: readonly GateRequest[];
  readonly stop: () => Promise<void>;
};

/** What GitHub says of a token that may write in a private repository. */
export const welcome: GateAnswers = {
  user: { status: 200, body: { login: "p-de-proef", name: "Pleun de Proef" } },
  repository: { status: 200, body: { private: true, permissions: { pull: true, push: true } } },
  blob: { status: 201, body: { sha: "e69de29bb2d1d6434b8b29ae775ad8c2e48c5391" } },
};

/** What GitHub says of a token that it does not know. */
export const unknown: GateAnswers = {
  ...welcome,
  user: { status: 401, body: { message: "Bad credentials" } },
};

/** Starts a gate on a free port of this machine. @param answersTo what it says of a token */
export async function openTokenGate(answersTo: (token: string) => GateAnswers): Promise<TokenGate> {
  const requests: GateRequest[] = [];
  const server = createServer((request, response) => void answer(request, response));
  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    if (request.method === "OPTIONS") return void response.writeHead(204, allowed).end();
    const { method = "", url = "", headers } = request;
    requests.push({ method, path: url, headers, body: Buffer.concat(await request.toArray()).toString() });
    const answers = answersTo((headers.authorization ?? "").replace("Bearer ", ""));
    give(answers[questionIn(url)], response);
  };
  return { address: await listening(server), requests, stop: () => stopped(server) };
}

/** Lets a server listen on a free port of this machine. @returns its address without a slash at the end */
export async function listening(server: Server): Promise<string> {
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const place = server.address();
  if (place === null || typeof place === "string") throw new Error("The server has no port.");
  return `http://127.0.0.1:${place.port}`;
}

/** Stops a server, with whatever still waits for its answer. */
export async function stopped(server: Server): Promise<void> {
  const closed = once(server, "close");
  server.close();
  server.closeAllConnections();
  await closed;
}

const allowed = {
  "Access-Control-Allow-Origin": "*",
  "Access-Control-Allow-Headers": "Authorization, Content-Type, Accept-Encoding, X-GitHub-Api-Version",
  "Access-Control-Expose-Headers": "Retry-After, X-RateLimit-Remaining, X-GitHub-SSO",
};

function questionIn(path: string): keyof GateAnswers {
  if (path === "/user") return "user";
  return path.endsWith("/git/blobs") ? "blob" : "repository";
}

function give(answer: GateAnswer, response: ServerResponse): void {
  if (answer === "silence") return;
  if (answer === "broken-off") {
    response.writeHead(200, { ...allowed, "Content-Length": "1000" }).write("{");
    setTimeout(() => response.destroy(), 20);
    return;
  }
  const body = typeof answer.body === "string" ? answer.body : JSON.stringify(answer.body);
  response.writeHead(answer.status, { ...allowed, ...answer.headers }).end(body);
}
