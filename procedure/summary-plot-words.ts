/** The chapters of the yearly summary that are also drawn. */
export type FigureName = "years" | "months" | "days" | "stillOpen" | "category" | "categoryYears";

/** A number of something in a period, as a caption tells it. */
export type CountIn = { readonly count: number; readonly period: string };

/** A part of a whole in a period, as a caption tells it. */
export type ShareIn = { readonly share: string; readonly period: string };

/** What a caption says of each figure: the numbers and names that its sentence is made of. */
export type Captions = {
  readonly years: (seen: { received: readonly CountIn[]; inTime: readonly ShareIn[] }) => string;
  readonly months: (seen: {
    peak: number;
    /** The months of the peak; none when there are too many to name. */
    months: readonly string[];
    twelve: CountIn | null;
    closed: number;
  }) => string;
  readonly days: (seen: {
    received: number;
    own: number;
    sector: number;
    longest: number | null;
    waiting: number | null;
  }) => string;
  readonly stillOpen: (seen: { half: number | null; after: number; percent: number }) => string;
  readonly category: (seen: {
    largest: readonly string[];
    count: number;
    whole: number;
    firstThree: number | null;
  }) => string;
  readonly categoryYears: (seen: { name: string; counts: readonly CountIn[] }) => string;
};

/** Every word of the plots of the yearly summary; a language that lacks one does not compile. */
export type PlotWords = {
  readonly monthLetters: (month: string) => string;
  readonly legend: Readonly<
    Record<"received" | "closed" | "inTime" | "late" | "other" | "done" | "waiting", string>
  >;
  readonly axis: Readonly<Record<"days" | "shrinking" | "complaints", string>>;
  readonly ownLine: (days: readonly number[]) => string;
  readonly workingDaysLine: (days: readonly number[]) => string;
  readonly sectorLine: (days: readonly number[]) => string;
  readonly figures: Readonly<Record<FigureName | "twelveMonths" | "closing", string>>;
  readonly captions: Captions;
};
