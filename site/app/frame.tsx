import { useEffect, useErrorBoundary, useRef } from "preact/hooks";
import { readableDate } from "../../procedure/explain.ts";
import { DataAge } from "./data-age.tsx";
import { AnnualView, ComplaintView, LogView, ReviewView } from "./later-views.tsx";
import { Menu } from "./menu.tsx";
import { ProcedureView } from "./procedure-view.tsx";
import { RegisterView } from "./register-view.tsx";
import type { Route } from "./route.ts";
import { type Screen, useScreen } from "./screen.ts";
import { SheetLine } from "./sheet-line.tsx";
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
        <Menu key={place} route={route} />
        <DataAge />
      </header>
      <div class="sheets">
        <SheetLine title={titleOnPaper(route, screen)} />
        <main id="content" ref={main} tabIndex={-1}>
          <GuardedView key={place} route={route} />
        </main>
        <footer class="foot">
          <span>{screen.words.asOf(readableDate(screen.overview.today, screen.messages))}</span>
          <span>{screen.index.register.organisation.name}</span>
        </footer>
      </div>
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

/** The title names the screen alone: the browser keeps every title, also after signing out. */
function titleOf(route: Route, { words }: Screen): string {
  return words[route.view];
}

/** On paper the number is wanted, for sheets come apart. */
function titleOnPaper(route: Route, screen: Screen): string {
  const title = titleOf(route, screen);
  return route.view === "complaint" ? `${title} ${route.id}` : title;
}

/** The skip link moves the focus itself, for the part of the address behind `#` belongs to the routes. */
function focusOn(event: Event, main: HTMLElement | null): void {
  event.preventDefault();
  main?.focus();
}
