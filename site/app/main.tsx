import { render } from "preact";
import { throughTheDoor } from "../through-the-door.ts";
import { App } from "./app.tsx";
import { forgetFields } from "./form-memory.ts";
import type { Words } from "./screen.ts";
import { startSession } from "./session.ts";

/** Mounts the register where the page has a place for it, in the page's language. */
async function mount(): Promise<void> {
  const place = await throughTheDoor("register");
  if (place === null) return;
  forgetFields(document);
  const words = await wordsIn(document.documentElement.lang);
  const { organisation = "", timeZone = "Europe/Amsterdam", lockAfterMinutes } = place.dataset;
  render(<App {...words} organisation={organisation} timeZone={timeZone} />, place);
  await startSession(Number(lockAfterMinutes ?? 15));
}

async function wordsIn(language: string): Promise<Words> {
  if (language === "en") {
    const [{ english }, { screenInEnglish }] = await Promise.all([
      import("../../procedure/messages-en.ts"),
      import("./screen-words-en.ts"),
    ]);
    return { messages: english, words: screenInEnglish };
  }
  const [{ dutch }, { screenInDutch }] = await Promise.all([
    import("../../procedure/messages-nl.ts"),
    import("./screen-words-nl.ts"),
  ]);
  return { messages: dutch, words: screenInDutch };
}

void mount();
