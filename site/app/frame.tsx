import { useEffect, useErrorBoundary, useRef } from "preact/hooks";
import { readableDate } from "../../procedure/explain.ts";
import { DataAge } from "./data-age.tsx";
import { editorPages } from "./edit-address.ts";
import { EditorLink } from "./editor-link.tsx";
import { AnnualView, ComplaintView, LogView, ReviewView } from "./later-views.tsx";
import { ProcedureView } from "./procedure-view.tsx";
import { RegisterView } from "./register-view.tsx";
import { firstChoice, formatRoute, type Route } from "./route.ts";
import { type Screen, useScreen } from "./screen.ts";
import { signOut } from "./session.ts";
import { TodayView } from "./today-view.tsx";

/** The open register: the menu, one view below it, and how old the data are. */
export function Frame({ route }: { route: Route }) {
  const screen = useScreen();
  const main = useRef<HTMLElement>(null);
  const place = route.view === "complaint" ? route.id : route.view;
  const placeBefore = useRef(place);
  useEffect(() => {
    document.title = `${titleOf(route, screen)} · ${screen.words.title}`;
    if (placeBefore.current === place) return;
    placeBefore.current = place;
    window.scrollTo(0, 0);
    // Only a change of place moves the focus: on a page just opened the first Tab is to reach the skip link.
    main.current?.focus({ preventScroll: true });
  }, [place]);
  return (
    <>
      <a class="skip" href="#content" onClick={(event) => focusOn(event, main.current)}>
        {screen.words.skip}
      </a>
      <header>
        <Menu route={route} />
        <DataAge />
      </header>
      <main id="content" ref={main} tabIndex={-1}>
        <GuardedView key={place} route={route} />
      </main>
      <footer class="foot">
        <span>{screen.words.asOf(readableDate(screen.overview.today, screen.messages))}</span>
        <span>{screen.index.register.organisation.name}</span>
      </footer>
    </>
  );
}

/** A view that breaks says so and leaves the menu standing; another view, or another try, starts afresh. */
function GuardedView({ route }: { route: Route }) {
  const { words } = useScreen();
  const [broken, tryAgain] = useErrorBoundary();
  if (broken === undefined) return <View route={route} />;
  return (
    <>
      <p class="status warning" role="alert">
        {words.failed}
      </p>
      <button type="button" onClick={tryAgain}>
        {words.retry}
      </button>
    </>
  );
}

function View({ route }: { route: Route }) {
  switch (route.view) {
    case "today":
      return <TodayView />;
    case "register":
      return <RegisterView choice={route.choice} />;
    case "complaint":
      return <ComplaintView id={route.id} />;
    case "annual":
      return <AnnualView year={route.year} />;
    case "review":
      return <ReviewView year={route.year} at={route.at} />;
    case "log":
      return <LogView query={route.query} />;
    case "procedure":
      return <ProcedureView />;
  }
}

function Menu({ route }: { route: Route }) {
  const { words } = useScreen();
  const items = [
    { route: { view: "today" }, name: words.today },
    { route: { view: "register", choice: firstChoice }, name: words.register },
    { route: { view: "annual", year: null }, name: words.annual },
    { route: { view: "log", query: "" }, name: words.log },
    { route: { view: "procedure" }, name: words.procedure },
  ] as const satisfies readonly { route: Route; name: string }[];
  return (
    <div class="menu">
      <nav aria-label={words.menu}>
        <a class="brand" href={formatRoute({ view: "today" })} aria-hidden="true" tabIndex={-1}>
          {words.title}
        </a>
        <ul>
          {items.map((item) => (
            <li key={item.name}>
              <a
                href={formatRoute(item.route)}
                aria-current={item.route.view === route.view ? "page" : undefined}
              >
                {item.name}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      <div class="menu-actions">
        <EditorLink to={editorPages.newComplaint} words={words.newComplaint} look="primary" />
        <button type="button" class="quiet" onClick={() => void signOut()}>
          {words.signOut}
        </button>
      </div>
    </div>
  );
}

/** The title names the screen alone: the browser keeps every title, also after signing out. */
function titleOf(route: Route, { words }: Screen): string {
  return words[route.view];
}

/** The skip link moves the focus itself, for the part of the address behind `#` belongs to the routes. */
function focusOn(event: Event, main: HTMLElement | null): void {
  event.preventDefault();
  main?.focus();
}
