import { describe, expect, it } from "vitest";
import { commit, standInFor } from "./github-stand-in-asking.ts";

const folder = "complaints/2026";
const files = { [`${folder}/a/index.md`]: "een\n", "a.bin": Buffer.of(1, 0) };

describe("a commit", () => {
  it("makes all its changes on the head that was expected, in the name of the token's holder", async () => {
    const standIn = await standInFor(files);
    const before = await standIn.head();
    const additions = { [`${folder}/a/index.md`]: "nieuw\n", "new/deep.md": "ß\n" };
    const { data } = await commit(standIn, { expectedHeadOid: before, additions, deletions: ["a.bin"] });
    const oid = await standIn.head();
    expect(data).toEqual({ createCommitOnBranch: { commit: { oid }, ref: { target: { oid } } } });
    const [made] = await standIn.commits();
    const paths = ["a.bin", `${folder}/a/index.md`, "new/deep.md"];
    expect(made).toEqual({ oid, message: "Change a record", author: "Wil Schrijver", paths });
    expect(await standIn.fileAt("new/deep.md")).toBe("ß\n");
    expect(await standIn.fileAt("a.bin")).toBeNull();
  });

  it("is refused as stale when the branch has moved, and writes nothing", async () => {
    const standIn = await standInFor(files);
    const before = await standIn.head();
    await standIn.commitAs("Be first", { "a.md": "first" });
    const answer = await commit(standIn, { expectedHeadOid: before, additions: { "a.md": "second" } });
    expect([answer.status, answer.data]).toEqual([200, { createCommitOnBranch: null }]);
    const message = `Expected branch to point to "${before}" but it did not.  Pull and try again.`;
    expect(answer.errors).toMatchObject([{ type: "STALE_DATA", path: ["createCommitOnBranch"], message }]);
    expect(await standIn.fileAt("a.md")).toBe("first");
  });

  it("wins alone when several are made at once on the same head", async () => {
    const standIn = await standInFor(files);
    const expectedHeadOid = await standIn.head();
    const names = ["one", "two", "three", "four"];
    const answers = await Promise.all(
      names.map((name) => commit(standIn, { expectedHeadOid, additions: { "a.md": name } })),
    );
    const winners = names.filter((_, at) => answers[at]?.errors === undefined);
    expect(winners).toEqual([await standIn.fileAt("a.md")]);
    const losers = answers.flatMap(({ errors }) => errors ?? []);
    expect(losers.map(({ type }) => type)).toEqual(["STALE_DATA", "STALE_DATA", "STALE_DATA"]);
    expect(await standIn.commits()).toHaveLength(2);
  });

  it.each([
    ["reader", "FORBIDDEN"],
    ["stranger", "NOT_FOUND"],
  ])("is refused to a %s with 200 and %s", async (token, type) => {
    const standIn = await standInFor(files);
    const expectedHeadOid = await standIn.head();
    const answer = await commit(standIn, { expectedHeadOid, additions: { "a.md": "x" }, token });
    expect(answer).toMatchObject({ status: 200, data: { createCommitOnBranch: null }, errors: [{ type }] });
    expect(await standIn.head()).toBe(expectedHeadOid);
  });

  it("is refused when it removes what is not there or writes where no file can be", async () => {
    const standIn = await standInFor(files);
    const expectedHeadOid = await standIn.head();
    const gone = await commit(standIn, { expectedHeadOid, deletions: ["nowhere.md"] });
    expect(gone.errors?.[0]?.message).toContain("A path was requested for deletion which does not exist");
    for (const path of ["../out.md", ".git/config", "/a.md"]) {
      const answer = await commit(standIn, { expectedHeadOid, additions: { [path]: "x" } });
      expect(answer.errors).toHaveLength(1);
    }
    expect(await standIn.head()).toBe(expectedHeadOid);
  });
});
