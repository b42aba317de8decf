import { useEffect, useRef } from "preact/hooks";
import { actOf, type ReviewAct, takesTyping } from "./review-keys.ts";

/** Where the keys that turn a page lead; null where there is nothing to turn to. */
export type ReviewPlaces = Readonly<Record<"next" | "previous" | "first" | "last", string | null>>;

/** What the other keys do, and whether none of them does anything now. */
export type ReviewActs = Readonly<Record<"words" | "personal" | "keys", () => void>> & {
  readonly isStill: boolean;
};

/** Listens to the keys of the review while its pages are shown. */
export function useReviewKeys(places: ReviewPlaces, acts: ReviewActs): void {
  const now = useRef({ places, acts });
  now.current = { places, acts };
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.isComposing || now.current.acts.isStill) return;
      const { key, ctrlKey, altKey, metaKey, shiftKey, target } = event;
      const act = actOf({ key, ctrlKey, altKey, metaKey, shiftKey, isTyping: takesTyping(target) });
      if (act === null) return;
      event.preventDefault();
      perform(act, now.current);
    };
    window.addEventListener("keydown", listen);
    return () => window.removeEventListener("keydown", listen);
  }, []);
}

type Now = { readonly places: ReviewPlaces; readonly acts: ReviewActs };

function perform(act: ReviewAct, { places, acts }: Now): void {
  if (act === "words" || act === "personal" || act === "keys") return acts[act]();
  const place = places[act];
  if (place !== null) location.hash = place;
}
