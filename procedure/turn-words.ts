import { readableDate } from "./explain.ts";
import type { Messages } from "./messages.ts";
import type { Turn } from "./turn.ts";

/** Whose turn it is in words: the name, for whom that person stands in and until when, or that nobody can take it. */
export function turnInWords(
  { responsible, standsInFor }: Turn,
  nameOf: (code: string) => string,
  messages: Messages,
): string {
  if (responsible === null) return messages.nobodyInTurn;
  if (standsInFor === null) return nameOf(responsible);
  const { code, until } = standsInFor;
  return messages.standsIn(nameOf(responsible), nameOf(code), readableDate(until, messages));
}
