import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Facts, parseComplaint } from "../schemas/complaint.ts";
import { type Register, termsShape } from "../schemas/register.ts";
import {
  arbitraryDay,
  arbitraryFacts,
  damagedFacts,
  shorterAndLonger,
  wholeProcedure,
} from "../tests/arbitrary-facts.ts";
import { sampleRegister, soundComplaint } from "../tests/sample-records.ts";
import { missingOf } from "./completeness.ts";
import { addDays, dateOf, type Day, formatDate, isAfter, isBefore } from "./dates.ts";
import type { Deadline, Status } from "./deadline.ts";
import { factsAsOf } from "./facts-as-of.ts";
import { deadlinesOf } from "./deadlines.ts";
import { explainDeadline } from "./explain.ts";
import { messagesIn } from "./messages.ts";
import { nextStepOf } from "./next-step.ts";
import { checkComplaint } from "./rules.ts";
import { stageOf, stages } from "./stage.ts";

const register = sampleRegister({ procedures: [wholeProcedure] });
const keyOf = ({ step, round, item }: Deadline): string => `${step} ${round} ${item}`;
const byKey = (deadlines: readonly Deadline[]): Map<string, Deadline> => {
  return new Map(deadlines.map((deadline) => [keyOf(deadline), deadline]));
};
const duesOf = (deadlines: readonly Deadline[]): readonly string[] => {
  return deadlines.map((deadline) => `${keyOf(deadline)} ${formatDate(deadline.due)}`);
};
const withTerm = (name: string, term: unknown): Register => {
  const terms = { ...wholeProcedure.terms, ...termsShape.parse({ [name]: term }) };
  return sampleRegister({ procedures: [{ ...wholeProcedure, terms }] });
};

describe("a term", () => {
  it("that is longer never gives an earlier deadline", () => {
    const names = fc.constantFrom(...Object.keys(wholeProcedure.terms));
    const property = fc.property(
      arbitraryFacts,
      arbitraryDay,
      names,
      shorterAndLonger,
      (facts, today, name, terms) => {
        const shorter = byKey(deadlinesOf(facts, withTerm(name, terms[0]), today));
        const longer = byKey(deadlinesOf(facts, withTerm(name, terms[1]), today));
        expect([...longer.keys()]).toEqual([...shorter.keys()]);
        for (const [key, { due }] of shorter) expect(isBefore(longer.get(key)?.due ?? due, due)).toBe(false);
      },
    );
    fc.assert(property, { numRuns: 400 });
  });

  it("never ends before it begins", () => {
    const property = fc.property(arbitraryFacts, arbitraryDay, (facts, today) => {
      for (const { due, basis } of deadlinesOf(facts, register, today))
        expect(isBefore(due, basis.from)).toBe(false);
    });
    fc.assert(property, { numRuns: 200 });
  });
});

/** The fact that meets a step on a day; null where only the past can meet it. */
function meeting(facts: Facts, { step, round, item }: Deadline, on: string): Facts | null {
  switch (step) {
    case "pass-on":
      return { ...facts, passedOnOn: on };
    case "discuss":
      return { ...facts, discussedOn: on };
    case "acknowledge":
      return { ...facts, acknowledgement: { ...facts.acknowledgement, sentOn: on } };
    case "decide-or-contact":
      return { ...facts, contacts: [...(facts.contacts ?? []), { on, by: "p1" }] };
    case "respond":
      return round === 0 ? { ...facts, response: { sentOn: on } } : null;
    case "forward-appeal":
      return facts.appeal ? { ...facts, appeal: { ...facts.appeal, forwardedOn: on } } : null;
    case "appeal-verdict":
      return facts.appeal ? { ...facts, appeal: { ...facts.appeal, verdictOn: on } } : null;
    case "improve": {
      const improvements = (facts.improvements ?? []).map((one, at) =>
        at === item ? { ...one, doneOn: on } : one,
      );
      return { ...facts, improvements };
    }
    default:
      return { ...facts, erasedOn: on };
  }
}

/**
 * The procedure's own exceptions: forwarding an appeal starts the term of the verdict, and the verdict starts the term
 * of keeping, on the day of that fact; told afterwards, the new term may be over already.
 */
const startedBy: Readonly<Record<string, string>> = {
  "forward-appeal": "appeal-verdict",
  "appeal-verdict": "retain",
};

