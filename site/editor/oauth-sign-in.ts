/** A server of the company's own that exchanges a GitHub sign-in for a token, as the CMS servers of Netlify's kind do. */
export type OauthServer = {
  /** `https://auth.example.org` */
  readonly address: string;
  /** `auth` */
  readonly path: string;
};

/** Why a sign-in through the window of GitHub gave no token. */
export type OauthTrouble = "window-blocked" | "window-closed" | "window-refused" | "window-silent";

/** What came of it: a token, yet to be checked, or the reason why there is none. */
export type OauthOutcome =
  { readonly kind: "token"; readonly token: string } | { readonly kind: OauthTrouble };

type Limits = {
  /** Closes the window and ends the wait. */
  readonly signal?: AbortSignal;
  /** Milliseconds until the wait is over. */
  readonly patience?: number;
};

const fiveMinutes = 5 * 60 * 1000;
const lookEvery = 500;

/**
 * Opens the server's page in a window, which must happen in a click, and waits for its token. Only what that window
 * itself says from the server's own origin is heard.
 */
export function signInWithOauth(server: OauthServer, limits: Limits = {}): Promise<OauthOutcome> {
  const address = addressOf(server);
  const popup = openPopup(address);
  if (popup === null) return Promise.resolve({ kind: "window-blocked" });
  return new Promise((resolve) => {
    const over = new AbortController();
    const end = (outcome: OauthOutcome): void => {
      if (over.signal.aborted) return;
      over.abort();
      popup.close();
      resolve(outcome);
    };
    hear(popup, address.origin, { end, over: over.signal });
    watchPopup(popup, { end, over: over.signal }, limits);
  });
}

type Wait = { readonly end: (outcome: OauthOutcome) => void; readonly over: AbortSignal };

function hear(popup: Window, origin: string, { end, over }: Wait): void {
  const listener = (event: MessageEvent<unknown>): void => {
    if (event.source !== popup || event.origin !== origin || typeof event.data !== "string") return;
    // The server waits for this echo, by which it learns to whom it may give the token.
    if (event.data === "authorizing:github") return popup.postMessage(event.data, origin);
    const outcome = outcomeIn(event.data);
    if (outcome !== null) end(outcome);
  };
  window.addEventListener("message", listener, { signal: over });
}

function watchPopup(popup: Window, { end, over }: Wait, { signal, patience = fiveMinutes }: Limits): void {
  const silence = setTimeout(() => end({ kind: "window-silent" }), patience);
  let looksClosed = 0;
  const looking = setInterval(() => {
    // A window may close itself right after it spoke: what it said gets the time to arrive.
    if (popup.closed && ++looksClosed > 1) end({ kind: "window-closed" });
  }, lookEvery);
  over.addEventListener("abort", () => {
    clearTimeout(silence);
    clearInterval(looking);
  });
  signal?.addEventListener("abort", () => end({ kind: "window-closed" }), { signal: over });
}

/** What a message of the server says; null when it is none of the two that end the handshake. */
function outcomeIn(message: string): OauthOutcome | null {
  const [, result, content] = /^authorization:github:(success|error):(.*)$/s.exec(message) ?? [];
  if (result === undefined || content === undefined) return null;
  const token = result === "success" ? tokenOf(content) : null;
  return token === null ? { kind: "window-refused" } : { kind: "token", token };
}

function tokenOf(content: string): string | null {
  try {
    const { token }: { token?: unknown } = JSON.parse(content);
    return typeof token === "string" && token !== "" ? token : null;
  } catch {
    return null;
  }
}

function addressOf({ address, path }: OauthServer): URL {
  const page = new URL(`${address.replace(/\/+$/, "")}/${path.replace(/^\/+/, "")}`);
  page.searchParams.set("provider", "github");
  page.searchParams.set("site_id", location.hostname);
  page.searchParams.set("scope", "repo");
  return page;
}

function openPopup(address: URL): Window | null {
  const [width, height] = [960, 700];
  const left = Math.max(0, Math.round((screen.width - width) / 2));
  const top = Math.max(0, Math.round((screen.height - height) / 2));
  const features = `popup,width=${width},height=${height},left=${left},top=${top}`;
  return window.open(address, "klachtenregister-sign-in", features);
}
