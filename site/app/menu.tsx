import { useRef, useState } from "preact/hooks";
import { editorPages } from "./edit-address.ts";
import { EditorLink } from "./editor-link.tsx";
import { firstChoice, formatRoute, type Route } from "./route.ts";
import { useScreen } from "./screen.ts";
import { signOut } from "./session.ts";

/** The ways through the register, in one row; where there is no room for them they unfold below a button. */
export function Menu({ route }: { route: Route }) {
  const { words } = useScreen();
  const [isOpen, setOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const close = ({ key }: KeyboardEvent) => {
    if (key !== "Escape" || !isOpen) return;
    setOpen(false);
    button.current?.focus();
  };
  return (
    <div class={isOpen ? "menu open" : "menu"} onKeyDown={close}>
      <button
        type="button"
        class="menu-button"
        ref={button}
        aria-expanded={isOpen}
        aria-controls="ways"
        onClick={() => setOpen(!isOpen)}
      >
        <span aria-hidden="true">☰</span> {words.menuButton}
      </button>
      <nav id="ways" aria-label={words.menu} onClick={() => setOpen(false)}>
        <a class="brand" href={formatRoute({ view: "today" })} aria-hidden="true" tabIndex={-1}>
          {words.title}
        </a>
        <Ways route={route} />
      </nav>
      <div class="menu-actions">
        <EditorLink to={editorPages.newComplaint} words={words.newComplaint} look="primary" />
        <SignOut />
      </div>
    </div>
  );
}

function Ways({ route }: { route: Route }) {
  const { words } = useScreen();
  const items = [
    { route: { view: "today" }, name: words.today },
    { route: { view: "register", choice: firstChoice }, name: words.register },
    { route: { view: "annual", year: null }, name: words.annual },
    { route: { view: "log", query: "" }, name: words.log },
    { route: { view: "procedure" }, name: words.procedure },
  ] as const satisfies readonly { route: Route; name: string }[];
  return (
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
      <li class="menu-last">
        <SignOut />
      </li>
    </ul>
  );
}

function SignOut() {
  const { words } = useScreen();
  return (
    <button type="button" class="quiet" onClick={() => void signOut()}>
      {words.signOut}
    </button>
  );
}
