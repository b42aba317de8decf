import type { FactRule, Finding, ShapeRule } from "../schemas/finding.ts";
import { sessionDay } from "./editor-session.ts";
import { mailThreadOf } from "./mail-thread.ts";

/** Where in the editor a partner meets a rule, and what comes of a save. */
export type Scene =
  /** A new complaint, filled in beforehand by its address, is refused for a field. */
  | (Refused & { readonly in: "new"; readonly query: string })
  /** A complaint that is in the register already is saved when something else in it is changed, and the form remarks on it. */
  | (Refused & { readonly in: "complaint"; readonly fields: string })
  | (Refused & { readonly in: "review"; readonly fields: string })
  /** So are the settings, beside which stands no remark; `replace` puts other lines in the place of the stage's own. */
  | (Refused & { readonly in: "settings"; readonly replace: readonly [line: string, other: string] })
  /** The field itself says so, and nothing is saved. */
  | { readonly in: "field"; readonly name: string; readonly typed: string; readonly says: string }
  /** It is incomplete and no more, or a fact that came late: it is saved. */
  | { readonly in: "saved"; readonly fields: string; readonly body?: string }
  | { readonly in: "saved-settings"; readonly replace: readonly [line: string, other: string] }
  /** No form can break the rule, and why. */
  | { readonly in: "nowhere"; readonly because: string };

type Refused = Pick<Finding, "path" | "detail">;

const closing = "closedOn: 2026-04-22\nclosedBy: p1\ncloseReason: handled\n";
const decision = "decision: { on: 2026-04-08, by: [dir], outcome: upheld }\n";

/** The rows of the two partners in the settings of the editor's tests, also with something more for each. */
const twoPartners = partnersWith();

function partnersWith(...more: readonly [] | readonly [ofFirst: string, ofSecond: string]): string {
  const [ofFirst, ofSecond] = more.map((part) => `, ${part}`);
  return `code: p1, name: Daan Rozenboom, role: partner, from: 2022-03-29${ofFirst ?? ""} }
  - { code: p2, name: Lotte Maneschijn, role: partner, from: 2022-03-29${ofSecond ?? ""} }`;
}

