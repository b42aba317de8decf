import { dayAsked } from "./clock.ts";
import { type Given, registerFolder, runCommand, sharedOptions } from "./command.ts";
import { portNamed, portOption, stayUntilStopped } from "./local-entry.ts";
import { serveRegister } from "./local-register.ts";
import { readRecipient } from "./slots.ts";

const options = { ...sharedOptions, port: portOption };

/** `npm start`: the real register on this machine, rebuilt when a file changes. */
await runCommand({ name: "start", purpose: "Shows the register's dashboard on this machine.", options, run });

async function run(given: Given<keyof typeof options>): Promise<number> {
  const folder = registerFolder(given);
  process.stderr.write("building the dashboard\n");
  const { address, isWriter, uncommitted, stop } = await serveRegister({
    folder,
    today: dayAsked(given.text("today")),
    port: portNamed(given),
  });
  if (!isWriter) {
    process.stderr.write(
      "This register was started before on this machine: only there can be saved. Here it is shown, until that one is stopped.\n",
    );
  }
  if (uncommitted.length > 0) {
    process.stderr.write(
      `Written but not committed: ${uncommitted.join(", ")}. Look with \`git diff\` and commit it with \`git commit\`.\n`,
    );
  }
  if (readRecipient(folder) === null) {
    process.stderr.write(
      "Nobody can sign in yet: make a key in another window with `npm run keys -- add CODE`.\n",
    );
  }
  process.stdout.write(`${address}\n`);
  await stayUntilStopped();
  await stop();
  return 0;
}
