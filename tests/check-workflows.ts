import { checkers, findingsIn } from "./workflow-checkers.ts";
import { recipes, workflows } from "./workflow-files.ts";

// Names everything that is wrong with the workflows, for people and for .ci/run.
for (const { path, text } of [...workflows, ...recipes]) {
  const findings = await findingsIn(text);
  const told = checkers.flatMap((checker) => findings[checker].map((one) => `${path}, ${checker}: ${one}`));
  if (told.length > 0) process.exitCode = 1;
  process.stdout.write(told.length === 0 ? `${path}: well\n` : `${told.join("\n")}\n`);
}
