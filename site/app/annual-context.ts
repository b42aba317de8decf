import { createContext } from "preact";
import { useContext } from "preact/hooks";
import type { Summary } from "../../procedure/summary.ts";
import type { AnnualLanguage } from "./annual-words.ts";

/** What every part of the yearly summary looks at. */
export type Annual = {
  readonly summary: Summary;
  readonly language: AnnualLanguage;
  /** The numbers of all complaints, which links lead to. */
  readonly numbers: ReadonlySet<string>;
  /** Whether it is going onto paper: then nothing is folded, and figures are as wide as a sheet. */
  readonly isPrinting: boolean;
};

/** Hands the summary to the parts below it. */
export const AnnualContext = createContext<Annual | null>(null);

/** The summary that is shown. @throws outside its page */
export function useAnnual(): Annual {
  const annual = useContext(AnnualContext);
  if (annual === null) throw new Error("This part belongs inside the yearly summary.");
  return annual;
}
