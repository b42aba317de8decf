import { describe, expect, it } from "vitest";
import { addMonths, dateOf, formatDate } from "../procedure/dates.ts";
import { deadlinesOf } from "../procedure/deadlines.ts";
import { checkRegister } from "../procedure/rules.ts";
import { isOpen, stageOf, stages } from "../procedure/stage.ts";
import { type Facts, parseComplaint } from "../schemas/complaint.ts";
import { parseRegister, type Register } from "../schemas/register.ts";
import { parseReview, type Review } from "../schemas/review.ts";
import { type Fiction, filesOf } from "./fiction-history.ts";
import { fictionOf } from "./fiction-register.ts";
import { parseFrontMatter, parseSettings } from "./front-matter.ts";

const seeds = [1, 2, 3, 4, 5];
// A Sunday, and days on which Christmas, Easter and a leap day lie just behind or ahead.
const days = ["2026-11-22", "2026-12-28", "2027-01-02", "2026-04-07", "2028-02-29", "2028-03-01"];
const cases = [
  ...seeds.map((seed) => [seed, "2026-11-22"] as const),
  ...days.slice(1).map((day) => [1, day] as const),
];

type Read = {
  readonly register: Register;
  readonly complaints: readonly Facts[];
  readonly reviews: readonly Review[];
};

describe.each(cases)("sixty complaints of seed %i as of %s", (seed, today) => {
  const { findings, ...records } = readBack(fictionOf({ folder: "", complaints: 60, seed, today }));
  const { complaints, register } = records;

  it("fit the shapes of the files", () => {
    expect(complaints).toHaveLength(60);
    expect(findings).toEqual([]);
  });

  it("contradict no rule of the procedure", () => {
    expect(checkRegister(records, dateOf(today))).toEqual([]);
  });

  it("leave work for today, but not too much", () => {
    const open = complaints.filter(isOpen);
    expect(open.length).toBeGreaterThanOrEqual(10);
    expect(open.length).toBeLessThanOrEqual(18);
  });

  it("are in every stage but one that lasts an hour", () => {
    const found = new Set(complaints.map(stageOf));
    const brief = ["passed-on"];
    expect(stages.filter((stage) => !found.has(stage) && !brief.includes(stage))).toEqual([]);
  });

  it("are early, just in time and late in every way", () => {
    const found = new Set(
      complaints.flatMap((facts) => {
        return deadlinesOf(facts, register, dateOf(today)).map(({ step, status }) => `${step} ${status}`);
      }),
    );
    const wanted = [
      "pass-on met",
      "pass-on met-late",
      "pass-on overdue",
      "acknowledge met-late",
      "acknowledge overdue",
      "respond met",
      "respond met-late",
      "respond due-soon",
      "respond due-today",
      "respond overdue",
      "improve met",
      "improve open",
      "improve overdue",
      "appeal-verdict met",
    ];
    expect(wanted.filter((one) => !found.has(one))).toEqual([]);
  });

  it.each(Object.entries(kinds(today)))("have one that is %s", (_, isSo) => {
    expect(complaints.filter(isSo).length).toBeGreaterThan(0);
  });

  it("owe nothing for what one message told, nor to whom nobody can write", () => {
    const owedTo = (facts: Facts) => {
      const deadlines = deadlinesOf(facts, register, dateOf(today));
      return deadlines
        .filter(({ step }) => step === "acknowledge" || step === "respond")
        .map(({ step, status }) => `${step} ${status}`);
    };
    const solved = complaints.filter(
      ({ decision, response }) => decision?.outcome === "resolved" && response === undefined,
    );
    expect(solved.map(owedTo)).toEqual([["acknowledge met", "respond met"]]);
    expect(
      solved.map(({ acknowledgement, closedOn }) => [acknowledgement?.variant, closedOn !== undefined]),
    ).toEqual([["action", true]]);
    const unknown = complaints.filter(
      ({ complainant, acknowledgement }) =>
        complainant?.type === "anonymous" && acknowledgement === undefined,
    );
    expect(unknown.map(owedTo)).toEqual([[]]);
    expect(unknown.map(({ closeReason }) => closeReason)).toEqual(["handled"]);
  });

  it("hold a withdrawn complaint whose personal data are to be erased", () => {
    const withdrawn = complaints.filter(({ closeReason }) => closeReason === "withdrawn");
    const due = withdrawn.flatMap((facts) => deadlinesOf(facts, register, dateOf(today)));
    const pressing = due.filter(
      ({ step, status }) => step === "retain" && /^(overdue|due-today)$/.test(status),
    );
    expect(pressing.length).toBeGreaterThan(0);
  });

  it("know since when the register is in use, and a partner who was a trainer before", () => {
    expect(register.since).toBe(formatDate(addMonths(dateOf(today), -36)));
    const roles = register.people.flatMap(({ roles = [] }) => [roles.map(({ role }) => role)]);
    expect(roles.filter((one) => one.length > 0)).toEqual([["trainer", "partner"]]);
  });

  it("say nothing of a person once erased", () => {
    const erased = complaints.filter(({ erasedOn }) => erasedOn !== undefined);
    for (const { body, complainant, contacts, decision, ...rest } of erased) {
      expect([body, Object.keys(complainant ?? {}), decision?.reasons]).toEqual(["", ["type"], undefined]);
      expect(rest).not.toHaveProperty("wish");
      expect((contacts ?? []).filter(({ gist }) => gist !== undefined)).toEqual([]);
    }
  });

  it("name nobody in a summary", () => {
    const summaries = complaints.map(({ summary }) => summary ?? "").join(" ");
    const names = [
      ...register.people.map(({ name }) => name),
      ...complaints.map((facts) => facts.complainant?.name ?? ""),
    ];
    const words = names.flatMap((name) => name.split(" ")).filter((word) => /^[A-Z]/.test(word));
    expect(words.filter((word) => summaries.includes(word))).toEqual([]);
  });
});

