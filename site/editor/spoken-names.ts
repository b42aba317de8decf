import type { EditorWords } from "./editor-words.ts";

/**
 * Gives what the CMS leaves nameless or in English its name: the buttons of a list's items, which show an icon only, the
 * frame of the preview, and the line that says that nothing fits what was typed.
 *
 * @param root the element that holds the CMS
 */
export function nameParts(root: HTMLElement, { parts }: EditorWords): void {
  const name = () => {
    nameAll(root, '[class*="ListItemTopBar"] > button:first-child', parts.fold);
    nameAll(root, '[class*="ListItemTopBar"] > button:last-child', parts.remove);
    nameAll(root, '[class*="ListItemTopBar"] > [role="button"]', parts.move);
    nameAll(root, "#preview-pane", parts.preview);
    say(root, '[role="listbox"] > div:only-child:not([role])', parts.nothingFits);
    say(root, '[id^="DndDescribedBy"]', parts.order);
  };
  new MutationObserver(name).observe(root, { subtree: true, childList: true });
  name();
}

function nameAll(root: HTMLElement, selector: string, words: string): void {
  for (const part of root.querySelectorAll(`:is(${selector}):not([aria-label])`)) {
    part.setAttribute("aria-label", words);
    part.setAttribute("title", words);
  }
}

function say(root: HTMLElement, selector: string, words: string): void {
  for (const part of root.querySelectorAll(selector)) {
    // The text itself is changed and not replaced, for the CMS knows it by its place.
    const text = part.firstChild;
    if (text instanceof Text && text.data !== words) text.data = words;
  }
}
