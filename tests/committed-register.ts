import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { onTestFinished } from "vitest";
import { makeRepository } from "../scripts/git.ts";

/** One commit: when (with its offset), by whom, what it writes (null takes a file out), and what it says. */
export type Commit = {
  readonly at: string;
  readonly author: string;
  readonly files: Readonly<Record<string, string | null>>;
  readonly message?: string;
};

/** Makes a repository of some commits in a fresh folder that goes away with the test. */
export async function committedRegister(commits: readonly Commit[]): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), "committed-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  await commitInto(folder, commits);
  return folder;
}

/** Makes a folder a repository of some commits. */
export async function commitInto(folder: string, commits: readonly Commit[]): Promise<void> {
  await makeRepository(folder, commits.map(importOf));
}

function importOf({ at, author, files, message = "Zwaluwbericht" }: Commit): string {
  const signed = `${author} <zwaluw@zwaluw.example> ${Date.parse(at) / 1000} +0000`;
  const written = Object.entries(files).map(([path, content]) => {
    return content === null ? `D ${path}` : `M 100644 inline ${path}\n${dataOf(content)}`;
  });
  const head = `commit refs/heads/main\nauthor ${signed}\ncommitter ${signed}`;
  return `${[head, dataOf(message), ...written].join("\n")}\n\n`;
}

function dataOf(text: string): string {
  return `data ${Buffer.byteLength(text)}\n${text}`;
}
