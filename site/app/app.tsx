import { useEffect, useMemo, useRef, useState } from "preact/hooks";
import type { ArchiveIndex } from "../../schemas/archive.ts";
import type { Vault } from "../vault/vault.ts";
import { Frame } from "./frame.tsx";
import { fetchLaterViews } from "./later-views.tsx";
import { overviewOf } from "./overview.ts";
import { parseRoute } from "./route.ts";
import { type Screen, ScreenContext, type Words } from "./screen.ts";
import { todayIn } from "./browser-day.ts";
import { currentSession, onSession, refreshSession, type Session } from "./session.ts";
import { SignIn } from "./sign-in.tsx";

const minute = 60_000;

/** What the page says of the register before it is open. */
export type PageSettings = { readonly organisation: string; readonly timeZone: string };

/** The register: closed until somebody signs in, then as of the reader's today. */
export function App({ organisation, timeZone, ...given }: Words & PageSettings) {
  const session = useSession();
  if (session.is === "open") return <OpenRegister session={session} timeZone={timeZone} {...given} />;
  return <SignIn session={session} words={given.words} organisation={organisation} />;
}

type OpenProps = Words & { session: Extract<Session, { is: "open" }>; timeZone: string };

function OpenRegister({ session, timeZone, messages, words }: OpenProps) {
  const { index, vault, code, newest } = session;
  const today = useToday(timeZone, index.sealedAt);
  const hash = useHash();
  const overview = useMemo(() => overviewOf(index, today), [index, today]);
  const screen = useMemo(
    () => ({ messages, words, index, overview, vault, code, newest, leadsToEditor: true }),
    [messages, words, index, overview, vault, code, newest],
  );
  useEffect(keepFresh, []);
  useEffect(() => openAhead(vault, index), [vault, index]);
  const latest = useRef(screen);
  latest.current = screen;
  useEffect(() => reckonAhead(() => latest.current), [vault]);
  return (
    <ScreenContext.Provider value={screen}>
      <Frame route={parseRoute(hash)} />
    </ScreenContext.Provider>
  );
}

function useSession(): Session {
  const [session, setSession] = useState(currentSession());
  useEffect(() => {
    setSession(currentSession());
    return onSession(setSession);
  }, []);
  return session;
}

function useHash(): string {
  const [hash, setHash] = useState(location.hash);
  useEffect(() => {
    const follow = () => setHash(location.hash);
    // The address may have changed since the first drawing, before anybody listened.
    follow();
    window.addEventListener("hashchange", follow);
    return () => window.removeEventListener("hashchange", follow);
  }, []);
  return hash;
}

/** Today in the register's time zone, by the browser's clock and not before the archive; it moves on at midnight. */
function useToday(timeZone: string, sealedAt: string): string {
  const today = todayIn(timeZone, sealedAt);
  const [, showDay] = useState(today);
  useEffect(() => {
    const timer = setInterval(() => showDay(todayIn(timeZone, sealedAt)), minute / 2);
    return () => clearInterval(timer);
  }, [timeZone, sealedAt]);
  return today;
}

/** Opens the newest complaints once the screen is at rest, and fetches the views that show them. */
function openAhead(vault: Vault, index: ArchiveIndex): () => void {
  const timer = setTimeout(() => {
    fetchLaterViews();
    const [first] = index.numbers;
    if (first !== undefined) vault.dossier(index, first).catch(() => null);
  }, 200);
  return () => clearTimeout(timer);
}

/** Reckons the year that is asked for first, once after signing in and when the rest is done: a worker does it. */
function reckonAhead(looking: () => Screen): () => void {
  const timer = setTimeout(() => {
    // Without a connection it is reckoned when somebody asks for it, and the view says so when that fails.
    import("./annual-source.ts").then(({ reckonFirst }) => reckonFirst(looking())).catch(() => undefined);
  }, 1000);
  return () => clearTimeout(timer);
}

/** Looks for a newer archive: often on the own machine, where a save is to show at once; else when it may matter. */
function keepFresh(): () => void {
  const isLocal = ["localhost", "127.0.0.1", "[::1]"].includes(location.hostname);
  const look = () => void (document.visibilityState === "visible" && refreshSession());
  const timer = setInterval(look, isLocal ? 1000 : 10 * minute);
  document.addEventListener("visibilitychange", look);
  return () => {
    clearInterval(timer);
    document.removeEventListener("visibilitychange", look);
  };
}
