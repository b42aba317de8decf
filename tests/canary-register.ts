import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { formatRecord } from "../scripts/front-matter.ts";

/** The word with which every name and every text of a canary register begins; it occurs nowhere else in the project. */
export const canary = "Zwaluw";

/** The number of a canary's complaint, counted from 0. */
export function canaryNumber(at: number): string {
  return `KL-2026-Q${at.toString(36).toUpperCase().padStart(3, "0")}`;
}

const settings = `organisation: { name: Voorbeeld }
people:
  - { code: dir, name: Zwaluwbestuurder, role: director, github: zwaluwbestuur, email: zwaluw@example.nl, from: 2020-01-01 }
  - { code: p1, name: Zwaluwpartner, role: partner, from: 2020-01-01 }
  - { code: tr1, name: Zwaluwtrainer, role: trainer, from: 2020-01-01 }
confidants:
  - { from: 2020-01-01, name: Vertrouwenspersoon }
procedures:
  - inForceFrom: 2020-01-01
    terms: { respond: { days: 7 }, acknowledge: { workingDays: 1 }, review: { months: 12 } }
categories:
  - { code: other, name: Anders }
`;

/** Writes a register in which every name and every text is marked, and counts its complaints. */
export function writeCanaryRegister(folder: string, complaints: number): void {
  const write = (name: string, content: string) => {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), content);
  };
  write("register.yaml", settings);
  for (let at = 0; at < complaints; at += 1) {
    const place = `2026/${canaryNumber(at)}`;
    write(`${place}/index.md`, formatRecord(factsOf(at), `Zwaluwklacht${at} met **Zwaluwnadruk${at}**.`));
    write(`${place}/Zwaluwbrief${at}.pdf`, `Zwaluwbijlage${at}`);
  }
  const judged = { id: canaryNumber(0), extraAction: true, note: "Zwaluwnotitie" };
  const review = { on: "2026-06-01", present: ["dir"], complaints: [judged], conclusions: "Zwaluwconclusie" };
  write("reviews/2026.md", formatRecord(review, "Zwaluwverslag"));
}

/** A complaint with every field in which a name or words may stand. */
function factsOf(at: number): Readonly<Record<string, unknown>> {
  return {
    id: canaryNumber(at),
    kind: "other",
    kindNote: `Zwaluwsoort${at}`,
    receivedOn: "2026-03-27",
    receivedBy: "tr1",
    channel: "phone",
    passedOnOn: "2026-03-27",
    discussedOn: "2026-03-30",
    discussedWith: ["dir", "p1"],
    complainant: complainantOf(at),
    summary: `Zwaluwsamenvatting${at}`,
    training: `Zwaluwtraining${at}`,
    involved: ["tr1"],
    category: "other",
    wish: `Zwaluwwens${at}`,
    immediateActions: [{ on: "2026-03-27", by: "tr1", action: `Zwaluwactie${at}` }],
    handler: "p1",
    contacts: [{ on: "2026-04-01", by: "p1", gist: `Zwaluwgesprek${at}` }],
    extensions: [{ toldOn: "2026-04-02", by: "p1", reason: `Zwaluwreden${at}`, newDate: "2026-04-10" }],
    decision: { on: "2026-04-08", by: ["dir"], outcome: "upheld", reasons: `Zwaluwmotief${at}` },
    response: { sentOn: "2026-04-09", by: "p1", medium: "email", appealMentioned: true },
    improvements: [
      { action: `Zwaluwmaatregel${at}`, owner: "p1", due: "2026-05-01", effect: `Zwaluweffect${at}` },
    ],
    appeal: { lodgedOn: "2026-05-01", consequence: `Zwaluwgevolg${at}` },
    reopenings: [{ on: "2026-05-20", reason: `Zwaluwheropening${at}` }],
    attachments: [`Zwaluwbrief${at}.pdf`],
    hold: { reason: `Zwaluwgeschil${at}` },
  };
}

function complainantOf(at: number): Readonly<Record<string, string>> {
  return {
    type: "client",
    name: `Zwaluwnaam${at}`,
    organisation: `Zwaluwbedrijf${at}`,
    email: `zwaluwpost${at}@example.nl`,
    phone: `Zwaluwnummer${at}`,
    address: `Zwaluwstraat ${at}`,
    formOfAddress: `Zwaluwheer${at}`,
  };
}
