import { rm } from "node:fs/promises";
import type { IncomingMessage } from "node:http";
import { buffer } from "node:stream/consumers";
import { setTimeout as pause } from "node:timers/promises";
import { answerTo, type Desk } from "./github-stand-in-answer.ts";
import { branchRoutes } from "./github-stand-in-branches.ts";
import { readContract } from "./github-stand-in-contract.ts";
import { type Call, type Fault, type Faults, makeFaults, replacementOf } from "./github-stand-in-faults.ts";
import { operationOf } from "./github-stand-in-graphql.ts";
import { dressed, makeRateLimits, preflight } from "./github-stand-in-headers.ts";
import { type Files, makeBareRepository } from "./github-stand-in-repository.ts";
import { gitRoutes } from "./github-stand-in-rest.ts";
import type { Route } from "./github-stand-in-routes.ts";
import { type BareRepositorySeen, seen } from "./github-stand-in-seen.ts";
import { type Handler, type LocalServer, openServer, send, type Travel } from "./github-stand-in-server.ts";
import { makeTokens, tokenIn, type Tokens } from "./github-stand-in-tokens.ts";

/** What the stand-in stands in for. */
export type StandInOptions = {
  /** The files of the first commit by path, or the folder of a bare repository with a branch `main`. */
  readonly files: Files | string;
  readonly owner: string;
  readonly name: string;
  /** Whether it is seen only with a token that has rights in it; yes unless said otherwise. */
  readonly private?: boolean;
  /** Operations beside those of the repository itself, or in their place; each must be in the cut of GitHub's description. */
  readonly routes?: readonly Route[];
};

/** A request that was made, and the status that was sent back; null when nothing was. Preflights are left out. */
export type LoggedRequest = Call & { readonly status: number | null };

/** GitHub on this machine, over a real bare repository. */
export type GitHubStandIn = BareRepositorySeen & {
  /** Where it listens, such as `http://127.0.0.1:4321`. */
  readonly address: string;
  /** The folder of the bare repository. */
  readonly repository: string;
  /** Every request so far, in the order in which they came in. */
  readonly requests: readonly LoggedRequest[];
  /** Where an exchange differed from GitHub's published description, a sentence each. */
  readonly contractBreaches: readonly string[];
  readonly tokens: Tokens;
  readonly faults: Faults;
  /** Refuses every connection, or takes them again at the same address. */
  readonly outage: (isOut: boolean) => Promise<void>;
  /** Ends it and removes a repository that it made. @throws when an exchange differed from GitHub's description */
  readonly stop: () => Promise<void>;
};

/** Starts a stand-in for GitHub on a free port of 127.0.0.1. */
export async function startGitHubStandIn(options: StandInOptions): Promise<GitHubStandIn> {
  const { files } = options;
  const repository = typeof files === "string" ? files : await makeBareRepository(files);
  const { recognise, ...tokens } = makeTokens();
  const { take, ...faults } = makeFaults();
  const requests: LoggedRequest[] = [];
  const contractBreaches: string[] = [];
  const report = (breaches: readonly string[]) => void contractBreaches.push(...breaches);
  const contract = readContract();
  const routes = [...(options.routes ?? []), ...gitRoutes, ...branchRoutes];
  const { owner, name } = options;
  const place = { owner, name, repository, isPrivate: options.private ?? true };
  const setting = { place, routes, recognise, contract, report };
  const server = await openServer(handlerOf(setting, take, requests), (error) => {
    report([`The stand-in failed: ${error instanceof Error ? error.message : "for no reason given"}`]);
  });
  const stop = async () => {
    await end(server, typeof files === "string" ? null : repository);
    if (contractBreaches.length > 0)
      throw new Error(`Not as GitHub describes it:\n${contractBreaches.join("\n")}`);
  };
  const { address, outage } = server;
  return {
    address,
    repository,
    requests,
    contractBreaches,
    tokens,
    faults,
    outage,
    stop,
    ...seen(repository),
  };
}

async function end(server: LocalServer, made: string | null): Promise<void> {
  await server.stop();
  if (made !== null) await rm(made, { recursive: true, maxRetries: 5 });
}

/** The desk but for the address, which each request names itself. */
type Setting = Omit<Desk, "world"> & { readonly place: Omit<Desk["world"], "address"> };

/** Hears a request, lets a fault have its say, and answers. */
function handlerOf(setting: Setting, take: (call: Call) => Fault | null, requests: LoggedRequest[]): Handler {
  const limitsOf = makeRateLimits();
  return async (request, response) => {
    if (request.method === "OPTIONS") return send(response, preflight, { kind: "whole" });
    const address = `http://${request.headers.host ?? ""}`;
    const call = await callOf(request);
    const at = requests.push({ ...call, status: null }) - 1;
    const fault = take(call);
    if (fault?.kind === "delay") await pause(fault.milliseconds);
    if (fault?.kind === "meanwhile") await fault.happens();
    const played = replacementOf(fault);
    const heard = { ...call, url: new URL(call.path, address), headers: request.headers };
    const isCarriedOut = played === null || played.when === "after";
    const desk = { ...setting, world: { ...setting.place, address } };
    const truth = isCarriedOut ? await answerTo(desk, heard) : null;
    const reply = played === null ? truth : played.reply;
    if (reply === null) return void request.socket.destroy();
    requests[at] = { ...call, status: reply.status };
    const knownTag = request.headers["if-none-match"];
    const limits = limitsOf(call.token, heard.url.pathname);
    await send(response, dressed(reply, limits, { method: call.method, knownTag }), travelOf(fault));
  };
}

async function callOf(request: IncomingMessage): Promise<Call> {
  const { method = "", url: path = "", headers } = request;
  const body = parsed((await buffer(request)).toString());
  const operation = path === "/graphql" ? operationOf(body) : null;
  return { method, path, body, token: tokenIn(headers.authorization), operation };
}

/** A body as JSON; as text when it is none, and null without one. */
function parsed(text: string): unknown {
  if (text === "") return null;
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

function travelOf(fault: Fault | null): Travel {
  if (fault?.kind === "slow") return fault;
  return { kind: fault?.kind === "truncated" ? "truncated" : "whole" };
}
