import { type Dirent, lstatSync, readdirSync } from "node:fs";
import { complaintShape, type Facts, parseComplaint } from "../schemas/complaint.ts";
import type { Finding, Parsed } from "../schemas/finding.ts";
import { parseRegister, type Register, registerShape } from "../schemas/register.ts";
import { parseReview, type Review, reviewShape } from "../schemas/review.ts";
import { type FrontMatter, parseFrontMatter, parseSettings, type Refusal } from "./front-matter.ts";
import { withLines } from "./lines.ts";
import { type ReadText, readText } from "./read-text.ts";
import { layoutOf, type Place } from "./register-layout.ts";
import { salvageFields, salvageSettings } from "./salvage.ts";

/** A register as it was read: everything that could be, and what is wrong with the rest. */
export type RegisterFiles = {
  readonly folder: string;
  readonly register: Register;
  /** In the order of their numbers. */
  readonly complaints: readonly Facts[];
  readonly reviews: readonly Review[];
  readonly findings: readonly Finding[];
};

/**
 * Reads a register's folder. A broken file is a finding and costs no other file; what can still be read of it stays.
 *
 * @param onProgress told after each complaint how many of how many are read
 * @throws CommandError when the folder cannot be opened
 */
export function readRegister(
  folder: string,
  onProgress?: (done: number, total: number) => void,
): RegisterFiles {
  const layout = layoutOf(folder);
  const settings = readSettings(`${folder}/register.yaml`);
  const findings = [...settings.findings, ...layout.findings, ...readProcedureText(folder).findings];
  const complaints = layout.complaints.map((place, done) => {
    const { value, findings: ofOne } = readComplaint(place);
    for (const finding of ofOne) findings.push(finding);
    onProgress?.(done + 1, layout.complaints.length);
    return value;
  });
  const reviews = layout.reviews.map(readReview);
  findings.push(...reviews.flatMap((review) => review.findings));
  return {
    folder,
    register: settings.value,
    complaints,
    reviews: reviews.map(({ value }) => value),
    findings,
  };
}

/** Reads one complaint from its folder, whose name is its number. */
export function readComplaint({ name, path }: Place): Parsed<Facts> {
  const file = readText(`${path}/index.md`);
  const record = recordIn(file);
  if ("refused" in record) {
    const fields = salvageFields(wordsOf(file), Object.keys(complaintShape.shape));
    return { value: parseComplaint(fields, "", name).value, findings: [findingOf(name, record)] };
  }
  const parsed = parseComplaint(record.data, record.body, name);
  const missing = parsed.value.attachments === undefined ? [] : checkAttachments(parsed.value, path);
  if (parsed.findings.length + missing.length === 0) return parsed;
  return { value: parsed.value, findings: withLines([...parsed.findings, ...missing], wordsOf(file)) };
}

function readReview({ name, path }: Place): Parsed<Review> {
  const file = readText(path);
  const record = recordIn(file);
  if ("refused" in record) {
    const fields = salvageFields(wordsOf(file), Object.keys(reviewShape.shape));
    return {
      value: parseReview(fields, "", name).value,
      findings: [findingOf(`reviews/${name}.md`, record)],
    };
  }
  const { value, findings } = parseReview(record.data, record.body, name);
  return { value, findings: withLines(findings, wordsOf(file)) };
}

/** Reads the settings of a register, as far as they can be read. @param path of `register.yaml` */
export function readSettings(path: string): Parsed<Register> {
  const file = readText(path);
  const settings = "refused" in file ? file : parseSettings(file.text);
  if ("refused" in settings) {
    const fields = salvageSettings(wordsOf(file), Object.keys(registerShape.shape));
    return { value: parseRegister(fields).value, findings: [findingOf("register.yaml", settings)] };
  }
  const { value, findings } = parseRegister(settings.data);
  return { value, findings: withLines(findings, wordsOf(file)) };
}

/** The company's own text of the procedure, `procedure.md`; null where it gives none, or none that can be read. */
export function readProcedureText(folder: string): Parsed<string | null> {
  const file = readText(`${folder}/${procedureFile}`);
  if ("text" in file && file.text.trim() !== "") return { value: file.text, findings: [] };
  if ("refused" in file && file.refused === "file-missing") return { value: null, findings: [] };
  const finding: Finding = "text" in file ? emptyText : findingOf(procedureFile, file);
  return { value: null, findings: [finding] };
}

const procedureFile = "procedure.md";
const emptyText: Finding = { place: procedureFile, path: [], rule: "missing" };

function recordIn(file: ReadText): FrontMatter | Refused {
  return "refused" in file ? file : parseFrontMatter(file.text);
}

type Refused = Refusal | Extract<ReadText, { refused: unknown }>;

function wordsOf(file: ReadText): string {
  return "text" in file ? file.text : file.rest;
}

function findingOf(place: string, { refused: rule, detail }: Refused): Finding {
  return detail === undefined ? { place, path: [], rule } : { place, path: [], rule, detail };
}

/** Attachments that are not a plain file beside the record. */
function checkAttachments({ id, attachments = [] }: Facts, path: string): Finding[] {
  return attachments.flatMap((name, item): Finding[] => {
    const found = lstatSync(`${path}/${name}`, { throwIfNoEntry: false }) ?? entryAsSeen(path, name);
    if (found?.isFile()) return [];
    const rule = found?.isSymbolicLink() ? "link-refused" : "attachment-missing";
    return [{ place: id, path: ["attachments", item], rule }];
  });
}

/** A file of the same name as people see it: systems differ in how they write an accent. */
function entryAsSeen(path: string, name: string): Dirent | undefined {
  return entriesBeside(path).find((entry) => entry.name.normalize() === name.normalize());
}

function entriesBeside(path: string): readonly Dirent[] {
  try {
    return readdirSync(path, { withFileTypes: true });
  } catch {
    return [];
  }
}
