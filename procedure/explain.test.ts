import { describe, expect, it } from "vitest";
import type { Facts } from "../schemas/complaint.ts";
import type { Term, Terms } from "../schemas/register.ts";
import { sampleProcedure, sampleRegister } from "../tests/sample-records.ts";
import { dateOf } from "./dates.ts";
import type { Origin, Step } from "./deadline.ts";
import { deadlinesOfRegister } from "./deadlines.ts";
import { explainDeadline, readableDate } from "./explain.ts";
import { type Language, messagesIn } from "./messages.ts";

type Told = {
  readonly facts?: Partial<Facts>;
  readonly terms?: Terms;
  readonly review?: string;
  readonly since?: string;
};

const ownTerms: Terms = {
  forwardAppeal: { workingDays: 2 },
  appealVerdict: { days: 28 },
  retain: { months: 24 },
};

/** The explanation of the last deadline of a step, in a language. */
function explained(language: Language, step: Step, { facts, terms, review, since }: Told): readonly string[] {
  const procedure = { ...sampleProcedure, terms: { ...sampleProcedure.terms, ...ownTerms, ...terms } };
  const complaint: Facts = { id: "KL-2026-7F3K", receivedOn: "2026-03-02", receivedBy: "tr1", ...facts };
  const reviews = review === undefined ? [] : [{ year: "2025", body: "", on: review }];
  const records = {
    register: sampleRegister({ procedures: [procedure], since }),
    complaints: [complaint],
    reviews,
  };
  const found = deadlinesOfRegister(records, dateOf("2026-06-01")).filter(
    (deadline) => deadline.step === step,
  );
  const last = found.at(-1);
  return last === undefined ? [] : explainDeadline(last, messagesIn(language));
}

it("tells a term of weeks in weeks", () => {
  const told: Told = { terms: { respond: { weeks: 6 }, appealVerdict: { weeks: 1 } }, facts: { appeal } };
  expect(explained("nl", "respond", told)[0]).toBe(
    "Ontvangen op ma 2 maart 2026; 6 weken daarna is ma 13 april 2026.",
  );
  expect(explained("en", "respond", told)[0]).toBe(
    "Received on Mon 2 March 2026; 6 weeks later is Mon 13 April 2026.",
  );
  expect(explained("nl", "appeal-verdict", told)[0]).toBe(
    "Beroep doorgestuurd op di 7 april 2026; 1 week daarna is di 14 april 2026.",
  );
});

const appeal = { lodgedOn: "2026-04-01", forwardedOn: "2026-04-07" };
const closed = { closedOn: "2026-03-09", closeReason: "handled" } as const;
const improvement = { action: "x", owner: "p1", due: "2026-05-01" };

