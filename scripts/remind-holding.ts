import type { Day } from "../procedure/dates.ts";
import type { Surroundings } from "../procedure/reminder-desk.ts";
import { doubtsOf } from "../procedure/reminder-doubt.ts";
import type { Holding } from "../procedure/reminder-plan.ts";
import { holdingOf } from "../procedure/reminders.ts";
import { unknownParagraph } from "../procedure/unknown-words.ts";
import type { RegisterFiles } from "./read-register.ts";

type Asked = {
  /** The keys of the reminders that are open. */
  readonly keys: readonly string[];
  readonly surroundings: Surroundings;
  readonly today: Day;
};

/** How reminders stay open of which nobody can tell whether they are settled; what was taken out and explained is. */
export async function holdingIn(files: RegisterFiles, { keys, ...asked }: Asked): Promise<Holding> {
  const doubts = doubtsOf(files, asked.today);
  const gone = keys.filter((key) => doubts.of(key)?.reason === "record-vanished");
  const excused = gone.length === 0 ? new Set<string>() : await excusedAmong(gone, files);
  const tell: Holding["tell"] = (unknown) => unknownParagraph(unknown, files.register.language);
  return { ...holdingOf(files, { ...asked, excused }), tell };
}

async function excusedAmong(gone: readonly string[], files: RegisterFiles): Promise<ReadonlySet<string>> {
  // What reads a history takes longer to load than most runs take, and hardly any asks for it.
  const { excusedIn } = await import("./remind-excused.ts");
  return excusedIn(gone, files);
}
