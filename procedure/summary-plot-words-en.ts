import type { CountIn, PlotWords } from "./summary-plot-words.ts";

/** The words of the plots of the yearly summary in English. */
export const plotsInEnglish: PlotWords = {
  monthLetters: (month) => month.slice(0, 3),
  legend: {
    received: "received",
    closed: "closed",
    inTime: "response in time",
    late: "response late",
    other: "not yet, not owed or not countable",
    done: "taken or closed",
    waiting: "still waiting",
  },
  axis: {
    days: "days after receipt",
    shrinking: "days after receipt (growing scale)",
    complaints: "complaints",
  },
  ownLine: (days) => `own term: ${joined(days.map(String))} days`,
  workingDaysLine: (days) =>
    `own term: ${joined(days.map(String))} working ${days.at(-1) === 1 ? "day" : "days"}`,
  sectorLine: (days) => `sector: ${joined(days.map(String))} days`,
  figures: {
    years: "Complaints by year, divided by whether the response was in time",
    months: "Complaints received and closed by month",
    twelveMonths: "Complaints in the twelve months up to and including each month",
    days: "Days to acknowledgement, decision or contact, and response, a mark for each complaint",
    closing: "Days to closing, a mark for each complaint",
    stillOpen: "Share of the complaints that is still open after a number of days",
    category: "Complaints by category, the largest first",
    categoryYears: "Complaints by category and year",
  },
  captions: {
    years: ({ received, inTime }) => {
      const shares = inTime.map(({ share, period }) => `${share} in ${period}`);
      const answered = shares.length === 0 ? "" : ` Answered in time: ${shares.join(", ")}.`;
      return `Received: ${listed(received)}.${answered}`;
    },
    months: ({ peak, months, twelve, closed }) => {
      const total =
        twelve && ` In the twelve months up to and including ${twelve.period} there were ${twelve.count}.`;
      if (peak === 0)
        return `None came in; ${closed === 1 ? "1 complaint was" : `${closed} complaints were`} closed.${total ?? ""}`;
      const most =
        months.length === 0
          ? `At most ${peak === 1 ? "1 complaint" : `${peak} complaints`} came in within a month.`
          : `Most complaints came in in ${joined(months)}: ${peak}${months.length === 1 ? "" : " each"}.`;
      return `${most}${total ?? ""}`;
    },
    days: ({ received, own, sector, longest, waiting }) => {
      const all = received === 1 ? "Of the one complaint" : `Of the ${received} complaints`;
      const answered = `${all} ${own} got a response within the own term (extensions left aside) and ${sector} within that of the sector`;
      const most = longest === null ? "." : `; the longest response took ${dayCount(longest)}.`;
      const still =
        waiting === null ? "" : ` Whoever still waits for a response waits ${dayCount(waiting)} at most.`;
      return `${answered}${most}${still}`;
    },
    stillOpen: ({ half, after, percent }) => {
      const middle = half === null ? "Half is not closed yet" : `After ${dayCount(half)} half was closed`;
      return `${middle}; after ${dayCount(after)}, the term of the sector, ${percent}% was still open.`;
    },
    category: ({ largest, count, whole, firstThree }) => {
      const most = `${joined(largest)} ${largest.length === 1 ? "is" : "are each"} the most frequent: ${count} of ${whole}.`;
      return firstThree === null
        ? most
        : `${most} The three largest categories together: ${firstThree} of ${whole}.`;
    },
    categoryYears: ({ name, counts }) => `Most over these years: ${name}, with ${listed(counts)}.`,
  },
};

function listed(counts: readonly CountIn[]): string {
  return counts.map(({ count, period }) => `${count} in ${period}`).join(", ");
}

function joined(names: readonly string[]): string {
  return names.length < 2 ? names.join("") : `${names.slice(0, -1).join(", ")} and ${names.at(-1)}`;
}

function dayCount(days: number): string {
  return days === 1 ? "1 day" : `${days} days`;
}
