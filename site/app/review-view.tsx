import { useEffect, useRef, useState } from "preact/hooks";
import { type Agenda, type AgendaItem, firstUndecided } from "../../procedure/review-agenda.ts";
import { ReviewBar } from "./review-bar.tsx";
import { ReviewComplaint } from "./review-complaint.tsx";
import { type ReviewAtHand, useReview } from "./review-data.ts";
import { ReviewKeys } from "./review-key-list.tsx";
import { ReviewMinutes } from "./review-minutes.tsx";
import { ReviewOverview } from "./review-overview.tsx";
import { useReviewWords } from "./review-screen-words.ts";
import { useReviewKeys } from "./review-steps.ts";
import { formatRoute } from "./route.ts";
import { useScreen } from "./screen.ts";

/** The yearly review, complaint by complaint: its first page, or one of its complaints. */
export function ReviewView({ year, at }: { year: number | null; at: string | null }) {
  const screen = useScreen();
  const words = useReviewWords();
  const review = useReview(year);
  if (review === "loading") return <p class="hint">{screen.words.loading}</p>;
  if (review === "failed") {
    return (
      <>
        <h1>{words.title(String(year ?? ""))}</h1>
        <p class="status warning" role="alert">
          {screen.words.failed}
        </p>
      </>
    );
  }
  return <Walk review={review} at={at} />;
}

/** What is open on the page of a complaint; it is folded again at the next one. */
export type Unfolded = { readonly words: boolean; readonly personal: boolean };

const folded: Unfolded = { words: false, personal: false };

function Walk({ review, at }: { review: ReviewAtHand; at: string | null }) {
  const { agenda } = review;
  const [shown, setShown] = useState<{ readonly at: string | null; readonly what: Unfolded }>();
  const [isExplained, setExplained] = useState(false);
  const page = useRef<HTMLDivElement>(null);
  // Of the complaint that it was asked for alone: the next one shows nothing of its own, not even for a blink.
  const unfolded = shown?.at === at ? shown.what : folded;
  const toggle = (what: keyof Unfolded) => setShown({ at, what: { ...unfolded, [what]: !unfolded[what] } });
  useReviewKeys((place) => placesOf(agenda, place), {
    words: () => at !== null && toggle("words"),
    personal: () => at !== null && toggle("personal"),
    keys: () => setExplained(true),
    isStill: isExplained,
  });
  useTop(at, page);
  useEffect(() => setShown(undefined), [at]);
  return (
    <div class="review" ref={page}>
      <ReviewBar agenda={agenda} at={at} onKeys={() => setExplained(true)} />
      <Page review={review} at={at} unfolded={unfolded} onToggle={toggle} />
      {isExplained && <ReviewKeys onClose={() => setExplained(false)} />}
    </div>
  );
}

type PageProps = {
  readonly review: ReviewAtHand;
  readonly at: string | null;
  readonly unfolded: Unfolded;
  readonly onToggle: (what: keyof Unfolded) => void;
};

function Page({ review, at, unfolded, onToggle }: PageProps) {
  const words = useReviewWords();
  const { agenda } = review;
  if (at !== null) {
    const item = agenda.items.find(({ facts }) => facts.id === at);
    if (item === undefined) return <h1 tabIndex={-1}>{words.notOnAgenda(at, String(agenda.year))}</h1>;
    const next = agenda.items[agenda.items.indexOf(item) + 1] ?? null;
    return <ReviewComplaint key={at} item={item} {...{ agenda, next, unfolded, onToggle }} />;
  }
  return agenda.review?.closedOn === undefined ? (
    <ReviewOverview {...review} />
  ) : (
    <ReviewMinutes {...review} review={agenda.review} />
  );
}

/** Where the keys lead from a place of the review, as addresses; null where there is nothing. */
function placesOf({ year, items, ...agenda }: Agenda, at: string | null) {
  const toward = (item: AgendaItem | null | undefined) => {
    return item ? formatRoute({ view: "review", year, at: item.facts.id }) : null;
  };
  const first = formatRoute({ view: "review", year, at: null });
  const place = items.findIndex(({ facts }) => facts.id === at);
  const begin = firstUndecided({ year, items, ...agenda }) ?? items[0];
  return {
    next: place === -1 ? toward(begin) : (toward(items[place + 1]) ?? first),
    previous: place === -1 ? null : (toward(items[place - 1]) ?? first),
    first: at === null ? null : first,
    last: toward(items.at(-1)),
  };
}

/** Each page begins at its top; the focus goes to its heading when the control that had it went away. */
function useTop(at: string | null, page: { readonly current: HTMLDivElement | null }): void {
  const before = useRef(at);
  useEffect(() => {
    if (before.current === at) return;
    before.current = at;
    window.scrollTo(0, 0);
    const { activeElement } = document;
    if (activeElement === null || activeElement === document.body)
      page.current?.querySelector("h1")?.focus({ preventScroll: true });
  }, [at]);
}
