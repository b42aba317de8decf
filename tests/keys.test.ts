import { execFileSync, spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openWithPassPhrase, recipientOf, sealTo } from "../scripts/cipher.ts";
import { readRecipient, slotsOf } from "../scripts/slots.ts";

const entry = resolve(import.meta.dirname, "../scripts/keys.ts");
const settings = `
organisation: { name: Voorbeeld }
people:
  - { code: dir, name: Dirkje Geheim, role: director, from: 2022-03-29 }
  - { code: p1, name: Pietje Geheim, role: partner, from: 2022-03-29, until: 2030-06-30 }
  - { code: tr1, name: Truus Geheim, role: trainer, from: 2022-03-29 }
`;

type Outcome = { readonly code: number | null; readonly out: string; readonly said: string };

let folder: string;

function keys(words: readonly string[], input = ""): Outcome {
  const args = [entry, ...words, "--register", folder];
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { input, encoding: "utf8" });
  return { code: status, out: stdout, said: stderr };
}

function written(): Record<string, string> {
  const names = readdirSync(join(folder, "keys")).toSorted();
  return Object.fromEntries(names.map((name) => [name, readFileSync(join(folder, "keys", name), "latin1")]));
}

async function identityWith(passPhrase: string): Promise<string | null> {
  const slot = slotsOf(folder).find(({ code }) => passPhrase.startsWith(`${code}-`));
  const opened = slot === undefined ? null : await openWithPassPhrase(passPhrase, slot.bytes);
  return opened === null ? null : new TextDecoder().decode(opened).trim();
}

