import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import { createHash } from "node:crypto";
import { CommandError } from "./command.ts";
import { isOwn, readSent } from "./local-request.ts";

/** What a local server serves: the bytes of a path (`/assets/app.js`), null when there are none. */
export type Served = (path: string) => Uint8Array | null;

/** What the pages of a local server may ask it beside files: data to one path, data back. */
export type Desk = {
  readonly path: string;
  readonly answer: (data: unknown) => Promise<{ readonly status: number; readonly body: unknown }>;
};

const types: Readonly<Record<string, string>> = {
  html: "text/html; charset=utf-8",
  js: "text/javascript; charset=utf-8",
  css: "text/css; charset=utf-8",
  svg: "image/svg+xml",
  woff2: "font/woff2",
  json: "application/json",
  txt: "text/plain; charset=utf-8",
};

/** How long a line on which nobody says anything is kept open, in milliseconds. */
const quietLine = 60_000;

/**
 * Serves files on this machine alone.
 *
 * @param port 0 takes any that is free
 * @param desk what else the pages may ask; nothing by default
 * @throws CommandError when the port is taken
 */
export function serveLocally(
  served: Served,
  port: number,
  desk: Desk | null = null,
): Promise<{ server: Server; port: number }> {
  const server = createServer((request, response) => {
    // Nobody else's page shows these pages in a frame and lets somebody press what he does not see.
    response.setHeader("X-Frame-Options", "DENY");
    response.setHeader("Content-Security-Policy", "frame-ancestors 'none'");
    if (desk === null || pathOf(request) !== desk.path) return answer(request, response, served);
    answerAtDesk(request, response, desk).catch(() => response.destroy());
  });
  // Who prepares a large save is silent for a while, and must not find the line closed at the very moment of sending.
  server.keepAliveTimeout = quietLine;
  return new Promise((resolve, reject) => {
    server.once("error", (error) => {
      reject(new CommandError(`Port ${port} cannot be used. Choose another with --port.`, { cause: error }));
    });
    server.listen(port, "127.0.0.1", () => {
      const address = server.address();
      resolve({ server, port: typeof address === "object" && address !== null ? address.port : port });
    });
  });
}

function answer(request: IncomingMessage, response: ServerResponse, served: Served): void {
  const path = pathOf(request);
  const bytes = path === null ? null : served(path);
  if (!isOwn(request)) return refuse(response, 403);
  if (request.method !== "GET" && request.method !== "HEAD") return refuse(response, 405);
  if (path === null || bytes === null) return refuse(response, 404);
  const etag = `"${createHash("sha256").update(bytes).digest("base64url").slice(0, 27)}"`;
  response.setHeader("ETag", etag);
  response.setHeader("Cache-Control", "no-cache");
  response.setHeader("X-Content-Type-Options", "nosniff");
  response.setHeader("Referrer-Policy", "no-referrer");
  response.setHeader(
    "Content-Type",
    types[path.slice(path.lastIndexOf(".") + 1)] ?? "application/octet-stream",
  );
  if (request.headers["if-none-match"] === etag) return refuse(response, 304);
  response.setHeader("Content-Length", bytes.length);
  response.end(request.method === "HEAD" ? undefined : bytes);
}

/** The file that an address asks for; a folder's own page is its `index.html`. */
function pathOf(request: IncomingMessage): string | null {
  const [path = "/"] = (request.url ?? "/").split("?");
  try {
    const decoded = decodeURIComponent(path);
    return decoded.endsWith("/") ? `${decoded}index.html` : decoded;
  } catch {
    return null;
  }
}

async function answerAtDesk(request: IncomingMessage, response: ServerResponse, desk: Desk): Promise<void> {
  response.setHeader("Cache-Control", "no-store");
  if (!isOwn(request)) return refuse(response, 403);
  if (request.method !== "POST") return refuse(response, 405);
  const sent = await readSent(request);
  if ("refused" in sent) return refuse(response, sent.refused);
  const { status, body } = await desk.answer(sent.data);
  response.statusCode = status;
  response.setHeader("X-Content-Type-Options", "nosniff");
  response.setHeader("Referrer-Policy", "no-referrer");
  response.setHeader("Content-Type", "application/json");
  response.end(JSON.stringify(body));
}

function refuse(response: ServerResponse, status: number): void {
  response.statusCode = status;
  response.end();
}
