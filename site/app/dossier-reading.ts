import { useEffect } from "preact/hooks";
import type { Dossier } from "../../schemas/archive.ts";
import type { HistoryEvent } from "../../schemas/history.ts";
import { type Reading, useReading } from "./reading.ts";
import type { Entry } from "./overview.ts";
import { useScreen } from "./screen.ts";

/** All that the archive holds of one complaint: its facts and words, and beside them its life in git. */
export type DossierReading = {
  readonly dossier: Reading<Dossier>;
  readonly life: Reading<readonly HistoryEvent[]>;
};

/** A complaint whole: at once when its shard was opened before, else as soon as it is; nothing waits for its life. */
export function useDossier({ facts: { id } }: Entry): DossierReading {
  const { vault, index } = useScreen();
  const dossier = useDossierOf(id);
  const life = useReading(() => vault.life(index, id));
  const content = vault.knownDossier(index, id) ?? dossier.content;
  return { dossier: { ...dossier, content }, life };
}

/** A complaint whole, by its number; the one that comes after it is fetched before anybody asks for it. */
export function useDossierAndNext(id: string, nextId: string | null): Reading<Dossier> {
  const { vault, index } = useScreen();
  const dossier = useDossierOf(id);
  useEffect(() => {
    if (nextId !== null) vault.dossier(index, nextId).catch(() => undefined);
  }, [vault, index, nextId]);
  return dossier;
}

function useDossierOf(id: string): Reading<Dossier> {
  const { vault, index } = useScreen();
  return useReading(async () => found(await vault.dossier(index, id)));
}

/** @throws when the archive has no such complaint */
function found(dossier: Dossier | null): Dossier {
  if (dossier === null) throw new RangeError("The archive has no complaint of this number.");
  return dossier;
}
