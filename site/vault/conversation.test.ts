import { describe, expect, it } from "vitest";
import { conversationWith, type Listener, WorkerFailed } from "./conversation.ts";

type Question = { readonly id: number; readonly word: string };
type Answer = { readonly id: number; readonly word: string };

/** The near end of a channel as a worker, and what its far end does with each question. */
function workerThat(
  respond: (question: Question, port: MessagePort) => void,
): Listener & { port: MessagePort } {
  const { port1, port2 } = new MessageChannel();
  port2.addEventListener("message", ({ data }: MessageEvent<Question>) => respond(data, port2));
  port2.start();
  port1.start();
  return {
    port: port1,
    addEventListener: port1.addEventListener.bind(port1),
    postMessage: (message: unknown) => port1.postMessage(message),
    terminate: () => port1.close(),
  };
}

describe("a conversation with a worker", () => {
  it("brings each question its own answer, whatever their order", async () => {
    const held: Question[] = [];
    const worker = workerThat((question, port) => {
      held.push(question);
      if (held.length === 2) for (const one of held.toReversed()) port.postMessage(one);
    });
    const { ask, close } = conversationWith<Question, Answer>(worker);
    const answers = await Promise.all([ask({ word: "een" }), ask({ word: "twee" })]);
    expect(answers.map(({ word }) => word)).toEqual(["een", "twee"]);
    close();
  });

  it("ends for everybody who waits when an answer cannot be read, and for whoever asks later", async () => {
    const worker = workerThat((_, port) => {
      worker.port.dispatchEvent(new Event("messageerror"));
      void port;
    });
    const { ask, close } = conversationWith<Question, Answer>(worker);
    const answers = await Promise.allSettled([ask({ word: "een" }), ask({ word: "twee" })]);
    expect(answers.map(({ status }) => status)).toEqual(["rejected", "rejected"]);
    await expect(ask({ word: "drie" })).rejects.toBeInstanceOf(WorkerFailed);
    close();
  });

  it("ends after a time when no answer comes", async () => {
    const { ask, close } = conversationWith<Question, Answer>(
      workerThat(() => undefined),
      20,
    );
    await expect(ask({ word: "een" })).rejects.toBeInstanceOf(WorkerFailed);
    close();
  });
});
