import { join } from "node:path";
import { sentenceOfFinding } from "../procedure/finding-sentences.ts";
import { messagesIn } from "../procedure/messages.ts";
import { dayAsked } from "./clock.ts";
import {
  CommandError,
  folderNamed,
  type Given,
  registerFolder,
  runCommand,
  sharedOptions,
  softwareFolder,
} from "./command.ts";
import { keyFindings } from "./key-findings.ts";
import { readRecipient, settleKeys } from "./slots.ts";
import { vaultFilesApart } from "./vault-apart.ts";

const options = {
  ...sharedOptions,
  out: { placeholder: "DIR", meaning: "folder of the site", fallback: "dist" },
};

/** `npm run build`: the site as it is published, everything confidential sealed. */
await runCommand({
  name: "build",
  purpose: "Builds the public pages and the sealed dashboard.",
  options,
  run,
});

async function run(given: Given<keyof typeof options>): Promise<number> {
  const folder = registerFolder(given);
  const named = given.text("out");
  const out = named === null ? join(softwareFolder, options.out.fallback) : folderNamed(named);
  settleKeys(folder);
  refuseUnsoundKeys(folder);
  process.stderr.write("building the site\n");
  const today = dayAsked(given.text("today"));
  const vault = vaultFilesApart(folder, today);
  // The builder takes long to load; meanwhile the thread reads and seals.
  const { buildSite } = await import("./build-site.ts");
  await buildSite({ folder, today, vault }, out);
  process.stdout.write(`${out}\n`);
  if (readRecipient(folder) === null) {
    process.stderr.write(
      "Nobody can sign in yet: make a key with `npm run keys -- add CODE` and build again.\n",
    );
  }
  return 0;
}

/** What is sealed to a wrong key nobody can read: a good site is not replaced by such a one. @throws CommandError */
function refuseUnsoundKeys(folder: string): void {
  const [fault] = keyFindings(folder);
  if (fault !== undefined) throw new CommandError(sentenceOfFinding(fault, messagesIn("en")));
}
