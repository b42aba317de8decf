import { mkdtempSync, readdirSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it } from "vitest";
import { newIdentity } from "../scripts/cipher.ts";
import { exchangeContent, finishExchange } from "../scripts/exchange.ts";
import { keyFindings } from "../scripts/key-findings.ts";
import { readRecipient, settleKeys, slotsOf, writeKeys } from "../scripts/slots.ts";
import { killedAfter } from "./killed-program.ts";

/** How often each is killed; a maintainer may ask for more. */
const kills = Number(process.env["KILLED_EXCHANGES"] ?? 8);

const moduleAt = (name: string) => JSON.stringify(new URL(`../scripts/${name}.ts`, import.meta.url).href);

const codes = ["dir", "p1", "p2"];

it("keys that are changed without end are whole after a kill at any moment, and can be changed", async () => {
  const folder = mkdtempSync(join(tmpdir(), "killed-keys-"));
  const recipients = [(await newIdentity()).recipient, (await newIdentity()).recipient];
  const lines = `
    import { writeKeys } from ${moduleAt("slots")};
    console.log("begun");
    for (let at = 0; ; at += 1)
      writeKeys(${JSON.stringify(folder)}, ${JSON.stringify(recipients)}[at % 2],
        ${JSON.stringify(codes)}.map((code) => ({ code, bytes: Buffer.from(String(at)) })));`;
  const slots = codes.map((code) => ({ code, bytes: Buffer.from("0") }));
  writeKeys(folder, recipients[0] ?? "", slots);
  for (let turn = 0; turn < kills; turn += 1) {
    await killedAfter(lines, (turn * 13) % 60);
    settleKeys(folder);
    expect(keyFindings(folder)).toEqual([]);
    const numbers = [...new Set(slotsOf(folder).map(({ bytes }) => Buffer.from(bytes).toString()))];
    expect(numbers).toHaveLength(1);
    expect(slotsOf(folder)).toHaveLength(codes.length);
    expect(readRecipient(folder)).toBe(recipients[Number(numbers[0]) % 2]);
    expect(readdirSync(join(folder, "keys"))).toHaveLength(codes.length + 2);
    writeKeys(folder, recipients[0] ?? "", slots);
    expect(keyFindings(folder)).toEqual([]);
  }
}, 600_000);

it("a site that is put in place without end is whole after a kill at any moment", async () => {
  const out = mkdtempSync(join(tmpdir(), "killed-site-"));
  const names = Array.from({ length: 12 }, (_, at) => `file-${at}`);
  const lines = `
    import { exchangeContent } from ${moduleAt("exchange")};
    import { writeFileSync } from "node:fs";
    console.log("begun");
    for (let at = 0; ; at += 1)
      exchangeContent(${JSON.stringify(out)}, () => true, (next) => {
        for (const name of ${JSON.stringify(names)}) writeFileSync(next + "/" + name, String(at));
      });`;
  exchangeContent(
    out,
    () => true,
    () => undefined,
  );
  for (let turn = 0; turn < kills; turn += 1) {
    await killedAfter(lines, (turn * 13) % 60);
    finishExchange(out, () => true);
    const left = readdirSync(out);
    expect([0, names.length]).toContain(left.length);
    expect(new Set(left.map((name) => readFileSync(join(out, name), "utf8"))).size).toBeLessThanOrEqual(1);
  }
}, 600_000);
