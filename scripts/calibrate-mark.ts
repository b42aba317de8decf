import type { GitHub } from "./github.ts";
import { GitHubError } from "./github-refusal.ts";

/** The label of trials; that of the reminders themselves is another one. */
export const trialLabel = "klachtenregister-trial";

/** How the program marks what it writes. */
const realMark = "<!-- klachtenregister {";

/** The mark of a trial, and of what a trial writes in the name of others; each run has one of its own. */
const trialMark = /<!-- klachtenregister-trial-(?:stray-)?(\w+) \{/;

/** The run of a trial that wrote a text; null for any other text. */
export function runIn(body: string): string | null {
  return trialMark.exec(body)?.[1] ?? null;
}

/** What a trial writes as if somebody else had: with a mark that is not the program's. */
export function strayBody(run: string): string {
  return `A trial, written as if by somebody else.\n\n<!-- klachtenregister-trial-stray-${run} {"key":"KL-0000-AAAA"} -->`;
}

/** A text of the run as the program wrote it. */
export function withRealMark(body: string, run: string): string {
  return body.replace(`<!-- klachtenregister-trial-${run} {`, realMark);
}

/**
 * GitHub as the reminders of one trial see it: what they write bears the mark of the trial, and nothing reaches them
 * that another trial or the reminders themselves have written.
 */
export function trialGitHub(github: GitHub, run: string): GitHub {
  const marked = (body: string) => body.replace(realMark, `<!-- klachtenregister-trial-${run} {`);
  const read = <Text extends { readonly body: string }>(text: Text) => {
    return { ...text, body: withRealMark(text.body, run) };
  };
  const isForeign = ({ body }: { readonly body: string }) => {
    return body.includes(realMark) || ![null, run].includes(runIn(body));
  };
  const known = async (listed: ReturnType<GitHub["open"]>) => {
    return (await listed).filter((issue) => !isForeign(issue)).map(read);
  };
  return {
    ...github,
    labelled: (label) => known(github.labelled(label)),
    newest: (label) => known(github.newest(label)),
    // Among all that are open may be reminders whose mark somebody has edited away.
    open: async () => (await github.open()).filter(({ body }) => runIn(body) === run).map(read),
    comments: async (number) => (await github.comments(number)).map(read),
    // What GitHub does with strange accounts is to be seen, so they are tried.
    assignable: () =>
      Promise.reject(new GitHubError("who can be assigned", { kind: "refused", status: 404 })),
    make: (draft) => github.make({ ...draft, body: marked(draft.body) }),
    comment: (number, body) => github.comment(number, marked(body)),
    change: (number, change) => github.change(number, { ...change, body: marked(change.body) }),
  };
}
