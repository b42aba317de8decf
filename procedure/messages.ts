import type { Facts } from "../schemas/complaint.ts";
import type { FindingRule, HistoryRule } from "../schemas/finding.ts";
import type { Register, Role, VerdictStart } from "../schemas/register.ts";
import type { Holiday } from "./calendar.ts";
import type { Origin, Status, Step } from "./deadline.ts";
import type { FindingDetail, FindingReader } from "./finding-sentences.ts";
import type { Gap } from "./gaps.ts";
import type { NextStep } from "./next-step.ts";
import type { Stage } from "./stage.ts";
import { english } from "./messages-en.ts";
import { dutch } from "./messages-nl.ts";

/** A language of the register. */
export type Language = Register["language"];

type Choice<Field extends string | undefined> = Readonly<Record<NonNullable<Field>, string>>;
type Item<List extends readonly unknown[] | undefined> = NonNullable<List>[number];

/** Every word about complaints and their procedure that a person reads; a language that lacks one does not compile. */
export type Messages = {
  readonly language: Language;
  readonly weekdays: readonly [string, string, string, string, string, string, string];
  readonly months: readonly string[];
  readonly holidays: Readonly<Record<Holiday, string>>;
  readonly steps: Readonly<Record<Step, string>>;
  readonly nextSteps: Readonly<Record<NextStep["step"], string>>;
  readonly stages: Readonly<Record<Stage, string>>;
  readonly statuses: Readonly<Record<Status, string>>;
  readonly origins: Readonly<Record<Origin, (date: string) => string>>;
  readonly kind: Choice<Facts["kind"]>;
  readonly channel: Choice<Facts["channel"]>;
  readonly complainantType: Choice<NonNullable<Facts["complainant"]>["type"]>;
  readonly severity: Choice<Facts["severity"]>;
  readonly outcome: Choice<NonNullable<Facts["decision"]>["outcome"]>;
  readonly remedy: Choice<NonNullable<Facts["decision"]>["remedy"]>;
  readonly cause: Choice<Facts["cause"]>;
  readonly closeReason: Choice<Facts["closeReason"]>;
  readonly medium: Choice<Item<Facts["contacts"]>["medium"]>;
  readonly direction: Choice<Item<Facts["contacts"]>["direction"]>;
  readonly variant: Choice<NonNullable<Facts["acknowledgement"]>["variant"]>;
  readonly satisfaction: Choice<NonNullable<Facts["satisfaction"]>["answer"]>;
  readonly verdict: Choice<NonNullable<Facts["appeal"]>["verdict"]>;
  readonly verdictStart: Readonly<Record<VerdictStart, string>>;
  readonly role: Readonly<Record<Role, string>>;
  /** Who explained a finding, and when; `isOwn` when that is who made the change. */
  readonly explained: (by: string, on: string, isOwn: boolean) => string;
  readonly historyRule: Choice<HistoryRule>;
  /** Labels of fields by their key in the file; a field of a group by `group.field`. */
  readonly fields: Readonly<Record<string, string>>;
  /** Said of a step that nobody can take. */
  readonly nobodyInTurn: string;
  /** Who has the turn in place of somebody who is absent, until a day that is the last of it. */
  readonly standsIn: (name: string, absent: string, until: string) => string;
  readonly deadlineColumns: readonly string[];
  /** What a finding says, and how to mend it. */
  readonly findings: Readonly<Record<FindingRule, (detail: FindingDetail, reader: FindingReader) => string>>;
  readonly line: (line: string | number) => string;
  /** The records that have no number. */
  readonly places: { readonly settings: string; readonly review: (year: string) => string };
  readonly gaps: Readonly<Record<Gap, GapWords>>;
  readonly arithmetic: Arithmetic;
  readonly yes: string;
  readonly no: string;
  readonly days: (count: number) => string;
  readonly weeks: (count: number) => string;
  readonly workingDays: (count: number) => string;
  readonly monthsLong: (count: number) => string;
};

/** What a procedure leaves open, and where to fill it in; the label of a field arrives in quotes. */
export type GapWords = {
  readonly title: string;
  readonly advice: (label: (field: string) => string) => string;
};

/** The sentences that explain how a deadline was reached; dates arrive formatted. */
export type Arithmetic = {
  readonly byDays: (days: number, from: string, due: string) => string;
  readonly byWorkingDays: (count: number, from: string, due: string) => string;
  readonly byWeeks: (weeks: number, from: string, due: string) => string;
  readonly byMonths: (months: number, from: string, due: string) => string;
  readonly skipped: (names: string) => string;
  readonly weekend: string;
  readonly stays: (name: string) => string;
  readonly promised: (due: string) => string;
  readonly extended: (told: string, running: string, due: string) => string;
  readonly tooLate: (told: string, running: string) => string;
  readonly notLater: (newDate: string, running: string) => string;
  readonly met: (metOn: string) => string;
  readonly metLate: (metOn: string, late: string) => string;
};

/** The messages in a language of the register. */
export function messagesIn(language: Language): Messages {
  return language === "nl" ? dutch : english;
}
