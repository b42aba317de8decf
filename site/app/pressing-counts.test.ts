import { describe, expect, it } from "vitest";
import { addDays, dateOf } from "../../procedure/dates.ts";
import type { Deadline, Status, Step } from "../../procedure/deadline.ts";
import { deadlinesOf } from "../../procedure/deadlines.ts";
import { sampleRegister, soundComplaint } from "../../tests/sample-records.ts";
import { headlineOf, pressingCounts } from "./pressing-counts.ts";
import { screenInEnglish } from "./screen-words-en.ts";
import { screenInDutch } from "./screen-words-nl.ts";

const today = dateOf("2026-06-02");
const register = sampleRegister();

/** The deadlines of a complaint that is closed in order, but for an improvement that is due on a day. */
function closedWithImprovement(due: string): { readonly deadlines: readonly Deadline[] } {
  const improvements = [{ action: "x", owner: "p1", due }];
  return { deadlines: deadlinesOf({ ...soundComplaint, improvements }, register, today) };
}

/** The deadlines of a complaint that was received on a day, and with which nothing was done. */
function untouchedSince(receivedOn: string): { readonly deadlines: readonly Deadline[] } {
  const { id, kind, channel } = soundComplaint;
  const facts = { id, kind, channel, receivedOn, receivedBy: "p1", handler: "p1" };
  return { deadlines: deadlinesOf(facts, register, today) };
}

function ofStep(step: Step, status: Status): Deadline {
  const [first] = untouchedSince("2026-05-26").deadlines;
  if (first === undefined) throw new Error("A complaint without a deadline.");
  return { ...first, step, status, due: addDays(today, -1), metOn: null };
}

function saidOf(...given: Parameters<typeof pressingCounts>): string {
  return headlineOf(pressingCounts(...given), screenInDutch.headline);
}

describe("the headline of what presses", () => {
  it("counts an improvement of a closed complaint as an improvement", () => {
    const entries = [untouchedSince("2026-05-04"), closedWithImprovement("2026-05-29")];
    expect(pressingCounts(entries, [], null)).toEqual({
      complaints: { overdue: 1, dueToday: 0 },
      improvements: { overdue: 1, dueToday: 0 },
    });
    expect(saidOf(entries, [], null)).toBe("Bij 1 klacht zijn we te laat. 1 verbeteractie is te laat.");
  });

  it("says that no complaint is late where only an improvement must be done", () => {
    expect(saidOf([closedWithImprovement("2026-06-02")], [], null)).toBe(
      "Er is geen klacht te laat. 1 verbeteractie moet vandaag klaar zijn.",
    );
  });

  it("counts what the reviews decided on, and not the review itself", () => {
    const ofReviews = [ofStep("review", "overdue"), ofStep("improve", "overdue")];
    expect(saidOf([], ofReviews, null)).toBe("Er is geen klacht te laat. 1 verbeteractie is te laat.");
  });

  it("counts for one person that person's turns alone", () => {
    expect(saidOf([closedWithImprovement("2026-05-29")], [], "p2")).toBe("Er is geen klacht te laat.");
  });

  it("says in whole sentences what is late and what is for today", () => {
    const counts = {
      complaints: { overdue: 5, dueToday: 1 },
      improvements: { overdue: 2, dueToday: 0 },
    };
    expect(headlineOf(counts, screenInDutch.headline)).toBe(
      "Bij 5 klachten zijn we te laat. 1 moet vandaag klaar zijn. 2 verbeteracties zijn te laat.",
    );
    expect(headlineOf(counts, screenInEnglish.headline)).toBe(
      "5 complaints are overdue. 1 is due today. 2 improvements are overdue.",
    );
  });
});
