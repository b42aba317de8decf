import type { Register } from "../schemas/register.ts";
import type { Day } from "./dates.ts";
import { type Messages, messagesIn } from "./messages.ts";
import { type ReminderWords, reminderWordsIn } from "./reminder-words.ts";

/** Where the editor and the dashboard stand, as web addresses; null when they are nowhere. */
export type Surroundings = {
  readonly editorAddress: string | null;
  readonly dashboardAddress: string | null;
};

/** What every reminder is written with: the settings, the words of their language, the addresses, and today. */
export type Desk = Surroundings & {
  readonly register: Register;
  readonly messages: Messages;
  readonly words: ReminderWords;
  readonly today: Day;
  /** The codes of those whom the complaint is about: nobody of them is told. */
  readonly involved: readonly string[];
};

/** The desk of a register on a day. */
export function deskOf(register: Register, surroundings: Surroundings, today: Day): Desk {
  const { language } = register;
  return {
    ...surroundings,
    register,
    messages: messagesIn(language),
    words: reminderWordsIn(language),
    today,
    involved: [],
  };
}
