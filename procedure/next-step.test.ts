import { describe, expect, it } from "vitest";
import type { Facts } from "../schemas/complaint.ts";
import { sampleRegister, soundComplaint } from "../tests/sample-records.ts";
import { dateOf, formatDate } from "./dates.ts";
import { deadlinesOf } from "./deadlines.ts";
import { type NextStep, nextStepOf } from "./next-step.ts";

const week = { from: "2026-03-01", until: "2026-12-31", deputy: "p2" };
const register = sampleRegister();
const people = register.people.map((person) =>
  person.code === "p1" ? { ...person, absences: [week] } : person,
);
const absent = { ...register, people };

/** The next step as a sentence: what, by when, who. */
function nextOf(facts: Partial<Facts>, settings = register, on = "2026-03-03"): string | null {
  const today = dateOf(on);
  const whole: Facts = { id: "KL-2026-7F3K", receivedOn: "2026-03-02", receivedBy: "tr1", ...facts };
  const next = nextStepOf(whole, deadlinesOf(whole, settings, today), { register: settings, today });
  return next && sentenceOf(next);
}

function sentenceOf({ step, due, responsible }: NextStep): string {
  return `${step} ${due === null ? "whenever" : formatDate(due)} ${responsible}`;
}

const { closedOn: _on, closedBy: _by, closeReason: _why, ...unclosed } = soundComplaint;
const begun: Partial<Facts> = { handler: "p1", passedOnOn: "2026-03-02", discussedOn: "2026-03-03" };
const acknowledged: Partial<Facts> = { ...begun, acknowledgement: { by: "p2", sentOn: "2026-03-03" } };
const answered: Partial<Facts> = { ...acknowledged, response: { sentOn: "2026-03-03" } };
const improvements = [{ action: "x", owner: "p2", due: "2026-03-01" }];

describe("the next step is", () => {
  it.each([
    ["passing on, of all that is due tomorrow", "pass-on 2026-03-03 tr1", {}],
    ["discussing, once it was passed on", "discuss 2026-03-03 dir", { passedOnOn: "2026-03-02" }],
    [
      "the acknowledgement, by whom it was assigned to",
      "acknowledge 2026-03-03 p2",
      { ...begun, acknowledgement: { by: "p2" } },
    ],
    ["the acknowledgement, by the handler", "acknowledge 2026-03-03 p1", begun],
    [
      "a decision or contact, before the response of that day",
      "decide-or-contact 2026-03-09 p1",
      acknowledged,
    ],
    [
      "the response, after contact",
      "respond 2026-03-09 p1",
      { ...acknowledged, contacts: [{ on: "2026-03-03", by: "p1" }] },
    ],
    ["an improvement that is due before the rest", "improve 2026-03-01 p2", { improvements }],
    ["completing the record, when it was answered", "complete-record whenever p1", answered],
    [
      "an improvement that is due before all else",
      "improve 2026-03-01 p2",
      { ...soundComplaint, improvements },
    ],
    ["none, when it was withdrawn", null, { closedOn: "2026-03-03", closeReason: "withdrawn" as const }],
  ] satisfies [string, string | null, Partial<Facts>][])("%s", (_, expected, facts) => {
    expect(nextOf(facts)).toBe(expected);
  });

  it("closing, when nothing is missing, and nothing once it was closed", () => {
    expect(nextOf(unclosed, register, "2026-04-30")).toBe("close whenever p1");
    expect(nextOf(soundComplaint, register, "2026-04-30")).toBeNull();
  });

  it.each([
    [
      "forwarding the appeal, also where no term says by when and after the closing",
      "forward-appeal whenever p1",
      {},
    ],
    ["the verdict, once it was forwarded", "appeal-verdict whenever p1", { forwardedOn: "2026-05-05" }],
  ])("%s", (_, expected, forwarded) => {
    const appeal = { lodgedOn: "2026-05-04", ...forwarded };
    expect(nextOf({ ...soundComplaint, appeal }, register, "2026-05-06")).toBe(expected);
  });

  it("the deputy's while the handler is absent, also without a term", () => {
    expect(nextOf(acknowledged, absent)).toBe("decide-or-contact 2026-03-09 p2");
    expect(nextOf(answered, absent)).toBe("complete-record whenever p2");
  });

  it("the director's without a handler, and nobody's without a director", () => {
    expect(nextOf({ ...answered, handler: undefined })).toBe("complete-record whenever dir");
    expect(nextOf({ ...answered, handler: undefined }, sampleRegister({ people: [] }))).toBe(
      "complete-record whenever null",
    );
  });
});
