type Numbered = { readonly id: number };
type Unnumbered<Asked> = Asked extends Numbered ? Omit<Asked, "id"> : never;

/** Questions to a worker, each with its own answer; `close` stops the worker, whatever it is doing. */
export type Conversation<Question extends Numbered, Answer extends Numbered> = {
  /** @param moved what goes over to the worker and is gone here @throws Error when the worker cannot run */
  readonly ask: (question: Unnumbered<Question>, moved?: Transferable[]) => Promise<Answer>;
  readonly close: () => void;
};

/** Talks with a worker that answers each numbered question with an answer of the same number. */
export function conversationWith<Question extends Numbered, Answer extends Numbered>(
  worker: Worker,
): Conversation<Question, Answer> {
  const waiting = new Map<number, PromiseWithResolvers<Answer>>();
  let asked = 0;
  let hasFailed = false;
  const failure = () => new Error("The worker of the page has failed.");
  worker.addEventListener("message", ({ data }: MessageEvent<Answer>) => {
    waiting.get(data.id)?.resolve(data);
    waiting.delete(data.id);
  });
  worker.addEventListener("error", () => {
    hasFailed = true;
    for (const { reject } of waiting.values()) reject(failure());
    waiting.clear();
  });
  const ask = (question: Unnumbered<Question>, moved: Transferable[] = []): Promise<Answer> => {
    // Whoever failed before the question will not answer it either.
    if (hasFailed) return Promise.reject(failure());
    asked += 1;
    const answer = Promise.withResolvers<Answer>();
    waiting.set(asked, answer);
    worker.postMessage({ ...question, id: asked }, moved);
    return answer.promise;
  };
  return { ask, close: () => worker.terminate() };
}
