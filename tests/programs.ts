import { spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { delimiter, join } from "node:path";

/** A program that tests drive: where it may be, and how it comes onto a machine that lacks it. */
export type Program = {
  readonly name: string;
  readonly places: () => readonly string[];
  /** Its package of Debian. */
  readonly debian: string;
  /** Whether the package of this name is of use on Debian alone: on Ubuntu it is a snap, which a container cannot run. */
  readonly isOnDebianAlone?: boolean;
  /** What it is asked to see whether it works; null where being there must do. `--version` unless said. */
  readonly asked?: string | null;
  /** Another way to install it, where the package is of no use. @returns whether it ended well */
  readonly otherwise?: () => boolean;
};

/**
 * Finds programs, and installs those that are absent: all of Debian at once, then each of the others.
 *
 * @param size what a bare Debian fetches for all of them, as a person reads it
 * @throws one message that names everything that is still absent, with one command to copy
 */
export function requirePrograms<Name extends string>(
  wanted: Readonly<Record<Name, Program>>,
  size: string,
): Readonly<Record<Name, string>> {
  const programs: readonly Program[] = Object.values(wanted);
  const isAbsent = (program: Program) => placeOf(program) === undefined;
  const packages = programs
    .filter(isAbsent)
    .filter(isOfUse)
    .map(({ debian }) => debian);
  if (packages.length > 0) installPackages(packages, size);
  for (const { otherwise } of programs.filter(isAbsent)) otherwise?.();
  const absent = programs.filter(isAbsent);
  if (absent.length > 0) throw new Error(complaintOf(absent));
  const found = Object.entries<Program>(wanted).map(([name, program]) => [name, placeOf(program)]);
  return Object.fromEntries(found);
}

/** The paths at which programs of these names may be. */
export function onPath(...names: readonly string[]): readonly string[] {
  const folders = (process.env["PATH"] ?? "").split(delimiter);
  return names.flatMap((name) => folders.map((folder) => join(folder, name)));
}

/** Runs an installation and says so; what it prints goes to standard error. @returns whether it ended well */
export function ran([program = "", ...words]: readonly string[]): boolean {
  process.stderr.write(`tests: ${[program, ...words].join(" ")}\n`);
  const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
  return spawnSync(program, words, { env, stdio: ["ignore", 2, 2] }).status === 0;
}

function placeOf({ places, asked = "--version" }: Program): string | undefined {
  return places().find((path) => {
    if (path === "" || !existsSync(path)) return false;
    return asked === null || spawnSync(path, [asked], { stdio: "ignore" }).status === 0;
  });
}

function isOfUse({ isOnDebianAlone = false }: Program): boolean {
  return !isOnDebianAlone || isDebian();
}

function isDebian(): boolean {
  return existsSync("/etc/os-release") && /^ID="?debian"?$/m.test(readFileSync("/etc/os-release", "utf8"));
}

const install = ["apt-get", "install", "--yes", "--no-install-recommends"];

function installPackages(packages: readonly string[], size: string): void {
  if (onPath("apt-get").every((path) => !existsSync(path))) return;
  const asRoot = process.getuid?.() === 0 ? [] : ["sudo", "--non-interactive"];
  process.stderr.write(`tests: installing ${packages.join(", ")}; on a bare system ${size}\n`);
  if (ran([...asRoot, "apt-get", "update"])) ran([...asRoot, ...install, ...packages]);
}

function complaintOf(absent: readonly Program[]): string {
  const names = absent.map(({ name }) => name).join(", ");
  const packages = absent.map(({ debian }) => debian).join(" ");
  return (
    `The tests need what this machine has not, and it could not be installed: ${names}. ` +
    `On Debian: sudo apt-get update && sudo ${install.join(" ")} ${packages}\n` +
    "Elsewhere install them in your system's own way, or name a browser in CHROMIUM_PATH or FIREFOX_PATH."
  );
}