// One derivation of a key takes a second, more on a busy machine.
describe("the keys of a register, from the first pass phrase to the last", { timeout: 60_000 }, () => {
  const phrases = { dir: "", p1: "" };
  let identity = "";

  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), "keys-"));
    writeFileSync(join(folder, "register.yaml"), settings);
  });

  afterAll(() => rmSync(folder, { recursive: true }));

  it("lists who may have a pass phrase while nobody has one, and names nobody", () => {
    const { code, out, said } = keys(["list"]);
    expect(code).toBe(0);
    expect(out).toBe("dir  heeft nog geen wachtzin\np1   heeft nog geen wachtzin\n");
    expect(said).toContain("nog geen sleutels");
  });

  it.each([
    [["add", "tr1"], "geen bestuurder of partner"],
    [["add", "onbekend"], "geen bestuurder of partner"],
    [["add", "../dir"], "noem de code"],
    [["add", "p1", "--today", "2031-01-01"], "geen bestuurder of partner"],
    [["add"], "noem de code"],
    [["rotate"], "nog geen sleutels"],
    [["rotate", "dir"], "geen wachtzin"],
    [["geef", "dir"], "add, remove, list or rotate"],
  ])("refuses %j with a reason and writes nothing", (words, reason) => {
    const { code, out, said } = keys(words);
    expect([code, out]).toEqual([2, ""]);
    expect(said).toContain(reason);
    expect(readdirSync(folder)).toEqual(["register.yaml"]);
  });

  it("gives the first pass phrase alone on standard output, with its warning beside it", async () => {
    const { code, out, said } = keys(["add", "dir"]);
    expect(code).toBe(0);
    expect(out).toMatch(/^dir(-[a-z]{3,8}){7}\n$/);
    expect(said).toContain("maar één keer getoond");
    phrases.dir = out.trim();
    expect(said).not.toContain(phrases.dir);
    expect(Object.keys(written())).toEqual(["dir.age", "keys.sha256", "recipient.txt"]);
    identity = (await identityWith(phrases.dir)) ?? "";
    expect(identity).toMatch(/^AGE-SECRET-KEY-1/);
    expect(await recipientOf(identity)).toBe(readRecipient(folder));
  });

  it("leaves no secret in the files", () => {
    for (const text of Object.values(written())) {
      expect(text).not.toContain("AGE-SECRET-KEY");
      expect(text).not.toContain(phrases.dir);
    }
  });

  it.each([
    ["dir-tafel-stoel-kast-deur-raam-vloer-dak", "niet de wachtzin van dir"],
    ["p1-tafel-stoel", "begint niet met de code"],
    ["", "geen wachtzin gegeven"],
  ])("refuses a second slot when the pass phrase is %j, and does not repeat it", (typed, reason) => {
    const before = written();
    const { code, out, said } = keys(["add", "p1"], typed === "" ? "" : `${typed}\n`);
    expect([code, out]).toEqual([2, ""]);
    expect(said).toContain(reason);
    if (typed !== "") expect(said).not.toContain(typed);
    expect(written()).toEqual(before);
  });

  it("gives a second slot to whoever knows a pass phrase, however it is typed", async () => {
    const recipient = readRecipient(folder);
    const { code, out, said } = keys(["add", "p1"], `  ${phrases.dir.replaceAll("-", " ").toUpperCase()}\n`);
    expect(code).toBe(0);
    expect(said).toContain("(dir)");
    phrases.p1 = out.trim();
    expect(phrases.p1).toMatch(/^p1(-[a-z]{3,8}){7}$/);
    expect(readRecipient(folder)).toBe(recipient);
    expect(await identityWith(phrases.p1)).toBe(identity);
  });

  it("does not give a person a second pass phrase by add", () => {
    const before = written();
    expect(keys(["add", "dir"]).said).toContain("rotate dir");
    expect(written()).toEqual(before);
  });

  it("flags who has a pass phrase and may no longer read", () => {
    expect(keys(["list"])).toMatchObject({
      code: 0,
      out: "dir  heeft een wachtzin\np1   heeft een wachtzin\n",
    });
    const { code, out } = keys(["list", "--today", "2030-07-01"]);
    expect(code).toBe(1);
    expect(out).toContain("p1   heeft een wachtzin, maar mag het register vandaag niet lezen");
    expect(keys(["rotate", "--today", "2030-07-01"])).toMatchObject({ code: 2, out: "" });
  });

  it("says of a set that does not fit together that it does not, and fails", () => {
    const { "p1.age": slot = "" } = written();
    writeFileSync(join(folder, "keys", "p1.age"), "stuk");
    const { code, said } = keys(["list"]);
    writeFileSync(join(folder, "keys", "p1.age"), slot, "latin1");
    expect(code).toBe(1);
    expect(said).toContain("de sleutels horen niet bij elkaar");
    expect(keys(["list"]).code).toBe(0);
  });

  it("opens with Debian's age: the slot with the pass phrase, then a file with the identity", async () => {
    const sealed = await sealTo(readRecipient(folder) ?? "", new TextEncoder().encode("klacht"));
    writeFileSync(join(folder, "index.age"), sealed);
    writeFileSync(join(folder, "id.txt"), openedInTerminal(join(folder, "keys", "dir.age"), phrases.dir));
    const opened = execFileSync("age", ["-d", "-i", join(folder, "id.txt"), join(folder, "index.age")]);
    expect(opened.toString()).toBe("klacht");
  });

  it("renews one pass phrase and keeps the identity and the other's slot", async () => {
    const before = written();
    const { code, out } = keys(["rotate", "dir"], `${phrases.p1}\n`);
    expect(code).toBe(0);
    expect(await identityWith(phrases.dir)).toBeNull();
    phrases.dir = out.trim();
    expect(await identityWith(phrases.dir)).toBe(identity);
    const other = (name: string) => expect.not.stringContaining(before[name] ?? "");
    expect(written()).toEqual({
      ...before,
      "dir.age": other("dir.age"),
      "keys.sha256": other("keys.sha256"),
    });
  });

  it("renews everything without an old pass phrase: other identity, other pass phrases", async () => {
    const oldRecipient = readRecipient(folder);
    const { code, out, said } = keys(["rotate"]);
    expect(code).toBe(0);
    expect(said).toContain("publiceer het dashboard opnieuw");
    const [dir = "", p1 = "", rest] = out.split("\n");
    expect(rest).toBe("");
    expect(await identityWith(phrases.p1)).toBeNull();
    const renewed = await identityWith(dir);
    expect(renewed).toMatch(/^AGE-SECRET-KEY-1/);
    expect(renewed).not.toBe(identity);
    expect(await identityWith(p1)).toBe(renewed);
    expect(readRecipient(folder)).not.toBe(oldRecipient);
    Object.assign(phrases, { dir, p1 });
  });

  it("removes a slot, says what to do next, and does not mind being asked twice", () => {
    const { code, said } = keys(["remove", "p1"]);
    expect(code).toBe(0);
    expect(said).toContain("rotate");
    expect(Object.keys(written())).toEqual(["dir.age", "keys.sha256", "recipient.txt"]);
    expect(keys(["remove", "p1"])).toMatchObject({
      code: 0,
      said: "p1 heeft geen wachtzin; er is niets veranderd.\n",
    });
  });

  it("removes the last slot only when told that it is meant, and the recipient with it", () => {
    const before = written();
    expect(keys(["remove", "dir"])).toMatchObject({ code: 2, said: expect.stringContaining("--yes") });
    expect(written()).toEqual(before);
    expect(keys(["remove", "dir", "--yes"]).code).toBe(0);
    expect(written()).toEqual({});
  });
});

/** What age prints when a person types the pass phrase: age reads it from a terminal only, which `script` provides. */
function openedInTerminal(path: string, passPhrase: string): string {
  const command = `age -d -o ${path}.open ${path}`;
  execFileSync("script", ["-qec", command, "/dev/null"], { input: `${passPhrase}\n` });
  const opened = readFileSync(`${path}.open`, "utf8");
  rmSync(`${path}.open`);
  return opened;
}
