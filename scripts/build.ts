import { join } from "node:path";
import { dayAsked } from "./clock.ts";
import {
  folderNamed,
  type Given,
  registerFolder,
  runCommand,
  sharedOptions,
  softwareFolder,
} from "./command.ts";
import { readRecipient } from "./slots.ts";
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
  process.stderr.write("building the site\n");
  const today = dayAsked(given.text("today"));
  const vault = vaultFilesApart(folder, today);
  // The builder takes long to load; meanwhile the thread reads and seals.
  const { buildSite } = await import("./build-site.ts");
  await buildSite({ folder, today, out, vault });
  process.stdout.write(`${out}\n`);
  if (readRecipient(folder) === null) {
    process.stderr.write(
      "Nobody can sign in yet: make a key with `npm run keys -- add CODE` and build again.\n",
    );
  }
  return 0;
}
