import type { RefObject } from "preact";
import { useState } from "preact/hooks";
import type { SignInWords } from "./sign-in-words-en.ts";

type TokenFieldProps = {
  readonly field: RefObject<HTMLInputElement | null>;
  readonly words: SignInWords;
  readonly repository: string;
  readonly inDialog: boolean;
  readonly isBusy: boolean;
  readonly isWrong: boolean;
};

/** The field for the token, for which repository it is, and the way to make one. */
export function TokenField({ field, words, repository, inDialog, isBusy, isWrong }: TokenFieldProps) {
  const [isShown, setShown] = useState(false);
  return (
    <>
      <p class="repository">
        {words.repository} <code>{repository}</code>
      </p>
      <UserName label={words.repository} repository={repository} />
      <label for="github-token">{words.token}</label>
      <div class="token">
        <input
          id="github-token"
          ref={field}
          {...(isShown ? { type: "text" } : { type: "password" })}
          name="password"
          autocomplete="current-password"
          autocapitalize="none"
          spellcheck={false}
          aria-describedby="github-token-hint sign-in-status"
          aria-invalid={isWrong}
          readOnly={isBusy}
        />
        <button type="button" aria-pressed={isShown} onClick={() => setShown(!isShown)}>
          {isShown ? words.hide : words.show}
        </button>
      </div>
      <p class="hint">
        <span id="github-token-hint">{words.tokenHint}</span>{" "}
        <a href="token/" {...(inDialog && { target: "_blank", rel: "noopener" })}>
          {inDialog ? words.howToNewTab : words.howTo}
        </a>
      </p>
    </>
  );
}

/** A password manager files a secret under a name: the repository, so that tokens for two registers stay apart. */
function UserName({ label, repository }: { readonly label: string; readonly repository: string }) {
  return (
    <input
      class="off-screen"
      type="text"
      name="username"
      autocomplete="username"
      aria-label={label}
      value={repository}
      tabIndex={-1}
      readOnly
    />
  );
}
