type Numbered = { readonly id: number };
type Unnumbered<Asked> = Asked extends Numbered ? Omit<Asked, "id"> : never;

/** Questions to a worker, each with its own answer; `close` stops the worker, whatever it is doing. */
export type Conversation<Question extends Numbered, Answer extends Numbered> = {
  /** @param moved what goes over to the worker and is gone here @throws WorkerFailed */
  readonly ask: (question: Unnumbered<Question>, moved?: Transferable[]) => Promise<Answer>;
  readonly close: () => void;
};

/** A worker that cannot run, whose answer this browser cannot read, or that does not answer. */
export class WorkerFailed extends Error {
  override name = "WorkerFailed";

  constructor() {
    super("The worker of the page has failed.");
  }
}

/** What a conversation needs of a worker. */
export type Listener = Pick<Worker, "addEventListener" | "postMessage" | "terminate">;

/** Longer than the largest archive travels over a slow telephone line; whoever waited so long is told the truth. */
const patience = 180_000;

/**
 * Talks with a worker that answers each numbered question with an answer of the same number. Every question ends: with
 * its answer, with the failure of the worker, or after a time.
 *
 * @param longest the milliseconds after which a question has failed
 */
export function conversationWith<Question extends Numbered, Answer extends Numbered>(
  worker: Listener,
  longest = patience,
): Conversation<Question, Answer> {
  const waiting = new Map<number, PromiseWithResolvers<Answer>>();
  let asked = 0;
  let hasFailed = false;
  const fail = () => {
    hasFailed = true;
    for (const { reject } of waiting.values()) reject(new WorkerFailed());
    waiting.clear();
  };
  worker.addEventListener("message", ({ data }: MessageEvent<Answer>) => {
    waiting.get(data.id)?.resolve(data);
    waiting.delete(data.id);
  });
  worker.addEventListener("error", fail);
  // An answer that this browser cannot copy has no number any more, so whoever waits waits in vain.
  worker.addEventListener("messageerror", fail);
  const ask = async (question: Unnumbered<Question>, moved: Transferable[] = []): Promise<Answer> => {
    // Whoever failed before the question will not answer it either.
    if (hasFailed) throw new WorkerFailed();
    asked += 1;
    const answer = Promise.withResolvers<Answer>();
    waiting.set(asked, answer);
    const limit = setTimeout(fail, longest);
    worker.postMessage({ ...question, id: asked }, moved);
    return answer.promise.finally(() => clearTimeout(limit));
  };
  return { ask, close: () => worker.terminate() };
}
