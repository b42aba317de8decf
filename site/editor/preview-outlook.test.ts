import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { dateOf } from "../../procedure/dates.ts";
import { explainDeadline } from "../../procedure/explain.ts";
import { messagesIn } from "../../procedure/messages.ts";
import { arbitraryFacts } from "../../tests/arbitrary-facts.ts";
import { sampleRegister, soundComplaint, soundReview } from "../../tests/sample-records.ts";
import { findingInForm } from "../../procedure/finding-sentences.ts";
import {
  complaintInForm,
  complaintOutlook,
  reviewInForm,
  settingsInForm,
  termsInForce,
  unjudgedIn,
} from "./preview-outlook.ts";
import { spokenWordsIn } from "./preview-words.ts";

const today = dateOf("2026-04-01");
const register = sampleRegister();
const words = spokenWordsIn("nl");
const newForm = { body: "", name: null, base: null };
const received = {
  kind: "dissatisfaction",
  receivedOn: "2026-03-27",
  receivedBy: "tr1",
  channel: "phone",
  immediateActions: [{ on: "2026-03-27", by: "tr1", action: "x" }],
};

describe("a complaint in a form", () => {
  it("shows what must happen next, by when and whose turn it is", () => {
    const { facts, hindrances, remarks } = complaintInForm({ ...newForm, record: received }, register, today);
    expect([hindrances, remarks]).toEqual([[], []]);
    const { stage, next, deadlines, missing } = complaintOutlook(facts, register, today);
    expect(stage).toBe("received");
    expect(next).toMatchObject({ step: "pass-on", responsible: "tr1" });
    expect(deadlines.map(({ step, status }) => [step, status])).toEqual([
      ["pass-on", "overdue"],
      ["discuss", "overdue"],
      ["acknowledge", "overdue"],
      ["decide-or-contact", "due-soon"],
      ["respond", "due-soon"],
    ]);
    expect(missing.map((path) => path.join("."))).toContain("decision");
  });

  it("moves the deadline of the response as soon as an extension is filled in", () => {
    const extensions = [{ toldOn: "2026-04-01", by: "p1", reason: "x", newDate: "2026-04-10" }];
    const { facts } = complaintInForm({ ...newForm, record: { ...received, extensions } }, register, today);
    const { deadlines } = complaintOutlook(facts, register, today);
    expect(deadlines.find(({ step }) => step === "respond")?.due.toString()).toBe("2026-04-10");
  });

  it("takes half a date or half an item for nothing yet, and keeps the rest", () => {
    const record = { ...received, passedOnOn: "2026-03-", contacts: [{ on: "2026-04-01" }], wish: "" };
    const { facts, hindrances } = complaintInForm({ ...newForm, record }, register, today);
    expect(facts.receivedOn).toBe("2026-03-27");
    expect(hindrances.map((finding) => findingInForm(finding, words.messages))).toEqual([
      "Doorgegeven op: is geen bestaande datum. Typ bijvoorbeeld 29-11-2026.",
      "Contactmomenten 1: door: ontbreekt nog. Vul het in.",
    ]);
  });

  it("is not said to be savable when the reader of files would refuse it", () => {
    const record = { ...received, wish: `x${" ".repeat(600)}x`, kindNote: "x".repeat(10_000) };
    const { hindrances } = complaintInForm({ ...newForm, record }, register, today);
    expect(hindrances).toMatchObject([{ rule: "not-yaml", path: ["wish"] }]);
  });

  it("asks no number of a new complaint, and a number of one that exists", () => {
    const of = (name: string | null) =>
      complaintInForm({ ...newForm, name, record: received }, register, today);
    expect(of(null).hindrances).toEqual([]);
    expect(of("KL-2026-7F3K").hindrances).toMatchObject([{ rule: "missing", path: ["id"] }]);
  });
});

describe("whatever a form holds", () => {
  const anything = fc.anything({ maxDepth: 4, withNullPrototype: false });
  const anyRecord = fc
    .tuple(arbitraryFacts, fc.dictionary(fc.constantFrom(...Object.keys(soundComplaint), ..."xyz"), anything))
    .map(([facts, damage]) => ({ ...facts, ...damage }));

  it("leads to deadlines and sentences in both languages, and never to an error", () => {
    fc.assert(
      fc.property(fc.oneof(anyRecord, anything), fc.string(), (record, body) => {
        const given = complaintInForm({ ...newForm, record, body }, register, today);
        const { deadlines } = complaintOutlook(given.facts, register, today);
        for (const language of ["nl", "en"] as const) {
          deadlines.forEach((one) =>
            expect(explainDeadline(one, messagesIn(language)).join("")).not.toBe(""),
          );
          const findings = [...given.hindrances, ...given.remarks];
          findings.forEach((one) => expect(findingInForm(one, messagesIn(language))).toMatch(/\.$/));
        }
      }),
      { numRuns: 400 },
    );
  });

  it("is no error as a review or as settings either", () => {
    fc.assert(
      fc.property(anything, anything, (record, part) => {
        const damaged = [
          record,
          { ...soundReview, complaints: part },
          { ...register, people: part, procedures: part },
        ];
        for (const one of damaged) {
          const { review } = reviewInForm(
            { ...newForm, record: one },
            { register, complaints: [soundComplaint] },
            today,
          );
          unjudgedIn(review, { register, complaints: [soundComplaint] }, today);
          const settings = settingsInForm({ record: one, base: null }, today);
          expect(settings.register.language).toMatch(/nl|en/);
        }
      }),
      { numRuns: 200 },
    );
  });
});

describe("a review in a form", () => {
  const around = { register, complaints: [soundComplaint, { ...soundComplaint, id: "KL-2026-AAAA" }] };
  const { year: name, body, ...record } = soundReview;

  it("names the complaints of its period that lack a yes or no", () => {
    const open = { ...record, closedOn: "" };
    const { review, hindrances } = reviewInForm(
      { record: open, body, name, base: null },
      around,
      dateOf("2026-12-15"),
    );
    expect(hindrances).toEqual([]);
    expect(unjudgedIn(review, around, today)).toEqual(["KL-2026-AAAA"]);
    const undecided = { ...review, complaints: [{ id: "KL-2026-7F3K" }] };
    expect(unjudgedIn(undecided, around, today)).toEqual(["KL-2026-7F3K", "KL-2026-AAAA"]);
    expect(
      unjudgedIn({ ...review, period: { from: "2025-01-01", until: "2025-12-31" } }, around, today),
    ).toEqual([]);
  });

  it("cannot be told without its period", () => {
    expect(unjudgedIn({ year: "2026", body: "" }, around, today)).toBeNull();
  });
});

describe("the settings in a form", () => {
  it("show the terms of the version in force", () => {
    const older = { inForceFrom: "2020-01-01", terms: { respond: { days: 14 } } };
    const both = sampleRegister({ procedures: [older, ...register.procedures] });
    const responseOn = (day: string) => {
      return termsInForce(both, dateOf(day), words.messages)?.rows.find(({ of }) => of === "respond")?.term;
    };
    expect(responseOn("2021-05-03")).toBe("14 dagen");
    expect(responseOn("2026-04-01")).toBe("7 dagen");
    expect(termsInForce(both, dateOf("2019-12-31"), words.messages)).toBeNull();
  });
});
