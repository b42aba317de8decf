import { appendFileSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { type ArchiveIndex, outlineIn } from "../schemas/archive.ts";
import { canary, canaryNumber, writeCanaryRegister } from "./canary-register.ts";
import { runProgram, runScript, software } from "./command-process.ts";
import { disguisesOf } from "./disguises.ts";
import { filesBelow, publish, type Published, workFolder } from "./published-register.ts";
import { indexIn, withoutBuild } from "./sealed-content.ts";

const work = workFolder();
afterAll(() => rmSync(work, { recursive: true, force: true }));

const numbers = Array.from({ length: 14 }, (_, at) => canaryNumber(at));
const confidential = [canary, ...numbers].flatMap(disguisesOf);
const isLeak = (content: Buffer | string) => confidential.some((word) => Buffer.from(content).includes(word));

function leaksBelow(folder: string): readonly string[] {
  return [...filesBelow(folder)]
    .filter(([name, bytes]) => isLeak(bytes) || isLeak(name))
    .map(([name]) => name);
}

function sizesBelow(folder: string): readonly (readonly [string, number])[] {
  return [...filesBelow(folder)].map(([name, bytes]) => [withoutBuild(name), bytes.length] as const);
}

/** The published index as Debian's age opens it with the pass phrase alone; age asks at the terminal of `script`. */
function openedByAge({ out, passPhrase }: Published): ArchiveIndex {
  const age = inject("age");
  const [identity, packed] = [join(work, "identity.txt"), join(work, "index.bin")];
  const asked = `${age} --decrypt --output ${identity} ${join(out, "vault/keys/dir.age")}`;
  expect(runProgram(["script", "-qec", asked, "/dev/null"], { input: `${passPhrase}\n` }).code).toBe(0);
  const index = join(out, "vault/index.age");
  expect(runProgram([age, "--decrypt", "--identity", identity, "--output", packed, index]).code).toBe(0);
  const opened = indexIn(readFileSync(packed));
  for (const file of [identity, packed]) rmSync(file);
  return opened;
}

describe("a register that is published", () => {
  let twelve: Published;
  let fourteen: Published;

  beforeAll(() => {
    twelve = publish(join(work, "twelve"), (folder) => writeCanaryRegister(folder, 12));
    fourteen = publish(join(work, "fourteen"), (folder) => writeCanaryRegister(folder, 14));
  });

  it("is built, and the command prints the folder alone", () => {
    expect(twelve.built).toMatchObject({ code: 0, out: `${twelve.out}\n` });
    const names = [...filesBelow(twelve.out).keys()];
    expect(names).toEqual(
      expect.arrayContaining(["index.html", "procedure/index.html", "vault/index.age", "vault/keys/dir.age"]),
    );
  });

  it("shows by no name and no size how many complaints it holds", () => {
    expect(sizesBelow(fourteen.out)).toEqual(sizesBelow(twelve.out));
  });

  it("has no name, no word and no number of a complaint in any published byte", () => {
    expect(leaksBelow(twelve.register).length).toBeGreaterThan(24);
    expect([twelve, fourteen].flatMap(({ out }) => leaksBelow(out))).toEqual([]);
  });

  it("leaves no such thing in caches, and nothing at all in the temporary folder", () => {
    const caches = [".astro", "node_modules/.astro", "node_modules/.cache", "node_modules/.vite"];
    expect(caches.flatMap((name) => leaksBelow(join(software, name)))).toEqual([]);
    expect([twelve, fourteen].flatMap(({ temporary }) => readdirSync(temporary))).toEqual([]);
  });

  it("is told of by no command with a name or a word, and by the build with no number either", () => {
    const said = (name: string, ...words: string[]) => {
      const options = ["--register", twelve.register, "--today", "2026-06-10"];
      const { out, said } = runScript(name, [...words, ...options]);
      return out + said;
    };
    const deadlines = said("deadlines");
    expect(deadlines).toContain(canaryNumber(0));
    const others = [
      said("deadlines", "--json"),
      said("check"),
      said("check", "--json"),
      said("keys", "list"),
    ];
    expect([deadlines, ...others].filter((text) => /zwaluw/i.test(text))).toEqual([]);
    expect(isLeak(twelve.built.out + twelve.built.said)).toBe(false);
  });

  it("is opened by Debian's age with the pass phrase alone", () => {
    const { rows } = openedByAge(twelve);
    const third = { id: canaryNumber(3), summary: "Zwaluwsamenvatting3" };
    expect(rows).toHaveLength(12);
    expect(rows.map(outlineIn)).toContainEqual(expect.objectContaining(third));
  });
});

describe("a register with damaged complaints", () => {
  it("is published all the same, with a finding of each, and nothing of them is told", () => {
    const damaged = publish(join(work, "damaged"), (folder) => {
      const record = (at: number) => join(folder, "2026", canaryNumber(at), "index.md");
      writeCanaryRegister(folder, 12);
      writeFileSync(record(1), "---\nsummary: [Zwaluw\nwish: Zwaluw\n---\n");
      writeFileSync(record(2), Buffer.from([0xc3, 0x28]));
      appendFileSync(record(3), "\0");
    });
    expect(damaged.built.code).toBe(0);
    expect(isLeak(damaged.built.out + damaged.built.said)).toBe(false);
    expect(leaksBelow(damaged.out)).toEqual([]);
    const { rows, findings } = openedByAge(damaged);
    expect(rows).toHaveLength(12);
    const ruleOf = (at: number) => findings.find(({ place }) => place === canaryNumber(at))?.rule;
    expect([1, 2, 3].map(ruleOf)).toEqual(["not-yaml", "not-utf8", "binary"]);
  });
});

describe("a leak is caught", () => {
  it.each([
    ["in small letters", Buffer.from("x zwaluw")],
    ["in two bytes a letter", Buffer.from(`x ${canaryNumber(2)}`, "utf16le")],
    ["in two bytes a letter, the other way round", Buffer.from(`x ${canary}`, "utf16le").swap16()],
    ["in base64 from the start", Buffer.from(Buffer.from(`${canary}y`).toString("base64"))],
    ["in base64 after one byte", Buffer.from(Buffer.from(`a${canaryNumber(7)}y`).toString("base64"))],
    ["in base64 after two bytes", Buffer.from(Buffer.from(`ab${canary}yz`).toString("base64url"))],
  ])("%s", (_, bytes) => expect(isLeak(bytes)).toBe(true));
});
