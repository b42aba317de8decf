import { parseRegister, type Register } from "../../schemas/register.ts";
import { forgetFields } from "../app/form-memory.ts";
import { backendInEnglish } from "./backend-words-en.ts";
import { backendInDutch, type BackendWords } from "./backend-words-nl.ts";
import type { EditorPlace } from "./editor-place.ts";
import { browserKeeping } from "./lent-storage.ts";
import { makeNotices, type Notices } from "./notices.tsx";
import { type OpenRepository, openRepository } from "./open-repository.ts";
import { settingsPath } from "./record-place.ts";
import { fieldsOf } from "./record-text.ts";
import { runCms } from "./run-cms.ts";
import { sealDrafts } from "./sealed-drafts.ts";
import { signInInEnglish } from "./sign-in-words-en.ts";
import { signInInDutch } from "./sign-in-words-nl.ts";

/** Starts the editor: signs in, reads the settings that its forms are made from, and hands over to the CMS. */
export async function startEditor(element: HTMLElement): Promise<void> {
  forgetFields(document);
  const isDutch = document.documentElement.lang === "nl";
  const words = isDutch ? backendInDutch : backendInEnglish;
  const notices = makeNotices(words);
  if (browserKeeping !== "all") notices.say(words.keeping.title, [words.keeping[browserKeeping]]);
  const home = element.dataset["home"] ?? "/";
  const open = await openRepository(placeIn(element), {
    element,
    words: isDutch ? signInInDutch : signInInEnglish,
    home,
  });
  if (element.childElementCount === 0) showOpening(element, words);
  await sealDrafts();
  const register = await readRegister(open, notices, words);
  if (register === null) return;
  element.id = "nc-root";
  element.replaceChildren();
  const { builtAt = "" } = element.dataset;
  runCms({ ...open, register, notices, words, home, builtAt });
}

function placeIn(element: HTMLElement): EditorPlace {
  const place: EditorPlace = JSON.parse(element.dataset["place"] ?? "{}");
  return place;
}

function showOpening(element: HTMLElement, words: BackendWords): void {
  const paragraph = document.createElement("p");
  paragraph.className = "opening";
  paragraph.textContent = words.opening;
  element.replaceChildren(paragraph);
}

/** The settings as they stand in the repository now; null, and said, when they cannot be read. */
async function readRegister(
  { repository }: OpenRepository,
  notices: Notices,
  words: BackendWords,
): Promise<Register | null> {
  const version = await notices.insist(() => repository.read(settingsPath));
  const fields = version === null ? null : fieldsOf({ kind: "settings" }, version.text);
  if (fields !== null) return parseRegister(fields.data).value;
  notices.say(words.title, [words.settingsUnreadable]);
  return null;
}
