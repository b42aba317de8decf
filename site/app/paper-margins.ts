import { useLayoutEffect } from "preact/hooks";
import { readableDate } from "../../procedure/explain.ts";
import { lifeWordsIn } from "./life-words.ts";
import { useScreen } from "./screen.ts";

/**
 * Hands what is printed to the margins of every page, as long as the calling view is there: what it is, whose it is, that
 * it is confidential and when it was printed.
 */
export function usePaperMargins(title: string): void {
  const { index, messages, overview } = useScreen();
  const words = lifeWordsIn(index.register.language);
  const printed = readableDate(overview.today, messages);
  useLayoutEffect(() => {
    const { style } = document.documentElement;
    const margins = {
      "--paper-head": title,
      "--paper-owner": index.register.organisation.name,
      "--paper-foot": `${words.confidential} · ${words.printedOn} ${printed}`,
    };
    for (const [name, text] of Object.entries(margins)) style.setProperty(name, stringInCss(text));
    return () => {
      for (const name of Object.keys(margins)) style.removeProperty(name);
    };
  }, [title, printed, index]);
}

/** A text as a string of CSS, which can hold everything but quotes, backslashes and line ends as they are. */
function stringInCss(text: string): string {
  return `"${text.replace(/["\\]/g, "\\$&").replace(/\s+/g, " ")}"`;
}
