import type { Facts } from "../schemas/complaint.ts";
import {
  acknowledgedOn,
  closedOn,
  decidedOn,
  isDropped,
  isInAppeal,
  respondedOn,
  type Round,
  roundsOf,
} from "./rounds.ts";

/** How far a complaint has come. */
export const stages = [
  "received",
  "passed-on",
  "discussed",
  "acknowledged",
  "reopened",
  "decided",
  "answered",
  "in-appeal",
  "closed",
  "withdrawn",
  "no-complaint",
] as const;

/** One of the stages. */
export type Stage = (typeof stages)[number];

/** The stage that follows from the facts: the furthest step of the round that runs now, an appeal above all. */
export function stageOf(facts: Facts): Stage {
  if (isInAppeal(facts)) return "in-appeal";
  if (closedOn(facts) !== null) return closedStage(facts);
  const round = roundsOf(facts).at(-1);
  return (round && stageOfRound(facts, round)) ?? stageOfIntake(facts);
}

/** Whether the complaint still asks for work: it is not closed, or an appeal runs. */
export function isOpen(facts: Facts): boolean {
  const stage = stageOf(facts);
  return stage !== "closed" && stage !== "withdrawn" && stage !== "no-complaint";
}

function closedStage(facts: Facts): Stage {
  if (!isDropped(facts)) return "closed";
  return facts.closeReason === "withdrawn" ? "withdrawn" : "no-complaint";
}

function stageOfRound(facts: Facts, round: Round): Stage | null {
  if (respondedOn(facts, round) !== null) return "answered";
  if (decidedOn(facts, round) !== null) return "decided";
  return round.number > 0 ? "reopened" : null;
}

function stageOfIntake(facts: Facts): Stage {
  if (acknowledgedOn(facts) !== null) return "acknowledged";
  if (facts.discussedOn !== undefined) return "discussed";
  return facts.passedOnOn === undefined ? "received" : "passed-on";
}
