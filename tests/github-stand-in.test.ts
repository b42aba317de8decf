import { describe, expect, it } from "vitest";
import { startGitHubStandIn } from "./github-stand-in.ts";
import { ask, askRepository, place, standInFor } from "./github-stand-in-asking.ts";

const files = { "complaints/register.yaml": "language: nl\n", "complaints/2026/a/index.md": "één\n" };

describe("an account", () => {
  it("is that of the token, with either word before it", async () => {
    const standIn = await standInFor(files);
    const headers = { authorization: "Bearer writer" };
    const answers = [await ask(standIn, "/user"), await ask(standIn, "/user", { token: null, headers })];
    for (const answer of answers)
      expect(await answer.json()).toMatchObject({ login: "wil", name: "Wil Schrijver" });
    const nameless = await ask(standIn, "/user", { token: "reader" });
    expect(await nameless.json()).toMatchObject({ login: "lee", name: null });
  });

  it.each([["unknown"], ["expired"]])("is refused to a token that is %s, on every path", async (token) => {
    const standIn = await standInFor(files);
    for (const path of ["/user", `/repos/${place.owner}/${place.name}`, "/emojis"]) {
      const answer = await ask(standIn, path, { token });
      expect([answer.status, await answer.json()]).toEqual([
        401,
        expect.objectContaining({ message: "Bad credentials" }),
      ]);
    }
    expect(
      (await ask(standIn, "/graphql", { token, method: "POST", body: { query: "{viewer{login}}" } })).status,
    ).toBe(401);
  });

  it("is refused once the token has expired", async () => {
    const standIn = await standInFor(files);
    expect((await ask(standIn, "/user")).status).toBe(200);
    standIn.tokens.expire("writer");
    expect((await ask(standIn, "/user")).status).toBe(401);
  });

  it("is refused without a token", async () => {
    const standIn = await standInFor(files);
    expect((await ask(standIn, "/user", { token: null })).status).toBe(401);
  });
});

describe("the repository", () => {
  it.each([["writer"], ["reader"]])(
    "shows a %s the rights of the person, not of the token",
    async (token) => {
      const standIn = await standInFor(files);
      const answer = await askRepository(standIn, "", { token });
      expect(answer.status).toBe(200);
      expect(await answer.json()).toMatchObject({
        full_name: "voorbeeldbv/register",
        private: true,
        default_branch: "main",
        permissions: { push: true },
      });
    },
  );

  it.each([["stranger"], [null]])("is not there for %s", async (token) => {
    const standIn = await standInFor(files);
    expect((await askRepository(standIn, "", { token })).status).toBe(404);
    expect((await askRepository(standIn, "/git/ref/heads/main", { token })).status).toBe(404);
  });

  it("is there for everybody when it is public, but for nobody to write in", async () => {
    const standIn = await standInFor(files, { private: false });
    expect((await askRepository(standIn, "", { token: null })).status).toBe(200);
    const body = { content: "x" };
    const refused = await askRepository(standIn, "/git/blobs", { token: "stranger", method: "POST", body });
    expect(refused.status).toBe(403);
  });

  it("is the only one", async () => {
    const standIn = await standInFor(files);
    expect((await ask(standIn, "/repos/voorbeeldbv/other")).status).toBe(404);
    expect((await ask(standIn, "/repos/VoorbeeldBV/Register")).status).toBe(200);
  });
});

