import { isMap, isNode, isPair, isScalar, isSeq, LineCounter, parseDocument } from "yaml";
import type { Finding, PathStep } from "../schemas/finding.ts";

// The parser that knows positions is ten times slower; beyond this length a reader would wait for a mere line number.
const longestText = 200_000;

/**
 * Adds to each finding the line of the file where its field stands, or would stand. For files with findings only.
 * Never throws: a finding without a line is still a finding.
 *
 * @param text the whole file, with front-matter or without
 */
export function withLines(findings: readonly Finding[], text: string): readonly Finding[] {
  if (findings.length === 0 || text.length > longestText) return findings;
  try {
    const counter = new LineCounter();
    const options = {
      lineCounter: counter,
      logLevel: "silent",
      schema: "failsafe",
      uniqueKeys: false,
    } as const;
    const { contents } = parseDocument(yamlOf(text), options);
    return findings.map((finding) => {
      const offset = offsetOf(contents, finding);
      return offset === null
        ? finding
        : { ...finding, detail: { ...finding.detail, line: counter.linePos(offset).line } };
    });
  } catch {
    return findings;
  }
}

/** The YAML of a file, on the lines on which it stands there. */
function yamlOf(text: string): string {
  const close = /^\uFEFF?---/.test(text) ? text.indexOf("\n---", 3) : -1;
  return close === -1 ? text : text.slice(text.indexOf("---") + 3, close + 1);
}

function offsetOf(contents: unknown, { path, detail }: Finding): number | null {
  const position = detail?.["position"];
  let found = startOf(contents);
  let node = contents;
  for (const step of typeof position === "number" ? [...path, { position }] : path) {
    const entry = entryAt(node, step);
    if (entry === undefined) break;
    found = startOf(isPair(entry) ? entry.key : entry) ?? found;
    node = isPair(entry) ? entry.value : entry;
  }
  return found;
}

/** One step down: a field by its name or its position, an item by its place; empty ones do not count. */
function entryAt(node: unknown, step: PathStep | { readonly position: number }): unknown {
  if (isSeq(node))
    return typeof step === "number" ? node.items.filter((item) => !isEmpty(item))[step] : undefined;
  if (!isMap(node)) return undefined;
  const pairs = node.items.filter((pair) => !isEmpty(pair.value));
  if (typeof step === "object") return pairs[step.position - 1];
  return pairs.find((pair) => isScalar(pair.key) && pair.key.value === step);
}

function isEmpty(node: unknown): boolean {
  if (isMap(node)) return node.items.every((pair) => isEmpty(pair.value));
  if (isSeq(node)) return node.items.every(isEmpty);
  if (!isScalar(node)) return node === null;
  return (
    node.value === null ||
    node.value === "" ||
    (node.type === "PLAIN" && /^(?:null|Null|NULL|~)$/.test(node.source ?? ""))
  );
}

function startOf(node: unknown): number | null {
  return isNode(node) ? (node.range?.[0] ?? null) : null;
}