const byOrigin: Readonly<Record<Origin, readonly [Step, Told, readonly string[], readonly string[]]>> = {
  receipt: [
    "respond",
    { facts: { receivedOn: "2026-03-27" } },
    [
      "Ontvangen op vr 27 maart 2026; 7 dagen daarna is vr 3 april 2026.",
      "Dat het dan Goede Vrijdag is, verlengt de termijn niet.",
    ],
    [
      "Received on Fri 27 March 2026; 7 days later is Fri 3 April 2026.",
      "That it falls on Good Friday does not lengthen the term.",
    ],
  ],
  "passing-on": [
    "discuss",
    { facts: { passedOnOn: "2026-03-06" } },
    ["Doorgegeven op vr 6 maart 2026; de 1e werkdag daarna is ma 9 maart 2026.", "Niet meegeteld: weekend."],
    [
      "Told to the director on Fri 6 March 2026; working day 1 after that is Mon 9 March 2026.",
      "Not counted: the weekend.",
    ],
  ],
  reopening: [
    "decide-or-contact",
    { facts: { reopenings: [{ on: "2026-03-18", reason: "x" }] } },
    ["Heropend op wo 18 maart 2026; 7 dagen daarna is wo 25 maart 2026."],
    ["Reopened on Wed 18 March 2026; 7 days later is Wed 25 March 2026."],
  ],
  lodging: [
    "forward-appeal",
    { facts: { appeal: { lodgedOn: "2026-04-01" } } },
    [
      "Beroep ingesteld op wo 1 april 2026; de 2e werkdag daarna is di 7 april 2026.",
      "Niet meegeteld: Goede Vrijdag, weekend, Tweede Paasdag.",
    ],
    [
      "Appeal lodged on Wed 1 April 2026; working day 2 after that is Tue 7 April 2026.",
      "Not counted: Good Friday, the weekend, Easter Monday.",
    ],
  ],
  forwarding: [
    "appeal-verdict",
    { facts: { appeal } },
    [
      "Beroep doorgestuurd op di 7 april 2026; 28 dagen daarna is di 5 mei 2026.",
      "Dat het dan Bevrijdingsdag is, verlengt de termijn niet.",
    ],
    [
      "Appeal forwarded on Tue 7 April 2026; 28 days later is Tue 5 May 2026.",
      "That it falls on Liberation Day does not lengthen the term.",
    ],
  ],
  closing: [
    "retain",
    { facts: closed },
    ["Afgesloten op ma 9 maart 2026; 24 maanden daarna is do 9 maart 2028."],
    ["Closed on Mon 9 March 2026; 24 months later is Thu 9 March 2028."],
  ],
  verdict: [
    "retain",
    { facts: { ...closed, appeal: { ...appeal, verdictOn: "2026-05-06" } } },
    [
      "Uitspraak in beroep op wo 6 mei 2026; 24 maanden daarna is za 6 mei 2028.",
      "Dat het dan weekend is, verlengt de termijn niet.",
    ],
    [
      "Verdict on appeal on Wed 6 May 2026; 24 months later is Sat 6 May 2028.",
      "That it falls on the weekend does not lengthen the term.",
    ],
  ],
  dispute: [
    "retain",
    { facts: { ...closed, hold: { until: "2026-06-01" } } },
    ["Einde van het geschil op ma 1 juni 2026; 24 maanden daarna is do 1 juni 2028."],
    ["Dispute ended on Mon 1 June 2026; 24 months later is Thu 1 June 2028."],
  ],
  "last-review": [
    "review",
    { review: "2025-12-01" },
    ["Laatste toetsing op ma 1 december 2025; 12 maanden daarna is di 1 december 2026."],
    ["Last review on Mon 1 December 2025; 12 months later is Tue 1 December 2026."],
  ],
  "first-use": [
    "review",
    { since: "2026-01-05" },
    ["Register in gebruik sinds ma 5 januari 2026; 12 maanden daarna is di 5 januari 2027."],
    ["Register in use since Mon 5 January 2026; 12 months later is Tue 5 January 2027."],
  ],
  "first-receipt": [
    "review",
    {},
    ["Eerste klacht ontvangen op ma 2 maart 2026; 12 maanden daarna is di 2 maart 2027."],
    ["First complaint received on Mon 2 March 2026; 12 months later is Tue 2 March 2027."],
  ],
  promise: [
    "improve",
    { facts: { improvements: [improvement] } },
    ["Afgesproken is uiterlijk vr 1 mei 2026."],
    ["Agreed: by Fri 1 May 2026."],
  ],
};

describe("a deadline explains where it comes from", () => {
  it.each(Object.entries(byOrigin))("from %s", (_, [step, told, inDutch, inEnglish]) => {
    expect(explained("nl", step, told)).toEqual(inDutch);
    expect(explained("en", step, told)).toEqual(inEnglish);
  });
});

const received = [
  "Ontvangen op ma 2 maart 2026; 7 dagen daarna is ma 9 maart 2026.",
  "Received on Mon 2 March 2026; 7 days later is Mon 9 March 2026.",
];
const told = (toldOn: string, newDate: string) => ({ toldOn, newDate, by: "p1", reason: "x" });

