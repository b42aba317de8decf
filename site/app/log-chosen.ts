import { dateOf } from "../../procedure/dates.ts";
import { readableDate } from "../../procedure/explain.ts";
import { historyWordsIn } from "../../procedure/history-words.ts";
import { lifeWordsIn } from "./life-words.ts";
import { type LogChoice, withoutCode } from "./log-choice.ts";
import { nameOf, type Screen } from "./screen.ts";

/** What the log is narrowed to, for paper, where no filter can be seen; empty for the whole log. */
export function chosenInWords(choice: LogChoice, screen: Screen): string {
  const { messages, index } = screen;
  const words = lifeWordsIn(index.register.language);
  const { from, until, by, record, kind } = choice;
  const day = (text: string) => readableDate(dateOf(text), messages);
  const parts = [
    from === null ? null : `${words.from}: ${day(from)}`,
    until === null ? null : `${words.until}: ${day(until)}`,
    by === null ? null : `${words.who}: ${by === withoutCode ? words.somebodyElse : nameOf(screen, by)}`,
    record === null ? null : `${words.record}: ${words.records[record]}`,
    kind === null ? null : `${words.what}: ${historyWordsIn(index.register.language).log.kinds[kind]}`,
    choice.isLate ? words.onlyLate : null,
    choice.isAfterClosing ? words.onlyAfterClosing : null,
  ];
  return parts.filter((part) => part !== null).join(" · ");
}
