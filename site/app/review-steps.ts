import { useEffect, useRef } from "preact/hooks";
import { actOf, type ReviewAct, takesTyping } from "./review-keys.ts";
import { parseRoute } from "./route.ts";

/** Where the keys that turn a page lead; null where there is nothing to turn to. */
export type ReviewPlaces = Readonly<Record<"next" | "previous" | "first" | "last", string | null>>;

/** What the other keys do, and whether none of them does anything now. */
export type ReviewActs = Readonly<Record<"words" | "personal" | "keys", () => void>> & {
  readonly isStill: boolean;
};

/**
 * Listens to the keys of the review while its pages are shown.
 *
 * @param placesFrom where the keys lead from a complaint, from the first page for null
 */
export function useReviewKeys(placesFrom: PlacesFrom, acts: ReviewActs): void {
  const now = useRef({ placesFrom, acts });
  now.current = { placesFrom, acts };
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

type PlacesFrom = (at: string | null) => ReviewPlaces;
type Now = { readonly placesFrom: PlacesFrom; readonly acts: ReviewActs };

function perform(act: ReviewAct, { placesFrom, acts }: Now): void {
  if (act === "words" || act === "personal" || act === "keys") return acts[act]();
  // The address is where the last key led to; the page that is shown may still be on its way there.
  const route = parseRoute(location.hash);
  const place = placesFrom(route.view === "review" ? route.at : null)[act];
  if (place !== null) location.hash = place;
}
