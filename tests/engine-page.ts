import type { Role } from "./engine.ts";

/*
 * What runs in the page of an engine that has no client of its own. Each function stands for itself: it is sent to the
 * browser as text.
 */

/** Finds the first visible thing with a role and exactly a name; null when there is none. */
export function findByRole(role: Role, name: string): Element | null {
  const places = {
    button: "button, [role=button]",
    heading: "h1, h2, h3, h4, [role=heading]",
    link: "a[href]",
    radio: "input[type=radio]",
  };
  const words = (element: Element | null | undefined) => (element?.textContent ?? "").trim();
  const nameOf = (element: Element) => {
    const label = element instanceof HTMLInputElement ? words(element.labels?.[0]) : words(element);
    return (element.getAttribute("aria-label") ?? label).replaceAll(/\s+/g, " ");
  };
  const isThere = (element: Element) => element.checkVisibility({ visibilityProperty: true });
  const found = [...document.querySelectorAll(places[role])];
  return found.find((element) => isThere(element) && nameOf(element) === name) ?? null;
}

/**
 * Finds the first visible field with a label, whether or not the label says that it is optional; null when there is none,
 * or none that takes what is typed.
 */
export function findByLabel(label: string): Element | null {
  const plain = (words: string) => words.trim().replace(/ \((?:optioneel|optional)\)$/, "");
  const named = [...document.querySelectorAll("label")].filter((one) => plain(one.textContent) === label);
  const fields = named.map((one) => one.control ?? document.getElementById(one.htmlFor));
  return fields.find((field) => field?.checkVisibility() === true && !field.matches("[readonly]")) ?? null;
}

/** Notes from now on what no page may do. */
export function noteProblems(): void {
  const noted: string[] = [];
  if (Array.isArray(Reflect.get(window, "problemsNoted"))) return;
  Reflect.set(window, "problemsNoted", noted);
  window.addEventListener("error", ({ message }) => noted.push(`a failure: ${message}`));
  window.addEventListener("unhandledrejection", (event) => {
    // The page may still say that it expected this.
    setTimeout(() => event.defaultPrevented || noted.push(`a rejection: ${String(event.reason)}`));
  });
  document.addEventListener("securitypolicyviolation", ({ effectiveDirective, blockedURI }) => {
    noted.push(`policy: ${effectiveDirective} blocked ${blockedURI}`);
  });
}

/** What was noted so far; empties the list. */
export function takeNoted(): readonly string[] {
  const noted: unknown = Reflect.get(window, "problemsNoted");
  return Array.isArray(noted) ? noted.splice(0).map(String) : [];
}
