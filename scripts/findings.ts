import type { Day } from "../procedure/dates.ts";
import { findingsOfHistory } from "../procedure/history-findings.ts";
import { checkRegister } from "../procedure/rules.ts";
import type { Finding, FindingRule } from "../schemas/finding.ts";
import type { RegisterHistory } from "../schemas/history.ts";
import { noHistory } from "./no-history.ts";
import type { RegisterFiles } from "./read-register.ts";
import { leftoverFindings } from "./save-leftovers.ts";
import { keyFindings } from "./key-findings.ts";

/** Rules that miss something; in a file that could not be read, what they miss may well stand there. */
const missing: ReadonlySet<FindingRule> = new Set([
  "kind-needs-note",
  "immediate-action-missing",
  "closed-incomplete",
  "closing-incomplete-fields",
  "review-closed-incomplete",
  "no-director",
  "no-procedure-in-force",
]);

/** Rules of a file that could not be read as a whole. */
const unreadable: ReadonlySet<FindingRule> = new Set([
  "unreadable",
  "file-missing",
  "too-large",
  "not-utf8",
  "binary",
  "link-refused",
  "no-front-matter",
  "front-matter-unclosed",
  "language-refused",
  "not-yaml",
  "duplicate-field",
  "aliases-refused",
]);

/**
 * Everything that is wrong in a register, as of a day: what could not be read, what the rules found in the rest, and
 * what its history tells, where one is given.
 */
export function findingsIn(
  files: RegisterFiles,
  today: Day,
  history: RegisterHistory = noHistory,
): readonly Finding[] {
  const unread = new Set(files.findings.filter(({ rule }) => unreadable.has(rule)).map(({ place }) => place));
  const ofRules = checkRegister(files, today).filter(
    ({ place, rule }) => !(unread.has(place) && missing.has(rule)),
  );
  const ofHistory = findingsOfHistory(history, files, files.findings);
  return [
    ...files.findings,
    ...leftoverFindings(files.folder),
    ...keyFindings(files.folder),
    ...ofRules,
    ...ofHistory,
  ];
}
