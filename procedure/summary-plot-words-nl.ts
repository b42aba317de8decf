import type { CountIn, PlotWords } from "./summary-plot-words.ts";

/** The words of the plots of the yearly summary in Dutch. */
export const plotsInDutch: PlotWords = {
  monthLetters: (month) => (month.startsWith("maart") ? "mrt" : month.slice(0, 3)),
  legend: {
    received: "ontvangen",
    closed: "afgesloten",
    inTime: "reactie op tijd",
    late: "reactie te laat",
    other: "nog niet, niet nodig of niet te tellen",
    done: "gezet of afgesloten",
    waiting: "wacht nog",
  },
  axis: {
    days: "dagen na ontvangst",
    shrinking: "dagen na ontvangst (schaal loopt op)",
    complaints: "klachten",
  },
  ownLine: (days) => `eigen termijn: ${joined(days.map(String))} dagen`,
  workingDaysLine: (days) =>
    `eigen termijn: ${joined(days.map(String))} ${days.at(-1) === 1 ? "werkdag" : "werkdagen"}`,
  sectorLine: (days) => `branche: ${joined(days.map(String))} dagen`,
  figures: {
    years: "Klachten per jaar, verdeeld naar of de reactie op tijd was",
    months: "Ontvangen en afgesloten klachten per maand",
    twelveMonths: "Klachten in de twaalf maanden tot en met elke maand",
    days: "Dagen tot bevestiging, besluit of contact, en reactie, een teken per klacht",
    closing: "Dagen tot het afsluiten, een teken per klacht",
    stillOpen: "Aandeel van de klachten dat na een aantal dagen nog openstaat",
    category: "Klachten per categorie, de grootste eerst",
    categoryYears: "Klachten per categorie en jaar",
  },
  captions: {
    years: ({ received, inTime }) => {
      const shares = inTime.map(({ share, period }) => `${share} in ${period}`);
      const answered = shares.length === 0 ? "" : ` Op tijd beantwoord: ${shares.join(", ")}.`;
      return `Ontvangen: ${listed(received)}.${answered}`;
    },
    months: ({ peak, months, twelve, closed }) => {
      const total =
        twelve && ` In de twaalf maanden tot en met ${twelve.period} waren het er ${twelve.count}.`;
      if (peak === 0)
        return `Er kwam niets binnen; er ${closed === 1 ? "werd 1 klacht" : `werden ${closed} klachten`} afgesloten.${total ?? ""}`;
      const most =
        months.length === 0
          ? `Per maand ${peak === 1 ? "kwam er hooguit 1 klacht" : `kwamen er hooguit ${peak} klachten`} binnen.`
          : `De meeste klachten kwamen binnen in ${joined(months)}: ${months.length === 1 ? "" : "elk "}${peak}.`;
      return `${most}${total ?? ""}`;
    },
    days: ({ received, own, sector, longest, waiting }) => {
      const all = received === 1 ? "Van de ene klacht" : `Van de ${received} klachten`;
      const answered = `${all} ${received === 1 ? "kreeg" : "kregen"} er ${own} een reactie binnen de eigen termijn (uitstel niet meegeteld) en ${sector} binnen die van de branche`;
      const most = longest === null ? "." : `; de langste reactie kostte ${dayCount(longest)}.`;
      const still =
        waiting === null ? "" : ` Wie nog op een reactie wacht, wacht hooguit ${dayCount(waiting)}.`;
      return `${answered}${most}${still}`;
    },
    stillOpen: ({ half, after, percent }) => {
      const middle =
        half === null ? "De helft is nog niet afgesloten" : `Na ${dayCount(half)} was de helft afgesloten`;
      return `${middle}; na ${dayCount(after)}, de termijn van de branche, stond nog ${percent}% open.`;
    },
    category: ({ largest, count, whole, firstThree }) => {
      const most = `${joined(largest)} ${largest.length === 1 ? "komt" : "komen elk"} het meest voor: ${count} van de ${whole}.`;
      return firstThree === null
        ? most
        : `${most} De drie grootste categorieën samen: ${firstThree} van de ${whole}.`;
    },
    categoryYears: ({ name, counts }) => `Het meest over deze jaren: ${name}, met ${listed(counts)}.`,
  },
};

function listed(counts: readonly CountIn[]): string {
  return counts.map(({ count, period }) => `${count} in ${period}`).join(", ");
}

function joined(names: readonly string[]): string {
  return names.length < 2 ? names.join("") : `${names.slice(0, -1).join(", ")} en ${names.at(-1)}`;
}

function dayCount(days: number): string {
  return days === 1 ? "1 dag" : `${days} dagen`;
}
