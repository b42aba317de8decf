import fc from "fast-check";
import { mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { dateOf } from "../procedure/dates.ts";
import type { IssueSeen } from "../procedure/reminder-issue.ts";
import { planOf } from "../procedure/reminder-plan.ts";
import { readRegister } from "../scripts/read-register.ts";
import { wantingIn } from "../scripts/remind-wanting.ts";
import { complaintText } from "./register-on-disk.ts";
import { paperIssue, planning } from "./remind-paper.ts";
import { numberOf, settingsWithAccounts } from "./remind-registers.ts";

const today = dateOf("2026-04-14");
const record = `2026/${numberOf(0)}/index.md`;
const review = "reviews/2025.md";
const sound: Readonly<Record<string, string>> = {
  "register.yaml": settingsWithAccounts.replace(
    "respond: { days: 7 }",
    "respond: { days: 7 }, review: { months: 12 }",
  ),
  [record]: complaintText(numberOf(0)),
  [review]: `---
on: 2025-03-01
present: [dir, p1]
improvements:
  - { action: Lijst maken, owner: p1, due: 2026-03-31 }
---
`,
};

let folder = "";
let issues: readonly IssueSeen[] = [];
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "damage-"));
  mend();
  issues = madeFrom(wantingIn(readRegister(folder), today));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function mend(): void {
  rmSync(folder, { recursive: true, force: true });
  for (const [name, text] of Object.entries(sound)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
}

function madeFrom({ remindersOf, logins }: ReturnType<typeof wantingIn>): readonly IssueSeen[] {
  const { actions } = planOf(remindersOf(new Set()), [], { ...planning, logins });
  return actions.flatMap((action, at) => {
    if (action.kind !== "make") return [];
    const { title, text, memory, assignees } = action;
    return [paperIssue({ number: at + 1, title, text, memory, assignees })];
  });
}

type Damage = (text: Buffer) => Buffer;
const conflict = Buffer.from("\n<<<<<<< HEAD\n=======\nanders: 1\n>>>>>>> andere\n");

/** What befalls a file: cut off, a byte in it that is no text, a conflict, another encoding, nothing left, a key misspelt. */
const damage: fc.Arbitrary<Damage> = fc.oneof(
  fc.nat(400).map(
    (at): Damage =>
      (text) =>
        text.subarray(0, at % Math.max(1, fenceOf(text))),
  ),
  fc.tuple(fc.nat(400), fc.constantFrom(0x00, 0xff, 0xc0)).map(([at, byte]): Damage => {
    return (text) => spliced(text, at % text.length, Buffer.from([byte]));
  }),
  fc.nat(9).map(
    (line): Damage =>
      (text) =>
        spliced(text, lineStart(text, line), conflict),
  ),
  fc.nat(9).map(
    (line): Damage =>
      (text) =>
        spliced(text, lineStart(text, line), Buffer.from("\t")),
  ),
  fc.constant<Damage>((text) => Buffer.from(`\uFEFF${text.toString()}`, "utf16le")),
  fc.constant<Damage>(() => Buffer.from("")),
  fc.nat(9).map(
    (which): Damage =>
      (text) =>
        misspelt(text.toString(), which),
  ),
);

/** Where the fields end: below stands what somebody said, which bears no deadline. */
function fenceOf(text: Buffer): number {
  const at = text.indexOf("\n---", 4);
  return at < 0 ? text.indexOf("dashboard") : at;
}

function lineStart(text: Buffer, line: number): number {
  const starts = [...text.subarray(0, fenceOf(text)).entries()].filter(([, byte]) => byte === 0x0a);
  return (starts[1 + (line % (starts.length - 1))]?.[0] ?? 0) + 1;
}

function spliced(text: Buffer, at: number, piece: Buffer): Buffer {
  return Buffer.concat([text.subarray(0, at), piece, text.subarray(at)]);
}

function misspelt(text: string, which: number): Buffer {
  const keys = [...text.matchAll(/^[a-zA-Z]{3,}(?=:)/gm)];
  const key = keys[which % keys.length];
  return Buffer.from(key === undefined ? "" : text.replace(new RegExp(`^${key[0]}:`, "m"), `${key[0]}x:`));
}

const loss = fc.constantFrom<(name: string) => void>(
  (name) => rmSync(join(folder, name)),
  (name) => rmSync(dirname(join(folder, name)), { recursive: true }),
  (name) => renameSync(join(folder, name), join(folder, `${name}.oud`)),
  (name) => renameSync(dirname(join(folder, name)), `${dirname(join(folder, name))}-oud`),
);
const harm = fc.oneof(
  fc.record({ name: fc.constantFrom(...Object.keys(sound)), damage }),
  fc.record({ name: fc.constantFrom(record, review), loss }),
);

/** What is left reads well, and has neither people nor a procedure. */
const cutOffAfterTheFirstLine = {
  name: "register.yaml",
  damage: (text: Buffer) => text.subarray(0, text.indexOf("\n") + 1),
};

it("no damage to a record or to the settings, and no loss of a record, closes a reminder or takes somebody off it", async () => {
  expect(issues.map(({ memory }) => memory?.key).toSorted()).toEqual([
    numberOf(0),
    "improvement-2025-1",
    "review",
  ]);
  await fc.assert(
    fc.asyncProperty(fc.array(harm, { minLength: 1, maxLength: 3 }), async (harms) => {
      mend();
      for (const one of harms) suffer(one);
      const { remindersOf, logins, holdingOf } = wantingIn(readRegister(folder), today);
      const holding = await holdingOf(issues.map(({ memory }) => memory?.key ?? ""));
      const { actions } = planOf(remindersOf(new Set()), issues, { ...planning, logins, holding });
      for (const action of actions) {
        expect(action.kind).not.toBe("close");
        if (action.kind === "make" || action.patch.assignees === undefined) continue;
        const before = issues.find(({ number }) => number === action.number)?.assignees ?? [];
        expect(action.patch.assignees).toEqual(expect.arrayContaining([...before]));
      }
    }),
    { numRuns: 400, examples: [[[cutOffAfterTheFirstLine]]] },
  );
});

function suffer(one: typeof harm extends fc.Arbitrary<infer Value> ? Value : never): void {
  try {
    if ("loss" in one) one.loss(one.name);
    else writeFileSync(join(folder, one.name), one.damage(readFileSync(join(folder, one.name))));
  } catch (error) {
    // What is gone already cannot be damaged again.
    if (!(error instanceof Error && "code" in error && error.code === "ENOENT")) throw error;
  }
}
