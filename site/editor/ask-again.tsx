import { render } from "preact";
import type { Session } from "./kept-token.ts";
import { SignInForm, type SignInProps } from "./sign-in.tsx";

/** What asking again needs: all of signing in but what comes of it, which it answers itself. */
export type AskAgain = Omit<SignInProps, "onSignedIn" | "reason">;

let asked: Promise<Session | null> | null = null;

/**
 * Asks for a new token in a dialog above the editor, where everything that was written stays as it is. Asked by several
 * requests at once, it shows one dialog and gives all of them the same answer; null when the person does not sign in now.
 */
export function askAgain(question: AskAgain): Promise<Session | null> {
  asked ??= showDialog(question).finally(() => {
    asked = null;
  });
  return asked;
}

function showDialog(question: AskAgain): Promise<Session | null> {
  const { words } = question;
  const dialog = document.createElement("dialog");
  dialog.className = "editor-sign-in asked-again";
  dialog.setAttribute("aria-labelledby", "ask-again-title");
  document.body.append(dialog);
  return new Promise((resolve) => {
    let answer: Session | null = null;
    const onSignedIn = (session: Session): void => {
      answer = session;
      dialog.close();
    };
    dialog.addEventListener("close", () => {
      render(null, dialog);
      dialog.remove();
      resolve(answer);
    });
    // Shown before it is filled: a field in a closed dialog cannot be focused.
    dialog.showModal();
    render(
      <>
        <h2 id="ask-again-title">{words.askAgainTitle}</h2>
        <p>{words.askAgain}</p>
        <SignInForm {...question} onSignedIn={onSignedIn} inDialog />
        <button type="button" class="not-now" onClick={() => dialog.close()}>
          {words.notNow}
        </button>
      </>,
      dialog,
    );
  });
}
