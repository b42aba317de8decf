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
export function useDossier({ place }: Entry): DossierReading {
  const { vault, index } = useScreen();
  const { shardSize } = index;
  const dossier = useDossierAt(place);
  const life = useReading(() => vault.life(place, shardSize));
  const content = vault.knownDossier(place, shardSize) ?? dossier.content;
  return { dossier: { ...dossier, content }, life };
}

/** A complaint whole, by its number; the one that comes after it is fetched before anybody asks for it. */
export function useDossierAndNext(id: string, nextId: string | null): Reading<Dossier> {
  const { vault, index } = useScreen();
  const dossier = useDossierAt(index.numbers.indexOf(id));
  useEffect(() => {
    if (nextId !== null) vault.dossier(index.numbers.indexOf(nextId), index.shardSize).catch(() => undefined);
  }, [vault, index, nextId]);
  return dossier;
}

function useDossierAt(place: number): Reading<Dossier> {
  const { vault, index } = useScreen();
  return useReading(async () => found(await vault.dossier(place, index.shardSize)));
}

/** @throws when the archive has no complaint there */
function found(dossier: Dossier | null): Dossier {
  if (dossier === null) throw new RangeError("The archive has no complaint at this place.");
  return dossier;
}
