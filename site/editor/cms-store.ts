import { createEmptyDraft, loadEntry } from "decap-cms-core/dist/esm/actions/entries.js";
import { type CmsBackend, currentBackend } from "decap-cms-core/dist/esm/backend.js";
import { store } from "decap-cms-core/dist/esm/redux/index.js";
import { history } from "decap-cms-core/dist/esm/routing/history.js";
import { parseEntryText } from "./entry-text.ts";
import { turnToOtherForm } from "./other-form.ts";
import { saveAtOnce } from "./saving-at-once.ts";
import { editorWordsIn } from "./editor-words.ts";
import { numbersAsked, withLines } from "./review-prefill.ts";
import { nameParts } from "./spoken-names.ts";

/** What the editor does with the state of the CMS, which offers no way in of its own. */
export type StoreCare = {
  /** The element that holds the CMS. */
  readonly root: HTMLElement;
  /** Shows that a save is under way, until the function that it returns is called. */
  readonly showSaving: () => () => void;
  /** The text that was saved last at a path. */
  readonly savedText: (path: string) => string | undefined;
  /** The text that a form of a collection would be saved as. */
  readonly formText: (collection: string, form: unknown) => string;
};

/** Looks after the CMS from its start: no word is typed into a form that is being saved, nor lost with a backup. */
export function careForStore(care: StoreCare): void {
  saveAtOnce(care.root);
  turnToOtherForm();
  nameParts(care.root, editorWordsIn(document.documentElement.lang === "nl" ? "nl" : "en"));
  let isBusy = false;
  let done: (() => void) | null = null;
  store.subscribe(keepNewForms());
  store.subscribe(() => {
    const busy = isAtWork();
    if (busy === isBusy) return;
    isBusy = busy;
    care.root.inert = busy;
    done?.();
    done = busy ? care.showSaving() : null;
    if (!busy) showWhatWasSaved(care);
  });
}

/** Whether a record is being saved or removed; a new one also until its form is made from what was saved. */
function isAtWork(): boolean {
  const { entryDraft } = store.getState();
  const of = (name: string) => entryDraft.getIn(["entry", name]);
  const isArriving = isNumberedAtNew() && of("newRecord") === true;
  return of("isPersisting") === true || of("isDeleting") === true || isArriving;
}

/** Whether what stands at the address of a new record has a number already. */
function isNumberedAtNew(): boolean {
  const slug: unknown = store.getState().entryDraft.getIn(["entry", "slug"]);
  return slug !== undefined && slug !== "" && history.location.pathname.endsWith("/new");
}

/**
 * Keeps the form of a new record a new one. The CMS (decap-cms-core 3.19) lays a record that arrives late, as after a
 * save, into whatever form stands there by then: who has begun a new one would have the old under its address.
 */
function keepNewForms(): () => void {
  let isMending = false;
  return () => {
    const { entryDraft, collections } = store.getState();
    if (isMending || !isNumberedAtNew() || entryDraft.getIn(["entry", "newRecord"]) !== false) return;
    isMending = true;
    const { pathname, search } = history.location;
    const begun = pathname.split("/").at(-2) ?? "";
    const made = store.dispatch(createEmptyDraft(collections.get(begun), search));
    void Promise.resolve(made).finally(() => (isMending = false));
  };
}

/** After a save that changed what was written (brought together, renamed, cleaned), the form shows what was saved. */
function showWhatWasSaved({ savedText, formText }: StoreCare): void {
  const { entryDraft, collections } = store.getState();
  const entry = entryDraft.get("entry");
  const path: unknown = entry?.get("path");
  const name: unknown = entry?.get("collection");
  if (typeof path !== "string" || typeof name !== "string" || entryDraft.get("hasChanged") === true) return;
  const saved = savedText(path);
  if (saved === undefined) return;
  const shown = parseEntryText(formText(name, entry.get("data").toJS())).text;
  if (shown !== saved) void store.dispatch(loadEntry(collections.get(name), entry.get("slug")));
}

/**
 * Mends what the CMS does wrong between its screens and its backend, as soon as it has one.
 *
 * @param readComplaints reads the complaints that a review may name, for the preview beside its form
 */
export function mendCms(readComplaints: () => Promise<unknown>): void {
  const stop = store.subscribe(() => {
    const { config } = store.getState();
    if (config.isFetching || config.collections === undefined) return;
    stop();
    const backend = currentBackend(config);
    mendDraftBackup(backend);
    mendSlugs(backend);
    mendReviewForms(backend, readComplaints);
  });
}

/** The CMS would write every path in small letters; a complaint's number has capitals. */
function mendSlugs(backend: CmsBackend): void {
  backend.generateUniqueSlug = async (collection, data) => {
    if (collection.get("name") === "reviews") return String(data.get("year"));
    return `${String(data.get("folder_year"))}/${String(data.get("id"))}/index`;
  };
}

/**
 * The address of a form can fill its fields, but not a list: a review comes with a line for each complaint it names. The
 * complaints are read before its form is shown, else each of them would be called unknown beside it.
 */
function mendReviewForms(backend: CmsBackend, readComplaints: () => Promise<unknown>): void {
  const process = backend.processEntry.bind(backend);
  backend.processEntry = async (state, collection, entry) => {
    if (collection.get("name") === "reviews") {
      // Without them the form can still be filled in; they are read again before it is saved.
      await readComplaints().catch(() => null);
      entry.data = withLines(entry.data, numbersAsked(history.location.search));
    }
    return process(state, collection, entry);
  };
}

/**
 * Offers the backup of a draft only when the record itself has arrived: the CMS would offer it at once, and put the
 * record over what was restored.
 */
function mendDraftBackup(backend: CmsBackend): void {
  const read = backend.getLocalDraftBackup.bind(backend);
  backend.getLocalDraftBackup = async (collection, slug) => {
    await formArrived();
    return read(collection, slug);
  };
}

/** What tells the form on the screen from every other, until it is saved or left. */
export function draftKey(): string {
  return String(store.getState().entryDraft.get("key"));
}

/** Waits until a form stands, fresh for the record that was opened. */
function formArrived(): Promise<void> {
  const before: unknown = store.getState().entryDraft.get("key");
  return new Promise((resolve) => {
    const stop = store.subscribe(() => {
      const key: unknown = store.getState().entryDraft.get("key");
      if (typeof key !== "string" || key === "" || key === before) return;
      stop();
      resolve();
    });
  });
}
