import type { Facts } from "../schemas/complaint.ts";
import type { Finding, PathStep } from "../schemas/finding.ts";
import type { Register } from "../schemas/register.ts";
import { missingOf, missingOfClosing } from "./completeness.ts";
import { dateRules } from "./date-rules.ts";
import type { Day } from "./dates.ts";
import type { Records } from "./deadlines.ts";
import { erasureRules } from "./erasure.ts";
import { extensionRules } from "./extension-rules.ts";
import { mixedTextRules } from "./mixed-texts.ts";
import { isTooMuchMarkup } from "./markup-work.ts";
import { peopleRules } from "./people-rules.ts";
import { firstReceiptOf, sinceRules } from "./review-cycle.ts";
import { checkReviews } from "./review-rules.ts";
import { closedOn, isInAppeal } from "./rounds.ts";
import { checkSettings } from "./settings-rules.ts";
import { turnRules } from "./turn-rules.ts";

/** What a rule found in one record, before the record's name is put to it. */
export type Breach = Omit<Finding, "place">;

/** Everything in a register that contradicts the procedure or itself, as of a day; what is merely incomplete is none. */
export function checkRegister(records: Records, today: Day): Finding[] {
  return [
    ...checkSettings(records.register, today),
    ...sinceRules({ ...records, firstReceipt: firstReceiptOf(records.complaints, today) }, today).map(
      (breach) => {
        return { place: "register.yaml", ...breach };
      },
    ),
    ...records.complaints.flatMap((facts) => checkComplaint(facts, records.register, today)),
    ...checkReviews(records, today),
  ];
}

/** What contradicts the procedure or itself in one complaint, as of a day. */
export function checkComplaint(facts: Facts, register: Register, today: Day): Finding[] {
  const breaches = [
    ...kindRules(facts),
    ...immediateActionRules(facts),
    ...peopleRules(facts, register),
    ...dateRules(facts, register, today),
    ...turnRules(facts, register, today),
    ...extensionRules(facts, register, today),
    ...appealRouteRules(facts),
    ...closingRules(facts, register),
    ...markupRules(facts),
    ...erasureRules(facts),
    ...mixedTextRules(facts, "complaint"),
  ];
  return breaches.map((breach) => ({ place: facts.id, ...breach }));
}

/** "onder meer de volgende zaken": the list of kinds is open, and another kind is explained. */
function kindRules({ kind, kindNote, erasedOn }: Facts): Breach[] {
  return kind === "other" && kindNote === undefined && erasedOn === undefined
    ? [{ path: ["kindNote"], rule: "kind-needs-note" }]
    : [];
}

/** "Diegene die de klacht doorgeeft, vermeldt ook de acties die hij/zij reeds onmiddellijk heeft ondernomen." */
function immediateActionRules({ immediateActions, noImmediateAction }: Facts): Breach[] {
  const some = immediateActions !== undefined;
  const none = noImmediateAction === true;
  if (some && none) return [{ path: ["noImmediateAction"], rule: "immediate-action-contradiction" }];
  return some || none ? [] : [{ path: ["immediateActions"], rule: "immediate-action-missing" }];
}

/** What the complainant wrote is always shown; where its markup would take too much work, without it. */
function markupRules({ body = "" }: Facts): Breach[] {
  return isTooMuchMarkup(body) ? [{ path: ["body"], rule: "too-much-markup" }] : [];
}

/** "Beroepsmogelijkheid": whoever hears the decision hears where to appeal. */
function appealRouteRules(facts: Facts): Breach[] {
  const own: Breach = { path: ["response", "appealMentioned"], rule: "response-without-appeal-route" };
  const ofRounds = (facts.reopenings ?? []).flatMap(({ response }, item): Breach[] => {
    return response === undefined || response.appealMentioned === true
      ? []
      : [{ path: ["reopenings", item, ...own.path], rule: own.rule }];
  });
  const lacks = facts.response !== undefined && facts.response.appealMentioned !== true;
  return lacks ? [own, ...ofRounds] : ofRounds;
}

/**
 * "Alle informatie over de klacht … wordt in de klachten-databank opgenomen": closing waits until it is. While an appeal
 * waits for its verdict the complaint is open, whatever was recorded of its closing.
 */
function closingRules(facts: Facts, register: Register): Breach[] {
  if (isInAppeal(facts)) return [];
  const ofClosing = missingOfClosing(facts).map((path): Breach => ({
    path,
    rule: "closing-incomplete-fields",
  }));
  if (closedOn(facts) === null || facts.erasedOn !== undefined) return ofClosing;
  const missing = missingOf(facts, register).filter((path) => !isAppealRoute(path));
  return [...ofClosing, ...missing.map((path): Breach => ({ path, rule: "closed-incomplete" }))];
}

function isAppealRoute(path: readonly PathStep[]): boolean {
  return path[0] === "response" && path[1] === "appealMentioned";
}
