import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type GateAnswers, openTokenGate, type TokenGate, unknown, welcome } from "../../tests/token-gate.ts";
import { checkToken, type TokenVerdict } from "./token-check.ts";

const repository = "voorbeeld/klachten";
const token = `github_pat_${"Aa0_".repeat(20)}`;

let gate: TokenGate;
let answers: GateAnswers = welcome;

beforeAll(async () => {
  gate = await openTokenGate(() => answers);
});
afterAll(() => gate.stop());

/** Checks a token at a gate that answers so. */
function verdictWhen(changes: Partial<GateAnswers>, typed = token): Promise<TokenVerdict> {
  answers = { ...welcome, ...changes };
  return checkToken({ token: typed, repository, apiAddress: gate.address });
}

describe("a good token", () => {
  it("is good, and names who it is of", async () => {
    const author = { login: "p-de-proef", name: "Pleun de Proef" };
    expect(await verdictWhen({})).toEqual({ kind: "good", author, isPublic: false });
  });

  it("is asked three things, without a copy kept on the way", async () => {
    const before = gate.requests.length;
    await verdictWhen({}, `  ${token}\n`);
    const asked = gate.requests.slice(before);
    expect(asked.map(({ method, path, body }) => [method, path, body])).toEqual([
      ["GET", "/user", ""],
      ["GET", "/repos/voorbeeld/klachten", ""],
      ["POST", "/repos/voorbeeld/klachten/git/blobs", '{"content":"","encoding":"utf-8"}'],
    ]);
    for (const { headers } of asked) {
      expect(headers["authorization"]).toBe(`Bearer ${token}`);
      expect(headers["accept"]).toBe("application/vnd.github+json");
      expect(headers["x-github-api-version"]).toBe("2022-11-28");
      expect(headers["cache-control"]).toBe("no-cache");
    }
  });

  it.each([
    ["has no name", null],
    ["has an empty name", " "],
  ])("is of somebody who is called by the login when GitHub %s for them", async (_, name) => {
    const verdict = await verdictWhen({ user: { status: 200, body: { login: "p-de-proef", name } } });
    expect(verdict).toMatchObject({ author: { login: "p-de-proef", name: "p-de-proef" } });
  });

  it.each(["ghp_", "gho_", "ghu_"])("may also begin with %s", async (start) => {
    expect((await verdictWhen({}, start + "a1B2".repeat(9))).kind).toBe("good");
  });

  it("is good at an address that ends in a slash", async () => {
    answers = welcome;
    const verdict = await checkToken({ token, repository, apiAddress: `${gate.address}/` });
    expect(verdict.kind).toBe("good");
  });

  it("is told that the repository is public, where nothing is tried out", async () => {
    const before = gate.requests.length;
    const verdict = await verdictWhen({ repository: { status: 200, body: { private: false } } });
    expect(verdict).toMatchObject({ kind: "good", isPublic: true });
    expect(gate.requests.slice(before).map(({ method }) => method)).toEqual(["GET", "GET"]);
  });
});

describe("what is no token", () => {
  it.each([
    ["nothing", ""],
    ["blanks", "  \t "],
    ["a password", "Zomer2026!Zomer2026!"],
    ["a token with a blank inside", `${token.slice(0, 30)} ${token.slice(30)}`],
    ["two tokens", `${token}\n${token}`],
    ["the beginning of a token", "github_pat_"],
    ["a token of an application", `ghs_${"a1B2".repeat(9)}`],
    ["a token with its header", `Bearer ${token}`],
  ])("such as %s is not sent anywhere", async (_, typed) => {
    const before = gate.requests.length;
    expect(await verdictWhen({}, typed)).toEqual({ kind: "not-a-token" });
    expect(gate.requests).toHaveLength(before);
  });
});

const of = (status: number, message: string, headers = {}) => ({ status, body: { message }, headers });
const sso = { "X-GitHub-SSO": "required; url=https://github.com/orgs/voorbeeld/sso" };
const page = "<!doctype html><title>Hotel</title>";

describe("what GitHub says", () => {
  it.each<[string, Partial<GateAnswers>, TokenVerdict["kind"]]>([
    ["it does not know the token", unknown, "refused"],
    ["the token is withdrawn while it is checked", { blob: of(401, "Bad credentials") }, "refused"],
    [
      "its repository is archived",
      { repository: { status: 200, body: { private: true, archived: true, permissions: { push: true } } } },
      "archived",
    ],
    ["GitHub has closed its repository", { repository: of(451, "Repository access blocked") }, "blocked"],
    ["there is no such repository for it", { repository: of(404, "Not Found") }, "wrong-repository"],
    [
      "the person may not write",
      { repository: { status: 200, body: { private: true, permissions: { push: false } } } },
      "read-only",
    ],
    [
      "the token may not write",
      { blob: of(403, "Resource not accessible by personal access token") },
      "read-only",
    ],
    ["there is nothing to write for it", { blob: of(404, "Not Found") }, "read-only"],
    ["the organisation wants single sign-on", { repository: of(403, "Denied", sso) }, "sso"],
    ["so in words", { repository: of(403, "Resource protected by organization SAML enforcement.") }, "sso"],
    [
      "the organisation forbids this kind of token",
      { repository: of(403, "forbids access via a personal access token (classic)") },
      "forbidden",
    ],
    ["the address is not allowed", { user: of(403, "IP address is not allowed") }, "forbidden"],
    ["there were too many requests", { user: of(429, "Too many") }, "limited"],
    [
      "the hour's requests are used up",
      { repository: of(403, "no", { "X-RateLimit-Remaining": "0" }) },
      "limited",
    ],
    ["to wait a while", { blob: of(403, "no", { "Retry-After": "60" }) }, "limited"],
    [
      "there were too many wrong tokens",
      { user: of(403, "Maximum number of login attempts exceeded.") },
      "limited",
    ],
    ["it is out of order", { user: of(503, "Unavailable") }, "failed"],
    ["the repository is empty", { blob: of(409, "Git Repository is empty.") }, "failed"],
    ["nothing about who the person is", { user: { status: 200, body: {} } }, "failed"],
    ["nothing about who can see the repository", { repository: { status: 200, body: [] } }, "failed"],
    ["nothing, but a page of somebody in between comes", { user: { status: 200, body: page } }, "failed"],
    [
      "nothing, but such a page comes instead of the repository",
      { repository: { status: 404, body: page } },
      "failed",
    ],
    ["nothing, and breaks off", { repository: "broken-off" }, "offline"],
  ])("when %s", async (_, changes, kind) => {
    expect(await verdictWhen(changes)).toEqual({ kind });
  });
});

describe("no answer", () => {
  it.each(["user", "repository", "blob"])(
    "to the question about the %s ends the wait at its limit",
    async (question) => {
      answers = { ...welcome, [question]: "silence" };
      const verdict = await checkToken({ token, repository, apiAddress: gate.address, patience: 300 });
      expect(verdict).toEqual({ kind: "offline" });
    },
  );

  it("because nobody listens is no connection", async () => {
    const gone = await openTokenGate(() => welcome);
    await gone.stop();
    const verdict = await checkToken({ token, repository, apiAddress: gone.address });
    expect(verdict).toEqual({ kind: "offline" });
  });

  it("because the browser refuses to ask is no connection either", async () => {
    const refusing = () => Promise.reject(new TypeError("Failed to fetch"));
    const verdict = await checkToken({ token, repository, apiAddress: gate.address, fetch: refusing });
    expect(verdict).toEqual({ kind: "offline" });
  });
});
