import { runGit } from "../scripts/git.ts";
import { type Outcome, runScript } from "./command-process.ts";
import type { Commit } from "./committed-register.ts";
import { complaintText, settings } from "./register-on-disk.ts";

/** The one complaint of these scenes, and its file. */
export const id = "KL-2026-7F3K";
export const record = `2026/${id}/index.md`;

const extension = "extensions: [{ toldOn: 2026-04-02, by: p1, reason: ziek, newDate: 2026-04-10 }]\n";

/** The complaint with some more fields. */
export function withFields(fields: string): string {
  return complaintText(id).replace("handler: p1\n", `handler: p1\n${fields}`);
}

/** A trainer records the complaint, a partner an extension, and the director takes that out again. */
export const recorded: Commit = {
  at: "2026-03-27T09:05:00+01:00",
  author: "Trainer",
  files: { "register.yaml": settings, [record]: complaintText(id) },
};
export const extended: Commit = {
  at: "2026-04-02T10:00:00+02:00",
  author: "Partner",
  files: { [record]: withFields(extension) },
};
export const removed: Commit = {
  at: "2026-04-20T11:30:00+02:00",
  author: "Bestuurder",
  files: { [record]: withFields("") },
};

/** Runs `npm run history` on a register, in a time zone that is not its own. */
export function history(folder: string, ...words: string[]): Outcome {
  return runScript("history", [...words, "--register", folder], { env: { ...process.env, TZ: "UTC" } });
}

/** The short hashes of a repository, the oldest first. */
export function hashesOf(folder: string): readonly string[] {
  return runGit(folder, ["log", "--reverse", "--format=%h", "--abbrev=10"]).trim().split("\n");
}
