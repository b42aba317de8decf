import { historyInDutch } from "../procedure/history-words-nl.ts";
import { messagesIn } from "../procedure/messages.ts";
import { exportsInDutch } from "../site/app/export-words-nl.ts";
import { lifeInDutch } from "../site/app/life-words-nl.ts";
import { screenInDutch } from "../site/app/screen-words-nl.ts";

/** Words of the dashboard that are the same in English. Its English words are not asked, for they are what is judged. */
const ofBoth = new Set(
  [
    "actions april commit confidants contact december director dossier effect in is late",
    "later let mail medium menu november of open partners planning procedure register repository review september",
    "service trainer training true via was we week weekend",
  ].flatMap((line) => line.split(" ")),
);

const dutch = new Set(
  wordsOf([messagesIn("nl"), historyInDutch, lifeInDutch, screenInDutch, exportsInDutch]).filter(
    (word) => !ofBoth.has(word),
  ),
);

/** The words of a text that the dashboard says in Dutch. */
export function dutchIn(text: string): readonly string[] {
  return wordsOf(text).filter((word) => dutch.has(word));
}

/** All words of a text or a catalogue. What has a digit in it, as the hash of a commit, is no word. */
function wordsOf(value: unknown): readonly string[] {
  if (typeof value === "object" && value !== null) return Object.values(value).flatMap(wordsOf);
  const text = typeof value === "function" ? phrasesOf(String(value)) : String(value);
  return text.toLowerCase().match(/(?<![\p{L}\d])\p{L}{2,}(?![\p{L}\d])/gu) ?? [];
}

/** What stands between quotes in the code of a phrase with places to fill in. */
function phrasesOf(code: string): string {
  const phrases = code.replaceAll(/\$\{[^}]*\}/g, " ").matchAll(/(?<quote>[`"])(?<phrase>.*?)\k<quote>/gs);
  return [...phrases].map(({ groups }) => groups?.["phrase"] ?? "").join(" ");
}
