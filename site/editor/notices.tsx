import { render } from "preact";
import type { BackendWords } from "./backend-words-nl.ts";
import { RepositoryError } from "./repository.ts";

/** What the editor says above the CMS: what it is doing, what was refused, what could not be read. */
export type Notices = {
  /** Says what is under way, until the function that it returns is called. */
  readonly busy: (words: string) => () => void;
  /** Says some sentences until they are put away. */
  readonly say: (title: string, sentences: readonly string[]) => void;
  /** Puts away what was said. */
  readonly clear: () => void;
  /** Reads, and offers to try again as long as it fails; gives up when the partner goes elsewhere. */
  readonly insist: <Result>(read: () => Promise<Result>) => Promise<Result>;
};

type Said = { readonly title: string; readonly sentences: readonly string[] };

/** Makes the place for notices, which lies beside the CMS and outlives its screens. */
export function makeNotices(words: BackendWords): Notices {
  const [working, alert] = [placeFor("status"), placeFor("alert")];
  const clear = () => render(null, alert);
  return {
    busy: (doing) => {
      render(<p class="editor-busy">{doing}</p>, working);
      return () => render(null, working);
    },
    say: (title, sentences) => render(<Notice {...{ title, sentences, words, onClose: clear }} />, alert),
    clear,
    insist: (read) => insisting(read, words, alert),
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

async function insisting<Result>(
  read: () => Promise<Result>,
  words: BackendWords,
  place: HTMLElement,
): Promise<Result> {
  for (;;) {
    try {
      return await read();
    } catch (error) {
      if (!(error instanceof RepositoryError)) throw error;
      const isWanted = await askWhetherAgain(words.troubleReading[error.trouble], words, place);
      if (!isWanted) throw error;
    }
  }
}

/** Whether the partner wants to try again; going to another page means no. */
function askWhetherAgain(trouble: string, words: BackendWords, place: HTMLElement): Promise<boolean> {
  return new Promise((resolve) => {
    const answer = (isWanted: boolean) => {
      window.removeEventListener("hashchange", leave);
      render(null, place);
      resolve(isWanted);
    };
    const leave = () => answer(false);
    window.addEventListener("hashchange", leave);
    render(
      <div class="editor-notice">
        <p>{trouble}</p>
        <button type="button" onClick={() => answer(true)}>
          {words.retry}
        </button>
      </div>,
      place,
    );
  });
}
