import { sentenceOfFinding } from "../procedure/finding-sentences.ts";
import { messagesIn } from "../procedure/messages.ts";
import { readersOn } from "../procedure/people.ts";
import { personCode } from "../schemas/values.ts";
import { askPassPhrase } from "./ask-pass-phrase.ts";
import { CommandError, type Given, registerFolder, runCommand, sharedOptions } from "./command.ts";
import {
  isReader,
  type KeyRing,
  type NewKeys,
  newSlot,
  readKeyRing,
  renewedKeys,
  renewedSlot,
} from "./key-ring.ts";
import { keyFindings } from "./key-findings.ts";
import { removeKeys, removeSlot, slotsOf } from "./slots.ts";

const purpose = `Gives and takes the pass phrases that open the published dashboard.

  add CODE      a pass phrase for a director or partner; from the second on it asks for the pass phrase of one who has one
  remove CODE   takes somebody's pass phrase away; follow with rotate when somebody left
  list          who has a pass phrase, who not, and who no longer should (then the exit code is 1)
  rotate        new keys and new pass phrases for everybody who has one; needs no old one
  rotate CODE   a new pass phrase for one person

New pass phrases go to standard output, one a line, and everything else to standard error.`;

const options = {
  register: sharedOptions.register,
  today: sharedOptions.today,
  yes: { meaning: "remove even the last pass phrase, and the keys with it" },
} as const;

type Option = keyof typeof options;

await runCommand<Option>({
  name: "keys",
  purpose,
  positionals: "add|remove|list|rotate [CODE]",
  options,
  run,
});

async function run(given: Given<Option>): Promise<number> {
  const [verb, code, more] = given.words;
  const ring = readKeyRing(registerFolder(given), given.text("today"));
  if (more !== undefined) throw new CommandError("takes one verb and at most one code. See --help.");
  if (verb === "list" && code === undefined) return list(ring);
  if (verb === "rotate" && code === undefined) return show(ring, await renewedKeys(ring), ring.words.rotated);
  if (verb === "rotate") return show(ring, await renewedSlot(ring, known(ring, code), askPassPhrase));
  if (verb === "add") return show(ring, await newSlot(ring, known(ring, code), askPassPhrase));
  if (verb === "remove") return remove(ring, known(ring, code), given.isOn("yes"));
  throw new CommandError("takes add, remove, list or rotate. See --help.");
}

/** A code that has the form of one; it becomes the name of a file. */
function known({ words }: KeyRing, code: string | undefined): string {
  if (code === undefined || !personCode.safeParse(code).success) throw new CommandError(words.codeMissing);
  return code;
}

/** Shows new pass phrases and only then puts their keys in force, which is said last. */
function show({ words }: KeyRing, { passPhrases, takeEffect }: NewKeys, more = words.inForce): number {
  process.stderr.write(`${words.shownOnce}\n`);
  process.stdout.write(`${passPhrases.join("\n")}\n`);
  takeEffect();
  process.stderr.write(`${more}\n`);
  return 0;
}

function remove({ folder, words }: KeyRing, code: string, sure: boolean): number {
  const codes = slotsOf(folder).map((slot) => slot.code);
  const isLast = codes.length === 1 && codes[0] === code;
  if (isLast && !sure) throw new CommandError(words.lastOne(code));
  if (isLast) removeKeys(folder);
  else removeSlot(folder, code);
  const said = isLast ? words.lastRemoved : codes.includes(code) ? words.removed : words.hasNone;
  process.stderr.write(`${said(code)}\n`);
  return 0;
}

function list(ring: KeyRing): number {
  const holders = slotsOf(ring.folder).map(({ code }) => code);
  const readers = readersOn(ring.register, ring.today).map(({ code }) => code);
  const codes = [...new Set([...readers, ...holders])].toSorted();
  const width = Math.max(0, ...codes.map((code) => code.length));
  for (const code of codes) process.stdout.write(`${code.padEnd(width)}  ${stateOf(ring, code, holders)}\n`);
  if (holders.length === 0) process.stderr.write(`${ring.words.noKeys}\n`);
  const faults = keyFindings(ring.folder);
  for (const fault of faults)
    process.stderr.write(`${sentenceOfFinding(fault, messagesIn(ring.register.language))}\n`);
  return faults.length === 0 && holders.every((code) => isReader(ring, code)) ? 0 : 1;
}

function stateOf(ring: KeyRing, code: string, holders: readonly string[]): string {
  if (!holders.includes(code)) return ring.words.lacksKey;
  return isReader(ring, code) ? ring.words.holdsKey : ring.words.mayNotRead;
}
