import { useEffect, useRef } from "preact/hooks";
import { keysOf, reviewActs } from "./review-keys.ts";
import { useReviewWords } from "./review-screen-words.ts";

/** The keys of the review and what each does, over the page. */
export function ReviewKeys({ onClose }: { onClose: () => void }) {
  const words = useReviewWords();
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => dialog.current?.showModal(), []);
  return (
    <dialog class="review-keys" ref={dialog} onClose={onClose} aria-labelledby="review-keys">
      <h2 id="review-keys">{words.keysTitle}</h2>
      <dl>
        {reviewActs.map((act) => (
          <div key={act}>
            <dt>
              {keysOf[act].map((key) => (
                <kbd key={key}>{words.keyNames[key] ?? key}</kbd>
              ))}
            </dt>
            <dd>{words.keyHelp[act]}</dd>
          </div>
        ))}
      </dl>
      <p class="hint">{words.keysPresenter}</p>
      <button type="button" onClick={() => dialog.current?.close()}>
        {words.keysClose}
      </button>
    </dialog>
  );
}
