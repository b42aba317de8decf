import { describe, expect, it } from "vitest";
import { blobShaOf } from "../scripts/editing-files.ts";
import type { SaveOrder, Trouble } from "../site/editor/repository.ts";
import { gitHubDesk, gitHubTroubleOf, isCommit, isHistory, overtakenBy } from "./github-desk.ts";
import type { Fault } from "./github-stand-in-faults.ts";
import { lostRace } from "./github-stand-in-reply.ts";

const id = "KL-2026-7F3K";
const path = `complaints/2026/${id}/index.md`;
const photograph = `complaints/2026/${id}/bijlage-1.jpg`;
const bytes = Buffer.from([0xff, 0xd8, 0xff, 0x00]);
const shaOf = (content: string | Buffer) => blobShaOf(Buffer.from(content));
const files = { [path]: "begin", [photograph]: bytes };
const order = (content: string | null, base: string | null = shaOf("begin")): SaveOrder => ({
  changes: [{ path, base, content }],
  message: `${id}: besluit`,
});

describe("a save on GitHub", () => {
  it("is one commit of all changes, by the partner, with nothing but the message", async () => {
    const { gitHub, repository } = await gitHubDesk(files);
    const added = { path: photograph.replace("1", "2"), base: null, content: new Blob([bytes]) };
    const outcome = await repository.save({
      changes: [...order("besloten").changes, added, { path: photograph, base: shaOf(bytes), content: null }],
      message: `${id}: besluit`,
    });
    const [commit] = await gitHub.commits();
    expect(commit).toMatchObject({ author: "Wil Schrijver", message: `${id}: besluit` });
    expect(commit?.paths.length).toBe(3);
    expect(outcome).toMatchObject({ kind: "saved", commit: commit?.oid });
    expect(await gitHub.bytesAt(added.path)).toEqual(bytes);
    expect(await gitHub.bytesAt(photograph)).toBe(null);
  });

  it("of what is there already makes no commit", async () => {
    const { gitHub, repository } = await gitHubDesk(files);
    expect(await repository.save(order("begin", "0".repeat(40)))).toMatchObject({
      kind: "saved",
      commit: null,
    });
    expect((await gitHub.commits()).length).toBe(1);
  });

  it("made from another version writes nothing, and says what is there: a text, a photograph, nothing", async () => {
    const { gitHub, repository } = await gitHubDesk(files);
    const absent = path.replace("7F3K", "AAAA");
    const changes = [path, photograph, absent].map((one) => ({
      path: one,
      base: shaOf("x"),
      content: "mijn",
    }));
    expect(await repository.save({ changes, message: id })).toEqual({
      kind: "stale",
      stale: [
        { path, theirs: { path, sha: shaOf("begin"), text: "begin" } },
        { path: photograph, theirs: { path: photograph, sha: shaOf(bytes), text: "" } },
        { path: absent, theirs: null },
      ],
    });
    expect((await gitHub.commits()).length).toBe(1);
  });

  it("removes what is left when a part of it was removed meanwhile", async () => {
    const { gitHub, repository } = await gitHubDesk(files);
    await gitHub.commitAs("Elsewhere", { [photograph]: null });
    const changes = [...order(null).changes, { path: photograph, base: shaOf(bytes), content: null }];
    expect(await repository.save({ changes, message: id })).toMatchObject({ kind: "saved" });
    expect(await gitHub.fileAt(path)).toBe(null);
  });
});

describe("a branch that moves during a save", () => {
  it("by an unrelated change is looked at again, and both changes stand", async () => {
    const { gitHub, repository } = await gitHubDesk(files);
    overtakenBy(gitHub, () => ({ "los.txt": "van een ander" }));
    expect(await repository.save(order("besloten"))).toMatchObject({ kind: "saved" });
    expect([await gitHub.fileAt(path), await gitHub.fileAt("los.txt")]).toEqual([
      "besloten",
      "van een ander",
    ]);
    expect((await gitHub.commits()).length).toBe(3);
  });

  it("by a change of the same file makes the save stale", async () => {
    const { gitHub, repository } = await gitHubDesk(files);
    overtakenBy(gitHub, () => ({ [path]: "van een ander" }));
    expect(await repository.save(order("besloten"))).toMatchObject({ kind: "stale" });
    expect(await gitHub.fileAt(path)).toBe("van een ander");
  });

  it("again and again is left after some tries, and said", async () => {
    const { gitHub, repository } = await gitHubDesk(files);
    let moves = 0;
    overtakenBy(gitHub, () => ({ "los.txt": String((moves += 1)) }), 20);
    expect(await gitHubTroubleOf(repository.save(order("besloten")))).toBe("moved");
    expect(await gitHub.fileAt(path)).toBe("begin");
  });

  it("at the very last moment, for which GitHub names no type, is looked at again", async () => {
    const { gitHub, repository } = await gitHubDesk(files);
    gitHub.faults.add(isCommit, { kind: "reply", when: "before", reply: lostRace("main", "b", "a") });
    expect(await repository.save(order("besloten"))).toMatchObject({ kind: "saved" });
    expect((await gitHub.commits()).length).toBe(2);
  });
});

const faults: readonly Fault[] = [
  ...(["before", "after"] as const).flatMap((when): readonly Fault[] => [
    { kind: "drop", when },
    ...[500, 502, 503].map((status): Fault => ({ kind: "status", when, status })),
  ]),
  { kind: "truncated" },
];

