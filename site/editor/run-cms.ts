import { type CmsConfig, DecapCmsCore as CMS } from "decap-cms-core";
import { isClockBehind, todayIn } from "../app/browser-day.ts";
import { en, nl } from "decap-cms-locales";
import { type Day, dateOf } from "../../procedure/dates.ts";
import type { Register } from "../../schemas/register.ts";
import type { BackendWords } from "./backend-words-nl.ts";
import { careForStore, mendCms } from "./cms-store.ts";
import { registerWidgets } from "./cms-widgets.ts";
import { decapInEnglish } from "./decap-words-en.ts";
import { decapInDutch, laidOver } from "./decap-words-nl.ts";
import { makeDesk } from "./editor-desk.ts";
import { editorConfigOf } from "./editor-config.ts";
import { registerFormats } from "./form-formats.ts";
import type { Notices } from "./notices.tsx";
import { editorWordsIn } from "./editor-words.ts";
import { registerPreviews } from "./form-preview.ts";
import { registerBackend } from "./register-backend.ts";
import { quietRejections } from "./quiet-rejections.ts";
import type { Repository } from "./repository.ts";

/** Everything that the CMS is started with. */
export type EditorStart = {
  readonly repository: Repository;
  readonly register: Register;
  readonly notices: Notices;
  readonly words: BackendWords;
  /** The path of the dashboard. */
  readonly home: string;
  readonly signOut: () => Promise<void>;
  /** The moment at which the page was built, ISO 8601: no clock that is right shows an earlier one. */
  readonly builtAt: string;
};

/** Starts the CMS on a register, and looks after it. */
export function runCms(start: EditorStart): void {
  quietRejections();
  const today = dateOf(todayIn(start.register.timeZone, start.builtAt));
  const desk = makeDesk(start, today);
  const formats = registerFormats(start.words);
  registerWidgets({ today, language: start.register.language });
  CMS.registerLocale("nl", laidOver(nl, decapInDutch));
  CMS.registerLocale("en", laidOver(en, decapInEnglish));
  registerPreviews(desk.around, desk.knownText);
  CMS.registerBackend("register", registerBackend(desk));
  CMS.registerEventListener({ name: "preSave", handler: desk.beforeSave });
  formFirst();
  mendCms(desk.around.complaints);
  if (isClockBehind(start.builtAt)) start.notices.say(start.words.clockBehind, [start.words.clockBehindMore]);
  CMS.init({ config: configOf(start, today) });
  careForStore({
    root: rootOfCms(),
    showSaving: () => start.notices.busy(start.words.saving),
    savedText: desk.savedText,
    formText: (collection, form) => formats[collection]?.toFile(form) ?? "",
  });
}

/** On a narrow screen the form stands alone until the partner asks for what follows from it. */
function formFirst(): void {
  const key = "cms.right-pane";
  if (innerWidth < 768 && localStorage.getItem(key) === null) localStorage.setItem(key, "none");
}

/** The configuration as data and nothing else. */
function configOf({ register, home }: EditorStart, today: Day): CmsConfig {
  const words = editorWordsIn(register.language);
  const config = editorConfigOf({ register, words, today, place: { displayUrl: home } });
  return JSON.parse(JSON.stringify(config));
}

function rootOfCms(): HTMLElement {
  const root = document.getElementById("nc-root");
  if (root === null) throw new Error("The editor has no place on its page.");
  return root;
}
