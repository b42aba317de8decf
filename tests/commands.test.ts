import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { runProgram, runScript, software } from "./command-process.ts";
import { filesBelow } from "./published-register.ts";

const work = mkdtempSync(join(tmpdir(), "commands-"));
const register = join(work, "register");
afterAll(() => rmSync(work, { recursive: true, force: true }));

const manifest: { scripts: Record<string, string> } = JSON.parse(
  readFileSync(join(software, "package.json"), "utf8"),
);
const entries = Object.entries(manifest.scripts).flatMap(([name, line]) =>
  /^node scripts\/[\w-]+\.ts$/.test(line) ? [name] : [],
);
const ofRegister = ["check", "deadlines", "keys", "build", "start", "summary", "remind", "history"];

/** What some commands cannot do without. */
const wordsOf: Readonly<Record<string, readonly string[]>> = {
  keys: ["list"],
  build: ["--out", join(work, "none")],
  summary: ["2026"],
};

/** A failure of the caller: no result, no stack, and one line that says what to do. */
const oneLine = (name: string, said: RegExp) => ({
  code: 2,
  out: "",
  said: expect.stringMatching(new RegExp(`^(building [\\w ]+\n)?${name}: ${said.source}\n$`)),
});

beforeAll(() => {
  const written = runScript("demo", [
    "--write",
    register,
    "--complaints",
    "20",
    "--seed",
    "7",
    "--today",
    "2026-06-01",
  ]);
  expect(written).toMatchObject({ code: 0, out: "" });
});

describe("every npm command", () => {
  it("is an entry of its own name", () => {
    expect(entries).toEqual(expect.arrayContaining([...ofRegister, "demo", "schemas"]));
    for (const name of entries) expect(manifest.scripts[name]).toBe(`node scripts/${name}.ts`);
  });

  it.each(entries)("%s prints its purpose and its options when asked for help", (name) => {
    const { code, out, said } = runScript(name, ["--help"], { cwd: work });
    expect({ code, said }).toEqual({ code: 0, said: "" });
    expect(out).toMatch(
      new RegExp(`^\\S.*\\.\n[^]*Usage: npm run ${name} -- [^]*--help +print this page\n$`),
    );
  });

  it.each(entries)("%s refuses an option that it does not know, and names the way to help", (name) => {
    expect(runScript(name, ["--kwartel"], { cwd: work })).toEqual(
      oneLine(name, /.*'--kwartel'.* See --help\./),
    );
  });

  it.each(entries.filter((name) => name !== "keys"))("%s refuses a word that is no option", (name) => {
    expect(runScript(name, ["kwartel"], { cwd: work })).toEqual(oneLine(name, /.* See --help\./));
  });
});

it("npm run start refuses a port that is none", () => {
  expect(runScript("start", ["--port", "klaar"])).toEqual(oneLine("start", /--port is not a port\..*/));
});

describe("a register that is not there", () => {
  it.each(ofRegister)("%s says so in one line, with the cure", (name) => {
    const words = wordsOf[name] ?? [];
    const outcome = runScript(name, [...words, "--register", join(work, "absent")], { timeout: 20_000 });
    expect(outcome).toEqual(oneLine(name, /[^\n]*(--register DIR|register\.yaml)[^\n]*/));
  });
});

describe("from another folder", () => {
  it.each([
    ["node", [process.execPath, join(software, "scripts/check.ts")]],
    ["npm", ["npm", "--silent", "--prefix", software, "run", "check", "--"]],
  ])("%s finds a register by its relative name", (_, command) => {
    const env = { ...process.env, INIT_CWD: undefined };
    const words = ["--register", "register", "--today", "2026-06-01"];
    const { code, out } = runProgram([...command, ...words], { cwd: work, env });
    expect(code).toBe(0);
    expect(out).toMatch(/^Gelezen: 20 klachten en \d toetsingen?\. Bevindingen: 0\.\n$/);
  });

  it("node and npm take the company's own register when none is named", () => {
    const env = { ...process.env, INIT_CWD: undefined };
    const [byNode, byNpm, named] = [
      runScript("check", [], { cwd: work, env }),
      runProgram(["npm", "--silent", "--prefix", software, "run", "check"], { cwd: work, env }),
      runScript("check", ["--register", join(software, "complaints")], { cwd: work, env }),
    ];
    expect(byNode).toEqual(named);
    expect(byNpm).toEqual(named);
  });
});

describe("npm run deadlines", () => {
  it("gives as data six facts of each deadline, and nothing of a record's words", () => {
    const { code, out } = runScript("deadlines", ["--json", "--register", register, "--today", "2026-06-01"]);
    const rows: readonly object[] = JSON.parse(out);
    expect(code).toBe(0);
    expect(rows.length).toBeGreaterThan(100);
    const shapes = new Set(rows.map((row) => Object.keys(row).join()));
    expect([...shapes]).toEqual(["complaint,step,due,metOn,status,responsible"]);
    for (const value of new Set(rows.flatMap((row) => Object.values(row)))) {
      if (value !== null)
        expect(value).toMatch(/^(KL-\d{4}-[0-9A-Z]{4}|\d{4}-\d\d-\d\d|[a-z]+\d?|[a-z]+(-[a-z]+)+)$/);
    }
  });
});

describe("npm run demo", () => {
  const write = (name: string, ...more: string[]) => {
    const folder = join(work, name);
    const said = runScript("demo", [
      "--write",
      folder,
      "--complaints",
      "15",
      "--today",
      "2026-06-01",
      ...more,
    ]);
    expect(said.code).toBe(0);
    const files = [...filesBelow(folder)].filter(([path]) => !path.startsWith(".git/"));
    const head = runProgram(["git", "rev-parse", "HEAD"], { cwd: folder }).out;
    return { head, files: files.map(([path, bytes]) => [path, bytes.toString("latin1")]) };
  };

  it("writes the same files and the same history for the same seed, and others for another", () => {
    const first = write("first", "--seed", "3");
    expect(first.files.length).toBeGreaterThan(15);
    expect(first.head).toMatch(/^[0-9a-f]{40}\n$/);
    expect(write("second", "--seed", "3")).toEqual(first);
    const other = write("other", "--seed", "4");
    expect(other.head).not.toBe(first.head);
    expect(other.files).not.toEqual(first.files);
  });

  it("refuses a folder in which there is something, and a number that is none", () => {
    expect(runScript("demo", ["--write", dirname(register)])).toEqual(oneLine("demo", /.*not empty.*/));
    expect(runScript("demo", ["--complaints", "veel"])).toEqual(
      oneLine("demo", /--complaints .*Give a whole number.*/),
    );
  });
});
