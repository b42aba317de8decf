import { describe, expect, it } from "vitest";
import { startGitHubStandIn } from "./github-stand-in.ts";
import { ask, askRepository, place } from "./github-stand-in-asking.ts";
import { branchRoutes } from "./github-stand-in-branches.ts";
import { readContract } from "./github-stand-in-contract.ts";
import { issueOperations } from "./github-stand-in-issues-routes.ts";
import { pagesOperations } from "./github-stand-in-pages.ts";
import { failure, json } from "./github-stand-in-reply.ts";
import { gitRoutes } from "./github-stand-in-rest.ts";
import type { Route } from "./github-stand-in-routes.ts";

const contract = readContract();

/** An exchange about a branch, with another answer or address. */
const aboutBranch = {
  operation: "GET /repos/{owner}/{repo}/git/ref/{ref}",
  parameters: { owner: "a", repo: "b", ref: "heads/main" },
  query: new URLSearchParams(),
  body: null,
};

async function started(routes: readonly Route[] = []) {
  const standIn = await startGitHubStandIn({ files: { "a.md": "a" }, ...place, routes });
  standIn.tokens.add("writer", { login: "wil", name: "Wil Schrijver", rights: "write" });
  return standIn;
}

describe("GitHub's description", () => {
  it("holds exactly the operations that are played", () => {
    const git = [...gitRoutes, ...branchRoutes].map(({ operation }) => operation);
    const played = new Set([...git, ...issueOperations, ...pagesOperations]);
    expect([...contract.operations].sort()).toEqual([...played].sort());
  });

  it("is broken by a request without a field that GitHub demands", async () => {
    const standIn = await started();
    await askRepository(standIn, "/git/blobs", { method: "POST", body: { encoding: "utf-8" } });
    const breach = "POST /repos/{owner}/{repo}/git/blobs 422, request: must have required property 'content'";
    expect(standIn.contractBreaches).toEqual([breach]);
    await expect(standIn.stop()).rejects.toThrow(breach);
  });

  it("is broken by a query that GitHub does not know", async () => {
    const standIn = await started();
    await ask(standIn, "/user?nonsense=1");
    await expect(standIn.stop()).rejects.toThrow(
      "GET /user 200, address: must NOT have additional properties",
    );
  });

  it("is broken by a route of the stand-in that answers something else", async () => {
    const operation = "GET /repos/{owner}/{repo}/labels";
    const standIn = await started([{ operation, needs: "read", answer: async () => json(200, []) }]);
    expect((await askRepository(standIn, "/labels")).status).toBe(200);
    await expect(standIn.stop()).rejects.toThrow(`${operation} is not in GitHub's description`);
  });

  it("is told of a route that fails", async () => {
    const answer = () => Promise.reject(new Error("broken"));
    const standIn = await started([{ operation: "GET /emojis", needs: "account", answer }]);
    await expect(ask(standIn, "/emojis")).rejects.toThrow();
    await expect(standIn.stop()).rejects.toThrow("The stand-in failed: broken");
  });

  it.each([
    ["an answer without a field", json(200, { ref: "x", node_id: "x", url: "https://x.nl" }), /'object'/],
    ["an answer of another type", json(200, []), /answer: must be object/],
    ["a status that is not described", json(202, {}), /a status that is not described/],
    ["a refusal of another form", json(401, { message: 7 }), /answer\/message: must be string/],
  ])("notices %s", (_, reply, breach) => {
    const breaches = contract.breachesOf({ ...aboutBranch, reply });
    expect(breaches.join("\n")).toMatch(breach);
  });

  it("says nothing of refusals that every operation may give, and of what stands in front of GitHub", () => {
    const replies = [401, 403, 404, 409, 422, 429, 500, 502].map((status) => failure(status));
    expect(replies.flatMap((reply) => contract.breachesOf({ ...aboutBranch, reply }))).toEqual([]);
  });
});
