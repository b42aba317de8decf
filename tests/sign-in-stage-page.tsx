import "@fontsource-variable/newsreader/wght.css";
import "../site/styles/paper.css";
import "../site/styles/editor-sign-in.css";
import { render } from "preact";
import { askAgain } from "../site/editor/ask-again.tsx";
import { type Session, type SessionEnd, tokenKeeper } from "../site/editor/kept-token.ts";
import { SignIn } from "../site/editor/sign-in.tsx";
import { signInInDutch } from "../site/editor/sign-in-words-nl.ts";
import { signInInEnglish } from "../site/editor/sign-in-words-en.ts";
import { checkToken } from "../site/editor/token-check.ts";

// An editor of one field, to sign in to. The address says what an editor's page is built with.
const asked = new URLSearchParams(location.search);
const repository = asked.get("repository") ?? "voorbeeld/klachten";
const apiAddress = asked.get("api") ?? "";
const server = asked.get("server");
const words = asked.get("language") === "en" ? signInInEnglish : signInInDutch;
const stage = document.getElementById("stage") ?? document.body;

const signing = {
  words,
  repository,
  oauth: server === null ? null : { address: server, path: asked.get("path") ?? "auth" },
  check: (token: string) => checkToken({ token, repository, apiAddress }),
};
const keeper = tokenKeeper({ repository, onEnd: showSignIn });

function showSignIn(reason: SessionEnd | null): void {
  const begin = (session: Session) => void keeper.keep(session).then(() => showEditor(session));
  render(<SignIn {...signing} reason={reason} onSignedIn={begin} />, stage);
}

function showEditor(session: Session): void {
  const save = async () => {
    const answers = await Promise.all([askAgain(signing), askAgain(signing)]);
    const said = answers.map((answer) => (answer === null ? "niemand" : `…${answer.token.slice(-4)}`));
    document.title = said.join(" en ");
  };
  render(
    <main>
      <h1>{`Aangemeld: ${session.author.name}`}</h1>
      <label for="words">Klacht</label>
      <textarea id="words" />
      <button onClick={() => void save()}>Opslaan</button>
      <button onClick={() => void keeper.forget()}>Afmelden</button>
    </main>,
    stage,
  );
}

const kept = await keeper.read();
if (kept === null) showSignIn(null);
else await keeper.keep(kept).then(() => showEditor(kept));
