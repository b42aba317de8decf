import { discardDraft } from "decap-cms-core/dist/esm/actions/entries.js";
import { store } from "decap-cms-core/dist/esm/redux/index.js";
import { history } from "decap-cms-core/dist/esm/routing/history.js";
import { flushSync } from "react-dom";

/**
 * Gives each address a form of its own. When the browser goes from one form to another, by its back button or a typed
 * address, the CMS would leave the first form standing under the address of the second; and when a new record was saved,
 * its form would no longer ask before unsaved words are left. It makes a fresh form when it has been elsewhere in between.
 */
export function turnToOtherForm(): void {
  let shown = history.location.pathname;
  history.listen(({ pathname, search }, action) => {
    const before = shown;
    shown = pathname;
    const list = listOf(pathname);
    if (list === null || before === pathname || !isStale(before, action)) return;
    setTimeout(() => {
      // What was not saved has been given up already, when the browser asked.
      flushSync(() => void store.dispatch(discardDraft()));
      flushSync(() => history.replace(list));
      history.replace(pathname + search);
    });
  });
}

/** Whether the form that stands there belongs to the address before. */
function isStale(before: string, action: "POP" | "PUSH" | "REPLACE"): boolean {
  return action === "POP" ? listOf(before) !== null : action === "REPLACE" && before.endsWith("/new");
}

/** The address of the list to which a form belongs; null for an address without a form. */
function listOf(pathname: string): string | null {
  return /^(\/collections\/[^/]+)\/(?:new$|entries\/)/.exec(pathname)?.[1] ?? null;
}
