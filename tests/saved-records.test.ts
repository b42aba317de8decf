import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { dateOf } from "../procedure/dates.ts";
import { savingOf } from "../procedure/saving.ts";
import type { FindingRule } from "../schemas/finding.ts";
import { formatRecord, parseFrontMatter } from "../scripts/front-matter.ts";
import { readComplaint } from "../scripts/read-register.ts";
import { type ComplaintToSave, complaintToSave } from "../site/editor/before-save.ts";
import type { Fields } from "../site/editor/clean-record.ts";
import { arbitraryFacts } from "./arbitrary-facts.ts";
import { runScript } from "./command-process.ts";
import { arbitraryText, hostileTexts } from "./hostile-texts.ts";
import { registerOnDisk } from "./register-on-disk.ts";
import { sampleRegister } from "./sample-records.ts";

// The settings of the register on disk name nobody by the code p2; nobody in these forms is called so either.
const register = sampleRegister({ people: sampleRegister().people.filter(({ code }) => code !== "p2") });
const today = dateOf("2026-12-15");

type Saved = Extract<ComplaintToSave, { kind: "save" }>;
type Form = { readonly record: Fields; readonly body: string };

/** A form in which every text is the one given, as far as its field takes such a text. */
function formOf(text: string, line = text.slice(0, 190)): Form {
  const word = text.replace(/\s/g, "").slice(0, 100);
  const complainant = {
    type: "client",
    name: line,
    organisation: line,
    email: word,
    phone: line,
    address: text,
    formOfAddress: line,
  };
  const decision = { on: "2026-04-08", by: ["dir", "p1"], outcome: "upheld", reasons: text };
  const record = {
    kind: "other",
    kindNote: `x${text}`,
    receivedOn: "2026-03-27",
    receivedBy: "tr1",
    channel: "phone",
    complainant,
    summary: line,
    training: line,
    wish: text,
    immediateActions: [{ on: "2026-03-27", by: "tr1", action: `${text}x` }],
    handler: "p1",
    contacts: [{ on: "2026-04-01", by: "p1", gist: text }],
    extensions: [{ toldOn: "2026-04-02", by: "p1", reason: `x${text}`, newDate: "2026-04-10" }],
    decision,
    improvements: [{ action: `x${text}`, owner: "p1", due: "2026-05-01", effect: text }],
    appeal: { lodgedOn: "2026-05-01", consequence: text },
    reopenings: [{ on: "2026-05-20", reason: `x${text}`, decision: { ...decision, on: "2026-05-21" } }],
    hold: { from: "2026-05-01", reason: text },
  };
  return { record, body: text };
}

function saved({ record, body }: Form, taken: ReadonlySet<string> = new Set()): ComplaintToSave {
  return complaintToSave({
    record,
    body,
    base: null,
    id: null,
    register,
    today,
    taken: (id) => taken.has(id),
  });
}

/** Writes a saved complaint as a file, and reads it with the reader of every check. */
function readBack(folder: string, { id, record, body }: Saved) {
  const path = join(folder, id.slice(3, 7), id);
  mkdirSync(path, { recursive: true });
  writeFileSync(join(path, "index.md"), formatRecord(record, body));
  return readComplaint({ name: id, path });
}

/** A record as it was typed, but for half pairs, for which UTF-8 has no form. */
function wellFormed(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value), (_, inner) =>
    typeof inner === "string" ? inner.toWellFormed() : inner,
  );
}

/** What was given without what was left empty, or holds mere blanks. */
function filled(value: object): object {
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, inner]) => typeof inner !== "string" || inner.trim() !== "")
      .map(([name, inner]) => [name, Array.isArray(inner) ? inner.map(filledIn) : filledIn(inner)]),
  );
}

function filledIn(value: unknown): unknown {
  return typeof value === "object" && value !== null ? filled(value) : value;
}

describe("a complaint that is saved with hostile text in every field", () => {
  const folder = () => registerOnDisk({});

  it.each(hostileTexts.map((text) => [JSON.stringify(text), text]))(
    "%s is read back as it was typed, but for blanks at the ends of one line",
    (_, text) => {
      const form = formOf(text);
      const outcome = saved(form);
      if (outcome.kind === "refuse") expect.unreachable(outcome.sentences.join(" "));
      else {
        const seen = filled(formOf(text, text.slice(0, 190).trim()).record);
        expect(outcome.record).toEqual(wellFormed({ id: outcome.id, ...seen }));
        expect(outcome.body).toBe(form.body.replaceAll("\0", "").toWellFormed());
        const { value, findings } = readBack(folder(), outcome);
        expect(findings).toEqual([]);
        expect(value).toEqual(wellFormed({ id: outcome.id, ...seen, body: outcome.body }));
      }
    },
  );

  it("is written again byte for byte, whatever the text", () => {
    fc.assert(
      fc.property(arbitraryText, (text) => {
        const outcome = saved(formOf(text));
        if (outcome.kind === "refuse") return expect.unreachable(outcome.sentences.join(" "));
        const written = formatRecord(outcome.record, outcome.body);
        const read = parseFrontMatter(written);
        expect(read).toEqual({ data: outcome.record, body: outcome.body });
        const again = "data" in read ? saved({ record: Object(read.data), body: read.body }) : read;
        const { id } = outcome;
        expect("record" in again && formatRecord({ ...again.record, id }, again.body)).toBe(written);
      }),
      { numRuns: 300 },
    );
  });
});

describe("what the editor saves", () => {
  const forms = fc.sample(
    fc.oneof(
      arbitraryText.map(formOf),
      fc.tuple(arbitraryFacts, arbitraryText).map(([facts, text]) => ({
        record: {
          ...formOf("x").record,
          wish: text,
          reopenings: [],
          ...facts,
          extensions: [],
          closedBy: "dir",
        },
        body: text,
      })),
      fc.tuple(arbitraryFacts, arbitraryText).map(([{ contacts, handler, receivedOn }, text]) => ({
        record: {
          kind: "dissatisfaction",
          channel: "email",
          receivedBy: "dir",
          contacts,
          handler,
          receivedOn,
          training: text,
        },
        body: text,
      })),
    ),
    { numRuns: 1200, seed: 20260327 },
  );

  it("is accepted by the check of the whole register, but for findings that may be saved", () => {
    const folder = registerOnDisk({});
    const ids = new Set<string>();
    for (const form of forms) {
      const outcome = saved(form, ids);
      if (outcome.kind === "refuse") continue;
      ids.add(outcome.id);
      readBack(folder, outcome);
    }
    // Enough of both, or the forms would not be worth trying.
    expect(ids.size).toBeGreaterThan(400);
    expect(forms.length - ids.size).toBeGreaterThan(100);
    const { out } = runScript("check", ["--register", folder, "--today", "2026-12-15", "--json"]);
    const { complaints, findings }: { complaints: number; findings: readonly { rule: FindingRule }[] } =
      JSON.parse(out);
    expect(complaints).toBe(ids.size);
    const refused = findings.filter(({ rule }) => savingOf[rule] === "refuse");
    expect(refused).toEqual([]);
  });
});