describe("meeting a step", () => {
  it("never makes another overdue, but for the term that the fact itself starts", () => {
    const property = fc.property(arbitraryFacts, arbitraryDay, fc.nat(60), (facts, today, later) => {
      const on = formatDate(addDays(dateOf(facts.receivedOn ?? "2026-03-01"), later));
      const before = byKey(deadlinesOf(facts, register, today));
      for (const deadline of before.values()) {
        const met = deadline.metOn === null ? meeting(facts, deadline, on) : null;
        if (met === null) continue;
        const after = deadlinesOf(met, register, today).filter(({ status }) => status === "overdue");
        const others = after.filter(({ step }) => step !== startedBy[deadline.step]);
        expect(others.filter((one) => before.get(keyOf(one))?.status !== "overdue")).toEqual([]);
      }
    });
    fc.assert(property, { numRuns: 300 });
  });

  it("takes that step off the list of what is owed", () => {
    const property = fc.property(arbitraryFacts, arbitraryDay, (recorded, today) => {
      const facts = factsAsOf(recorded, today);
      for (const deadline of deadlinesOf(facts, register, today).filter(({ metOn }) => metOn === null)) {
        const met = meeting(facts, deadline, formatDate(deadline.due));
        if (met === null) continue;
        const then = isAfter(deadline.due, today) ? deadline.due : today;
        const found = byKey(deadlinesOf(met, register, then)).get(keyOf(deadline));
        expect(found?.status).toBe("met");
        expect(found?.metOn).toBe(deadline.due);
      }
    });
    fc.assert(property, { numRuns: 200 });
  });

  it("is late exactly when it is done after the day", () => {
    const property = fc.property(arbitraryFacts, arbitraryDay, (facts, today) => {
      for (const { metOn, due, status } of deadlinesOf(facts, register, today)) {
        if (metOn !== null) expect(status).toBe(isAfter(metOn, due) ? "met-late" : "met");
      }
    });
    fc.assert(property, { numRuns: 200 });
  });
});

const ranks: Readonly<Record<Status, number>> = {
  met: 0,
  "met-late": 0,
  open: 1,
  "due-soon": 2,
  "due-today": 3,
  overdue: 4,
};

describe("as days pass", () => {
  it("a status never goes back, and no due day moves", () => {
    const property = fc.property(arbitraryFacts, arbitraryDay, fc.nat(30), (recorded, today, passed) => {
      const facts = factsAsOf(recorded, today);
      const now = deadlinesOf(facts, register, today);
      const later = deadlinesOf(facts, register, addDays(today, passed));
      expect(duesOf(later)).toEqual(duesOf(now));
      now.forEach(({ status }, at) => {
        expect(ranks[later[at]?.status ?? "met"]).toBeGreaterThanOrEqual(ranks[status]);
      });
    });
    fc.assert(property, { numRuns: 200 });
  });
});

/** Whether an extension moved its clock, said apart from the code: in time, to a later day, one after another. */
function idleExtensions(facts: Facts): readonly number[] {
  let running = formatDate(addDays(dateOf(facts.receivedOn ?? ""), 7));
  return (facts.extensions ?? []).flatMap(({ toldOn, newDate }, at) => {
    if (toldOn > running || newDate <= running) return [at];
    running = newDate;
    return [];
  });
}

describe("an extension", () => {
  it("that does not count changes no deadline", () => {
    const property = fc.property(arbitraryFacts, arbitraryDay, ({ reopenings: _, ...facts }, today) => {
      const idle = idleExtensions(facts);
      const without = {
        ...facts,
        extensions: (facts.extensions ?? []).filter((_one, at) => !idle.includes(at)),
      };
      expect(duesOf(deadlinesOf({ ...facts, closedOn: undefined }, register, today))).toEqual(
        duesOf(deadlinesOf({ ...without, closedOn: undefined }, register, today)),
      );
    });
    fc.assert(property, { numRuns: 200 });
  });

  it("that counts sets the day, and nothing but the response moves", () => {
    const property = fc.property(arbitraryDay, fc.integer({ min: 1, max: 90 }), (received, later) => {
      const facts: Facts = { id: "KL-2026-7F3K", receivedOn: formatDate(received), receivedBy: "tr1" };
      const newDate = addDays(received, 7 + later);
      const told = {
        toldOn: formatDate(addDays(received, 7)),
        by: "p1",
        reason: "x",
        newDate: formatDate(newDate),
      };
      const then = addDays(received, 7);
      const before = byKey(deadlinesOf(facts, register, then));
      const after = byKey(deadlinesOf({ ...facts, extensions: [told] }, register, then));
      expect(after.get("respond 0 null")?.due).toBe(newDate);
      for (const [key, { due }] of after)
        if (!key.startsWith("respond")) expect(due).toBe(before.get(key)?.due);
    });
    fc.assert(property, { numRuns: 100 });
  });
});

