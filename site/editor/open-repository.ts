import { localForage } from "decap-cms-lib-util";
import { createElement, render } from "preact";
import { askAgain } from "./ask-again.tsx";
import type { EditorPlace } from "./editor-place.ts";
import { gitHubRepository } from "./github-repository.ts";
import { type Session, type SessionEnd, type TokenKeeper, tokenKeeper } from "./kept-token.ts";
import { localRepository } from "./local-repository.ts";
import type { Repository } from "./repository.ts";
import { SignIn } from "./sign-in.tsx";
import type { SignInWords } from "./sign-in-words-en.ts";
import { checkToken } from "./token-check.ts";

/** The repository that is being edited, and the way out of it. */
export type OpenRepository = { readonly repository: Repository; readonly signOut: () => Promise<void> };

type GitHub = EditorPlace & { readonly kind: "github" };
type Asking = {
  readonly element: HTMLElement;
  readonly words: SignInWords;
  /** The path of the dashboard. */
  readonly home: string;
};

const leftKey = "klachtenregister-editor-left";

/** Opens the repository: at once on this machine, after signing in on GitHub. */
export async function openRepository(place: EditorPlace, asking: Asking): Promise<OpenRepository> {
  if (place.kind === "github") return openGitHub(place, asking);
  return { repository: localRepository("/api/v1"), signOut: async () => location.assign(asking.home) };
}

async function openGitHub(place: GitHub, asking: Asking): Promise<OpenRepository> {
  let session: Session | null = null;
  const keeper = tokenKeeper({
    repository: place.repository,
    // When the twelve hours are over an open form keeps its words: the next request asks for a token.
    onEnd: (why) => {
      session = null;
      if (why === "signed-out") leave(why);
    },
  });
  session = (await keeper.read()) ?? (await signedIn(place, asking));
  await keeper.keep(session);
  const renew = async (refused: string) => {
    // A refusal of the token of before, which came late, asks for nothing.
    if (session !== null && session.token !== refused) return true;
    const anew = await renewed(keeper, refused, () => askAgain(questionOf(place, asking)));
    if (anew !== null) session = anew;
    return anew !== null;
  };
  const { author } = session;
  const access = { ...place, address: place.api, author, token: () => session?.token ?? "", renew };
  return { repository: gitHubRepository(access), signOut: () => forgetAll(keeper) };
}

/** A session in the place of one that GitHub no longer accepts: another tab's, or the partner's answer. */
async function renewed(
  keeper: TokenKeeper,
  refused: string,
  ask: () => Promise<Session | null>,
): Promise<Session | null> {
  const kept = await keeper.read();
  if (kept !== null && kept.token !== refused) return kept;
  const anew = await ask();
  if (anew !== null) await keeper.keep(anew);
  return anew;
}

/** Signing out leaves nothing on this machine: no token, and no draft of a complaint. */
async function forgetAll(keeper: TokenKeeper): Promise<void> {
  await localForage.clear();
  await keeper.forget();
}

/**
 * Back to the sign-in page, by an address without a fragment, which the browser loads anew; a form with unsaved words
 * makes it ask first, and stays as it is when the partner stays.
 */
function leave(why: SessionEnd): void {
  sessionStorage.setItem(leftKey, why);
  location.assign(location.pathname);
}

function signedIn(place: GitHub, asking: Asking): Promise<Session> {
  const left = sessionStorage.getItem(leftKey);
  sessionStorage.removeItem(leftKey);
  return new Promise((resolve) => {
    const onSignedIn = (session: Session) => {
      render(null, asking.element);
      resolve(session);
    };
    asking.element.replaceChildren();
    const reason = left === "signed-out" ? left : null;
    render(createElement(SignIn, { ...questionOf(place, asking), reason, onSignedIn }), asking.element);
  });
}

function questionOf({ repository, api, oauth }: GitHub, { words }: Asking) {
  const check = (token: string) => checkToken({ token, repository, apiAddress: api });
  return { words, repository, oauth, check };
}
