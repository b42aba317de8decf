import type { FunctionComponent } from "preact";
import { useEffect, useState } from "preact/hooks";
import { fetchDrawings } from "./annual-drawings.ts";
import type { AnnualSource } from "./annual-source.ts";
import type { AnnualLanguage } from "./annual-words.ts";
import { useScreen } from "./screen.ts";

/** What the page of a year shows. */
export type AnnualPageProps = {
  readonly source: AnnualSource;
  readonly language: AnnualLanguage;
  readonly year: number | null;
};

type Ready = Pick<AnnualPageProps, "source" | "language"> & {
  readonly Page: FunctionComponent<AnnualPageProps>;
};

/** The summary of a year. Its page, its words and the facts it counts are fetched when somebody asks for them. */
export function AnnualView({ year }: { year: number | null }) {
  const { words } = useScreen();
  const [ready, tryAgain] = useReady();
  if (ready === "failed") {
    return (
      <div class="annual">
        <h1>{words.annual}</h1>
        <p class="status warning" role="alert">
          {words.failed}
        </p>
        <button type="button" onClick={tryAgain}>
          {words.retry}
        </button>
      </div>
    );
  }
  if (ready === null) {
    return (
      <div class="annual">
        <h1>{words.annual}</h1>
        <p class="hint" role="status">
          {words.loading}
        </p>
      </div>
    );
  }
  const { Page, source, language } = ready;
  return <Page source={source} language={language} year={year} />;
}

function useReady(): readonly [Ready | "failed" | null, () => void] {
  const { vault, index } = useScreen();
  const [ready, setReady] = useState<Ready | "failed" | null>(null);
  const [turn, setTurn] = useState(0);
  useEffect(() => {
    let isCurrent = true;
    // Where the figures cannot be had, sentences and tables stand without them.
    const drawings = fetchDrawings().catch(() => null);
    const page = import("./annual-page.tsx");
    const words = import("./annual-words.ts").then(({ annualLanguage }) => {
      return annualLanguage(index.register.language);
    });
    Promise.all([page, words, vault.facts(), vault.log(), drawings]).then(
      ([{ AnnualPage }, language, facts, log]) => {
        if (!isCurrent) return;
        performance.mark("facts-opened");
        setReady({ Page: AnnualPage, language, source: { index, facts, log } });
      },
      () => isCurrent && setReady("failed"),
    );
    return () => {
      isCurrent = false;
    };
  }, [vault, index, turn]);
  return [ready, () => setTurn(turn + 1)];
}
