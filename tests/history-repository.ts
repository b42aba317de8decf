import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { onTestFinished } from "vitest";
import type { HistoryEvent, RegisterHistory } from "../schemas/history.ts";
import { parseRegister } from "../schemas/register.ts";
import { parseSettings } from "../scripts/front-matter.ts";
import { type HistoryReading, readHistory } from "../scripts/read-history.ts";

/** Who commits and when; moments are ISO 8601 or what git takes for a date. */
export type Signing = {
  readonly on?: string;
  readonly name?: string;
  readonly email?: string;
  readonly committedOn?: string;
  readonly committer?: string;
  readonly committerEmail?: string;
};

/** A repository with a register in it, and how its history is read. */
export type HistoryStage = {
  /** Where the repository begins. */
  readonly top: string;
  /** Runs git at the top of the repository. @throws Error when it fails, with what it said */
  readonly git: (...args: readonly string[]) => string;
  /** Writes files, by their paths from the top; null takes one away. */
  readonly write: (files: Readonly<Record<string, string | Uint8Array | null>>) => void;
  /** Moves a file or folder. */
  readonly move: (from: string, to: string) => void;
  /** Commits everything that lies there, an hour after the last commit unless told otherwise. @returns the hash */
  readonly commit: (signing?: Signing) => string;
  /** Runs git as somebody, as it commits by itself at a merge. */
  readonly gitAs: (signing: Signing, ...args: readonly string[]) => string;
  readonly read: (options?: HistoryReading) => Promise<RegisterHistory>;
  /** The events of a record; none where it has no history. */
  readonly life: (place: string, options?: HistoryReading) => Promise<readonly HistoryEvent[]>;
};

/** The settings that the stage's register is read with, whatever its repository holds. */
export const stageSettings = `organisation: { name: Voorbeeld }
people:
  - { code: dir, name: Meike van der Zandloper, role: director, github: meike-z, from: 2020-01-01 }
  - { code: p1, name: Joost Windekind, role: partner, email: joost@example.nl, from: 2020-01-01 }
`;

const register = parseRegister(dataOf(parseSettings(stageSettings))).value;

function dataOf(settings: ReturnType<typeof parseSettings>): unknown {
  return "data" in settings ? settings.data : null;
}

/** Makes an empty repository that goes away with the test. @param below the register's folder in it */
export function historyStage(below = ""): HistoryStage {
  const top = mkdtempSync(join(tmpdir(), "history-"));
  onTestFinished(() => rmSync(top, { recursive: true, force: true }));
  gitIn(top, {}, ["init", "--quiet", "--initial-branch=main"]);
  return stageOn(top, below);
}

/** A stage on a repository that is there already. */
export function stageOn(top: string, below = ""): HistoryStage {
  let hours = 0;
  const gitAs = (signing: Signing, ...args: readonly string[]) => {
    hours += 1;
    const next = new Date(Date.UTC(2026, 2, 2, 8 + hours)).toISOString();
    return gitIn(top, { on: next, ...signing }, args);
  };
  const git = (...args: readonly string[]) => gitAs({}, ...args);
  const commit = (signing: Signing = {}) => {
    gitIn(top, {}, ["add", "--all"]);
    gitAs(signing, "commit", "--quiet", "--allow-empty", "--message=Wijziging");
    return gitIn(top, {}, ["rev-parse", "HEAD"]).trim();
  };
  const read = (options: HistoryReading = {}) => readHistory(join(top, below), register, options);
  const life = async (place: string, options: HistoryReading = { cache: false }) => {
    const { records } = await read(options);
    return records.find((record) => record.place === place)?.events ?? [];
  };
  const write = (files: Readonly<Record<string, string | Uint8Array | null>>) => writeFiles(top, files);
  const move = (from: string, to: string) => {
    mkdirSync(dirname(join(top, to)), { recursive: true });
    renameSync(join(top, from), join(top, to));
  };
  return { top, git, gitAs, write, move, commit, read, life };
}

function writeFiles(top: string, files: Readonly<Record<string, string | Uint8Array | null>>): void {
  for (const [path, content] of Object.entries(files)) {
    const file = join(top, path);
    mkdirSync(dirname(file), { recursive: true });
    if (content === null) rmSync(file);
    else writeFileSync(file, content);
  }
}

/** Runs git in a folder without anybody's settings. @throws Error when it fails, with what it said */
export function gitIn(folder: string, signing: Signing, args: readonly string[]): string {
  const { on = "2026-03-02T08:00:00Z", name = "Meike van der Zandloper", email = "dir@example.nl" } = signing;
  const { committedOn = on, committer = name, committerEmail = email } = signing;
  const env = {
    PATH: process.env["PATH"],
    HOME: "/nonexistent",
    GIT_CONFIG_NOSYSTEM: "1",
    GIT_AUTHOR_NAME: name,
    GIT_AUTHOR_EMAIL: email,
    GIT_AUTHOR_DATE: on,
    GIT_COMMITTER_NAME: committer,
    GIT_COMMITTER_EMAIL: committerEmail,
    GIT_COMMITTER_DATE: committedOn,
  };
  const ran = spawnSync("git", ["-c", "protocol.file.allow=always", ...args], {
    cwd: folder,
    env,
    encoding: "utf8",
  });
  if (ran.status !== 0) throw new Error(`git ${args.join(" ")}: ${ran.stderr}${ran.stdout}`);
  return ran.stdout;
}

/** The number of the stage's complaint, its folder and its file. */
export const number = "KL-2026-7F3K";
export const folder = `2026/${number}`;
export const record = `${folder}/index.md`;

/** A complaint's text with some lines of front-matter below its number. */
export function complaint(lines: readonly string[], body = "Te laat.", id: string = number): string {
  return `---\nid: ${id}\n${lines.map((line) => `${line}\n`).join("")}---\n${body}\n`;
}

/** What events say of values, short: the kind, then a line `path: before → after` for each. */
export function toldOf(events: readonly HistoryEvent[]): readonly string[] {
  return events.map(({ kind, isMerge, from, changes, attachments }) => {
    const values = changes.map(({ path, before, after }) => `${path.join(".")}: ${before} → ${after}`);
    const files = Object.entries(attachments).flatMap(([what, names]) => {
      return names.map((name: string) => `${what} ${name}`);
    });
    const kinds = `${isMerge ? "merge " : ""}${kind}${from === null ? "" : ` from ${from}`}`;
    return [kinds, ...values, ...files].join("; ");
  });
}
