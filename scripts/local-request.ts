import type { IncomingMessage } from "node:http";

/** The largest request that is read, in bytes: a few attachments, in Base64. */
export const largestRequest = 60 * 1024 * 1024;

/** Names by which a browser on this machine may call the server; another name is a page elsewhere that tries its luck. */
const ownNames = ["127.0.0.1", "localhost", "[::1]"];

/** Whether a request calls the server by a name of this machine. */
export function isOwn(request: IncomingMessage): boolean {
  return ownNames.includes((request.headers.host ?? "").replace(/:\d+$/, ""));
}

/** What a page of the server itself has sent: data, or the status with which it is refused. */
export type Sent = { readonly data: unknown } | { readonly refused: 400 | 403 | 413 | 415 };

/**
 * Reads data that a page of this very server sends. Any other page in the same browser can send a request here too, but
 * the browser then names that page as its origin.
 */
export async function readSent(request: IncomingMessage): Promise<Sent> {
  const { origin, host = "", "content-type": type = "" } = request.headers;
  const port = request.socket.localPort === 80 ? "" : `:${request.socket.localPort}`;
  const isFromOwnPage = origin === `http://${host}` && ownNames.some((name) => host === `${name}${port}`);
  if (!isFromOwnPage) return { refused: 403 };
  if (!/^application\/json *(;|$)/i.test(type)) return { refused: 415 };
  const body = await bodyOf(request);
  return body === null ? { refused: 413 } : dataOf(body);
}

function dataOf(body: Buffer): Sent {
  try {
    return { data: JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(body)) };
  } catch {
    return { refused: 400 };
  }
}

/**
 * The bytes of a request; null when they are too many. Those are let pass, so that whoever sends them hears the answer,
 * but not for ever.
 */
async function bodyOf(request: IncomingMessage): Promise<Buffer | null> {
  let pieces: Buffer[] = [];
  let size = 0;
  for await (const piece of request) {
    if (!Buffer.isBuffer(piece)) continue;
    size += piece.length;
    if (size > 4 * largestRequest) break;
    if (size > largestRequest) pieces = [];
    else pieces.push(piece);
  }
  return size > largestRequest ? null : Buffer.concat(pieces);
}