describe("two thousand complaints", () => {
  const { findings, ...records } = readBack(
    fictionOf({ folder: "", complaints: 2000, seed: 7, today: "2026-11-22" }),
  );

  it("are sound too", () => {
    expect(findings).toEqual([]);
    expect(checkRegister(records, dateOf("2026-11-22"))).toEqual([]);
  });

  it("hardly ever say the same", () => {
    const long = records.complaints.map(({ body }) => body ?? "").filter((body) => body.length > 300);
    expect(long.length).toBeGreaterThan(300);
    expect(new Set(long).size / long.length).toBeGreaterThan(0.98);
  });
});

/** What must occur beside the terms: appeals, sorts of complaints, dates that calendars trip over. */
const endings: Readonly<Record<string, (facts: Facts) => boolean>> = {
  "appealed and not passed to the confidant": (facts) =>
    facts.appeal !== undefined && facts.appeal.forwardedOn === undefined,
  "with the confidant": (facts) =>
    facts.appeal?.forwardedOn !== undefined && facts.appeal.verdictOn === undefined,
  "granted on appeal, without consequence yet": (facts) =>
    facts.appeal?.verdict === "upheld" && facts.appeal.consequenceDoneOn === undefined,
  "in appeal though it was closed before": (facts) =>
    isOpen(facts) && facts.closedOn !== undefined && facts.appeal !== undefined,
  "closed after an appeal": (facts) => facts.appeal?.verdictOn !== undefined && facts.closedOn !== undefined,
  anonymous: (facts) => facts.complainant?.type === "anonymous",
  "from an evaluation form": (facts) =>
    facts.kind === "negative-evaluation" && facts.closeReason === "handled",
  "of another kind": (facts) => facts.kind === "other",
  "solved on the spot": (facts) =>
    facts.decision?.outcome === "resolved" && Object.keys(facts).length <= 20 && !facts.handler,
  "received by the director": (facts) => facts.receivedBy === "dir",
  "kept because of a dispute": (facts) => facts.hold !== undefined,
  erased: (facts) => facts.erasedOn !== undefined,
  "accompanied by files": (facts) => (facts.attachments ?? []).length > 1,
  "received at Christmas": (facts) => facts.receivedOn?.endsWith("-12-25") === true,
  "received on the last day of a year": (facts) => facts.receivedOn?.endsWith("-12-31") === true,
  "handled by someone who is absent today": (facts) => facts.handler === "p2",
};

/** What must occur whatever the seed, each as a question to one complaint. */
function kinds(today: string): Readonly<Record<string, (facts: Facts) => boolean>> {
  const overdueBy = (facts: Facts) => dateOf(facts.receivedOn ?? today).until(dateOf(today)).days - 7;
  const unanswered = (facts: Facts) =>
    isOpen(facts) && facts.response === undefined && facts.extensions === undefined;
  const rounds = (facts: Facts) => facts.reopenings ?? [];
  return {
    ...endings,
    "just received and not passed on": (facts) =>
      facts.receivedOn === today && facts.passedOnOn === undefined,
    "decided and without response on day 8": (facts) =>
      unanswered(facts) && overdueBy(facts) === 1 && facts.decision !== undefined,
    "overdue by weeks": (facts) => unanswered(facts) && overdueBy(facts) > 21,
    "extended once": (facts) => facts.extensions?.length === 1 && facts.closedOn !== undefined,
    "extended twice": (facts) => facts.extensions?.length === 2 && facts.closedOn !== undefined,
    "waiting under an extension": (facts) => isOpen(facts) && facts.extensions?.length === 1,
    "reopened and waiting": (facts) =>
      isOpen(facts) && rounds(facts).length === 1 && facts.response !== undefined,
    "reopened and answered again": (facts) =>
      !isOpen(facts) && rounds(facts).some((one) => one.decision && one.response),
  };
}

function readBack(fiction: Fiction): Read & { readonly findings: readonly unknown[] } {
  const findings: unknown[] = [];
  const complaints: Facts[] = [];
  const reviews: Review[] = [];
  let register = parseRegister({}).value;
  for (const { path, content } of filesOf(fiction)) {
    if (path === "register.yaml") register = kept(settingsIn(String(content)), findings);
    else if (path.endsWith("/index.md")) complaints.push(kept(complaintIn(path, String(content)), findings));
    else if (path.startsWith("reviews/")) reviews.push(kept(reviewIn(path, String(content)), findings));
  }
  return { register, complaints, reviews, findings };
}

function kept<Value>(parsed: { value: Value; findings: readonly unknown[] }, findings: unknown[]): Value {
  findings.push(...parsed.findings);
  return parsed.value;
}

function settingsIn(text: string) {
  const settings = parseSettings(text);
  if ("refused" in settings) throw new Error(settings.refused);
  return parseRegister(settings.data);
}

function complaintIn(path: string, text: string) {
  const record = parseFrontMatter(text);
  if ("refused" in record) throw new Error(record.refused);
  return parseComplaint(record.data, record.body, path.split("/")[1] ?? "");
}

function reviewIn(path: string, text: string) {
  const record = parseFrontMatter(text);
  if ("refused" in record) throw new Error(record.refused);
  return parseReview(record.data, record.body, path.slice("reviews/".length, -".md".length));
}