/** Every rule that a record or the settings can break, with the scene in which it does; a rule without one does not compile. */
export const ruleScenes: Readonly<Record<ShapeRule | FactRule, Scene>> = {
  missing: {
    in: "complaint",
    fields: "decision: { by: [dir], outcome: upheld }\n",
    path: ["decision", "on"],
  },
  "unknown-field": {
    in: "nowhere",
    because: "A form has no field of an unknown name; one that was in the record is kept as it was.",
  },
  "not-a-date": { in: "complaint", fields: "passedOnOn: morgen\n", path: ["passedOnOn"] },
  "not-a-choice": { in: "new", query: "severity=ernstig", path: ["severity"] },
  "not-text": { in: "complaint", fields: "wish: true\n", path: ["wish"] },
  "not-a-list": { in: "nowhere", because: "A record with a text in the place of a list is not opened." },
  "not-a-group": { in: "nowhere", because: "A record with a text in the place of a group is not opened." },
  "not-yes-or-no": {
    in: "complaint",
    fields: "complainant: { type: client, consumer: soms }\n",
    path: ["complainant", "consumer"],
  },
  "not-a-number": {
    in: "settings",
    replace: ["language: nl", "language: nl\nevaluation: { scale: tien }"],
    path: ["evaluation", "scale"],
  },
  "too-long": { in: "field", name: "summary", typed: "x".repeat(201), says: "hoogstens 200 tekens" },
  "too-high": { in: "nowhere", because: "The field of a number takes none above the most of its shape." },
  "too-low": { in: "nowhere", because: "The field of a number takes none below the least of its shape." },
  "too-many": { in: "nowhere", because: "No list of any shape has a limit." },
  "bad-form": {
    in: "field",
    name: "email",
    typed: "naam met spaties",
    says: "een e-mailadres zonder spaties",
  },
  "id-differs-from-folder": { in: "complaint", fields: "id: KL-2026-7F3K\n", path: ["id"] },
  "doubled-number": {
    in: "nowhere",
    because:
      "A new complaint is given a number that is free; two that are saved at once are told apart by git.",
  },
  "kind-needs-note": { in: "new", query: "kind=other", path: ["kindNote"] },
  "immediate-action-missing": { in: "saved", fields: "noImmediateAction:\n" },
  "immediate-action-contradiction": {
    in: "complaint",
    fields: "immediateActions:\n  - { on: 2026-03-27, by: tr1, action: Excuses }\n",
    path: ["noImmediateAction"],
  },
  "handler-involved": { in: "new", query: "involved=p1&handler=p1", path: ["handler"] },
  "decider-involved": {
    in: "complaint",
    fields: `involved: [p2, dir]\n${decision}`,
    path: ["decision", "by", 0],
  },
  "unknown-person": { in: "new", query: "handler=p9", path: ["handler"] },
  "unknown-category": { in: "new", query: "category=verzonnen", path: ["category"] },
  "category-ended": {
    in: "new",
    query: "category=kantine&receivedOn=2026-04-01",
    path: ["category"],
    detail: { last: "2026-03-31" },
  },
  "future-date": {
    in: "new",
    query: "closedOn=2026-12-16&closedBy=dir&closeReason=withdrawn&summary=x",
    path: ["closedOn"],
    detail: { today: sessionDay },
  },
  "implausible-date": {
    in: "complaint",
    fields: "hold: { until: 9999-12-31 }\n",
    path: ["hold", "until"],
    detail: { first: "1990-01-01", last: `${Number(sessionDay.slice(0, 4)) + 60}${sessionDay.slice(4)}` },
  },
  "unlikely-date": {
    in: "saved-settings",
    replace: ["role: trainer, from: 2022-03-29", "role: trainer, from: 1989-12-31"],
  },
  "before-receipt": {
    in: "new",
    query: "receivedOn=2026-03-27&passedOnOn=2026-03-26",
    path: ["passedOnOn"],
    detail: { received: "2026-03-27" },
  },
  "out-of-order": {
    in: "complaint",
    fields: "appeal: { lodgedOn: 2026-05-02, forwardedOn: 2026-05-01 }\n",
    path: ["appeal", "forwardedOn"],
    detail: { earliest: "2026-05-02" },
  },
  "no-procedure-in-force": { in: "saved", fields: "receivedOn: 2021-03-27\n" },
  "extension-too-late": {
    in: "saved",
    fields: "extensions:\n  - { toldOn: 2026-04-10, by: p1, reason: Trainer afwezig, newDate: 2026-04-20 }\n",
  },
  "extension-not-later": {
    in: "complaint",
    fields: "extensions:\n  - { toldOn: 2026-03-30, by: p1, reason: Trainer afwezig, newDate: 2026-04-01 }\n",
    path: ["extensions", 0, "newDate"],
    detail: { deadline: "2026-04-03" },
  },
  "extension-far": {
    in: "saved",
    fields: "extensions:\n  - { toldOn: 2026-03-30, by: p1, reason: Trainer afwezig, newDate: 2027-03-31 }\n",
  },
  "response-without-appeal-route": { in: "saved", fields: `${decision}response: { sentOn: 2026-04-09 }\n` },
  "closed-incomplete": {
    in: "complaint",
    fields: `immediateActions:\n  - { on: 2026-03-27, by: tr1, action: Opgelost }\nnoImmediateAction:
decision: { on: 2026-03-27, by: [dir], outcome: resolved }\nacknowledgement: { sentOn: 2026-03-27 }\n${closing}`,
    path: ["summary"],
  },
  "closing-incomplete-fields": {
    in: "complaint",
    fields: "summary: Ingetrokken\nclosedOn: 2026-04-22\ncloseReason: withdrawn\n",
    path: ["closedBy"],
  },
  "review-complaint-unknown": {
    in: "review",
    fields: "on: 2026-12-01\ncomplaints:\n  - { id: KL-2025-9999, extraAction: false }\n",
    path: ["complaints", 0, "id"],
  },
  "review-complaint-doubled": {
    in: "review",
    fields: "on: 2026-12-01\ncomplaints:\n  - { id: KL-2025-AAAA }\n  - { id: KL-2025-AAAA }\n",
    path: ["complaints", 1, "id"],
  },
  "review-closed-incomplete": {
    in: "review",
    fields: "on: 2026-01-10\nperiod: { from: 2025-01-01, until: 2025-12-31 }\nclosedOn: 2026-01-10\n",
    path: ["complaints"],
    detail: { complaint: "KL-2025-AAAA" },
  },
  "people-code-doubled": {
    in: "settings",
    replace: ["code: p2,", "code: p1,"],
    path: ["people", 2, "code"],
  },
  "no-director": { in: "saved-settings", replace: ["role: director,", "role: partner,"] },
  "deputy-unknown": {
    in: "settings",
    replace: [
      "role: trainer, from: 2022-03-29",
      "role: trainer, from: 2022-03-29, absences: [{ from: 2026-07-01, until: 2026-07-14, deputy: tr1 }]",
    ],
    path: ["people", 3, "absences", 0, "deputy"],
  },
  "deputy-not-employed": {
    in: "saved-settings",
    replace: [
      twoPartners,
      partnersWith("absences: [{ from: 2026-07-01, until: 2080-12-31, deputy: p2 }]", "until: 2026-06-30"),
    ],
  },
  "deputy-not-partner": {
    in: "saved-settings",
    replace: [
      twoPartners,
      partnersWith("absences: [{ from: 2026-07-01, until: 2080-12-31, deputy: tr1 }]", "until: 2080-12-31"),
    ],
  },
  "deputy-absent": {
    in: "saved-settings",
    replace: [
      twoPartners,
      partnersWith(
        "absences: [{ from: 2026-07-01, until: 2080-12-31, deputy: p2 }]",
        "absences: [{ from: 2026-07-01, until: 2080-12-31, deputy: p1 }]",
      ),
    ],
  },
  "role-doubled": {
    in: "settings",
    replace: ["role: trainer, from", "role: trainer, roles: [{ role: trainer, from: 2022-03-29 }], from"],
    path: ["people", 3, "role"],
  },
  "role-starts-late": {
    in: "settings",
    replace: ["role: trainer, from", "roles: [{ role: trainer, from: 2022-03-30 }], from"],
    path: ["people", 3, "roles"],
  },
  "nobody-in-turn": { in: "saved", fields: "involved: [dir, p1, p2]\n" },
  "period-reversed": {
    in: "settings",
    replace: ["role: trainer, from: 2022-03-29", "role: trainer, from: 2022-03-29, until: 2022-03-28"],
    path: ["people", 3, "until"],
  },
  "since-missing": { in: "nowhere", because: "The form of the settings does not know the complaints." },
  "extension-too-far": { in: "nowhere", because: "The procedure of these scenes sets no longest extension." },
  "procedure-doubled": {
    in: "settings",
    replace: [
      "procedures:\n",
      "procedures:\n  - { inForceFrom: 2022-03-29, terms: { respond: { days: 7 } } }\n",
    ],
    path: ["procedures", 1, "inForceFrom"],
  },
  "conflict-markers": {
    in: "complaint",
    fields: "wish: |\n  <<<<<<< HEAD\n  Een\n  =======\n  Twee\n  >>>>>>> 0123456\n",
    path: ["wish"],
  },
  "too-much-markup": { in: "saved", fields: "", body: mailThreadOf(30) },
  "erased-but-present": {
    in: "complaint",
    fields: "complainant: { type: client, name: Kwartelslag }\nerasedOn: 2026-12-01\n",
    path: ["complainant", "name"],
  },
};
