import { chmodSync, mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { blobShaOf } from "../scripts/editing-files.ts";
import { commitAll, deskOn, freshFolder, type LocalDesk } from "./local-desk.ts";
import { complaintText, settings } from "./register-on-disk.ts";

/** The one complaint of a versioned register: its number, its file, the editor's path of it, and its text. */
export const id = "KL-2026-7F3K";
export const record = `2026/${id}/index.md`;
export const path = `complaints/${record}`;
export const text = complaintText(id);

/** What a save says in its commit. */
export const options = { commitMessage: `${id}: besluit, reactie` };

/** The SHA that git gives to a text. */
export function shaOf(content: string): string {
  return blobShaOf(Buffer.from(content));
}

/** A register in a repository, and its server. */
export type VersionedRegister = LocalDesk & {
  /** Where the repository begins. */
  readonly top: string;
  readonly folder: string;
  readonly file: string;
  /** Saves the complaint as it was first read. */
  readonly save: (raw: string, more?: object) => ReturnType<LocalDesk["ask"]>;
};

/** Makes a repository with a register in one of its folders, and serves it. @param below the register's folder in it */
export async function versionedRegister(below = ""): Promise<VersionedRegister> {
  const top = freshFolder();
  const folder = join(top, below);
  const files = { "register.yaml": settings, [record]: text, "los.txt": "x\n" };
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), content);
  }
  commitAll(top);
  const desk = await deskOn(folder);
  const order = { bases: { [path]: shaOf(text) }, options };
  const save = (raw: string, more: object = {}) => {
    return desk.ask("persistEntry", { ...order, dataFiles: [{ path, raw }], ...more });
  };
  return { ...desk, top, folder, file: join(folder, record), save };
}

/** Puts a hook into a repository. */
export function putHook(top: string, name: string, lines: string): void {
  mkdirSync(join(top, ".git/hooks"), { recursive: true });
  const file = join(top, ".git/hooks", name);
  writeFileSync(file, `#!/bin/sh\n${lines}\n`);
  chmodSync(file, 0o755);
}
