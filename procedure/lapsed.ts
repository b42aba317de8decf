import type { Facts } from "../schemas/complaint.ts";
import { isOfAppeal, type Step } from "./deadline.ts";
import { isDropped, isInAppeal } from "./rounds.ts";

/**
 * Whether a step that was not taken is owed no more, for the complaint was withdrawn or turned out to be none. What the
 * company improves stays, and the personal data in the record are erased one day all the same; an appeal that was
 * lodged afterwards runs.
 */
export function isLapsed(facts: Facts, step: Step): boolean {
  if (step === "improve" || step === "retain" || !isDropped(facts)) return false;
  return !isOfAppeal(step) || !isInAppeal(facts);
}
