/** What a browser fills in, remembers, or puts back after a restart. */
const fields = "input, textarea, select";

/** What keeps a browser from remembering a field, and the usual password managers from offering to. */
const forgotten: Readonly<Record<string, string>> = {
  autocomplete: "off",
  "data-1p-ignore": "",
  "data-bwignore": "",
  "data-lpignore": "true",
};

/**
 * Keeps every field of a page, also those that are still to come, out of the memory of the browser: it would keep a
 * complainant's name and words in clear, offer them to whoever sits there next, and take them along to other devices. A
 * field that says itself what it is for, such as the token that a password manager may keep, stays as it is.
 */
export function forgetFields(page: Document): void {
  new MutationObserver((changes) => {
    for (const { addedNodes } of changes) {
      for (const node of addedNodes) if (node instanceof Element) forgetIn(node);
    }
  }).observe(page, { subtree: true, childList: true });
  forgetIn(page.documentElement);
}

function forgetIn(root: Element): void {
  const inside = root.querySelectorAll(fields);
  for (const field of root.matches(fields) ? [root, ...inside] : inside) {
    if (field.hasAttribute("autocomplete")) continue;
    for (const [name, value] of Object.entries(forgotten)) field.setAttribute(name, value);
  }
}
