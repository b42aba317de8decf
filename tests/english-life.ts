import { formatRecord } from "../scripts/front-matter.ts";
import type { Commit } from "./committed-register.ts";

/** The complaint of a register that is kept in English, down to its last word. */
export const englishId = "KL-2026-7F3K";

const settings = `language: en
organisation: { name: Example Training Ltd, address: 1 High Street, email: office@example.org }
people:
  - { code: dir, name: Diana Rector, role: director, from: 2020-01-01 }
  - { code: p1, name: Paul Kerr, role: partner, from: 2020-01-01 }
  - { code: tr1, name: Tracy Hill, role: trainer, from: 2020-01-01 }
confidants:
  - { from: 2020-01-01, name: Connie Trust, phone: 020 555 0100 }
categories:
  - { code: organisation, name: Organisation }
  - { code: material, name: Course material }
procedures:
  - inForceFrom: 2020-01-01
    terms:
      passOn: { workingDays: 1, source: "Every complaint is passed on." }
      discuss: { workingDays: 1, source: "It is discussed at once." }
      acknowledge: { workingDays: 1, source: "Receipt is acknowledged at once." }
      decideOrContact: { days: 7, source: "A decision within a week." }
      respond: { days: 7, source: "A reply within a week." }
      forwardAppeal: { workingDays: 2, source: "An appeal is forwarded within two working days." }
      appealVerdict: { days: 28, source: "The verdict follows within four weeks." }
      review: { months: 12, source: "Once a year." }
      retain: { months: 24, source: "Two years." }
`;

const moreSettings = settings
  .replace("days: 28", "days: 21")
  .replace(
    "role: partner, from: 2020-01-01",
    "role: partner, from: 2020-01-01, absences: [{ from: 2026-07-01, until: 2026-07-14, deputy: dir }]",
  )
  .replace("categories:", "categories:\n  - { code: location, name: Location }")
  .replace("email: office@", "email: complaints@");

const received = {
  id: englishId,
  kind: "dissatisfaction",
  receivedOn: "2026-03-27",
  receivedBy: "tr1",
  channel: "phone",
  complainant: { type: "client", name: "Sam Brook", email: "sam@example.org", consumer: false },
  summary: "The course began late",
};

const passedOn = {
  ...received,
  ...{ passedOnOn: "2026-03-27", discussedOn: "2026-03-30", discussedWith: ["dir", "p1"], handler: "p1" },
  ...{ category: "organisation", severity: "medium", involved: ["tr1"], wish: "Another date" },
  immediateActions: [{ on: "2026-03-27", by: "tr1", action: "Said sorry" }],
};

const told = {
  ...passedOn,
  acknowledgement: { by: "p1", sentOn: "2026-03-30", medium: "email", variant: "promise" },
  contacts: [
    { on: "2026-04-01", by: "p1", direction: "outgoing", medium: "phone", gist: "Talked it through" },
  ],
  extensions: [
    { toldOn: "2026-04-02", by: "p1", medium: "email", reason: "The trainer is ill", newDate: "2026-04-10" },
  ],
};

const decided = {
  ...told,
  decision: {
    ...{ on: "2026-04-08", by: ["dir", "p1"], outcome: "upheld", remedy: "repeat" },
    reasons: "The course did start late",
  },
  response: { sentOn: "2026-04-09", by: "p1", medium: "letter", appealMentioned: true },
  satisfaction: { on: "2026-04-20", answer: "not-satisfied" },
  cause: "planning",
  improvements: [{ action: "A checklist", owner: "p1", due: "2026-05-01" }],
};

const closed = { ...decided, closedOn: "2026-04-22", closedBy: "p1", closeReason: "handled" };

