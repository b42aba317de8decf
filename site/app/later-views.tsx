import type { FunctionComponent } from "preact";
import { useReading } from "./reading.ts";
import { ReadingState } from "./reading-state.tsx";

/** A view, and what fetches its script before anybody asks for it. */
type Later<Props extends object> = {
  readonly View: FunctionComponent<Props>;
  readonly fetchAhead: () => Promise<unknown>;
};

const complaint = later(() => import("./complaint-view.tsx").then((script) => script.ComplaintView));
const annual = later(async () => {
  const [{ AnnualView: View }, { annualLanguage }] = await Promise.all([
    import("./annual-view.tsx"),
    import("./annual-words.ts"),
  ]);
  const language = await annualLanguage(document.documentElement.lang === "en" ? "en" : "nl");
  return ({ year }: { year: number | null }) => <View year={year} language={language} />;
});
const review = later(() => import("./review-view.tsx").then((script) => script.ReviewView));
const log = later(() => import("./log-view.tsx").then((script) => script.LogView));

/** One complaint, the yearly summary and review, the log: the table of the register does not wait for their scripts. */
export const [ComplaintView, AnnualView, ReviewView, LogView] = [
  complaint.View,
  annual.View,
  review.View,
  log.View,
] as const;

/** Fetches the scripts that will be asked for next, while the screen is at rest. */
export function fetchLaterViews(): void {
  // Without a connection they are fetched when somebody asks for them, and the view says so when that fails.
  for (const { fetchAhead } of [complaint, annual, review, log]) fetchAhead().catch(() => undefined);
}

function later<Props extends object>(fetchView: () => Promise<FunctionComponent<Props>>): Later<Props> {
  let known: FunctionComponent<Props> | null = null;
  const fetchAhead = async () => (known ??= await fetchView());
  const View = (props: Props) => {
    const reading = useReading(fetchAhead);
    const Shown = known ?? reading.content;
    return Shown === null ? <ReadingState reading={reading} /> : <Shown {...props} />;
  };
  return { View, fetchAhead };
}
