import {
  appendFileSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { unpadded } from "../schemas/padding.ts";
import { canary, canaryNumber, writeCanaryRegister } from "./canary-register.ts";
import { type Outcome, runProgram, runScript, software } from "./command-process.ts";

const confidential = [canary, ...Array.from({ length: 14 }, (_, at) => canaryNumber(at))].flatMap(
  disguisesOf,
);
const isLeak = (bytes: Buffer) => confidential.some((word) => bytes.includes(word));
const leaksBelow = (folder: string) =>
  [...filesBelow(folder)]
    .filter(([name, bytes]) => isLeak(bytes) || isLeak(Buffer.from(name)))
    .map(([name]) => name);

/** A file of the published archive as Debian's age opens it, with the pass phrase alone. */
function openedByAge(
  { out, passPhrase }: Published,
  code: string,
): { complaints: object[]; findings: { place: string; rule: string }[] } {
  const [identity, index] = [join(work, "identity.txt"), join(out, "vault/index.age")];
  const age = inject("age");
  // age asks at the terminal, which `script` stands in for.
  const asked = `${age} --decrypt --output ${identity} ${join(out, "vault/keys", `${code}.age`)}`;
  expect(runProgram(["script", "-qec", asked, "/dev/null"], { input: `${passPhrase}\n` }).code).toBe(0);
  const packed = join(work, "index.bin");
  expect(runProgram([age, "--decrypt", "--identity", identity, "--output", packed, index]).code).toBe(0);
  const opened = gunzipSync(unpadded(readFileSync(packed))).toString("utf8");
  for (const file of [identity, packed]) rmSync(file);
  return JSON.parse(opened);
}

describe("a register that is published", () => {
  let twelve: Published;
  let fourteen: Published;

  beforeAll(() => {
    twelve = publish("twelve", 12);
    fourteen = publish("fourteen", 14);
  });

  it("is built", () => {
    expect([twelve.built, fourteen.built].map(({ code }) => code)).toEqual([0, 0]);
    expect(twelve.built.out).toBe(`${twelve.out}\n`);
    expect(sizesOf(twelve.out).map(([name]) => name)).toEqual(
      expect.arrayContaining(["index.html", "procedure/index.html", "vault/index.age", "vault/keys/dir.age"]),
    );
  });

  it("shows by no name and no size how many complaints it holds", () => {
    expect(sizesOf(fourteen.out)).toEqual(sizesOf(twelve.out));
  });

  it("has no name, no word and no number of a complaint in any published byte", () => {
    expect(leaksBelow(twelve.register).length).toBeGreaterThan(24);
    expect([twelve, fourteen].flatMap(({ out }) => leaksBelow(out))).toEqual([]);
  });

  it("leaves no such thing in caches, and nothing at all in the temporary folder", () => {
    const kept = [".astro", "node_modules/.astro", "node_modules/.cache", "node_modules/.vite"];
    const leaks = kept.map((name) => join(software, name)).filter((path) => existsBelow(path));
    expect(leaks.flatMap(leaksBelow)).toEqual([]);
    expect([twelve, fourteen].flatMap(({ temporary }) => readdirSync(temporary))).toEqual([]);
  });

  it("is told of by no command with a name or a word, and by the build with no number either", () => {
    const { register, built } = twelve;
    const said = (name: string, ...words: string[]) => {
      const { out, said } = runScript(name, [...words, "--register", register, "--today", "2026-06-10"]);
      return out + said;
    };
    const numbersAllowed = [
      said("check"),
      said("check", "--json"),
      said("deadlines"),
      said("deadlines", "--json"),
    ];
    expect(numbersAllowed[2]).toContain(canaryNumber(0));
    expect([...numbersAllowed, said("keys", "list")].filter((text) => /zwaluw/i.test(text))).toEqual([]);
    expect(isLeak(Buffer.from(built.out + built.said))).toBe(false);
  });

  it("is opened by Debian's age with the pass phrase alone", () => {
    const { complaints } = openedByAge(twelve, "dir");
    expect(complaints).toHaveLength(12);
    expect(complaints).toContainEqual(
      expect.objectContaining({ id: canaryNumber(3), summary: "Zwaluwsamenvatting3" }),
    );
  });
});

describe("a register with damaged complaints", () => {
  it("is published all the same, with a finding of each, and nothing of them is told", () => {
    const damaged = publish("damaged", 12, (register) => {
      const record = (at: number) => join(register, "2026", canaryNumber(at), "index.md");
      writeFileSync(record(1), "---\nsummary: [Zwaluw\nwish: Zwaluw\n---\n");
      writeFileSync(record(2), Buffer.from([0, 0xff, 0xfe]));
      appendFileSync(record(3), "\0");
    });
    expect(damaged.built.code).toBe(0);
    expect(isLeak(Buffer.from(damaged.built.out + damaged.built.said))).toBe(false);
    expect(leaksBelow(damaged.out)).toEqual([]);
    const { complaints, findings } = openedByAge(damaged, "dir");
    expect(complaints).toHaveLength(12);
    const rules = findings
      .filter(({ place }) => [1, 2, 3].map(canaryNumber).includes(place))
      .map(({ rule }) => rule);
    expect(rules).toEqual(expect.arrayContaining(["not-yaml", "binary"]));
  });
});

function existsBelow(path: string): boolean {
  try {
    return readdirSync(path).length > 0;
  } catch {
    return false;
  }
}
