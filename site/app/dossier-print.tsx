import { useEffect, useState } from "preact/hooks";
import type { DossierReading } from "./dossier-reading.ts";
import { lifeWordsIn } from "./life-words.ts";
import { printWhole } from "./printing.ts";
import { useScreen } from "./screen.ts";

/** Prints the dossier once all of it is there, its history included; when that fails it says so and prints nothing. */
export function DossierPrint({ reading: { dossier, life } }: { reading: DossierReading }) {
  const words = lifeWordsIn(useScreen().index.register.language);
  const [isWanted, setWanted] = useState(false);
  const isWhole = dossier.content !== null && life.content !== null;
  const hasFailed = dossier.hasFailed || life.hasFailed;
  useEffect(() => {
    if (!isWanted || !isWhole) return;
    setWanted(false);
    printWhole();
  }, [isWanted, isWhole]);
  const ask = () => {
    for (const part of [dossier, life]) if (part.hasFailed) part.retry();
    setWanted(true);
  };
  return (
    <>
      <button type="button" class="quiet" onClick={ask}>
        {words.printDossier}
      </button>
      <span role="status" class="hint">
        {isWanted && (hasFailed ? words.notWhole : words.preparing)}
      </span>
    </>
  );
}
