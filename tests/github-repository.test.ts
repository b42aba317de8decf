import { describe, expect, it } from "vitest";
import { blobShaOf } from "../scripts/editing-files.ts";
import { gitHubDesk, gitHubTroubleOf } from "./github-desk.ts";

const id = "KL-2026-7F3K";
const path = `complaints/2026/${id}/index.md`;
const photograph = `complaints/2026/${id}/bijlage-1.jpg`;
const bytes = Buffer.from([0xff, 0xd8, 0xff, 0x00]);
const text = "---\nid: KL-2026-7F3K\n---\nTekst – één\n";
const files = {
  [path]: text,
  [photograph]: bytes,
  "complaints/register.yaml": "language: nl\n",
  "los.txt": "x",
};
const shaOf = (content: string | Buffer) => blobShaOf(Buffer.from(content));
const isRecord = (one: string) => one.endsWith(".md");

describe("a repository on GitHub, read", () => {
  it("gives a file with the version that it is, and null for none", async () => {
    const { repository } = await gitHubDesk(files);
    expect(await repository.read(path)).toEqual({ path, sha: shaOf(text), text });
    expect(await repository.read("complaints/2026/KL-2026-AAAA/index.md")).toBe(null);
    expect(await repository.read("complaints/2026")).toBe(null);
  });

  it("lists in the order of the paths, and shows a file that is no text for one that cannot be read", async () => {
    const strange = "complaints/2025/KL-2025-AAAA/index.md";
    const { repository } = await gitHubDesk({ ...files, [strange]: bytes });
    expect(await repository.list("complaints", isRecord)).toEqual([
      { path: strange, sha: shaOf(bytes), text: null },
      { path, sha: shaOf(text), text },
    ]);
    expect(await gitHubTroubleOf(repository.read(strange))).toBe("failed");
    expect(await repository.list("absent", isRecord)).toEqual([]);
  });

  it("reads a long text byte by byte, where GitHub answers with a part of it", async () => {
    const long = `é${"x".repeat(600_000)}`;
    const { repository } = await gitHubDesk({ ...files, [path]: long });
    expect((await repository.read(path))?.text).toBe(long);
  });

  it("finds an earlier version, and tells one that is gone from one that cannot be asked", async () => {
    const { gitHub, repository } = await gitHubDesk(files);
    await gitHub.commitAs("Later", { [path]: "later" });
    expect(await repository.earlier(shaOf(text))).toBe(text);
    expect(await repository.earlier(shaOf("never was"))).toBe(null);
    await gitHub.outage(true);
    expect(await gitHubTroubleOf(repository.earlier(shaOf("later")))).toBe("offline");
    expect(await repository.earlier(shaOf(text))).toBe(text);
  });

  it("gives the bytes of an attachment, and the files beside a record", async () => {
    const { repository } = await gitHubDesk(files);
    expect(Buffer.from(await (await repository.bytes(photograph)).arrayBuffer())).toEqual(bytes);
    expect(await gitHubTroubleOf(repository.bytes("complaints/absent.jpg"))).toBe("not-found");
    expect(await repository.files(`complaints/2026/${id}`)).toEqual([
      { path: photograph, sha: shaOf(bytes) },
      { path, sha: shaOf(text) },
    ]);
  });

  it("asks once for what is asked twice at the same time, and anew after that", async () => {
    const { gitHub, repository } = await gitHubDesk(files);
    const both = await Promise.all([repository.read(path), repository.read(path)]);
    expect(both[0]).toEqual(both[1]);
    expect(gitHub.requests.length).toBe(1);
    await Promise.all([1, 2, 3].map(() => repository.files(`complaints/2026/${id}`)));
    expect(gitHub.requests.length).toBe(3);
    await gitHub.commitAs("Later", { [path]: "later" });
    expect((await repository.read(path))?.text).toBe("later");
  });
});

describe("a repository on GitHub that cannot be read", () => {
  it.each([
    [{ kind: "drop", when: "before" }, "offline"],
    [{ kind: "truncated" }, "offline"],
    [{ kind: "status", when: "before", status: 500 }, "failed"],
    [{ kind: "status", when: "before", status: 502 }, "failed"],
    [{ kind: "status", when: "before", status: 503 }, "failed"],
  ] as const)("is asked again, and says why when that does not help: %j", async (fault, trouble) => {
    const { gitHub, repository } = await gitHubDesk(files);
    gitHub.faults.add(() => true, fault, 2);
    expect((await repository.read(path))?.text).toBe(text);
    gitHub.faults.add(() => true, fault, 3);
    expect(await gitHubTroubleOf(repository.list("complaints", isRecord))).toBe(trouble);
    expect((await repository.list("complaints", isRecord)).length).toBe(1);
  });

  it.each([
    ["reader", "none"],
    ["stranger", "not-found"],
    ["expired", "unauthorized"],
  ] as const)("with the token of a %s", async (token, trouble) => {
    const { repository } = await gitHubDesk(files, [token]);
    expect(await gitHubTroubleOf(repository.read(path))).toBe(trouble);
  });

  it("for asking too much says so, and is not asked again at once", async () => {
    const { gitHub, repository } = await gitHubDesk(files);
    gitHub.faults.add(() => true, { kind: "status", when: "before", status: 429 });
    expect(await gitHubTroubleOf(repository.read(path))).toBe("limited");
    expect(gitHub.requests.length).toBe(1);
  });

  it("with a token that has expired goes on with the next one, for every question that waited", async () => {
    const { gitHub, repository } = await gitHubDesk(files, ["expired", "writer"]);
    const asked = await Promise.all([
      repository.read(path),
      repository.read("los.txt"),
      repository.bytes(path),
    ]);
    expect([asked[0]?.text, asked[1]?.text, asked[2].size]).toEqual([text, "x", Buffer.byteLength(text)]);
    const refused = gitHub.requests.filter(({ status }) => status === 401);
    expect([refused.length, new Set(refused.map(({ token }) => token)).size]).toEqual([3, 1]);
  });
});
