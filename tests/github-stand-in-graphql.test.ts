import { validateSchema } from "graphql";
import { describe, expect, it } from "vitest";
import { askAbout, askGraph, standInFor } from "./github-stand-in-asking.ts";
import { schema } from "./github-stand-in-graphql.ts";

const folder = "complaints/2026";
const files = {
  [`${folder}/a/index.md`]: "één\n",
  [`${folder}/b c/index.md`]: "twee\n",
  "a.bin": Buffer.of(1, 0),
};
const blobFields = "... on Blob { oid text isTruncated isBinary byteSize }";

describe("the cut of GitHub's schema", () => {
  it("is a schema of its own", () => expect(validateSchema(schema)).toEqual([]));

  it("is played whole: each field has an answer", async () => {
    const standIn = await standInFor(files);
    const all = `
      query { viewer { id databaseId login name } rateLimit { cost limit nodeCount remaining resetAt used }
      repository(owner: "voorbeeldbv", name: "register") { databaseId id isEmpty isPrivate name nameWithOwner url
        viewerPermission owner { id login } defaultBranchRef { id name prefix repository { name } target { id } }
        object(expression: "main:complaints") { id abbreviatedOid repository { id } ... on Tree { entries {
          extension mode name oid path size type object { oid } } } }
        ref(qualifiedName: "refs/heads/main") { target { oid ... on Commit { abbreviatedOid authoredDate id
          committedDate message messageBody messageHeadline url tree { id oid abbreviatedOid repository { id } }
          author { name email date } committer { name email date } repository { id } file(path: "a.bin") { size mode }
          history(first: 1) { totalCount nodes { oid } pageInfo {
            endCursor startCursor hasNextPage hasPreviousPage } } } } } } }`;
    const { data, errors } = await askGraph(standIn, all);
    expect(errors).toBeUndefined();
    expect(data).toMatchObject({ repository: { isEmpty: false, viewerPermission: "WRITE" } });
  });

  it("answers a mistake in a query with errors, status 200 and no data", async () => {
    const standIn = await standInFor(files);
    const queries = ['{ repository(owner: "a") { id } }', "{ viewer { salary } }", "{ viewer {"];
    for (const query of queries) {
      const { status, data, errors } = await askGraph(standIn, query);
      expect([status, data, errors?.length]).toEqual([200, undefined, 1]);
    }
  });

  it("counts a page of a history as GitHub does", async () => {
    const standIn = await standInFor(files);
    const history = (words: string) =>
      askAbout(
        standIn,
        `ref(qualifiedName: "main") { target {
      ... on Commit { history${words} { totalCount nodes { message } pageInfo { endCursor hasNextPage } } } } }`,
      );
    expect(await history("")).toMatchObject({ errors: [{ type: "MISSING_PAGINATION_BOUNDARIES" }] });
    expect(await history("(first: 101)")).toMatchObject({ errors: [{ type: "EXCESSIVE_PAGINATION" }] });
    const first = await standIn.head();
    await standIn.commitAs("Second", { "a.bin": "x" });
    const cursor = `${await standIn.head()} 0`;
    const page = { totalCount: 2, nodes: [{ message: "Start" }], pageInfo: { hasNextPage: false } };
    expect(await history(`(first: 1, after: "${cursor}")`)).toMatchObject({
      ref: { target: { history: page } },
    });
    const touching = { nodes: [{ message: "Start" }], totalCount: 1 };
    expect(await history(`(first: 9, path: "${folder}")`)).toMatchObject({
      ref: { target: { history: touching } },
    });
    expect(first).not.toBe(await standIn.head());
  });
});

describe("reading", () => {
  it("gives the head, a folder and a file by their names, and null for what is not there", async () => {
    const standIn = await standInFor(files);
    const fields = `ref(qualifiedName: "main") { target { oid } } none: ref(qualifiedName: "other") { id }
      file: object(expression: "main:${folder}/b c/index.md") { ${blobFields} }
      gone: object(expression: "main:${folder}/c/index.md") { oid }
      tree: object(expression: "main:${folder}") { ... on Tree { entries { path type } } }`;
    expect(await askAbout(standIn, fields)).toMatchObject({
      ref: { target: { oid: await standIn.head() } },
      none: null,
      file: { text: "twee\n", isTruncated: false, isBinary: false, byteSize: 5 },
      gone: null,
      tree: {
        entries: [
          { path: `${folder}/a`, type: "tree" },
          { path: `${folder}/b c`, type: "tree" },
        ],
      },
    });
  });

  it("tells which commits held which version of a file", async () => {
    const standIn = await standInFor(files);
    const path = `${folder}/a/index.md`;
    await standIn.commitAs("Remove", { [path]: null });
    const found = await askAbout(
      standIn,
      `object(expression: "main") { ... on Commit { history(first: 20) {
      nodes { message file(path: "${path}") { oid path } } } } }`,
    );
    const nodes = [
      { message: "Remove", file: null },
      { message: "Start", file: { path } },
    ];
    expect(found).toMatchObject({ object: { history: { nodes } } });
  });

  it("cuts a long text off at 512 000 bytes, never inside a character, and hands out no text of bytes", async () => {
    const long = "é".repeat(256_000);
    const standIn = await standInFor({
      "exact.md": long,
      "long.md": `a${long}`,
      "a.bin": files["a.bin"] ?? "",
    });
    const names = ["exact.md", "long.md", "a.bin"];
    const fields = names.map((name, at) => `b${at}: object(expression: "main:${name}") { ${blobFields} }`);
    expect(await askAbout(standIn, fields.join(" "))).toMatchObject({
      b0: { text: long, isTruncated: false, byteSize: 512_000 },
      b1: { text: `a${"é".repeat(255_999)}`, isTruncated: true, byteSize: 512_001 },
      b2: { text: null, isBinary: true, isTruncated: false, byteSize: 2 },
    });
  });

  it("lists and reads 1 200 files, a hundred at a time", async () => {
    const paths = Array.from(
      { length: 1200 },
      (_, at) => `${folder}/${String(at).padStart(4, "0")}/index.md`,
    );
    const standIn = await standInFor(Object.fromEntries(paths.map((path) => [path, `text of ${path}\n`])));
    const texts: unknown[] = [];
    for (let at = 0; at < paths.length; at += 100) {
      const asked = paths
        .slice(at, at + 100)
        .map((path, of) => `b${of}: object(expression: "main:${path}") { ${blobFields} }`);
      const answer = await askAbout(standIn, asked.join(" "));
      texts.push(...Object.values(answer ?? {}).map((blob) => blob.text));
    }
    expect(texts).toEqual(paths.map((path) => `text of ${path}\n`));
    expect(standIn.requests).toHaveLength(12);
  });

  it("is refused to a token without rights, as if there were no repository", async () => {
    const standIn = await standInFor(files);
    const query = `{ repository(owner: "voorbeeldbv", name: "register") { id } }`;
    const { status, data, errors } = await askGraph(standIn, query, {}, "stranger");
    expect([status, data]).toEqual([200, { repository: null }]);
    expect(errors).toMatchObject([
      {
        type: "NOT_FOUND",
        message: "Could not resolve to a Repository with the name 'voorbeeldbv/register'.",
      },
    ]);
  });
});
