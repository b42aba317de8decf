import type { RefObject } from "preact";
import { useEffect, useRef, useState } from "preact/hooks";
import { keepingOfBrowser } from "./browser-storage.ts";
import type { ScreenWords } from "./screen-words.ts";
import { type Session, signIn, type SignedOutReason } from "./session.ts";

const keeping = keepingOfBrowser();

type SignInProps = { session: Session; words: ScreenWords; organisation: string };

/** The closed register: one field for the pass phrase, and why it is closed. */
export function SignIn({ session, words, organisation }: SignInProps) {
  const field = useRef<HTMLInputElement>(null);
  const isBusy = session.is === "opening" || session.is === "starting";
  const reason = session.is === "signed-out" ? session.reason : null;
  useEffect(() => {
    document.title = words.title;
    if (!isBusy) field.current?.focus();
  }, [isBusy, reason]);
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    if (field.current !== null && field.current.value.trim() !== "") void signIn(field.current.value);
  };
  return (
    <main class="sign-in">
      <p class="date">{organisation}</p>
      <h1>{words.title}</h1>
      <p class="tagline">{words.tagline}</p>
      <form onSubmit={submit} aria-busy={isBusy}>
        <PassPhraseField field={field} words={words} isBusy={isBusy} reason={reason} />
        <button type="submit" class="primary" disabled={isBusy}>
          {words.signIn}
        </button>
        <p id="sign-in-status" class={isWarning(reason) ? "status warning" : "status"} role="status">
          {session.is === "opening" ? words.opening : reason === null ? "" : reasonIn(words, reason)}
        </p>
        {keeping !== "all" && <p class="status">{words.keeping[keeping]}</p>}
        {reason === "no-keys" && <pre class="command">npm run keys -- add dir</pre>}
      </form>
      <p class="foot">
        <a href="procedure/">{words.procedureLink}</a>
      </p>
    </main>
  );
}

type FieldProps = {
  field: RefObject<HTMLInputElement | null>;
  words: ScreenWords;
  isBusy: boolean;
  reason: SignedOutReason | null;
};

function PassPhraseField({ field, words, isBusy, reason }: FieldProps) {
  const [isShown, setShown] = useState(false);
  return (
    <>
      <label for="pass-phrase">{words.passPhrase}</label>
      <div class="field">
        <input
          id="pass-phrase"
          ref={field}
          {...(isShown ? { type: "text" } : { type: "password" })}
          autocomplete="current-password"
          autocapitalize="none"
          spellcheck={false}
          aria-describedby="pass-phrase-hint sign-in-status"
          aria-invalid={reason === "refused" || reason === "unknown-code"}
          readOnly={isBusy}
        />
        <button type="button" class="quiet" aria-pressed={isShown} onClick={() => setShown(!isShown)}>
          {isShown ? words.hide : words.show}
        </button>
      </div>
      <p id="pass-phrase-hint" class="hint">
        {words.passPhraseHint}
      </p>
    </>
  );
}

function isWarning(reason: SignedOutReason | null): boolean {
  return reason !== null && reason !== "signed-out" && reason !== "locked";
}

function reasonIn(words: ScreenWords, reason: SignedOutReason): string {
  switch (reason) {
    case "refused":
      return words.wrongPassPhrase;
    case "unknown-code":
      return words.unknownCode;
    case "no-keys":
      return words.noKeys;
    case "unreachable":
      return words.unreachable;
    case "new-key":
      return words.newKey;
    case "superseded":
    case "broken":
      return words.broken;
    case "browser-failed":
      return words.browserFailed;
    case "locked":
      return words.locked;
    case "signed-out":
      return words.signedOut;
  }
}
