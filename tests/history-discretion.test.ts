import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { findingsOfHistory } from "../procedure/history-findings.ts";
import { fieldAt, isText } from "../procedure/fields.ts";
import { logOf } from "../procedure/history-log.ts";
import { sentencesOf } from "../procedure/history-sentences.ts";
import { messagesIn } from "../procedure/messages.ts";
import { sentenceOfFinding } from "../procedure/finding-sentences.ts";
import { complaintShape } from "../schemas/complaint.ts";
import type { FieldChange, HeldValue, HistoryEvent } from "../schemas/history.ts";
import { registerShape } from "../schemas/register.ts";
import { reviewShape } from "../schemas/review.ts";
import { arbitraryOfShape } from "./arbitrary-of-shape.ts";
import { head } from "./judged-life.ts";
import { changesBetween, eventOf, lifeThrough } from "./recorded-life.ts";
import { telling } from "./told-life.ts";
import { sampleRegister } from "./sample-records.ts";

/** A word that no sentence has of its own. */
const marked = /kanarie/i;

const shapes = {
  "KL-2026-7F3K": complaintShape.extend({
    body: complaintShape.shape.wish,
    kwartel: complaintShape.shape.wish,
  }),
  "reviews/2026.md": reviewShape.extend({ body: reviewShape.shape.conclusions }),
  "register.yaml": registerShape,
};

const place = fc.constantFrom(...Object.keys(shapes));

/** Two versions of a record, and what lies between them with a marked word wherever a person may write anything. */
const changes = place.chain((of) => {
  const record = arbitraryOfShape(
    shapes[of === "register.yaml" || of === "reviews/2026.md" ? of : "KL-2026-7F3K"],
  );
  return fc.tuple(record, record, fc.boolean()).map(([before, after, isAnywhere]) => {
    const between = changesBetween(before, after);
    return { place: of, changes: between.map((one) => withMarks(one, of, isAnywhere)) };
  });
});

/** A text is marked always; with `isAnywhere` every value is, as when words were typed into the wrong field. */
function withMarks({ path, before, after }: FieldChange, of: string, isAnywhere: boolean): FieldChange {
  const isMarked = isAnywhere || isText(fieldAt(of, path).kind);
  const mark = (value: HeldValue, word: string) => (value === null || !isMarked ? value : word);
  return { path, before: mark(before, "Kanariepiet floot"), after: mark(after, "kanariepiet") };
}

const kind = fc.constantFrom<HistoryEvent["kind"]>(
  "recorded",
  "changed",
  "restored",
  "renumbered",
  "moved",
  "removed",
);

describe("a history without its texts", () => {
  it("tells no word of a record, whatever stood in whichever field", () => {
    const files = { added: ["Kanarie.pdf"], changed: ["kanarie.png"], removed: ["Kanarie.doc"] };
    fc.assert(
      fc.property(changes, kind, fc.constantFrom("nl" as const, "en" as const), (told, how, language) => {
        const event = eventOf({
          kind: how,
          from: "2026/Kanarie/index.md",
          changes: told.changes,
          attachments: files,
        });
        const said = sentencesOf(event, telling({ place: told.place, language }));
        expect(said.length).toBeGreaterThan(0);
        expect(said.join("\n")).not.toMatch(marked);
      }),
      { numRuns: 300 },
    );
  });

  it("logs no word of a record either", () => {
    fc.assert(
      fc.property(changes, (told) => {
        const events = [eventOf({ changes: told.changes, from: "Kanarie" })];
        const lines = logOf({ head, records: [{ place: told.place, events }] });
        expect(JSON.stringify(lines)).not.toMatch(marked);
      }),
    );
  });

  it("tells every text when it is asked to, so that the marks above were there to be found", () => {
    const said = (withTexts: boolean) => {
      const event = eventOf({ changes: [{ path: ["wish"], before: null, after: "Kanarie" }] });
      return sentencesOf(event, telling({ withTexts })).join();
    };
    expect([marked.test(said(true)), marked.test(said(false))]).toEqual([true, false]);
  });
});

describe("a finding of a history", () => {
  const record = arbitraryOfShape(complaintShape);
  const versions = fc.array(record, { minLength: 2, maxLength: 5 });
  const plain = /^(\d{4}-\d\d-\d\d|[a-j]{10}|KL-\d{4}-[0-9A-Z]{4})$/;

  it("holds days, hashes and numbers and nothing else of the record, however it went", () => {
    const rules = new Set<string>();
    fc.assert(
      fc.property(versions, fc.boolean(), (states, isAnywhere) => {
        const life = lifeThrough(
          "KL-2026-7F3K",
          states.map((state, at) => [`2026-05-0${at + 1}`, "p1", state] as const),
        );
        const events = life.events.map((event) => {
          return { ...event, changes: event.changes.map((one) => withMarks(one, life.place, isAnywhere)) };
        });
        const standing = { complaints: [{ id: life.place }], reviews: [], register: sampleRegister() };
        const findings = findingsOfHistory({ head, records: [{ ...life, events }] }, standing);
        for (const { rule, detail, path } of findings) {
          rules.add(rule);
          for (const value of Object.values(detail ?? {})) expect(value).toMatch(plain);
          expect(fieldAt(life.place, path).name ?? path[0]).not.toMatch(marked);
        }
        const said = findings.map((finding) => sentenceOfFinding(finding, messagesIn("nl"))).join("\n");
        expect(said).not.toMatch(marked);
      }),
      { numRuns: 200 },
    );
    expect([...rules].toSorted()).toEqual(["decision-removed", "extension-removed", "list-shrank"]);
  });
});
