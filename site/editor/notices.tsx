import { render } from "preact";
import type { BackendWords } from "./backend-words-nl.ts";
import { RepositoryError, type Trouble } from "./repository.ts";

/** What the editor says above the CMS: what it is doing, what was refused, what could not be read. */
export type Notices = {
  /** Says what is under way, until the function that it returns is called. */
  readonly busy: (words: string) => () => void;
  /** Says some sentences until they are put away. */
  readonly say: (title: string, sentences: readonly string[]) => void;
  /** Asks whether to go on. @returns whether that is wanted */
  readonly ask: (question: Asked) => Promise<boolean>;
  /** Puts away what was said. */
  readonly clear: () => void;
  /** Reads, and offers to try again as long as it fails; gives up when the partner goes elsewhere. */
  readonly insist: <Result>(read: () => Promise<Result>) => Promise<Result>;
};

/** A question with its two answers. */
export type Asked = {
  readonly title: string;
  readonly sentence: string;
  readonly yes: string;
  readonly no: string;
};

type Said = { readonly title: string; readonly sentences: readonly string[] };

/** Makes the place for notices, which lies beside the CMS and outlives its screens. */
export function makeNotices(words: BackendWords): Notices {
  const [working, alert] = [placeFor("status"), placeFor("alert")];
  const clear = () => render(null, alert);
  const ask = askerIn(alert, words);
  return {
    busy: (doing) => {
      render(<p class="editor-busy">{doing}</p>, working);
      return () => render(null, working);
    },
    say: (title, sentences) => render(<Notice {...{ title, sentences, words, onClose: clear }} />, alert),
    ask: (question) => askingIn(alert, question),
    clear,
    insist: (read) => insisting(read, ask),
  };
}

function placeFor(role: "status" | "alert"): HTMLElement {
  const place = document.createElement("div");
  place.setAttribute("role", role);
  place.className = "editor-notices";
  document.body.append(place);
  return place;
}

type NoticeProps = Said & { readonly words: BackendWords; readonly onClose: () => void };

function Notice({ title, sentences, words, onClose }: NoticeProps) {
  return (
    <div class="editor-notice">
      <h2>{title}</h2>
      <ul>
        {sentences.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
      <button type="button" onClick={onClose}>
        {words.close}
      </button>
    </div>
  );
}

function askingIn(place: HTMLElement, { title, sentence, yes, no }: Asked): Promise<boolean> {
  return new Promise((resolve) => {
    const answer = (isWanted: boolean) => {
      render(null, place);
      resolve(isWanted);
    };
    render(
      <div class="editor-notice" role="alertdialog" aria-label={title} aria-describedby="editor-asked">
        <h2>{title}</h2>
        <p id="editor-asked">{sentence}</p>
        <button type="button" onClick={() => answer(true)}>
          {yes}
        </button>
        <button type="button" ref={(button) => button?.focus()} onClick={() => answer(false)}>
          {no}
        </button>
      </div>,
      place,
    );
  });
}

/** Asks whether to try again after a trouble. */
type Ask = (trouble: Trouble) => Promise<boolean>;

async function insisting<Result>(read: () => Promise<Result>, ask: Ask): Promise<Result> {
  for (;;) {
    try {
      return await read();
    } catch (error) {
      if (!(error instanceof RepositoryError)) throw error;
      if (!(await ask(error.trouble))) throw error;
    }
  }
}

/** One question for all that failed, a list and a form at the same time; going to another page means no to all. */
function askerIn(place: HTMLElement, words: BackendWords): Ask {
  const waiting = new Set<(isWanted: boolean) => void>();
  const answer = (isWanted: boolean) => {
    window.removeEventListener("hashchange", leave);
    render(null, place);
    const answered = [...waiting];
    waiting.clear();
    for (const resolve of answered) resolve(isWanted);
  };
  const leave = () => answer(false);
  return (trouble) => {
    window.addEventListener("hashchange", leave);
    render(
      <Question trouble={words.troubleReading[trouble]} words={words} onAgain={() => answer(true)} />,
      place,
    );
    return new Promise((resolve) => waiting.add(resolve));
  };
}

type QuestionProps = {
  readonly trouble: string;
  readonly words: BackendWords;
  readonly onAgain: () => void;
};

function Question({ trouble, words, onAgain }: QuestionProps) {
  return (
    <div class="editor-notice">
      <p>{trouble}</p>
      <button type="button" onClick={onAgain}>
        {words.retry}
      </button>
    </div>
  );
}
