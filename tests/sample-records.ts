import type { Facts } from "../schemas/complaint.ts";
import { parseRegister, type Register } from "../schemas/register.ts";
import type { Review } from "../schemas/review.ts";

/** A small register that contradicts nothing; parts can be replaced. */
export function sampleRegister(parts: Partial<Register> = {}): Register {
  const { value } = parseRegister({
    organisation: { name: "Voorbeeld" },
    people: ["dir", "p1", "p2", "tr1"].map((code) => ({
      code,
      name: code,
      role: roles[code],
      from: "2020-01-01",
    })),
    confidants: [{ from: "2022-03-29", name: "Vertrouwenspersoon" }],
    procedures: [sampleProcedure],
  });
  return { ...value, ...parts };
}

const roles: Readonly<Record<string, string>> = {
  dir: "director",
  p1: "partner",
  p2: "partner",
  tr1: "trainer",
};

/** The procedure of 2022: a working day, a week, a year; no term for the appeal, none for keeping. */
export const sampleProcedure: Register["procedures"][number] = {
  inForceFrom: "2022-03-29",
  terms: {
    passOn: { workingDays: 1 },
    discuss: { workingDays: 1 },
    acknowledge: { workingDays: 1 },
    decideOrContact: { days: 7 },
    respond: { days: 7 },
    forwardAppeal: null,
    appealVerdict: null,
    review: { months: 12 },
    retain: null,
  },
};

/** A complaint that was handled from beginning to end and contradicts nothing; its prose holds canary words. */
export const soundComplaint: Facts = {
  id: "KL-2026-7F3K",
  kind: "dissatisfaction",
  receivedOn: "2026-03-27",
  receivedBy: "tr1",
  channel: "phone",
  passedOnOn: "2026-03-27",
  discussedOn: "2026-03-30",
  discussedWith: ["dir", "p1"],
  complainant: { type: "client", name: "Kanariepiet", email: "kanariepiet@example.nl" },
  summary: "Kanariesamenvatting",
  body: "Kanarietekst van de klager",
  wish: "Kanariewens",
  involved: ["tr1"],
  category: "organisation",
  severity: "medium",
  immediateActions: [{ on: "2026-03-27", by: "tr1", action: "Kanarieactie" }],
  handler: "p1",
  acknowledgement: { by: "p1", sentOn: "2026-03-30", medium: "email", variant: "promise" },
  contacts: [{ on: "2026-04-01", by: "p1", direction: "outgoing", medium: "phone", gist: "Kanariegesprek" }],
  extensions: [
    { toldOn: "2026-04-02", by: "p1", medium: "email", reason: "Kanariereden", newDate: "2026-04-10" },
  ],
  decision: {
    on: "2026-04-08",
    by: ["dir", "p2"],
    outcome: "upheld",
    reasons: "Kanariemotief",
    remedy: "repeat",
  },
  response: { sentOn: "2026-04-09", by: "p1", medium: "email", appealMentioned: true },
  satisfaction: { on: "2026-04-20", answer: "satisfied" },
  cause: "planning",
  improvements: [{ action: "Kanariemaatregel", owner: "p1", due: "2026-05-01", doneOn: "2026-04-28" }],
  closedOn: "2026-04-22",
  closedBy: "p1",
  closeReason: "handled",
};

/** Passed on, discussed and acknowledged; what is left is a decision or contact, and the response. */
export const waiting: Facts = {
  id: "KL-2026-7F3K",
  receivedOn: "2026-03-27",
  receivedBy: "tr1",
  passedOnOn: "2026-03-27",
  discussedOn: "2026-03-30",
  acknowledgement: { by: "p1", sentOn: "2026-03-30" },
  handler: "p1",
};

/** Of this complaint only the response is left, due on Goede Vrijdag 3 April 2026. */
export const unanswered: Facts = { ...waiting, contacts: [{ on: "2026-03-30", by: "p1" }] };

/** A yearly review that was held and closed and judged the sound complaint. */
export const soundReview: Review = {
  year: "2026",
  body: "",
  on: "2026-12-01",
  present: ["dir", "p1", "p2"],
  period: { from: "2026-01-01", until: "2026-11-30" },
  complaints: [{ id: "KL-2026-7F3K", extraAction: false, note: "Kanarienotitie" }],
  closedOn: "2026-12-01",
};
