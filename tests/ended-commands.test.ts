import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, mkdirSync, mkdtempSync, readdirSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { describe, expect, it, onTestFinished } from "vitest";
import { builderFolder, temporaryFolder } from "../scripts/temporary-folder.ts";
import { until } from "./demo-register.ts";
import { deadMark } from "./dead-program.ts";
import { versionedRegister } from "./versioned-register.ts";

/** A command that was started, and what it has in the places where commands work. */
type Started = {
  readonly command: ChildProcess;
  readonly said: () => string;
  /** Its folders of a kind, wherever they lie. */
  readonly folders: (kind?: string) => readonly string[];
};

/** Starts a command as a process of its own. @param place its folder for what is temporary */
function started(name: string, words: readonly string[], place = freshPlace()): Started {
  const script = resolve(import.meta.dirname, `../scripts/${name}.ts`);
  const command = spawn(process.execPath, [script, ...words], { env: { ...process.env, TMPDIR: place } });
  onTestFinished(() => void command.kill("SIGKILL"));
  let printed = "";
  for (const stream of [command.stdout, command.stderr]) stream.on("data", (piece) => (printed += piece));
  const folders = (kind = "") => {
    const names = [place, builderFolder].flatMap(namesIn);
    return names.filter((name) => name.startsWith(`klachtenregister-${kind}`) && isOf(command, name));
  };
  return { command, said: () => printed, folders };
}

function freshPlace(): string {
  return mkdtempSync(join(tmpdir(), "ends-"));
}

function namesIn(folder: string): readonly string[] {
  return existsSync(folder) ? readdirSync(folder) : [];
}

function isOf({ pid }: ChildProcess, name: string): boolean {
  return name.includes(`-${pid}-`);
}

/** Ends a command some time after it has a folder of a kind. @returns by what it ended */
async function ended(
  { command, folders }: Started,
  kind: string,
  [signal, wait]: readonly [NodeJS.Signals, number],
) {
  await until(() => folders(kind).length > 0, patience);
  await pause(wait);
  const exit = once(command, "exit");
  command.kill(signal);
  await exit;
  return command.signalCode ?? command.exitCode;
}

/** How long a command may take to come so far on a busy machine, in milliseconds. */
const patience = 50_000;

const fewComplaints = ["--complaints", "5", "--port", "0"];

describe("a command that is ended", () => {
  it.each([
    ["demo", "SIGINT", 0],
    ["site", "SIGHUP", 50],
  ] as const)("takes the demo and all it made for it away: %s, %s", async (kind, signal, wait) => {
    const demo = started("demo", fewComplaints);
    expect(await ended(demo, kind, [signal, wait])).toBe(signal);
    expect(demo.said()).not.toContain("Address");
    expect(demo.folders()).toEqual([]);
  });

  it("takes its half site away, and puts none in place", async () => {
    const { folder, top } = await versionedRegister("complaints");
    const build = started("build", ["--register", folder, "--out", join(top, "site")]);
    expect(await ended(build, "site", ["SIGTERM", 600])).toBe("SIGTERM");
    expect(build.folders()).toEqual([]);
    expect(existsSync(join(top, "site", "index.html"))).toBe(false);
  });

  it("leaves a place for a register as empty as it was, and what was killed there is no hindrance", async () => {
    const target = freshPlace();
    for (const signal of ["SIGTERM", "SIGKILL"] as const) {
      const demo = started("demo", ["--complaints", "1500", "--write", target]);
      await until(() => namesIn(target).length > 0, patience);
      const exit = once(demo.command, "exit");
      demo.command.kill(signal);
      await exit;
      expect(namesIn(target)).toHaveLength(signal === "SIGKILL" ? 1 : 0);
    }
    await once(started("demo", ["--complaints", "3", "--write", target]).command, "exit");
    expect(namesIn(target)).toEqual(expect.arrayContaining([".git", "register.yaml"]));
    expect(namesIn(target).join()).not.toContain("klachtenregister-");
  });

  it("ends well when its window is closed while it is at rest", async () => {
    const { folder } = await versionedRegister("complaints");
    const { command, said, folders } = started("start", ["--register", folder, "--port", "0"]);
    await until(() => said().includes("http://"), patience);
    expect(folders()).toEqual([]);
    const exit = once(command, "exit");
    command.kill("SIGHUP");
    await exit;
    expect(command.exitCode).toBe(0);
  });
});

describe("what a command that was killed outright has left", () => {
  it("is taken away by the next one, and nothing of a living one", async () => {
    const place = freshPlace();
    const { folder } = await versionedRegister("complaints");
    const demo = ["--complaints", "1500"];
    const [living, killed] = [started("demo", demo, place), started("demo", demo, place)];
    await until(() => living.folders("demo").length > 0, patience);
    living.command.kill("SIGSTOP");
    const build = started("build", ["--register", folder, "--out", join(place, "site")], place);
    expect(await ended(build, "site", ["SIGKILL", 100])).toBe("SIGKILL");
    expect(await ended(killed, "demo", ["SIGKILL", 0])).toBe("SIGKILL");
    expect([killed.folders("demo").length, build.folders().length]).toEqual([1, 1]);
    const next = started("demo", ["--complaints", "1", "--write", join(place, "register")], place);
    await once(next.command, "exit");
    const left = [killed, build, next, living].map(({ folders }) => folders().length);
    expect(left).toEqual([0, 0, 0, 1]);
  });

  it("is known by a mark that proves it, in a real folder", () => {
    const place = freshPlace();
    const dead = deadMark();
    const elsewhere = dead.replace(/-.{8}-/, "-00000000-");
    const names = ["klachtenregister-demo-abc123", `klachtenregister-demo-${elsewhere}-abc123`, "iets"];
    for (const name of [...names, `klachtenregister-demo-${dead}-abc123`]) mkdirSync(join(place, name));
    symlinkSync(join(place, "iets"), join(place, `klachtenregister-site-${dead}-abc123`));
    const { path, remove } = temporaryFolder("demo", place);
    const kept = [...names, `klachtenregister-site-${dead}-abc123`].toSorted();
    expect(namesIn(place).toSorted()).toEqual([...kept, path.slice(place.length + 1)].toSorted());
    remove();
    expect(namesIn(place).toSorted()).toEqual(kept);
  });
});
