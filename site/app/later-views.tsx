import type { FunctionComponent } from "preact";
import { useReading } from "./reading.ts";
import { ReadingState } from "./reading-state.tsx";

/** A view, and what fetches its script before anybody asks for it. */
type Later<Props extends object> = {
  readonly View: FunctionComponent<Props>;
  readonly fetchAhead: () => Promise<unknown>;
};

const complaint = later(() => import("./complaint-view.tsx").then((script) => script.ComplaintView));
const review = later(() => import("./review-view.tsx").then((script) => script.ReviewView));
const log = later(() => import("./log-view.tsx").then((script) => script.LogView));

/** One complaint, the yearly review and the log: the table of the register does not wait for their scripts. */
export const [ComplaintView, ReviewView, LogView] = [complaint.View, review.View, log.View] as const;

/** Fetches the scripts that will be asked for next, while the screen is at rest. */
export function fetchLaterViews(): void {
  // Without a connection they are fetched when somebody asks for them, and the view says so when that fails.
  for (const { fetchAhead } of [complaint, review, log]) fetchAhead().catch(() => undefined);
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
