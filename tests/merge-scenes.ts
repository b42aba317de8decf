const call = {
  on: "2026-04-01",
  by: "p1",
  direction: "outgoing",
  medium: "phone",
  gist: "Excuses aangeboden",
};
const begun =
  "De training begon een uur te laat en de mappen waren er niet. Wij zaten met tien mensen te wachten in een koude zaal, en niemand belde ons.\n\nWij willen dat dit niet nog eens gebeurt.";
const base = {
  id: "KL-2026-7F3K",
  receivedOn: "2026-03-27",
  summary: "Training begon te laat en het materiaal ontbrak",
  severity: "medium",
  wish: "Een nieuwe datum",
  involved: ["tr1"],
  contacts: [call],
  improvements: [{ action: "Checklist voor het materiaal", owner: "p1", due: "2026-05-01" }],
  body: begun,
};

/** What two people made of one complaint, in the ways that the dialog shows. */
export const scenes = {
  conflicts: {
    base,
    mine: {
      ...base,
      handler: "p1",
      severity: "high",
      body: begun.replace("een uur", "anderhalf uur").replace("koude ", ""),
      contacts: [{ ...call, medium: "video", gist: "Excuses aangeboden en geluisterd" }],
      improvements: [],
    },
    theirs: {
      ...base,
      severity: "low",
      involved: ["tr1", "p2"],
      summary: "Training begon te laat, materiaal ontbrak",
      decision: {
        on: "2026-04-08",
        by: ["dir", "p1"],
        outcome: "upheld",
        reasons: "De afspraak is niet nagekomen.",
      },
      body: begun.replace("tien mensen", "elf mensen").replace("niemand belde ons", "wij hoorden niets"),
      contacts: [
        {
          on: "2026-04-02",
          by: "dir",
          direction: "outgoing",
          medium: "phone",
          gist: "Nieuwe datum besproken",
        },
      ],
      improvements: [
        { action: "Checklist voor het materiaal", owner: "p1", due: "2026-05-01", doneOn: "2026-04-28" },
      ],
    },
  },
  together: {
    base,
    mine: { ...base, handler: "p1", wish: "Een nieuwe datum, liefst in mei" },
    theirs: {
      ...base,
      severity: "low",
      contacts: [call, { ...call, on: "2026-04-03", gist: "Teruggebeld" }],
    },
  },
  deleted: { base, mine: { ...base, wish: "Geld terug" }, theirs: null },
} as const;
