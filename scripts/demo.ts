import { mkdirSync, readdirSync, renameSync } from "node:fs";
import { join } from "node:path";
import { dayAsked, dayOfLooking, secondsNow } from "./clock.ts";
import { CommandError, folderNamed, type Given, runCommand, sharedOptions } from "./command.ts";
import { refuseFilled, writeFictionalRegister } from "./fiction-register.ts";
import { addSlot, readKeyRing } from "./key-ring.ts";
import { portNamed, portOption, stayUntilStopped } from "./local-entry.ts";
import { serveRegister } from "./local-register.ts";
import { progressOf } from "./progress.ts";
import { inTemporaryFolder, removeLeftFolders } from "./temporary-folder.ts";

const options = {
  today: sharedOptions.today,
  complaints: { placeholder: "N", meaning: "how many complaints", fallback: "60" },
  seed: { placeholder: "S", meaning: "the same seed gives the same register", fallback: "1" },
  port: portOption,
  write: { placeholder: "DIR", meaning: "only write the register and its git history there" },
};

/** `npm run demo`: a fictional register in a throw-away folder, at work. */
await runCommand({ name: "demo", purpose: "Shows a fictional register at work.", options, run });

async function run(given: Given<keyof typeof options>): Promise<number> {
  const target = given.text("write");
  if (target === null) await inTemporaryFolder("demo", (folder) => show(given, folder));
  else await writeTo(folderNamed(target), given);
  return 0;
}

/** Writes a register that stays: all of it, or nothing. */
async function writeTo(target: string, given: Given<keyof typeof options>): Promise<void> {
  mkdirSync(target, { recursive: true });
  removeLeftFolders(target);
  refuseFilled(target);
  const writing = async (made: string) => {
    await write(given, made);
    for (const name of readdirSync(made)) renameSync(join(made, name), join(target, name));
  };
  await inTemporaryFolder("demo", writing, target);
}

async function write(given: Given<keyof typeof options>, folder: string): Promise<void> {
  const complaints = numberNamed(given, "complaints");
  const today = dayOfLooking(given.text("today"), "Europe/Amsterdam");
  // Of a day that was asked for, everything has been recorded; of today, what lies before this moment.
  const latest = given.text("today") === null ? { latest: secondsNow() } : {};
  const plan = { folder, complaints, seed: numberNamed(given, "seed"), today, ...latest };
  const written = await writeFictionalRegister(plan, progressOf("writing commits"));
  const history = written.history ? `${written.commits} commits` : "no history, for git is not installed";
  process.stderr.write(`${written.complaints} fictional complaints, ${history}\n`);
}

async function show(given: Given<keyof typeof options>, folder: string): Promise<void> {
  await write(given, folder);
  const today = dayAsked(given.text("today"));
  const passPhrase = await addSlot(readKeyRing(folder, today), "dir", async () => null);
  process.stderr.write("building the dashboard\n");
  const { address, stop } = await serveRegister({ folder, today, port: portNamed(given) });
  process.stdout.write(
    `Address:     ${address}\nPass phrase: ${passPhrase}\nRegister:    ${folder}\nStop with Ctrl+C.\n`,
  );
  await stayUntilStopped();
  await stop();
}

/** A whole number that was asked for. @throws CommandError when it is none */
function numberNamed(given: Given<keyof typeof options>, name: "complaints" | "seed"): number {
  const number = Number(given.text(name) ?? options[name].fallback);
  if (!Number.isSafeInteger(number) || number < 0 || number > 100_000) {
    throw new CommandError(`--${name} is not a number that fits. Give a whole number from 0 to 100000.`);
  }
  return number;
}