describe("a connection that breaks during a save", () => {
  it.each(faults)("ends in one commit: %j", async (fault) => {
    const { gitHub, repository } = await gitHubDesk(files);
    gitHub.faults.add(isCommit, fault);
    expect(await repository.save(order("besloten"))).toMatchObject({ kind: "saved" });
    expect(await repository.save(order("besloten"))).toMatchObject({ kind: "saved" });
    expect(await gitHub.fileAt(path)).toBe("besloten");
    expect((await gitHub.commits()).length).toBe(2);
  });

  it("finds its commit also when somebody saved on top of it", async () => {
    const { gitHub, repository } = await gitHubDesk(files);
    gitHub.faults.add(isCommit, { kind: "drop", when: "after" });
    const happens = () => gitHub.commitAs("Somebody else", { [path]: "later" });
    gitHub.faults.add(isHistory, { kind: "meanwhile", happens });
    expect(await repository.save(order("besloten"))).toMatchObject({ kind: "saved" });
    expect(await gitHub.fileAt(path)).toBe("later");
  });

  it("and fails every time says that nothing was saved", async () => {
    const { gitHub, repository } = await gitHubDesk(files);
    gitHub.faults.add(isCommit, { kind: "status", when: "before", status: 502 }, 20);
    expect(await gitHubTroubleOf(repository.save(order("besloten")))).toBe("failed");
    expect(gitHub.requests.filter(isCommit).length).toBe(3);
    expect(await gitHub.fileAt(path)).toBe("begin");
  });

  it.each([429, 401, 403])("and then cannot ask what happened (%i) leaves it open", async (status) => {
    const { gitHub, repository } = await gitHubDesk(files);
    gitHub.faults.add(isCommit, { kind: "drop", when: "after" });
    gitHub.faults.add(isHistory, { kind: "status", when: "before", status }, 9);
    expect(await gitHubTroubleOf(repository.save(order("besloten")))).toBe("unknown");
    gitHub.faults.clear();
    expect(await repository.save(order("besloten"))).toMatchObject({ kind: "saved" });
    expect((await gitHub.commits()).length).toBe(2);
  });

  it("before anything was asked means that nothing was saved", async () => {
    const { gitHub, repository } = await gitHubDesk(files);
    await gitHub.outage(true);
    expect(await gitHubTroubleOf(repository.save(order("besloten")))).toBe("offline");
  });
});

describe("a save that GitHub refuses", () => {
  it.each([
    ["reader", "read-only"],
    ["stranger", "not-found"],
    ["expired", "unauthorized"],
  ] as const)("with the token of a %s says why, and writes nothing", async (token, trouble) => {
    const { gitHub, repository } = await gitHubDesk(files, [token]);
    expect(await gitHubTroubleOf(repository.save(order("besloten")))).toBe(trouble);
    expect((await gitHub.commits()).length).toBe(1);
  });

  const wordedByGraph = (error: object): Fault => {
    const body = {
      data: { createCommitOnBranch: null },
      errors: [{ path: ["createCommitOnBranch"], ...error }],
    };
    return { kind: "status", when: "before", status: 200, body };
  };
  const byPullRequest = "Changes must be made through a pull request.";

  it.each<[string, Trouble, Fault]>([
    [
      "by the protection of its branch",
      "protected",
      wordedByGraph({ type: "BRANCH_PROTECTION_RULE_VIOLATION", message: byPullRequest }),
    ],
    [
      "by a rule, under another type",
      "protected",
      wordedByGraph({
        type: "UNPROCESSABLE",
        message: `Repository rule violations found\n\n${byPullRequest}\n\n`,
      }),
    ],
    [
      "by a rule, under no type at all",
      "protected",
      wordedByGraph({ message: "Repository rule violations found\n\nCannot update this protected ref.\n\n" }),
    ],
    [
      "for it is archived",
      "archived",
      wordedByGraph({ type: "UNPROCESSABLE", message: "Repository was archived so is read-only" }),
    ],
    [
      "for it is archived, with a status",
      "archived",
      {
        kind: "status",
        when: "before",
        status: 403,
        body: { message: "Repository was archived so is read-only." },
      },
    ],
    [
      "for the law",
      "blocked",
      { kind: "status", when: "before", status: 451, body: { message: "Repository access blocked" } },
    ],
    [
      "for its terms",
      "blocked",
      { kind: "status", when: "before", status: 403, body: { message: "Repository access blocked" } },
    ],
    [
      "for it is elsewhere",
      "not-found",
      { kind: "status", when: "before", status: 301, body: { message: "Moved Permanently" } },
    ],
  ])("%s is not asked again, and says which it is", async (_, trouble, fault) => {
    const { gitHub, repository } = await gitHubDesk(files);
    gitHub.faults.add(isCommit, fault, 9);
    expect(await gitHubTroubleOf(repository.save(order("besloten")))).toBe(trouble);
    expect(gitHub.requests.filter(isCommit)).toHaveLength(1);
    expect(await gitHub.fileAt(path)).toBe("begin");
    gitHub.faults.clear();
    expect(await repository.save(order("besloten"))).toMatchObject({ kind: "saved" });
  });

  it("goes on with another token when the first has expired", async () => {
    const { gitHub, repository } = await gitHubDesk(files, ["expired", "writer"]);
    expect(await repository.save(order("besloten"))).toMatchObject({ kind: "saved" });
    expect(await gitHub.fileAt(path)).toBe("besloten");
  });
});
