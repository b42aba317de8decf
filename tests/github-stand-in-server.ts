import { once } from "node:events";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { setTimeout as pause } from "node:timers/promises";
import { contentOf, type Reply } from "./github-stand-in-reply.ts";

/** A server on this machine that can be made unreachable for a while. */
export type LocalServer = {
  readonly address: string;
  readonly stop: () => Promise<void>;
  /** Refuses every connection, and breaks those that are open; then takes them again at the same address. */
  readonly outage: (isOut: boolean) => Promise<void>;
};

/** Answers one request completely. */
export type Handler = (request: IncomingMessage, response: ServerResponse) => Promise<void>;

/** Listens on a free port of 127.0.0.1. What a handler throws breaks the connection off and is handed on. */
export async function openServer(
  handler: Handler,
  onFailure: (error: unknown) => void,
): Promise<LocalServer> {
  const server = createServer((request, response) => {
    handler(request, response).catch((error: unknown) => {
      response.destroy();
      // Somebody who hangs up while still asking is no failure of ours.
      if (request.complete) onFailure(error);
    });
  });
  const port = await listen(server, 0);
  return {
    address: `http://127.0.0.1:${port}`,
    stop: () => close(server),
    outage: async (isOut) => {
      if (isOut) await close(server);
      else if (!server.listening) await listen(server, port);
    },
  };
}

async function listen(server: Server, port: number): Promise<number> {
  server.listen(port, "127.0.0.1");
  await once(server, "listening");
  return portOf(server.address());
}

function portOf(address: AddressInfo | string | null): number {
  if (address === null || typeof address === "string") throw new Error("The stand-in has no port.");
  return address.port;
}

async function close(server: Server): Promise<void> {
  if (!server.listening) return;
  const closed = once(server, "close");
  server.close();
  server.closeAllConnections();
  await closed;
}

/** How an answer travels: whole, broken off half way, or in pieces over a while. */
export type Travel =
  { readonly kind: "whole" | "truncated" } | { readonly kind: "slow"; readonly milliseconds: number };

/** Sends a reply with the headers that every answer of GitHub has. */
export async function send(response: ServerResponse, reply: Reply, travel: Travel): Promise<void> {
  const { type, bytes } = contentOf(reply);
  response.writeHead(reply.status, {
    ...reply.headers,
    ...(type === null ? {} : { "content-type": type, "content-length": bytes.length }),
    // A browser silently repeats a request whose connection broke when that connection was used before.
    connection: "close",
  });
  if (travel.kind === "whole") return void response.end(bytes);
  const half = Math.floor(bytes.length / 2);
  if (travel.kind === "slow") return sendSlowly(response, bytes, travel.milliseconds);
  await new Promise((sent) => response.write(bytes.subarray(0, half), sent));
  // Without a moment of rest the break overtakes the half that was sent.
  await pause(20);
  response.destroy();
}

const pieces = 8;

async function sendSlowly(response: ServerResponse, bytes: Uint8Array, milliseconds: number): Promise<void> {
  const length = Math.ceil(bytes.length / pieces);
  for (let at = 0; at < bytes.length; at += length) {
    response.write(bytes.subarray(at, at + length));
    await pause(milliseconds / pieces);
  }
  response.end();
}
