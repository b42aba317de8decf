import { describe, expect, it } from "vitest";
import { ask, askGraph, commit, standInFor } from "./github-stand-in-asking.ts";
import type { Call } from "./github-stand-in-faults.ts";
import { lostRace, rateLimitReached } from "./github-stand-in-reply.ts";

const files = { "a.md": "one\n" };
const isCommit = ({ operation }: Call) => operation === "createCommitOnBranch";
const isUser = ({ path }: Call) => path === "/user";
const additions = { "a.md": "two\n" };

describe("a fault", () => {
  it.each([
    ["before", "one\n"],
    ["after", "two\n"],
  ] as const)("breaks the connection off %s a commit stands", async (when, text) => {
    const standIn = await standInFor(files);
    standIn.faults.add(isCommit, { kind: "drop", when });
    await expect(commit(standIn, { expectedHeadOid: await standIn.head(), additions })).rejects.toThrow();
    expect(await standIn.fileAt("a.md")).toBe(text);
    expect(standIn.requests.map(({ status }) => status)).toEqual([null]);
  });

  it.each([401, 403, 404, 409, 422, 429, 500, 502, 503])(
    "answers %i before a commit or after it",
    async (status) => {
      const standIn = await standInFor(files);
      const body = { query: "{ viewer { login } }" };
      const isGraph = ({ path }: Call) => path === "/graphql";
      standIn.faults.add(isGraph, { kind: "status", when: "before", status });
      const answer = await ask(standIn, "/graphql", { method: "POST", body });
      expect([answer.status, standIn.requests[0]?.status]).toEqual([status, status]);
      expect(await answer.text()).not.toContain("wil");
      standIn.faults.add(isCommit, { kind: "status", when: "after", status, body: { data: null } });
      expect((await commit(standIn, { expectedHeadOid: await standIn.head(), additions })).status).toBe(
        status,
      );
      expect(await standIn.fileAt("a.md")).toBe("two\n");
    },
  );

  it("happens as often as was said, to the requests that are meant, and no more", async () => {
    const standIn = await standInFor(files);
    standIn.faults.add(isUser, { kind: "status", when: "before", status: 500 }, 2);
    const statuses = [];
    for (const path of ["/user", "/repos/voorbeeldbv/register", "/user", "/user"])
      statuses.push((await ask(standIn, path)).status);
    expect(statuses).toEqual([500, 200, 500, 200]);
    standIn.faults.add(isUser, { kind: "drop", when: "before" });
    expect(standIn.faults.waiting()).toBe(1);
    standIn.faults.clear();
    expect((await ask(standIn, "/user")).status).toBe(200);
  });

  it("sends half of an answer, or the whole of it in pieces", async () => {
    const standIn = await standInFor(files);
    standIn.faults.add(isUser, { kind: "truncated" });
    const half = await ask(standIn, "/user");
    expect(half.status).toBe(200);
    await expect(half.text()).rejects.toThrow();
    standIn.faults.add(isUser, { kind: "slow", milliseconds: 80 });
    const pieces = [];
    for await (const piece of (await ask(standIn, "/user")).body ?? []) pieces.push(piece);
    expect(pieces.length).toBeGreaterThan(1);
    expect(JSON.parse(Buffer.concat(pieces).toString())).toMatchObject({ login: "wil" });
  });

  it("keeps an answer waiting while others pass it", async () => {
    const standIn = await standInFor(files);
    standIn.faults.add(isUser, { kind: "delay", milliseconds: 300 });
    const order: string[] = [];
    const slow = ask(standIn, "/user").then(() => order.push("slow"));
    const quick = ask(standIn, "/repos/voorbeeldbv/register").then(() => order.push("quick"));
    await Promise.all([slow, quick]);
    expect(order).toEqual(["quick", "slow"]);
  });

  it("lets somebody else's commit come first", async () => {
    const standIn = await standInFor(files);
    const head = await standIn.head();
    const happens = () => standIn.commitAs("Elsewhere", { "b.md": "theirs\n" });
    standIn.faults.add(isCommit, { kind: "meanwhile", happens });
    const overtaken = await commit(standIn, { expectedHeadOid: head, additions });
    expect(overtaken.errors?.[0]?.type).toBe("STALE_DATA");
    expect([await standIn.fileAt("a.md"), await standIn.fileAt("b.md")]).toEqual(["one\n", "theirs\n"]);
  });

  it("plays the end of the hour's requests and a race that is lost at the last moment", async () => {
    const standIn = await standInFor(files);
    standIn.faults.add(isUser, { kind: "reply", when: "before", reply: rateLimitReached });
    const limited = await ask(standIn, "/user");
    expect([limited.status, limited.headers.get("x-ratelimit-remaining")]).toEqual([403, "0"]);
    standIn.faults.add(isUser, { kind: "status", when: "before", status: 429 });
    expect((await ask(standIn, "/user")).headers.get("retry-after")).toBe("60");
    const head = await standIn.head();
    standIn.faults.add(isCommit, { kind: "reply", when: "before", reply: lostRace("main", "b", "a") });
    const lost = await commit(standIn, { expectedHeadOid: head, additions });
    expect(lost.errors?.[0]?.message).toBe("Ref refs/heads/main is at b but expected a");
    expect(await standIn.head()).toBe(head);
  });
});

describe("an outage", () => {
  it("refuses every connection until it is over, and loses nothing", async () => {
    const standIn = await standInFor(files);
    await standIn.outage(true);
    await expect(ask(standIn, "/user")).rejects.toThrow("fetch failed");
    await standIn.outage(true);
    await standIn.outage(false);
    await standIn.outage(false);
    expect((await askGraph(standIn, "{ viewer { login } }")).data).toEqual({ viewer: { login: "wil" } });
  });

  it("breaks off what is under way, whatever became of it", async () => {
    const standIn = await standInFor(files);
    standIn.faults.add(isUser, { kind: "delay", milliseconds: 200 });
    const asked = ask(standIn, "/user").then(
      () => "answered",
      () => "broken off",
    );
    await expect.poll(() => standIn.requests.length).toBe(1);
    await standIn.outage(true);
    expect(await asked).toBe("broken off");
  });
});
