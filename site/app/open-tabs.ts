const name = "klachtenregister-open";

/** Lets go of the lock by which this page says that it shows the register; null while it holds none. */
let release: (() => void) | null = null;

/**
 * Says to the other tabs, and to the next page of this one, that the register stands open here. The browser itself
 * takes the lock away with the page, and the mark with the tab.
 */
export function markOpen(): Promise<void> {
  mark("yes");
  if (release !== null) return Promise.resolve();
  return new Promise((granted) => {
    const held = navigator.locks.request(name, { mode: "shared" }, () => {
      granted();
      return new Promise<void>((resolve) => (release = resolve));
    });
    // Where cookies are blocked there are no locks either: each page is then a session of its own.
    held.catch(() => granted());
  });
}

/** Takes back what `markOpen` said. */
export function markClosed(): void {
  mark(null);
  release?.();
  release = null;
}

/**
 * Whether the register stands open in another tab, or stood open in this one: with its last tab a session has ended,
 * and a key that was left behind opens nothing any more.
 */
export async function isOpenSomewhere(): Promise<boolean> {
  if (wasOpenHere()) return true;
  const { held = [] } = await navigator.locks.query().catch(() => ({ held: [] }));
  return held.some((lock) => lock.name === name);
}

function wasOpenHere(): boolean {
  try {
    return sessionStorage.getItem(name) !== null;
  } catch {
    return false;
  }
}

function mark(text: string | null): void {
  try {
    if (text === null) sessionStorage.removeItem(name);
    else sessionStorage.setItem(name, text);
  } catch {
    // A browser that keeps nothing asks for the pass phrase at every page.
  }
}