/** Once it was closed nearly everything that can change did: values, texts, lists and whole facts. */
const corrected = {
  ...closed,
  ...{ summary: "The course began an hour late", severity: "high", category: "material", involved: ["p1"] },
  complainant: { type: "participant", name: "Sam Brook", phone: "020 555 0199", consumer: true },
  wish: undefined,
  discussedWith: ["dir"],
  contacts: [
    { on: "2026-04-01", by: "p1", direction: "incoming", medium: "video", gist: "Talked at length" },
    { on: "2026-04-21", by: "dir", medium: "message", gist: "Asked how it went" },
  ],
  extensions: [],
  decision: { ...decided.decision, on: "2026-04-07", outcome: "partly-upheld", remedy: "discount" },
  response: { ...decided.response, appealMentioned: false },
  improvements: [
    { action: "A checklist", owner: "dir", due: "2026-05-01", doneOn: "2026-04-28", effect: "Good" },
  ],
  attachments: ["letter.pdf"],
  hold: { from: "2026-04-23", reason: "A dispute", until: "2026-12-31" },
};

const reopened = {
  ...corrected,
  ...{ closedOn: undefined, closedBy: undefined, closeReason: undefined, hold: undefined },
  appeal: { lodgedOn: "2026-05-01", forwardedOn: "2026-05-04", verdictOn: "2026-05-20", verdict: "upheld" },
  reopenings: [
    {
      ...{ on: "2026-05-21", reason: "The appeal was upheld" },
      decision: { on: "2026-05-22", by: ["dir"], outcome: "upheld", remedy: "refund" },
      response: { sentOn: "2026-05-22", by: "dir", medium: "email", appealMentioned: true },
    },
  ],
};

const review = {
  ...{ on: "2026-06-02", present: ["dir", "p1"], period: { from: "2026-01-01", until: "2026-05-31" } },
  complaints: [{ id: englishId, extraAction: true, note: "Look at it again" }],
  improvements: [{ action: "Earlier invitations", owner: "dir", due: "2026-09-01" }],
  conclusions: "One complaint, and much learned",
};

const record = `2026/${englishId}/index.md`;
const body = "The course began late, and nobody said why. ".repeat(6);
const letter = `2026/${englishId}/letter.pdf`;
const at = (moment: string, author: string, files: Commit["files"]) => ({ at: moment, author, files });
const written = (facts: object, words: string) => ({ [record]: formatRecord({ ...facts }, words) });

/** The life of that register: recorded, handled, closed, corrected after that, reopened, reviewed and set anew. */
export const englishLife: readonly Commit[] = [
  at("2026-03-01T09:00:00+01:00", "Diana Rector", { "register.yaml": settings }),
  at("2026-03-27T16:05:00+01:00", "Tracy Hill", written(received, body)),
  at("2026-03-30T10:00:00+02:00", "Diana Rector", written(passedOn, body)),
  at("2026-04-06T11:30:00+02:00", "Paul Kerr", written(told, body)),
  at("2026-04-20T12:00:00+02:00", "Paul Kerr", written(decided, body)),
  at("2026-04-22T13:00:00+02:00", "Paul Kerr", written(closed, body)),
  at("2026-04-29T14:00:00+02:00", "An outsider", {
    ...written(corrected, body.replace("nobody", "hardly anybody")),
    [letter]: "%PDF-1.7",
  }),
  at("2026-05-22T15:00:00+02:00", "Diana Rector", written(reopened, body)),
  at("2026-05-23T15:00:00+02:00", "Diana Rector", { [record]: null, [letter]: null }),
  at("2026-05-24T15:00:00+02:00", "Diana Rector", { ...written(reopened, body), [letter]: "%PDF-1.7 anew" }),
  at("2026-05-25T15:00:00+02:00", "Paul Kerr", { [record]: "---\nsummary: [\n---\n" }),
  at("2026-05-26T15:00:00+02:00", "Paul Kerr", written(reopened, body)),
  at("2026-06-02T16:00:00+02:00", "Diana Rector", { "reviews/2026.md": formatRecord(review, "We met.") }),
  at("2026-06-10T09:00:00+02:00", "Diana Rector", { "register.yaml": moreSettings }),
];