describe("a complaint", () => {
  it("that was withdrawn owes nothing but improvements, erasure and a later appeal", () => {
    const reasons = fc.constantFrom("withdrawn" as const, "no-complaint" as const);
    const property = fc.property(
      arbitraryFacts,
      arbitraryDay,
      reasons,
      ({ reopenings: _, ...facts }, today, closeReason) => {
        const then = addDays(today, 121);
        const deadlines = deadlinesOf({ ...facts, closedOn: "2026-06-30", closeReason }, register, then);
        const owed = deadlines.filter(({ metOn }) => metOn === null).map(({ step }) => step);
        const left = owed.filter((step) => step !== "improve" && step !== "retain");
        const { lodgedOn = "", verdictOn } = facts.appeal ?? {};
        if (lodgedOn <= "2026-06-30" || verdictOn !== undefined) expect(left).toEqual([]);
        else expect(left.filter((step) => !/appeal/.test(step))).toEqual([]);
        const undone = (facts.improvements ?? []).filter(({ doneOn }) => doneOn === undefined);
        expect(owed.filter((step) => step === "improve").length).toBe(undone.length);
      },
    );
    fc.assert(property, { numRuns: 200 });
  });

  it("has the same deadlines however its contacts are ordered", () => {
    const property = fc.property(arbitraryFacts, arbitraryDay, (facts, today) => {
      const contacts = (facts.contacts ?? []).toReversed();
      expect(deadlinesOf({ ...facts, contacts }, register, today)).toEqual(
        deadlinesOf({ contacts: [], ...facts }, register, today),
      );
    });
    fc.assert(property, { numRuns: 200 });
  });

  it("has the same deadlines when asked again, and after a journey through JSON, and is left as it was", () => {
    const property = fc.property(arbitraryFacts, arbitraryDay, (facts, today) => {
      const written = JSON.stringify(facts);
      const first = deadlinesOf(facts, register, today);
      expect(deadlinesOf(facts, register, today)).toEqual(first);
      expect(deadlinesOf(JSON.parse(written), JSON.parse(JSON.stringify(register)), today)).toEqual(first);
      expect(JSON.stringify(facts)).toBe(written);
    });
    fc.assert(property, { numRuns: 100 });
  });

  it("reopened keeps the first round's due days", () => {
    const property = fc.property(
      arbitraryFacts,
      arbitraryDay,
      ({ reopenings: _, extensions: _idle, ...facts }, today) => {
        const open = { ...facts, closedOn: undefined };
        const then = addDays(today, 136);
        const again = deadlinesOf(
          { ...open, reopenings: [{ on: "2026-07-15", reason: "x" }] },
          register,
          then,
        );
        const first = again.filter(({ round }) => round === 0);
        expect(duesOf(first)).toEqual(duesOf(deadlinesOf(open, register, then)));
        expect(again.filter(({ round, metOn }) => round === 1 && metOn !== null)).toEqual([]);
        expect(again.filter(({ round }) => round === 1).map(({ step }) => step)).toEqual([
          "decide-or-contact",
          "respond",
        ]);
      },
    );
    fc.assert(property, { numRuns: 100 });
  });
});

/** Everything that is computed from a complaint; the sentences end with a full stop. */
function computeAll(facts: Facts, today: Day): void {
  const deadlines = deadlinesOf(facts, register, today);
  expect(stages).toContain(stageOf(facts));
  missingOf(facts, register);
  checkComplaint(facts, register, today);
  nextStepOf(facts, deadlines, { register, today });
  for (const language of ["nl", "en"] as const) {
    const sentences = deadlines.flatMap((deadline) => explainDeadline(deadline, messagesIn(language)));
    for (const sentence of sentences) expect(sentence).toMatch(/^\S.*[^.]\.$/);
  }
}

describe("nothing throws", () => {
  it("on facts of which any part is absent", () => {
    fc.assert(fc.property(damagedFacts, arbitraryDay, computeAll), { numRuns: 300 });
  });

  it("on what can be read of a record with anything in a field", () => {
    const fields = fc.constantFrom(...Object.keys(soundComplaint));
    const slips = fc.dictionary(
      fields,
      fc.oneof(fc.jsonValue(), fc.constant([{ on: "2026-04-01" }, { on: "x" }])),
    );
    const property = fc.property(slips, arbitraryDay, (slip, today) => {
      computeAll(parseComplaint({ ...soundComplaint, ...slip }, "", soundComplaint.id).value, today);
    });
    fc.assert(property, { numRuns: 300 });
  });

  it("but without a day of receipt only the improvements are guarded", () => {
    const property = fc.property(damagedFacts, arbitraryDay, ({ receivedOn: _, ...facts }, today) => {
      const found = deadlinesOf(facts, register, today);
      expect(found.map(({ step }) => step)).toEqual((facts.improvements ?? []).map(() => "improve"));
    });
    fc.assert(property, { numRuns: 100 });
  });
});
