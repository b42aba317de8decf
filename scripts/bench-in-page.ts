/**
 * What is measured inside the page, as a script that runs before the page's own: text, for it belongs to the browser.
 * It times the opening, keeps the vault's worker to open the index once more with nothing around it, and offers
 * `bench.complaint(number)`, `bench.keystroke(text)`, `bench.heading(text)`, `bench.annual(year)`, `bench.annualAtOnce()`,
 * `bench.figures()` and `bench.opened(file)`, each answering milliseconds; `bench.atRest()` only waits.
 */
export const inPage = `
const painted = () => new Promise((done) => requestAnimationFrame(() => {
  const { port1, port2 } = new MessageChannel();
  port1.onmessage = done;
  port2.postMessage(null);
}));

const until = (isSo) => new Promise((done) => {
  if (isSo()) return done();
  const observer = new MutationObserver(() => {
    if (!isSo()) return;
    observer.disconnect();
    done();
  });
  observer.observe(document, { childList: true, subtree: true, characterData: true });
});

const startWorker = window.Worker;
window.Worker = class extends startWorker {
  constructor(...given) {
    super(...given);
    // The first of the page holds the key; the others come when they are asked for.
    bench.worker ??= this;
  }
};

const hasTable = () => document.querySelector("main table tbody tr td") !== null;
const derived = () => performance.getEntriesByName("derived")[0].startTime;

window.bench = {
  /** From the derived key to the painted table. */
  opening: until(hasTable).then(painted).then(() => performance.now() - derived()),

  /** From the change of address to the complaint with its words, laid out; begun when the one before has been painted. */
  async complaint(number) {
    await painted();
    const started = performance.now();
    location.hash = "#/complaint/" + number;
    await until(() => document.querySelector("article .date")?.textContent.includes(number) &&
      document.querySelector("article .facts") !== null);
    document.body.getBoundingClientRect();
    return performance.now() - started;
  },

  /** From the input to the last change of the page that came of it, laid out. */
  async keystroke(text) {
    const field = document.querySelector("input[type=search]");
    let last = 0;
    const observer = new MutationObserver(() => (last = performance.now()));
    observer.observe(document.body, { childList: true, subtree: true, characterData: true, attributes: true });
    const started = performance.now();
    field.value = text;
    field.dispatchEvent(new InputEvent("input", { bubbles: true, data: text.at(-1) }));
    await new Promise((done) => queueMicrotask(() => queueMicrotask(done)));
    document.body.getBoundingClientRect();
    last = performance.now();
    await painted();
    await painted();
    observer.disconnect();
    return last - started;
  },

  /** The moment, in milliseconds since 1970, at which the page has painted a complaint's heading. */
  async heading(text) {
    await until(() => document.querySelector("article h1")?.textContent === text);
    await painted();
    return performance.timeOrigin + performance.now();
  },

  /** Waits until a year has been reckoned ahead. */
  atRest() {
    return new Promise((done) => {
      const look = (marks) => marks.getEntriesByName("year-reckoned").length > 0 && done();
      new PerformanceObserver(look).observe({ type: "mark", buffered: true });
    });
  },

  /** From the change of address to all sentences and tables of the yearly summary, laid out; without a year as from the menu. */
  async annual(year = "") {
    bench.from = performance.now();
    location.hash = "#/annual" + (year && "/") + year;
    await until(() => document.querySelector(".annual .head h1")?.textContent.includes(year));
    document.body.getBoundingClientRect();
    return performance.now() - bench.from;
  },

  /** The same on a page that was opened with it, from the moment that the facts are open: nothing was reckoned ahead. */
  async annualAtOnce() {
    await until(() => document.querySelector(".annual .head h1") !== null);
    document.body.getBoundingClientRect();
    return performance.now() - performance.getEntriesByName("facts-opened")[0].startTime;
  },

  /** From the same moment until every figure of it has been painted. */
  async figures() {
    const places = () => [...document.querySelectorAll(".annual figure .plots")];
    await until(() => places().every((place) => place.firstElementChild !== null));
    await painted();
    return performance.now() - bench.from;
  },

  /** The least that opening costs: a file of the archive fetched, decrypted, unzipped, split into rows, and the first parsed. */
  async opened(name) {
    const started = performance.now();
    const place = name === "index.age" ? name : bench.build + "/" + name;
    const file = new URL("vault/" + place, document.baseURI).href;
    const answer = new Promise((done) => bench.worker.addEventListener("message", ({ data }) => data.id === -1 && done(data)));
    bench.worker.postMessage({ id: -1, ask: "open", file, name, build: null });
    const { bytes, build } = await answer;
    bench.build = build;
    const [head] = new TextDecoder().decode(bytes).split("\\n");
    JSON.parse(head);
    return performance.now() - started;
  },
};
`;
