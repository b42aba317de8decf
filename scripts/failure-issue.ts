import * as z from "zod";
import type { FailureAct, FailureWords } from "./failure-words.ts";
import type { Issue } from "./github-seen.ts";

/** How a run ended: the jobs that did not end well, and its address. */
export type RunEnding = { readonly failed: readonly string[]; readonly link: string };

/** What becomes of the one issue about failed runs; `comment` is said before anything else changes. */
export type FailurePlan = {
  readonly act: FailureAct;
  readonly number: number | null;
  readonly body: string;
  readonly comment: string | null;
};

/** What the program remembers in the issue. */
type Memory = {
  /** How many runs in a row have failed. */
  readonly runs: number;
  /** The last run that was told; the same run, started again, is no further failure. */
  readonly link: string;
  /** Whether the last run that was told ended well. */
  readonly isWell: boolean;
};

/** One issue for all failures: it is opened again, not made anew, and whoever closes it meanwhile is left in peace. */
export function failurePlan(
  issues: readonly Issue[],
  { failed, link }: RunEnding,
  words: FailureWords,
): FailurePlan {
  const own = issues.flatMap((issue) => {
    const memory = memoryIn(issue.body);
    return memory === null ? [] : [{ issue, memory }];
  });
  const [first] = own.toSorted((one, other) => one.issue.number - other.issue.number);
  const isWell = failed.length === 0;
  if (first === undefined) {
    if (isWell) return { act: "nothing", number: null, body: "", comment: null };
    return { act: "make", number: null, body: bodyOf({ failed, link }, 1, words), comment: null };
  }
  const { issue, memory } = first;
  if (isWell) return recovery(issue, { ...memory, runs: 0, link, isWell }, words);
  const isNew = memory.isWell || memory.link !== link;
  const runs = memory.isWell ? 1 : memory.runs + (isNew ? 1 : 0);
  const body = bodyOf({ failed, link }, runs, words);
  const isReopened = !issue.isOpen && memory.isWell;
  const act = isReopened ? "reopen" : "update";
  return { act, number: issue.number, body, comment: isReopened ? words.again(link) : null };
}

/** After the last failure a person may have closed it; then only the memory has to learn that all is well. */
function recovery(issue: Issue, memory: Memory, words: FailureWords): FailurePlan {
  const { number, isOpen } = issue;
  const body = withMemory(issue.body.replace(marker, ""), memory);
  if (isOpen) return { act: "close", number, body, comment: words.recovered(memory.link) };
  const isKnown = memoryIn(issue.body)?.isWell === true;
  return { act: isKnown ? "nothing" : "note", number, body, comment: null };
}

function bodyOf({ failed, link }: RunEnding, runs: number, words: FailureWords): string {
  return withMemory(words.body({ jobs: failed, link, runs }), { runs, link, isWell: false });
}

// Not the marker of the reminders, who would take the issue for one of theirs.
const marker = /\s*<!-- klachtenregister-run (\{[^<>]*\}) -->/;
const memoryShape = z.strictObject({ runs: z.int().min(0), link: z.string(), isWell: z.boolean() });

function withMemory(text: string, memory: Memory): string {
  return `${text.trimEnd()}\n\n<!-- klachtenregister-run ${JSON.stringify(memory)} -->`;
}

function memoryIn(body: string): Memory | null {
  try {
    return memoryShape.safeParse(JSON.parse(marker.exec(body)?.[1] ?? "null")).data ?? null;
  } catch {
    return null;
  }
}