describe("each extension is explained", () => {
  it.each([
    [
      "one that counts",
      [told("2026-03-06", "2026-03-17")],
      "Op vr 6 maart 2026 is uitstel verteld, voor het einde van ma 9 maart 2026; de termijn is nu di 17 maart 2026.",
      "The extension was told on Fri 6 March 2026, before the end of Mon 9 March 2026; the deadline is now Tue 17 March 2026.",
    ],
    [
      "one that was told too late",
      [told("2026-03-10", "2026-03-17")],
      "Het uitstel van di 10 maart 2026 telt niet: de termijn was al op ma 9 maart 2026 voorbij.",
      "The extension of Tue 10 March 2026 does not count: the term had ended on Mon 9 March 2026.",
    ],
    [
      "one that names no later day",
      [told("2026-03-06", "2026-03-09")],
      "Het uitstel tot ma 9 maart 2026 telt niet: dat is niet later dan ma 9 maart 2026.",
      "The extension to Mon 9 March 2026 does not count: that is not later than Mon 9 March 2026.",
    ],
  ])("%s", (_, extensions, inDutch, inEnglish) => {
    expect(explained("nl", "respond", { facts: { extensions } })).toEqual([received[0], inDutch]);
    expect(explained("en", "respond", { facts: { extensions } })).toEqual([received[1], inEnglish]);
  });

  it("in order, and then the day off on which the last one falls", () => {
    const extensions = [told("2026-03-06", "2026-03-16"), told("2026-03-16", "2026-03-21")];
    expect(explained("nl", "respond", { facts: { extensions } })).toEqual([
      received[0],
      "Op vr 6 maart 2026 is uitstel verteld, voor het einde van ma 9 maart 2026; de termijn is nu ma 16 maart 2026.",
      "Op ma 16 maart 2026 is uitstel verteld, voor het einde van ma 16 maart 2026; de termijn is nu za 21 maart 2026.",
      "Dat het dan weekend is, verlengt de termijn niet.",
    ]);
  });
});

describe("one is told apart from many", () => {
  const terms: readonly [string, Term, string, string][] = [
    ["day", { days: 1 }, "1 dag daarna is di 3 maart 2026", "1 day later is Tue 3 March 2026"],
    ["month", { months: 1 }, "1 maand daarna is do 2 april 2026", "1 month later is Thu 2 April 2026"],
  ];
  it.each(terms)("in a term of one %s", (_, respond, inDutch, inEnglish) => {
    expect(explained("nl", "respond", { terms: { respond } })).toEqual([
      `Ontvangen op ma 2 maart 2026; ${inDutch}.`,
    ]);
    expect(explained("en", "respond", { terms: { respond } })).toEqual([
      `Received on Mon 2 March 2026; ${inEnglish}.`,
    ]);
  });

  it.each([
    ["2026-03-09", "Gedaan op ma 9 maart 2026, op tijd.", "Done on Mon 9 March 2026, in time."],
    ["2026-03-10", "Gedaan op di 10 maart 2026, 1 dag te laat.", "Done on Tue 10 March 2026, 1 day late."],
    [
      "2026-03-19",
      "Gedaan op do 19 maart 2026, 10 dagen te laat.",
      "Done on Thu 19 March 2026, 10 days late.",
    ],
  ])("in a response of %s", (sentOn, inDutch, inEnglish) => {
    expect(explained("nl", "respond", { facts: { response: { sentOn } } })).toEqual([received[0], inDutch]);
    expect(explained("en", "respond", { facts: { response: { sentOn } } })).toEqual([received[1], inEnglish]);
  });
});

it("a day is written with the day of the week and the month in full", () => {
  expect(readableDate(dateOf("2026-03-01"), messagesIn("nl"))).toBe("zo 1 maart 2026");
  expect(readableDate(dateOf("2026-12-31"), messagesIn("en"))).toBe("Thu 31 December 2026");
});
