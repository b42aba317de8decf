/** What a key does in the guided review. */
export type ReviewAct = "next" | "previous" | "first" | "last" | "words" | "personal" | "keys";

/** The keys of each act; a presenter sends PageDown and PageUp. */
export const keysOf: Readonly<Record<ReviewAct, readonly string[]>> = {
  next: ["ArrowRight", "PageDown"],
  previous: ["ArrowLeft", "PageUp"],
  first: ["Home"],
  last: ["End"],
  words: ["w"],
  personal: ["p"],
  keys: ["?"],
};

/** The acts in the order in which they are explained. */
export const reviewActs = ["next", "previous", "first", "last", "words", "personal", "keys"] as const;

/** A key as it was pressed; `isTyping` when it goes into a field. */
export type Pressed = Pick<KeyboardEvent, "key" | "ctrlKey" | "altKey" | "metaKey" | "shiftKey"> & {
  readonly isTyping: boolean;
};

/** What a pressed key does; null when it belongs to a field, to the browser or to nobody. */
export function actOf({ key, ctrlKey, altKey, metaKey, shiftKey, isTyping }: Pressed): ReviewAct | null {
  if (isTyping || ctrlKey || altKey || metaKey) return null;
  const act = reviewActs.find((one) => keysOf[one].includes(key.length === 1 ? key.toLowerCase() : key));
  if (act === undefined) return null;
  // The question mark needs the shift key on most keyboards; with a letter or an arrow it selects.
  return shiftKey && act !== "keys" ? null : act;
}

/** Whether what is typed goes into an element. */
export function takesTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  return target.isContentEditable || target.matches("input, textarea, select");
}
