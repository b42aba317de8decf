import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { onTestFinished } from "vitest";
import { serveLocally } from "../scripts/local-server.ts";
import { type Outcome, runScript } from "./command-process.ts";

/** A register that was published by the commands of a workflow: its folders, what opens it, and what the build said. */
export type Published = {
  readonly register: string;
  readonly out: string;
  /** The folder for temporary files, which nobody else uses. */
  readonly temporary: string;
  readonly passPhrase: string;
  readonly built: Outcome;
};

/** A folder of its own for a file of tests. */
export function workFolder(): string {
  return mkdtempSync(join(tmpdir(), "published-"));
}

/** Publishes a register. @param work a folder of its own @param write fills the register's folder */
export function publish(work: string, write: (register: string) => void, codes = ["dir"]): Published {
  const [register = "", out = "", temporary = ""] = ["register", "dist", "tmp"].map((part) =>
    join(work, part),
  );
  mkdirSync(temporary, { recursive: true });
  write(register);
  const env = { ...process.env, TMPDIR: temporary };
  const keys = codes.map((code) =>
    runScript("keys", ["add", code, "--register", register], { env }).out.trim(),
  );
  const built = runScript("build", ["--register", register, "--out", out], { env });
  return { register, out, temporary, passPhrase: keys.join(), built };
}

/** Every file below a folder by its path there; none when there is no such folder. */
export function filesBelow(folder: string): ReadonlyMap<string, Buffer> {
  if (!existsSync(folder)) return new Map();
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  return new Map(files.toSorted().map((path) => [path.slice(folder.length + 1), readFileSync(path)]));
}

/** Serves a built site below a path until the test ends. @param base `/klachten/` @returns its address */
export async function serveBuilt(out: string, base: string): Promise<string> {
  const files = filesBelow(out);
  const served = (path: string) =>
    path.startsWith(base) ? (files.get(path.slice(base.length)) ?? null) : null;
  const { server, port } = await serveLocally(served, 0);
  onTestFinished(() => {
    server.close();
    server.closeAllConnections();
    rmSync(out, { recursive: true, force: true });
  });
  return `http://127.0.0.1:${port}${base}`;
}
