import type { BrowserContext } from "playwright-core";
import { canary } from "./canary-register.ts";
import type { GitHubStandIn } from "./github-stand-in.ts";

/** What came out of the editor where no word of a complaint may stand, each with where it was. */
export type Said = {
  /** Begins to listen to a context: its requests' addresses and headers, its console, its messages. */
  readonly listenTo: (context: BrowserContext) => Promise<void>;
  /** Every message of the CMS and of the editor so far. */
  readonly messages: () => readonly string[];
  /** Everything so far that holds a marked word, the commits of a repository with it. */
  readonly leaks: (gitHub: GitHubStandIn) => Promise<readonly string[]>;
};

/** Listens to everything that the editor says in passing. */
export function listening(): Said {
  const heard: string[] = [];
  const messages: string[] = [];
  return {
    listenTo: async (context) => {
      context.on("request", (request) => {
        heard.push(`request ${request.url()} ${JSON.stringify(request.headers())}`);
      });
      context.on("page", (page) => {
        page.on("framenavigated", (frame) => heard.push(`address ${frame.url()}`));
      });
      context.on("console", (message) => heard.push(`console ${message.text()}`));
      context.on("weberror", (error) => heard.push(`failure ${error.error().stack ?? ""}`));
      await context.exposeFunction("tellTest", (words: string) => void messages.push(words));
      await context.addInitScript(tellMessages);
    },
    messages: () => messages,
    leaks: async (gitHub) => {
      const commits = (await gitHub.commits()).map(
        ({ message, paths }) => `commit ${message} ${paths.join(" ")}`,
      );
      const asked = gitHub.requests.map(({ method, path }) => `asked ${method} ${path}`);
      return [...heard, ...messages, ...commits, ...asked].filter((words) => isMarked(words));
    },
  };
}

/** Whether a marked word stands in it, in an address too. */
export function isMarked(words: string): boolean {
  return decoded(words).toLowerCase().includes(canary.toLowerCase());
}

function decoded(words: string): string {
  return words.replaceAll(/(?:%[0-9a-f]{2})+/gi, (signs) =>
    Buffer.from(signs.replaceAll("%", ""), "hex").toString(),
  );
}

/** Runs in the page: hands over every message as it appears. */
function tellMessages(): void {
  const told = new Map<Element, string>();
  const look = () => {
    for (const place of document.querySelectorAll(".Toastify__toast, .editor-notice, .editor-busy")) {
      const words = place.textContent;
      if (told.get(place) === words) continue;
      told.set(place, words);
      const tell: unknown = Reflect.get(window, "tellTest");
      if (typeof tell === "function") tell(words);
    }
  };
  new MutationObserver(look).observe(document, { childList: true, subtree: true, characterData: true });
}