describe("git objects", () => {
  it("are a branch that points to the head, and none of another name", async () => {
    const standIn = await standInFor(files);
    const answer = await askRepository(standIn, "/git/ref/heads/main");
    expect(await answer.json()).toMatchObject({
      ref: "refs/heads/main",
      object: { type: "commit", sha: await standIn.head() },
    });
    expect((await askRepository(standIn, "/git/ref/heads/other")).status).toBe(404);
  });

  it("are a tree by its branch, its commit or a path, with everything below it when asked", async () => {
    const standIn = await standInFor(files);
    const paths = async (path: string) => JSON.stringify(await (await askRepository(standIn, path)).json());
    expect(await paths("/git/trees/main")).not.toContain("register.yaml");
    expect(await paths(`/git/trees/${await standIn.head()}?recursive=1`)).toContain(
      "complaints/2026/a/index.md",
    );
    expect(await paths("/git/trees/main:complaints")).toContain('"path":"register.yaml"');
    expect((await askRepository(standIn, "/git/trees/main:nowhere")).status).toBe(404);
  });

  it("are blobs that come back as they were written", async () => {
    const standIn = await standInFor(files);
    const bytes = Buffer.from([0, 1, 255, ...Buffer.alloc(200, 7)]);
    const body = { content: bytes.toString("base64"), encoding: "base64" };
    const made = await askRepository(standIn, "/git/blobs", { method: "POST", body });
    expect(made.status).toBe(201);
    const location = new URL(made.headers.get("location") ?? "").pathname;
    const headers = { accept: "application/vnd.github.raw+json" };
    const raw = await ask(standIn, location, { headers });
    expect(Buffer.from(await raw.arrayBuffer())).toEqual(bytes);
    expect(await (await ask(standIn, location)).json()).toMatchObject({
      encoding: "base64",
      size: bytes.length,
    });
    expect((await askRepository(standIn, `/git/blobs/${"0".repeat(40)}`)).status).toBe(404);
  });

  it("are written by no token that may only read", async () => {
    const standIn = await standInFor(files);
    const body = { content: "x" };
    const answer = await askRepository(standIn, "/git/blobs", { token: "reader", method: "POST", body });
    expect(answer.status).toBe(403);
    expect(await answer.json()).toMatchObject({
      message: "Resource not accessible by personal access token",
    });
    const lame = { content: "not base64!", encoding: "base64" };
    expect((await askRepository(standIn, "/git/blobs", { method: "POST", body: lame })).status).toBe(422);
  });
});

describe("the interface", () => {
  it("answers a browser that asks whether it may ask", async () => {
    const standIn = await standInFor(files);
    const answer = await ask(standIn, "/user", { method: "OPTIONS", token: null });
    expect(answer.status).toBe(204);
    expect(answer.headers.get("access-control-allow-headers")).toContain("Authorization");
    expect(standIn.requests).toEqual([]);
  });

  it("lets every page read its answers, and counts the hour's requests", async () => {
    const standIn = await standInFor(files);
    await ask(standIn, "/user");
    const { headers } = await ask(standIn, "/user");
    expect(headers.get("access-control-allow-origin")).toBe("*");
    expect(headers.get("access-control-expose-headers")).toContain("X-RateLimit-Remaining");
    expect(headers.get("x-ratelimit-remaining")).toBe("4998");
  });

  it("answers 304 to a caller that holds the answer already", async () => {
    const standIn = await standInFor(files);
    const first = await askRepository(standIn, "/git/ref/heads/main");
    const headers = { "if-none-match": first.headers.get("etag") ?? "" };
    expect((await askRepository(standIn, "/git/ref/heads/main", { headers })).status).toBe(304);
    await standIn.commitAs("Change", { "a.md": "x" });
    expect((await askRepository(standIn, "/git/ref/heads/main", { headers })).status).toBe(200);
  });

  it("says 501 to what it does not play, and 400 to what is no JSON", async () => {
    const standIn = await standInFor(files);
    expect((await askRepository(standIn, "/pulls")).status).toBe(501);
    expect((await askRepository(standIn, "", { method: "DELETE" })).status).toBe(501);
    const broken = await fetch(`${standIn.address}/graphql`, { method: "POST", body: "{" });
    expect(broken.status).toBe(400);
  });

  it("keeps a log of what was asked and answered", async () => {
    const standIn = await standInFor(files);
    const tree = "/repos/voorbeeldbv/register/git/trees/main?recursive=1";
    await ask(standIn, tree, { token: "unknown" });
    const path = "/graphql";
    const body = { query: "{ viewer { login } }" };
    await ask(standIn, path, { method: "POST", body });
    expect(standIn.requests).toEqual([
      { method: "GET", path: tree, body: null, token: "unknown", operation: null, status: 401 },
      { method: "POST", path, body, token: "writer", operation: "viewer", status: 200 },
    ]);
  });

  it("takes a bare repository that is there already, and leaves it there", async () => {
    const first = await standInFor(files);
    const second = await startGitHubStandIn({ files: first.repository, ...place });
    await second.commitAs("Add a file", { "b.md": "later" }, "Iemand Anders");
    await second.stop();
    expect(await first.fileAt("b.md")).toBe("later");
    expect(await first.fileAt("c.md")).toBeNull();
    expect(await first.bytesAt("complaints/2026/a/index.md")).toEqual(Buffer.from("één\n"));
    const [newest, oldest] = await first.commits();
    expect(newest).toEqual({
      oid: await first.head(),
      message: "Add a file",
      author: "Iemand Anders",
      paths: ["b.md"],
    });
    expect([...(oldest?.paths ?? [])].sort()).toEqual(Object.keys(files).sort());
  });
});
