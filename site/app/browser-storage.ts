/** What a browser keeps for the site: all that it is given, nothing more for it is full, or nothing at all. */
export type BrowserKeeping = "all" | "full" | "nothing";

const probe = "klachtenregister-probe";

/** Tries what the browser keeps. Nothing stays of the trial. */
export function keepingOfBrowser(): BrowserKeeping {
  try {
    localStorage.setItem(probe, "x".repeat(1000));
    localStorage.removeItem(probe);
    return "all";
  } catch (error) {
    return error instanceof DOMException && error.name === "QuotaExceededError" ? "full" : "nothing";
  }
}

/**
 * Lends this page what the browser does not keep for it: a storage that ends with the page. For programs of others,
 * which take for granted that there is one.
 */
export function lendStorage(keeping: BrowserKeeping): void {
  if (keeping !== "all") lend("localStorage");
  if (keeping === "nothing") lend("sessionStorage");
}

function lend(name: "localStorage" | "sessionStorage"): void {
  Object.defineProperty(window, name, { configurable: true, value: new PageStorage() });
}

/** As the browser's own, but for the values being gone with the page. */
class PageStorage implements Storage {
  readonly #kept = new Map<string, string>();

  get length(): number {
    return this.#kept.size;
  }

  clear(): void {
    this.#kept.clear();
  }

  getItem(key: string): string | null {
    return this.#kept.get(key) ?? null;
  }

  key(at: number): string | null {
    return [...this.#kept.keys()][at] ?? null;
  }

  removeItem(key: string): void {
    this.#kept.delete(key);
  }

  setItem(key: string, value: string): void {
    this.#kept.set(key, String(value));
  }
}
