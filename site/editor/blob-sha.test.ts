import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { runGit } from "../../scripts/git.ts";
import { blobSha } from "./blob-sha.ts";

const folder = mkdtempSync(join(tmpdir(), "blob-sha-"));
afterAll(() => rmSync(folder, { recursive: true }));

/** The SHA that git itself gives to the content of a file. */
function shaByGit(content: string | Uint8Array): string {
  const file = join(folder, "content");
  writeFileSync(file, content);
  return runGit(folder, ["hash-object", "--no-filters", file]).trim();
}

describe("the SHA of a content", () => {
  it.each([
    ["of nothing", ""],
    ["of a line", "test content\n"],
    ["of letters beyond ASCII", "één klacht, 家, 👩‍🏫\n"],
    ["of a text with a byte order mark", "\uFEFFid: KL-2026-7F3K\n"],
    ["of lines that end in two signs", "a\r\nb\r\n"],
    ["of a long text", "Een zin. ".repeat(100_000)],
  ])("is git's %s", async (_, text) => {
    const sha = shaByGit(text);
    expect(await blobSha(text)).toBe(sha);
    expect(await blobSha(new TextEncoder().encode(text))).toBe(sha);
    expect(await blobSha(new Blob([text]))).toBe(sha);
  });

  it("is git's of bytes that are no text", async () => {
    const bytes = Uint8Array.from({ length: 70_000 }, (_, at) => (at * 31) % 256);
    const sha = shaByGit(bytes);
    expect(await blobSha(bytes)).toBe(sha);
    expect(await blobSha(new Blob([bytes]))).toBe(sha);
  });

  it("is of the bytes that are seen, not of the memory around them", async () => {
    const around = new TextEncoder().encode("xxtest content\nxx");
    expect(await blobSha(around.subarray(2, 15))).toBe("d670460b4b4aece5915caf5c68d12f560a9fe3e4"); // Pro Git, 10.2
  });
});
