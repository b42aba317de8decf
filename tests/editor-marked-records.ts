import { formatRecord } from "../scripts/front-matter.ts";
import { canary } from "./canary-register.ts";

/** A word that betrays whatever it stands in; every word that a test types begins with the canary too. */
export function marked(word: string): string {
  return `${canary}${word}`;
}

/** A complaint as a file, in which every name and every text is marked; parts can be replaced. */
export function markedComplaint(id: string, parts: Readonly<Record<string, unknown>> = {}): string {
  return formatRecord({ ...markedFacts, id, ...parts }, `${marked("klacht")} met **${marked("nadruk")}**.\n`);
}

/** Where the record of a complaint stands, below `complaints/`. */
export function placeOfComplaint(id: string): string {
  return `${id.slice(3, 7)}/${id}/index.md`;
}

const markedFacts = {
  id: "",
  kind: "other",
  kindNote: marked("soort"),
  receivedOn: "2026-03-27",
  receivedBy: "tr1",
  channel: "phone",
  passedOnOn: "2026-03-27",
  discussedOn: "2026-03-30",
  discussedWith: ["dir", "p1"],
  complainant: {
    type: "client",
    name: marked("naam"),
    organisation: marked("bedrijf"),
    email: `${marked("post")}@example.nl`,
    phone: marked("nummer"),
    address: `${marked("straat")} 1`,
    formOfAddress: marked("heer"),
  },
  summary: marked("samenvatting"),
  training: marked("training"),
  wish: marked("wens"),
  immediateActions: [{ on: "2026-03-27", by: "tr1", action: marked("actie") }],
  handler: "p1",
  contacts: [{ on: "2026-04-01", by: "p1", gist: marked("gesprek") }],
  extensions: [{ toldOn: "2026-04-02", by: "p1", reason: marked("reden"), newDate: "2026-04-10" }],
  improvements: [{ action: marked("maatregel"), owner: "p1", due: "2026-05-01", effect: marked("effect") }],
};
