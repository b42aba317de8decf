import type { Browser } from "playwright-core";
import type { Looking } from "./bench-browser.ts";
import type { Corpus } from "./bench-corpus.ts";
import { editorFigures, type FormVisit } from "./bench-editor-figures.ts";
import type { Figure } from "./bench-figures.ts";
import { kilobytesOf, scriptsOf } from "./bench-page-scripts.ts";
import { serveStockEditor, type StockEditor } from "./bench-stock-editor.ts";
import { serveRegister } from "./local-register.ts";
import { progressOf } from "./progress.ts";

/**
 * Measures how long the form of a new complaint takes to open, and what it weighs, beside the stock CMS with forms for
 * the same records. Both are opened in turn, in a browser profile of their own each time.
 */
export async function measureEditor(
  corpus: Corpus,
  scratch: string,
  looking: Looking,
): Promise<readonly Figure[]> {
  const own = await serveRegister({ folder: corpus.folder, today: looking.today, port: 0 });
  const stock = await serveStockEditor(corpus, scratch);
  if (stock === null) process.stderr.write(notFetched);
  try {
    return editorFigures(corpus.size, await visits(own, stock, looking));
  } finally {
    stock?.stop();
    await own.stop();
  }
}

const notFetched =
  "The stock CMS could not be fetched with npm, so that the time of the form is not held against it.\n";

type Visits = { readonly own: readonly FormVisit[]; readonly stock: readonly FormVisit[] };

async function visits(
  own: { readonly address: string },
  stock: StockEditor | null,
  { browser, turns }: Looking,
): Promise<Visits> {
  const made: { own: FormVisit[]; stock: FormVisit[] } = { own: [], stock: [] };
  const tell = progressOf("opening the form");
  // The first turn only warms up.
  for (let turn = -1; turn < turns; turn += 1) {
    const ofOwn = await visit(browser, own.address);
    const ofStock = stock === null ? null : await visit(browser, stock.address);
    tell(turn + 1, turns);
    if (turn < 0) continue;
    made.own.push(ofOwn);
    if (ofStock !== null) made.stock.push(ofStock);
  }
  return made;
}

async function visit(browser: Browser, address: string): Promise<FormVisit> {
  const context = await browser.newContext({ locale: "nl-NL", viewport: { width: 1280, height: 900 } });
  try {
    const page = await context.newPage();
    await page.addInitScript(untilUsable);
    const scripts = scriptsOf(page);
    await page.goto(`${address}admin/#/collections/complaints/new`);
    const usable = Number(await page.evaluate<unknown>("bench.usable"));
    return { usable, script: await kilobytesOf(scripts) };
  } finally {
    await context.close();
  }
}

/**
 * Runs before the page's own scripts, as text, for it belongs to the browser. The form can be used when its first field
 * takes text, nothing lies over it, and both are painted; `bench.usable` is when that was, in milliseconds from the start
 * of the navigation. Whoever is known to the stock CMS from an earlier visit needs not press its button to sign in.
 */
const untilUsable = `
localStorage.setItem("decap-cms-user", '{"backendName":"test-repo"}');

const painted = () => new Promise((done) => requestAnimationFrame(() => {
  const { port1, port2 } = new MessageChannel();
  port1.onmessage = done;
  port2.postMessage(null);
}));

const isUsable = () => {
  const field = document.querySelector("#nc-root input[id^=receivedOn]");
  return field !== null && !field.disabled && field.closest("[inert]") === null;
};

window.bench = {
  usable: new Promise((done) => {
    const observer = new MutationObserver(() => isUsable() && (observer.disconnect(), done()));
    observer.observe(document, { childList: true, subtree: true, attributes: true });
  }).then(painted).then(() => performance.now()),
};
`;
