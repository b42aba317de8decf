import { spawnSync } from "node:child_process";
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";

const top = new URL("..", import.meta.url).pathname;
const folder = mkdtempSync(join(tmpdir(), "later-field-"));

/** One field of each kind, as somebody would add it beside the shape and nowhere else. */
const fields = `
  laterDay: happened.optional(),
  laterTerm: agreed.optional(),
  laterVisits: z.array(z.strictObject({ on: happened, account: personal(prose) })).optional(),
  laterColleague: personCode.optional(),
  laterCategory: categoryCode.optional(),
  laterSeverity: choice("severity", ["low", "high"]).optional(),
  laterAnswer: yesNo.optional(),
  laterLine: line.optional(),
  laterName: personal(line).optional(),
`;

/** What the program makes of a record that has all of them. */
const question = `
import { factsAsOf } from "./procedure/facts-as-of.ts";
import { dateOf } from "./procedure/dates.ts";
import { withoutPersonal } from "./procedure/erasure.ts";
import { fieldAt } from "./procedure/fields.ts";
import { checkComplaint } from "./procedure/rules.ts";
import { parseComplaint } from "./schemas/complaint.ts";
import { parseRegister } from "./schemas/register.ts";
import { withoutWords } from "./scripts/history-erased.ts";
import { searchTextOf } from "./scripts/search-text.ts";

const later = { laterDay: "2027-01-01", laterTerm: "9999-12-31", laterColleague: "tr9", laterCategory: "vogels",
  laterVisits: [{ on: "2026-04-01", account: "Kanarie" }, { on: "2027-01-01", account: "Merel" }],
  laterSeverity: "high", laterAnswer: true, laterLine: "Vink", laterName: "Kwartel" };
const data = { id: "KL-2026-7F3K", kind: "dissatisfaction", receivedOn: "2026-03-27", receivedBy: "dir", channel: "phone",
  noImmediateAction: true, erasedOn: "2026-04-02", ...later };
const { value, findings } = parseComplaint(data, "", "KL-2026-7F3K");
const today = dateOf("2026-12-15");
const { value: register } = parseRegister({ organisation: { name: "X" },
  people: [{ code: "dir", name: "X", role: "director", from: "2020-01-01" }],
  procedures: [{ inForceFrom: "2022-03-29", terms: { respond: { days: 7 } } }] });
const change = (name, after) => withoutWords({ path: [name], before: null, after });
console.log(JSON.stringify({
  unread: findings,
  found: checkComplaint(value, register, today).map(({ path, rule }) => [rule, ...path].join(" ")),
  asOf: Object.keys(factsAsOf(value, today)).filter((name) => name.startsWith("later")),
  visits: factsAsOf(value, today).laterVisits.length,
  search: searchTextOf(value),
  erased: withoutPersonal(value),
  kinds: Object.keys(later).map((name) => fieldAt("KL-2026-7F3K", [name]).kind),
  told: [change("laterDay", "2026-04-01"), change("laterName", "Kwartel")].map(({ after }) => after),
}));
`;

function run(file: string): string {
  const { stdout, stderr } = spawnSync(process.execPath, [join(folder, file)], { encoding: "utf8" });
  return stdout === "" ? stderr : stdout;
}

beforeAll(() => {
  for (const name of ["schemas", "procedure", "scripts", "package.json"])
    cpSync(join(top, name), join(folder, name), { recursive: true });
  symlinkSync(join(top, "node_modules"), join(folder, "node_modules"));
  const shape = join(folder, "schemas/complaint.ts");
  const anchor = "export const complaintShape = z.strictObject({";
  writeFileSync(shape, readFileSync(shape, "utf8").replace(anchor, `${anchor}${fields}`));
  run("scripts/schemas.ts");
  writeFileSync(join(folder, "question.ts"), question);
});

afterAll(() => rmSync(folder, { recursive: true }));

it("a field that is only added beside its shape is judged, searched, told and erased", () => {
  const answer: unknown = JSON.parse(run("question.ts"));
  expect(answer).toMatchObject({
    unread: [],
    asOf: [
      "laterVisits",
      "laterColleague",
      "laterCategory",
      "laterSeverity",
      "laterAnswer",
      "laterLine",
      "laterName",
    ],
    visits: 1,
    kinds: ["happened", "agreed", "person", "category", "prose", "choice", "yes-no", "line", "line"],
    told: ["2026-04-01", null],
  });
  const { found, search, erased } = Object(answer);
  expect(found.toSorted()).toEqual([
    "erased-but-present laterName",
    "erased-but-present laterVisits 0 account",
    "erased-but-present laterVisits 1 account",
    "future-date laterDay",
    "future-date laterVisits 1 on",
    "implausible-date laterTerm",
    "unknown-category laterCategory",
    "unknown-person laterColleague",
  ]);
  expect(search).toBe("kanarie merel tr9 vogels vink kwartel kl-2026-7f3k dir");
  expect(erased.laterName).toBeUndefined();
  expect(erased.laterVisits.map((visit: { account: string }) => visit.account)).toEqual(["gewist", "gewist"]);
});
