import type { FileRule, Finding, ShapeRule } from "../schemas/finding.ts";

/**
 * The rules by which a fact, or a whole record, is lost to the register; the others contradict something that was read.
 * A new rule of these kinds without a row does not compile.
 */
const losing: Readonly<Record<ShapeRule | FileRule | FactLoss, true>> = {
  "account-refused": true,
  "future-date": true,
  "implausible-date": true,
  missing: true,
  "unknown-field": true,
  "not-a-date": true,
  "not-a-choice": true,
  "not-text": true,
  "not-a-list": true,
  "not-a-group": true,
  "not-yes-or-no": true,
  "not-a-number": true,
  "too-long": true,
  "too-high": true,
  "too-low": true,
  "too-many": true,
  "bad-form": true,
  unreadable: true,
  "file-missing": true,
  "too-large": true,
  "not-utf8": true,
  binary: true,
  "link-refused": true,
  "no-front-matter": true,
  "front-matter-unclosed": true,
  "language-refused": true,
  "not-yaml": true,
  "duplicate-field": true,
  "aliases-refused": true,
  "wrong-folder": true,
  "stray-file": true,
  "save-leftover": true,
  "attachment-missing": true,
  "recipient-unusable": true,
  "keys-do-not-fit": true,
};

type FactLoss = "future-date" | "implausible-date" | "account-refused";

/** Whether a finding means that a fact, or a whole record, could not be read. */
export function isLoss({ rule }: Finding): boolean {
  return rule in losing;
}
