import { useEffect, useRef, useState } from "preact/hooks";
import type { Session, SessionEnd } from "./kept-token.ts";
import { type OauthServer, type OauthTrouble, signInWithOauth } from "./oauth-sign-in.ts";
import type { SignInWords } from "./sign-in-words-en.ts";
import type { TokenTrouble, TokenVerdict } from "./token-check.ts";
import { TokenField } from "./token-field.tsx";

/** What signing in needs to know, and what it calls. */
export type SignInProps = {
  readonly words: SignInWords;
  /** `owner/name` */
  readonly repository: string;
  readonly oauth: OauthServer | null;
  readonly check: (token: string) => Promise<TokenVerdict>;
  readonly onSignedIn: (session: Session) => void;
  /** Why somebody who was signed in is asked again. */
  readonly reason?: SessionEnd | null;
};

/** The closed editor: a page of its own that asks for a token, or for a sign-in at GitHub. */
export function SignIn(props: SignInProps) {
  const { words } = props;
  useEffect(() => {
    document.title = `${words.title} · ${words.place}`;
  }, []);
  return (
    <main class="editor-sign-in on-page">
      <p class="place">{words.place}</p>
      <h1>{words.title}</h1>
      <p class="tagline">{words.tagline}</p>
      <SignInForm {...props} />
      <p class="foot">
        <a href="../">{words.toRegister}</a>
      </p>
    </main>
  );
}

/** How far signing in is. */
type Step =
  | { readonly is: "asking"; readonly trouble: TokenTrouble | OauthTrouble | null }
  | { readonly is: "checking" | "waiting" | "public" };

type FormProps = SignInProps & {
  /** In a dialog above the editor: its links leave what was written alone. */
  readonly inDialog?: boolean;
};

/** The form alone: the field for the token, the buttons, and what came of them. */
export function SignInForm(props: FormProps) {
  const { words, repository, oauth, inDialog = false, reason = null } = props;
  const field = useRef<HTMLInputElement>(null);
  const { step, sendToken, sendToGitHub, askAnew } = useSignIn(props);
  useEffect(() => {
    if (step.is === "asking") field.current?.focus();
  }, [step]);
  if (step.is === "public") return <PublicWarning words={words} onTryAgain={askAnew} />;
  const isBusy = step.is !== "asking";
  const trouble = step.is === "asking" ? step.trouble : null;
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    if (field.current !== null) void sendToken(field.current.value);
  };
  return (
    <form onSubmit={submit} aria-busy={isBusy}>
      <TokenField {...{ field, words, repository, inDialog, isBusy }} isWrong={isOfToken(trouble)} />
      <div class="choices">
        <button type="submit" class="primary" disabled={isBusy}>
          {words.signIn}
        </button>
        {oauth !== null && <span class="or">{words.or}</span>}
        {oauth !== null && (
          <button type="button" disabled={isBusy} onClick={() => void sendToGitHub(oauth)}>
            {words.signInWithGitHub}
          </button>
        )}
      </div>
      <p id="sign-in-status" class={trouble === null ? "status" : "status warning"} role="status">
        {saidOf(step, words, inDialog ? null : reason)}
      </p>
    </form>
  );
}

function useSignIn({ check, onSignedIn }: SignInProps) {
  const [step, setStep] = useState<Step>({ is: "asking", trouble: null });
  const gone = useRef(new AbortController());
  useEffect(() => () => gone.current.abort(), []);
  const sendToken = async (token: string): Promise<void> => {
    setStep({ is: "checking" });
    const verdict = await check(token);
    if (gone.current.signal.aborted) return;
    if (verdict.kind !== "good") return setStep({ is: "asking", trouble: verdict.kind });
    if (verdict.isPublic) return setStep({ is: "public" });
    onSignedIn({ token: token.trim(), author: verdict.author });
  };
  const sendToGitHub = async (server: OauthServer): Promise<void> => {
    setStep({ is: "waiting" });
    const outcome = await signInWithOauth(server, { signal: gone.current.signal });
    if (gone.current.signal.aborted) return;
    if (outcome.kind === "token") return sendToken(outcome.token);
    setStep({ is: "asking", trouble: outcome.kind });
  };
  return { step, sendToken, sendToGitHub, askAnew: () => setStep({ is: "asking", trouble: null }) };
}

/** Whether another token is the cure, rather than another moment or another window. */
function isOfToken(trouble: TokenTrouble | OauthTrouble | null): boolean {
  switch (trouble) {
    case "not-a-token":
    case "refused":
    case "wrong-repository":
    case "read-only":
    case "sso":
    case "forbidden":
      return true;
    default:
      return false;
  }
}

function saidOf(step: Step, words: SignInWords, reason: SessionEnd | null): string {
  if (step.is === "checking") return words.checking;
  if (step.is === "waiting") return words.waiting;
  if (step.is === "asking" && step.trouble !== null) return words.trouble[step.trouble];
  if (reason === null) return "";
  return reason === "expired" ? words.expired : words.signedOut;
}

type WarningProps = { readonly words: SignInWords; readonly onTryAgain: () => void };

/** A public repository ends the way in: nothing of a complaint may ever be written there. */
function PublicWarning({ words, onTryAgain }: WarningProps) {
  const warning = useRef<HTMLDivElement>(null);
  useEffect(() => warning.current?.focus(), []);
  return (
    <div class="public-warning" role="alert" ref={warning} tabIndex={-1}>
      <h2>{words.publicTitle}</h2>
      <p>
        <strong>{words.publicText}</strong>
      </p>
      <p>{words.publicCure}</p>
      <p>{words.publicKept}</p>
      <button type="button" onClick={onTryAgain}>
        {words.tryAgain}
      </button>
    </div>
  );
}
