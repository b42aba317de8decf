import type { Facts } from "../../schemas/complaint.ts";
import { FactGroups, FactRows } from "./complaint-facts.tsx";
import { complainantGroupOf, dossierGroupsOf } from "./dossier-rows.ts";
import { useScreen } from "./screen.ts";

type FactsProps = { facts: Facts };

/** Who complained, on paper. */
export function DossierComplainant({ facts }: FactsProps) {
  const { title, rows } = complainantGroupOf(facts, useScreen());
  return (
    <section class="facts">
      <h2>{title}</h2>
      {rows.length === 0 ? <p>–</p> : <FactRows rows={rows} />}
    </section>
  );
}

/** All other facts of a complaint, on paper. */
export function DossierFacts({ facts }: FactsProps) {
  const screen = useScreen();
  return (
    <section class="facts">
      <h2>{screen.words.facts}</h2>
      <FactGroups groups={dossierGroupsOf(facts, screen)} />
    </section>
  );
}
