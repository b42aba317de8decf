/** A session with a browser that speaks the WebDriver protocol of the W3C. */
export type WebDriver = {
  /** Asks the session for something: `POST` with a body, else `GET`. */
  readonly ask: (path: string, body?: object) => Promise<unknown>;
  /** Runs a function in the page. It must stand for itself. */
  readonly run: (script: (...words: never[]) => unknown, ...words: readonly string[]) => Promise<unknown>;
  /** Closes the window at work. */
  readonly closeWindow: () => Promise<unknown>;
  readonly end: () => Promise<unknown>;
};

/** Begins a session. @param address of the driver @param capabilities which browser, as the driver calls it */
export async function beginSession(address: string, capabilities: object): Promise<WebDriver> {
  const begun = await call("POST", `${address}/session`, { capabilities: { alwaysMatch: capabilities } });
  const session = `${address}/session/${textIn(begun, "sessionId")}`;
  const ask = (path: string, body?: object) =>
    call(body === undefined ? "GET" : "POST", session + path, body);
  return {
    ask,
    run: (script, ...words) =>
      ask("/execute/sync", { script: `return (${script.toString()})(...arguments);`, args: words }),
    closeWindow: () => call("DELETE", `${session}/window`),
    end: () => call("DELETE", session),
  };
}

async function call(method: string, address: string, body?: object): Promise<unknown> {
  const sent = body === undefined ? {} : { body: JSON.stringify(body) };
  const response = await fetch(address, { method, headers: { "Content-Type": "application/json" }, ...sent });
  const { value }: { value: unknown } = await response.json();
  if (response.ok) return value;
  throw new Error(`${method} ${new URL(address).pathname}: ${JSON.stringify(value)}`);
}

/** A text inside an answer. @throws when it is not there */
export function textIn(answer: unknown, name: string): string {
  const found: unknown =
    typeof answer === "object" && answer !== null ? Reflect.get(answer, name) : undefined;
  if (typeof found !== "string") throw new Error(`The driver's answer has no ${name}.`);
  return found;
}
