import type { Contract } from "./github-stand-in-contract.ts";
import { answerGraph } from "./github-stand-in-graphql.ts";
import { failure, json, type Reply } from "./github-stand-in-reply.ts";
import { type Asked, refusalOf, type Route, routeFor, type World } from "./github-stand-in-routes.ts";
import type { Recognised, Visitor } from "./github-stand-in-tokens.ts";

/** What every answer is made with. */
export type Desk = {
  readonly world: World;
  readonly routes: readonly Route[];
  readonly recognise: (token: string | null) => Recognised;
  readonly contract: Contract;
  /** Told where an exchange differs from GitHub's description, or the stand-in itself failed. */
  readonly report: (breaches: readonly string[]) => void;
};

/** A request after its body was read. */
export type Heard = {
  readonly method: string;
  readonly url: URL;
  readonly headers: Asked["headers"];
  readonly body: unknown;
  readonly token: string | null;
};

/** Does what a request asks and says what came of it. */
export async function answerTo(desk: Desk, heard: Heard): Promise<Reply> {
  const recognised = desk.recognise(heard.token);
  const visitor = recognised.kind === "known" ? recognised.visitor : null;
  const isKnown = recognised.kind === "known";
  if (typeof heard.body === "string") return failure(400, "Problems parsing JSON");
  if (heard.method === "POST" && heard.url.pathname === "/graphql")
    return isKnown ? graphReply(desk, visitor, heard.body) : failure(401);
  const found = routeFor(desk.routes, heard.method, heard.url.pathname);
  if (found === null) return isKnown ? notPlayed(heard) : failure(401);
  const { world } = desk;
  const { parameters, route } = found;
  const asked = { world, visitor, parameters, query: heard.url.searchParams, ...heard };
  const reply = isKnown ? (refusalOf(route, asked) ?? (await route.answer(asked))) : failure(401);
  const { operation } = route;
  const { query, body } = asked;
  desk.report(desk.contract.breachesOf({ operation, parameters, query, body, reply }));
  return reply;
}

async function graphReply({ world, report }: Desk, visitor: Visitor | null, body: unknown): Promise<Reply> {
  const { reply, failures } = await answerGraph({ world, visitor, body });
  report(failures);
  return reply;
}

/** GitHub may well know it; the stand-in says that it does not, so that nobody takes it for an answer of GitHub. */
function notPlayed({ method, url }: Heard): Reply {
  return json(501, { message: `The stand-in does not play ${method} ${url.pathname}.` });
}
