import type { Finding } from "../../schemas/finding.ts";
import type { Review } from "../../schemas/review.ts";
import type { Register } from "../../schemas/register.ts";
import type { Summary } from "../../procedure/summary.ts";
import type { HeldTexts } from "../../procedure/summary-texts.ts";

/** What the screen asks of the worker that reckons: to read the records once, and then for one year after another. */
export type ReckoningQuestion = { readonly id: number } & (
  | {
      readonly ask: "read";
      readonly register: Register;
      readonly reviews: readonly Review[];
      readonly findings: readonly Finding[];
      /** The opened files of the archive; no log where nothing may be said of the history. */
      readonly facts: ArrayBuffer;
      readonly log: ArrayBuffer | null;
    }
  | { readonly ask: "year"; readonly year: number; readonly today: string }
);

/** What the worker answers. */
export type ReckoningAnswer = { readonly id: number } & (
  | { readonly is: "read" }
  | { readonly is: "reckoned"; readonly summary: Summary; readonly texts: HeldTexts }
  | { readonly is: "broken" }
);
