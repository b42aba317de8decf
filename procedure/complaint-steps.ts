import type { Facts } from "../schemas/complaint.ts";
import type { Procedure, Register } from "../schemas/register.ts";
import { dateOf, dateOrNull, type Day, earliestOf, latestOf } from "./dates.ts";
import type { Step } from "./deadline.ts";
import type { Claim } from "./owed.ts";
import { wasDirector } from "./people.ts";
import {
  acknowledgedOn,
  closedOn,
  contactedOn,
  decidedOn,
  extensionsOf,
  isUnreachable,
  respondedOn,
  type Round,
} from "./rounds.ts";

/** "Elke klacht die … binnenkomt, wordt doorgegeven aan de bestuurder"; not owed when the director received it. */
export function passOnClaim(facts: Facts, received: Day, register: Register): Claim | null {
  const receiver = facts.receivedBy ?? null;
  if (wasDirector(register, facts.receivedBy, received)) return null;
  const metOn = dateOrNull(facts.passedOnOn);
  const complaint = facts.id;
  return {
    complaint,
    step: "pass-on",
    term: "passOn",
    origin: "receipt",
    from: received,
    metOn,
    turn: receiver,
  };
}

/** "Klachten worden door de bestuurder direct met de partners … besproken": the director's turn. */
export function discussClaim(facts: Facts, received: Day): Claim {
  const passed = dateOrNull(facts.passedOnOn);
  return {
    complaint: facts.id,
    step: "discuss",
    term: "discuss",
    origin: passed === null ? "receipt" : "passing-on",
    from: passed ?? received,
    metOn: dateOrNull(facts.discussedOn),
    turn: null,
  };
}

/**
 * Whether the complainant is told at all: nobody can write to somebody who is anonymous and left no address. Once a
 * record is erased it holds nobody's address; what was told before stays.
 */
export function isToldOf(facts: Facts, isMet: boolean): boolean {
  return !isUnreachable(facts) || (facts.erasedOn !== undefined && isMet);
}

/** "wie onmiddellijk zorgdraagt voor schriftelijke ontvangstbevestiging": has an assignee of its own. Not owed to somebody whom nobody can write to. */
export function acknowledgeClaim(facts: Facts, received: Day): Claim | null {
  const metOn = acknowledgedOn(facts);
  if (!isToldOf(facts, metOn !== null)) return null;
  return {
    complaint: facts.id,
    step: "acknowledge",
    term: "acknowledge",
    origin: "receipt",
    from: received,
    metOn,
    turn: facts.acknowledgement?.by ?? facts.handler ?? null,
  };
}

/** "binnen een week een beslissing te nemen of contact te nemen met de klant" (clock A), once in every round. */
export function decideClaim(facts: Facts, round: Round): Claim {
  const told = extensionsOf(facts, round).map(({ toldOn }) => dateOf(toldOn));
  const facing = [decidedOn(facts, round), contactedOn(facts, round), respondedOn(facts, round), ...told];
  return {
    complaint: facts.id,
    step: "decide-or-contact",
    term: "decideOrContact",
    origin: originOf(round),
    from: round.start,
    metOn: earliestOf(facing),
    turn: facts.handler ?? null,
    round: round.number,
  };
}

/** "opvolging binnen een week, d.w.z. effectief een reactie naar de klant" (clock B), moved by extensions. Not owed to somebody whom nobody can write to. */
export function respondClaim(facts: Facts, round: Round): Claim | null {
  const metOn = respondedOn(facts, round);
  if (!isToldOf(facts, metOn !== null)) return null;
  return {
    complaint: facts.id,
    step: "respond",
    term: "respond",
    origin: originOf(round),
    from: round.start,
    metOn,
    turn: facts.handler ?? null,
    round: round.number,
    extensions: extensionsOf(facts, round),
  };
}

/**
 * "Beroepsmogelijkheid": the appeal is acknowledged and goes on to the confidant, who gives a verdict. Its term runs from
 * the forwarding, or from the lodging where the procedure says so; before that day there is none.
 */
export function appealClaims(facts: Facts, { terms }: Procedure): readonly Claim[] {
  if (facts.appeal === undefined) return [];
  const { acknowledgedOn: acknowledged, forwardedOn, verdictOn } = facts.appeal;
  const turn = facts.handler ?? null;
  const lodging = startOf(facts, "lodging", dateOf(facts.appeal.lodgedOn));
  const forwarded = dateOrNull(forwardedOn);
  const isFromLodging = terms.appealVerdict?.from === "lodging";
  const begun = forwarded === null ? null : startOf(facts, "forwarding", forwarded);
  const start = isFromLodging ? lodging : begun;
  return [
    claimOf("acknowledge-appeal", lodging, { term: "acknowledgeAppeal", metOn: acknowledged, turn }),
    claimOf("forward-appeal", lodging, { term: "forwardAppeal", metOn: forwardedOn, turn }),
    ...(start === null
      ? []
      : [claimOf("appeal-verdict", start, { term: "appealVerdict", metOn: verdictOn, turn })]),
  ];
}

/**
 * How long personal data stay: from closing, or from the end of the appeal or dispute when that is later. While an
 * appeal or dispute runs its end is unknown, and nothing is guessed.
 */
export function retainClaim(facts: Facts): Claim | null {
  const closed = closedOn(facts);
  const dispute = endOfDispute(facts);
  if (closed === null || dispute === "running") return null;
  const verdict = dateOrNull(facts.appeal?.verdictOn);
  const from = latestOf([closed, verdict, dispute]) ?? closed;
  const origin = from === dispute ? "dispute" : from === verdict ? "verdict" : "closing";
  const metOn = dateOrNull(facts.erasedOn);
  return { ...startOf(facts, origin, from), step: "retain", term: "retain", metOn, turn: null };
}

type Start = Pick<Claim, "complaint" | "origin" | "from">;

function startOf(facts: Facts, origin: Claim["origin"], from: Day): Start {
  return { complaint: facts.id, origin, from };
}

type Met = Pick<Claim, "term" | "turn"> & { readonly metOn: string | undefined };

function claimOf(step: Step, start: Start, { metOn, ...met }: Met): Claim {
  return { ...start, step, metOn: dateOrNull(metOn), ...met };
}

function originOf(round: Round): Claim["origin"] {
  return round.number === 0 ? "receipt" : "reopening";
}

function endOfDispute({ hold }: Facts): Day | "running" | null {
  if (hold === undefined || hold === false) return null;
  if (hold === true || hold.until === undefined) return "running";
  return dateOf(hold.until);
}
