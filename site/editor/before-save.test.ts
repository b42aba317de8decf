import { describe, expect, it } from "vitest";
import type { FactRule, Finding, ShapeRule } from "../../schemas/finding.ts";
import { dateOf } from "../../procedure/dates.ts";
import { findingInForm } from "../../procedure/finding-sentences.ts";
import { messagesIn } from "../../procedure/messages.ts";
import { largestRecord as largestRead } from "../../scripts/read-text.ts";
import { mailThreadOf } from "../../tests/mail-thread.ts";
import { sampleProcedure, sampleRegister, soundComplaint, soundReview } from "../../tests/sample-records.ts";
import { complaintToSave, reviewToSave, settingsToSave } from "./before-save.ts";
import type { Fields } from "./clean-record.ts";
import { complaintInForm, reviewInForm, settingsInForm } from "./preview-outlook.ts";
import { largestRecord } from "./reader-findings.ts";

const today = dateOf("2026-12-15");
const { categories } = sampleRegister();
/** A category that ended on the day before the sound complaint was received. */
const canteen = { code: "kantine", name: "Kantine", until: "2026-03-26" };
const register = sampleRegister({ categories: [...categories, canteen] });
const id = "KL-2026-7F3K";
const { body, ...complaint } = soundComplaint;
const { year, body: _, ...review } = soundReview;
const settings: Fields = { ...register, language: "nl" };
const open = { closedOn: "", closedBy: "", closeReason: "" };
const decision = { ...soundComplaint.decision };
const [director = {}, ...others] = register.people;
const absence = { from: "2026-04-01", until: "2026-04-03", deputy: "p2" };

/** Away on the day of these tests. */
const now = { absences: [{ from: "2026-12-10", until: "2026-12-20", deputy: "p2" }] };

/** The sample register's people with changes by code. */
function peopleWith(changes: Readonly<Record<string, Fields>>): readonly Fields[] {
  return register.people.map((one) => ({ ...one, ...changes[one.code] }));
}

/** A change of a sound form, whether it may be saved, and what is said about it. */
type Row = {
  readonly in: "complaint" | "review" | "settings";
  readonly change: Fields;
  readonly is: "refused" | "allowed";
  readonly says: string;
};

const refused = (change: Fields, says: string): Row => ({ in: "complaint", change, is: "refused", says });
const allowed = (change: Fields, says: string): Row => ({ in: "complaint", change, is: "allowed", says });
const refusedReview = (change: Fields, says: string): Row => ({ in: "review", change, is: "refused", says });
const refusedSettings = (change: Fields, says: string): Row => ({
  in: "settings",
  change,
  is: "refused",
  says,
});

const allowedSettings = (change: Fields, says: string): Row => ({
  in: "settings",
  change,
  is: "allowed",
  says,
});

/**
 * Rules that no form can break: no list has a most, a number is given, not typed, settings know no complaints, and this
 * procedure sets no longest extension.
 */
type BeyondForms =
  "since-missing" | "extension-too-far" | "too-many" | "id-differs-from-folder" | "doubled-number";

const shapes: Readonly<Record<Exclude<ShapeRule, BeyondForms>, Row>> = {
  missing: refused({ receivedOn: "" }, "Ontvangen op: ontbreekt nog. Vul het in."),
  "unknown-field": refused(
    { kanarie: "x" },
    "Bevat een veld dat het register niet kent. Vraag de beheerder om het weg te halen.",
  ),
  "not-a-date": refused(
    { passedOnOn: "2026-13-45" },
    "Doorgegeven op: is geen bestaande datum. Typ bijvoorbeeld 29-11-2026.",
  ),
  "not-a-choice": refused(
    { channel: "postduif" },
    "Ontvangen via: is geen van de keuzen. Kies er een uit de lijst.",
  ),
  "not-text": refused({ wish: ["x"] }, "Gewenste oplossing: is geen tekst. Typ het opnieuw."),
  "not-a-list": refused(
    { involved: "tr1" },
    "Betrokkenen: is geen lijst. Maak het leeg en voeg de onderdelen opnieuw toe.",
  ),
  "not-a-group": refused(
    { satisfaction: "satisfied" },
    "Tevreden over de afhandeling: is niet compleet. Maak het leeg en vul het opnieuw in.",
  ),
  "not-yes-or-no": refused(
    { noImmediateAction: "misschien" },
    "Geen directe actie: is geen ja of nee. Kies een van beide.",
  ),
  "not-a-number": refusedSettings(
    { evaluation: { scale: "tien" } },
    "Evaluatieformulieren: hoogste cijfer: is geen passend getal. Schrijf een heel getal.",
  ),
  "too-long": refused(
    { summary: "x".repeat(201) },
    "Neutrale samenvatting: is te lang. Gebruik hoogstens 200 tekens.",
  ),
  "too-high": refusedSettings(
    { procedures: [{ ...sampleProcedure, terms: { ...sampleProcedure.terms, respond: { days: 10001 } } }] },
    "Versies van de procedure 1, termijnen, reactie: dagen: is te veel. Gebruik hoogstens 10000 dagen.",
  ),
  "too-low": refusedSettings(
    { evaluation: { scale: -1 } },
    "Evaluatieformulieren: hoogste cijfer: is te weinig. Gebruik minstens 0.",
  ),
  "bad-form": refused(
    { handler: "P 1" },
    "Behandelaar: heeft niet de vorm die hier hoort. Kijk naar de uitleg bij het veld.",
  ),
};

const facts: Readonly<Record<Exclude<FactRule, BeyondForms>, Row>> = {
  "kind-needs-note": refused(
    { kind: "other" },
    "Toelichting op de soort: ontbreekt bij de soort “anders”. Leg kort uit wat het is.",
  ),
  "immediate-action-missing": allowed(
    { ...open, immediateActions: [] },
    "Direct ondernomen acties: is leeg. Schrijf op wat er meteen is gedaan, of kies “ja” bij “Geen directe actie”.",
  ),
  "immediate-action-contradiction": refused(
    { noImmediateAction: true },
    "Geen directe actie: zegt dat er niets is gedaan, maar er staan acties. Haal één van beide weg.",
  ),
  "handler-involved": refused(
    { handler: "tr1" },
    "Behandelaar: is zelf betrokken bij de klacht. Kies een behandelaar over wie de klacht niet gaat.",
  ),
  "decider-involved": refused(
    { decision: { ...decision, by: ["tr1"] } },
    "Besluit: door 1: is zelf betrokken bij de klacht en beslist niet mee. Laat anderen beslissen.",
  ),
  "unknown-person": refused(
    { receivedBy: "jan" },
    "Ontvangen door: staat niet in de lijst met mensen. Kies iemand uit de lijst.",
  ),
  "unknown-category": refused(
    { category: "weer" },
    "Categorie: staat niet in de lijst met categorieën. Kies er een uit de lijst.",
  ),
  "category-ended": refused(
    { category: "kantine" },
    "Categorie: deze categorie geldt voor klachten tot en met 26 maart 2026. Kies een andere uit de lijst.",
  ),
  "future-date": refused(
    { ...open, closedOn: "2026-12-16", closedBy: "p1", closeReason: "handled" },
    "Afgesloten op: ligt in de toekomst. Noteer alleen wat gebeurd is, tot en met 15 december 2026.",
  ),
  "implausible-date": refused(
    { ...open, hold: { until: "9999-12-31" } },
    "Bewaren tot en met: kan niet kloppen en telt niet mee: het ligt voor 1 januari 1990 of na 15 december 2086. Verbeter de datum. Is de datum niet bekend, laat hem dan leeg.",
  ),
  "unlikely-date": {
    in: "settings",
    is: "allowed",
    change: { people: [director, { ...others[0], from: "1989-12-31" }, ...others.slice(1)] },
    says: "Mensen 2: vanaf: ligt voor 1 januari 1990 of na 15 december 2086. Controleer de datum. Is er geen einddatum bekend, laat die dan leeg.",
  },
  "before-receipt": refused(
    { passedOnOn: "2026-03-26" },
    "Doorgegeven op: ligt voor de ontvangst. Geef een datum op of na 27 maart 2026.",
  ),
  "out-of-order": refused(
    { ...open, appeal: { lodgedOn: "2026-05-04", forwardedOn: "2026-05-01" } },
    "Beroep: doorgestuurd op: ligt voor de vorige stap. Geef een datum op of na 4 mei 2026.",
  ),
  "no-procedure-in-force": allowed(
    { receivedOn: "2022-03-28" },
    "Ontvangen op: toen was nog geen procedure van kracht, dus er lopen geen termijnen. Geef een datum op of na 29 maart 2022, of voeg de oudere versie toe.",
  ),
  "extension-too-late": allowed(
    { extensions: [{ toldOn: "2026-04-04", by: "p1", reason: "x", newDate: "2026-04-10" }] },
    "Uitstel 1: verteld op: verteld na de lopende termijn, dus het uitstel telt niet. De klager moest het uiterlijk 3 april 2026 weten.",
  ),
  "extension-far": allowed(
    { extensions: [{ toldOn: "2026-03-30", by: "p1", reason: "x", newDate: "2027-03-31" }] },
    "Uitstel 1: nieuwe datum: ligt meer dan een jaar na 30 maart 2026, de dag waarop de klager het hoorde. Controleer het jaar.",
  ),
  "too-much-markup": allowed(
    { body: mailThreadOf(30) },
    "Klacht in eigen woorden: heeft te veel opmaak, zoals citaten in citaten; de tekst staat er helemaal, zonder opmaak. Haal citaten weg die er niet toe doen.",
  ),
  "extension-not-later": refused(
    { extensions: [{ toldOn: "2026-04-02", by: "p1", reason: "x", newDate: "2026-04-03" }] },
    "Uitstel 1: nieuwe datum: niet later dan de lopende termijn. Geef een datum na 3 april 2026.",
  ),
  "response-without-appeal-route": allowed(
    { ...open, response: { sentOn: "2026-04-09", by: "p1", medium: "email", appealMentioned: false } },
    "Reactie aan klager: beroepsmogelijkheid vermeld: staat niet op ja. Stuur de beroepsmogelijkheid alsnog en noteer dat hier; eerder kan de klacht niet worden afgesloten.",
  ),
  "closed-incomplete": refused(
    { decision: {} },
    "Besluit: ontbreekt, en daarom kan de klacht nog niet worden afgesloten. Vul het in, of haal de datum van afsluiten weg.",
  ),
  "closing-incomplete-fields": refused(
    { closedBy: "" },
    "Afgesloten door: ontbreekt bij het afsluiten. Vul datum, persoon en reden samen in.",
  ),
  "conflict-markers": refused(
    { wish: "<<<<<<< HEAD\nEen\n=======\nTwee\n>>>>>>> 0123456" },
    "Gewenste oplossing: bevat twee versies door elkaar, met regels die op <<<<<<<, ======= en >>>>>>> lijken. Kies wat blijft en haal die regels weg.",
  ),
  "erased-but-present": refused(
    { erasedOn: "2026-06-01" },
    "Naam: staat er nog, terwijl de gegevens gewist heten. Haal het weg.",
  ),
  "review-complaint-unknown": refusedReview(
    { complaints: [...(review.complaints ?? []), { id: "KL-2026-ZZZZ", extraAction: true }] },
    "Klachten 2: klachtnummer: deze klacht bestaat niet in het register. Verbeter het nummer.",
  ),
  "review-complaint-doubled": refusedReview(
    {
      complaints: [
        { id, extraAction: true },
        { id, extraAction: false },
      ],
    },
    "Klachten 2: klachtnummer: deze klacht staat twee keer in de toetsing. Laat er één staan.",
  ),
  "review-closed-incomplete": refusedReview(
    { complaints: [] },
    "Klachten: de toetsing is afgesloten zonder ja of nee bij KL-2026-7F3K. Beslis alsnog over extra actie.",
  ),
  "period-reversed": refusedReview(
    { closedOn: "", period: { from: "2026-02-01", until: "2026-01-31" } },
    "Periode: tot en met: eindigt voor het begin. Wissel de twee datums om.",
  ),
  "people-code-doubled": refusedSettings(
    { people: [...register.people, director] },
    "Mensen 5: code: deze code is al vergeven. Geef ieder een eigen code.",
  ),
  "no-director": {
    in: "settings",
    change: { people: [{ ...director, until: "2026-11-30" }, ...others] },
    is: "allowed",
    says: "Mensen: er is vandaag geen bestuurder. Geef iemand de rol bestuurder.",
  },
  "deputy-unknown": refusedSettings(
    { people: [{ ...director, absences: [{ ...absence, deputy: "jan" }] }, ...others] },
    "Mensen 1, afwezigheid 1: vervanger: de vervanger staat niet in de lijst, of is de afwezige zelf. Kies een ander.",
  ),
  "deputy-not-employed": allowedSettings(
    { people: peopleWith({ p1: now, p2: { until: "2026-12-18" } }) },
    "Mensen 2, afwezigheid 1: vervanger: de vervanger werkt in die dagen niet (meer) bij ons, en krijgt de beurt niet. Kies een ander.",
  ),
  "deputy-not-partner": allowedSettings(
    { people: peopleWith({ p1: { absences: [{ ...now.absences[0], deputy: "tr1" }] } }) },
    "Mensen 2, afwezigheid 1: vervanger: de vervanger is in die dagen geen bestuurder of partner, en krijgt de beurt niet. Kies een partner.",
  ),
  "deputy-absent": allowedSettings(
    { people: peopleWith({ p1: now, p2: { absences: [{ ...now.absences[0], deputy: "dir" }] } }) },
    "Mensen 2, afwezigheid 1: vervanger: de vervanger is dan ook een of meer dagen afwezig. Kies een ander, of deel de afwezigheid in tweeën.",
  ),
  "role-doubled": refusedSettings(
    { people: peopleWith({ tr1: { roles: [{ role: "trainer", from: "2020-01-01" }] } }) },
    "Mensen 4: rol: hier staan twee rollen voor dezelfde tijd. Laat er één staan.",
  ),
  "role-starts-late": refusedSettings(
    { people: peopleWith({ tr1: { role: "", roles: [{ role: "trainer", from: "2021-01-01" }] } }) },
    "Mensen 4: rollen: de eerste rol begint later dan de eerste dag van deze persoon. Voeg de rol van daarvoor toe.",
  ),
  "nobody-in-turn": allowed(
    { ...open, response: {}, handler: "", involved: ["dir", "p1", "p2"], decision: "" },
    "Behandelaar: niemand kan nu de volgende stap zetten: wie dat mag, is afwezig of betrokken. Kies een behandelaar die er is en over wie de klacht niet gaat, of pas bij Instellingen de afwezigheid aan.",
  ),
  "procedure-doubled": refusedSettings(
    { procedures: [sampleProcedure, sampleProcedure] },
    "Versies van de procedure 2: van kracht vanaf: op deze dag gaat al een andere versie in. Houd er één over.",
  ),
};

const formOf = { complaint, review, settings };

/** The words below the fields: those that a row brings along, else the sound complaint's. */
function wordsOf({ body: own }: Fields): string {
  return typeof own === "string" ? own : (body ?? "");
}

const noRecords = async () => ({ complaints: [], reviews: [] });

async function outcomeOf(kind: Row["in"], { body: own, ...change }: Fields) {
  const record: Fields = { ...formOf[kind], ...change };
  const given = { record, body: "", base: null, register, today };
  if (kind === "settings") return settingsToSave({ ...given, records: noRecords });
  if (kind === "review") return reviewToSave({ ...given, year, complaints: [soundComplaint] });
  return complaintToSave({ ...given, body: wordsOf({ body: own }), id, taken: () => false });
}

/** What the preview says that may be saved all the same. */
function remarksOn(kind: Row["in"], { body: own, ...change }: Fields): readonly string[] {
  const form = { record: { ...formOf[kind], ...change }, body: wordsOf({ body: own }), name: id, base: null };
  const judged = {
    settings: () => settingsInForm(form, today),
    review: () => reviewInForm({ ...form, name: year }, { register, complaints: [] }, today),
    complaint: () => complaintInForm(form, register, today),
  }[kind]();
  return judged.remarks.map((finding) => findingInForm(finding, messagesIn("nl")));
}

it.each(["complaint", "review", "settings"] as const)(
  "a sound %s is saved, and nothing is said",
  async (kind) => {
    expect((await outcomeOf(kind, {})).kind).toBe("save");
    expect(remarksOn("complaint", {})).toEqual([]);
  },
);

it.each(Object.entries({ ...shapes, ...facts }))("%s is judged and explained in Dutch", async (rule, row) => {
  const outcome = await outcomeOf(row.in, row.change);
  if (row.is === "allowed") {
    expect(outcome.kind).toBe("save");
    expect(remarksOn(row.in, row.change)).toEqual([row.says]);
    return;
  }
  const { findings = [], sentences = [] } = outcome.kind === "refuse" ? outcome : {};
  expect(findings.map((finding) => finding.rule)).toContain(rule);
  expect(sentences).toContain(row.says);
});

describe("a new complaint", () => {
  const given = { record: complaint, body: "x", base: null, id: null, register, today, taken: () => false };

  it("gets a number of its year that nobody has, and keeps it first", () => {
    const { id: _id, ...unnumbered } = complaint;
    const asked: string[] = [];
    const taken = (number: string) => asked.push(number) < 3;
    const saved = complaintToSave({ ...given, record: { ...unnumbered, ...open }, taken });
    expect(saved).toMatchObject({ kind: "save", id: asked[2] });
    expect(asked[2]).toMatch(/^KL-2026-/);
    expect(saved.kind === "save" && Object.entries(saved.record)[0]).toEqual(["id", asked[2]]);
  });

  it("never takes a number from the form, nor one that a colleague has taken meanwhile", () => {
    const saved = complaintToSave({ ...given, record: { ...complaint, ...open } });
    expect(saved.kind === "save" && saved.id).not.toBe(id);
    const doubled = complaintToSave({ ...given, id, taken: () => true });
    expect(doubled).toMatchObject({ findings: [{ rule: "doubled-number", path: ["id"] }] });
  });

  it("without a readable day of receipt is refused for that", () => {
    const said = complaintToSave({ ...given, record: { ...complaint, receivedOn: "gisteren" } });
    expect(said).toMatchObject({
      sentences: ["Ontvangen op: is geen bestaande datum. Typ bijvoorbeeld 29-11-2026."],
    });
  });
});

/** A record as it was before the save. */
const baseOf = (data: Fields, own = "") => ({ data, body: own });

describe("a complaint that exists", () => {
  const given = {
    record: complaint,
    body: "",
    base: baseOf(complaint),
    id,
    register,
    today,
    taken: () => true,
  };
  const still = { ...open, ...{ decision: {} } };

  it("keeps its number, also when its record had lost it, and takes no other", () => {
    expect(complaintToSave({ ...given, record: { ...complaint, ...still, id: "" } })).toMatchObject({
      kind: "save",
      record: { id },
    });
    const other = complaintToSave({ ...given, record: { ...complaint, ...still, id: "KL-2026-AAAA" } });
    expect(other).toMatchObject({ findings: [{ rule: "id-differs-from-folder" }] });
  });

  it("keeps a field that the register does not know, but takes no new one", () => {
    const old = { ...complaint, oud: "x" };
    const saved = complaintToSave({ ...given, base: baseOf(old), record: { ...old, ...still } });
    expect(saved).toMatchObject({ kind: "save", record: { oud: "x" } });
    expect(complaintToSave({ ...given, record: { ...old, ...still } }).kind).toBe("refuse");
  });

  it("keeps the names of its attachments and neutralises those of new ones", () => {
    const old = { ...complaint, attachments: ["oude brief.pdf"] };
    const record = { ...old, ...still, attachments: ["oude brief.pdf", "Kanariepiet.PDF"] };
    const saved = complaintToSave({ ...given, base: baseOf(old), record });
    expect(saved).toMatchObject({ record: { attachments: ["oude brief.pdf", "bijlage-1.pdf"] } });
    expect(saved.kind === "save" && saved.names.get("Kanariepiet.PDF")).toBe("bijlage-1.pdf");
  });
});

/** What a save of an older record is refused for, and what the form remarks on, as rule and place. */
function judgedAgain(was: Fields, change: Fields, words = body ?? "") {
  const form = { record: { ...was, ...change }, body: words, base: baseOf(was, body) };
  const saved = complaintToSave({ ...form, id, register, today, taken: () => true });
  const named = (findings: readonly Finding[]) =>
    findings.map(({ rule, path }) => `${rule} ${path.join(".")}`);
  const { remarks } = complaintInForm({ ...form, name: id }, register, today);
  return { refusedFor: saved.kind === "save" ? [] : named(saved.findings), remarks: named(remarks) };
}

describe("what was there before and is unchanged", () => {
  const one = { on: "2026-04-01", by: "jan", gist: "x" };
  const old = { ...complaint, ...open, receivedBy: "jan", category: "weer", contacts: [one] };
  const found = ["unknown-person receivedBy", "unknown-person contacts.0.by", "unknown-category category"];

  it("stands in no save's way, and stays a remark", () => {
    const again = judgedAgain(old, { training: "Basistraining" });
    expect(again).toEqual({ refusedFor: [], remarks: expect.arrayContaining(found) });
  });

  it("stays so when items before it come or go", () => {
    const contacts = [{ ...one, by: "p1" }, one];
    expect(judgedAgain(old, { contacts }).refusedFor).toEqual([]);
    expect(judgedAgain({ ...old, contacts }, { contacts: [one] }).refusedFor).toEqual([]);
  });

  it("stands in the way where it is changed, doubled, or somewhere else", () => {
    expect(judgedAgain(old, { receivedBy: "piet" }).refusedFor).toEqual(["unknown-person receivedBy"]);
    expect(judgedAgain(old, { contacts: [one, one] }).refusedFor).toEqual(["unknown-person contacts.1.by"]);
    expect(judgedAgain(old, { handler: "jan" }).refusedFor).toEqual(["unknown-person handler"]);
  });

  it("is told by its words below the fields too", () => {
    const mixed = "<<<<<<< x\na\n=======\nb\n>>>>>>> y";
    expect(judgedAgain(complaint, {}, mixed).refusedFor).toEqual(["conflict-markers body"]);
    const form = { record: { ...complaint, training: "x" }, body: mixed, base: baseOf(complaint, mixed) };
    expect(complaintToSave({ ...form, id, register, today, taken: () => true }).kind).toBe("save");
  });

  it("stands in the way once the complaint is closed over it", () => {
    const silent = { ...complaint.response, appealMentioned: false };
    const unclosed = { ...complaint, ...open, response: silent };
    const closing = { closedOn: "2026-04-22", closedBy: "p1", closeReason: "handled" };
    expect(judgedAgain(unclosed, closing).refusedFor).toEqual([
      "response-without-appeal-route response.appealMentioned",
    ]);
    expect(judgedAgain({ ...unclosed, ...closing }, { training: "x" }).refusedFor).toEqual([]);
  });

  it("stands in no way of a review or of the settings either", async () => {
    const unheld = { ...review, complaints: [{ id: "KL-2020-AAAA", extraAction: false }] };
    const given = { body: "", register, today, year, complaints: [soundComplaint] };
    const change = { record: { ...unheld, conclusions: "x" } };
    expect(reviewToSave({ ...given, ...change, base: null }).kind).toBe("refuse");
    expect(reviewToSave({ ...given, ...change, base: baseOf(unheld) }).kind).toBe("save");
    const doubled = { ...settings, people: [...register.people, { ...director, name: "x" }] };
    const record = { ...doubled, since: "2026-01-01" };
    const order = { record, today, records: noRecords };
    expect((await settingsToSave({ ...order, base: null })).kind).toBe("refuse");
    expect((await settingsToSave({ ...order, base: baseOf(doubled) })).kind).toBe("save");
  });
});

describe("settings that list less than before", () => {
  const { procedures, confidants } = register;
  const older = { ...procedures[0], inForceFrom: "2020-01-01" };
  const was = { ...settings, procedures: [older, ...procedures] };
  const without = (list: "people" | "categories", code: string) => {
    return { [list]: register[list].filter((one) => one.code !== code) };
  };
  const records = async () => ({ complaints: [soundComplaint], reviews: [soundReview] });
  const saidOf = async (change: Fields, base = was) => {
    const saved = await settingsToSave({ record: { ...was, ...change }, base: baseOf(base), today, records });
    return saved.kind === "refuse" ? saved.sentences : null;
  };

  it("are refused with the number of records that use it, and the cure", async () => {
    expect(await saidOf(without("categories", "organisation"))).toEqual([
      "Categorie “Organisatie en planning” staat nog in 1 klacht. Laat haar op de lijst staan en vul bij “Tot en met” de laatste dag in.",
    ]);
    expect(await saidOf(without("people", "p1"))).toEqual([
      "p1 staat nog in 2 klachten en toetsingen. Laat deze persoon op de lijst staan en vul bij “Tot en met” de laatste dag in.",
    ]);
    expect(await saidOf({ confidants: [{ from: "2026-12-01", name: "Nieuw" }] })).toEqual([
      "Vertrouwenspersoon Vertrouwenspersoon hoort nog bij 1 klacht. Laat deze persoon op de lijst staan en vul bij “Tot en met” de laatste dag in.",
    ]);
    expect(await saidOf({ procedures: [older] })).toEqual([
      "De versie van 29 maart 2022 geldt nog voor 1 klacht. Laat haar staan. Zij eindigt vanzelf op de dag waarop een nieuwe versie begint.",
    ]);
  });

  it("are saved when no record uses it, or it was only put right", async () => {
    expect(await saidOf(without("categories", "kantine"))).toBe(null);
    expect(await saidOf({ procedures })).toBe(null);
    expect(await saidOf({ confidants: [{ ...confidants[0], name: "Anders gespeld" }] })).toBe(null);
    const moved = [older, { ...procedures[0], inForceFrom: "2022-03-28" }];
    expect(await saidOf({ procedures: moved })).toBe(null);
  });

  it("have records read for nothing else", async () => {
    const unread = async () => Promise.reject(new Error("read"));
    const record = { ...was, since: "2026-01-01" };
    const saved = await settingsToSave({ record, base: baseOf(was), today, records: unread });
    expect(saved.kind).toBe("save");
  });
});

describe("a complaint that was solved on the spot", () => {
  const { passedOnOn: _passedOn, ...untold } = complaint;
  const solved = { ...untold, ...open, decision: { ...decision, outcome: "resolved" } };
  const passedOnOf = (record: Fields) => {
    const saved = complaintToSave({ record, body: "x", base: null, id, register, today, taken: () => false });
    return saved.kind === "save" ? saved.record["passedOnOn"] : saved;
  };

  it("was passed on when it was received, unless the form says otherwise", () => {
    expect(passedOnOf(solved)).toBe("2026-03-27");
    expect(passedOnOf({ ...solved, passedOnOn: "" })).toBe("2026-03-27");
    expect(passedOnOf({ ...solved, passedOnOn: "2026-03-30" })).toBe("2026-03-30");
  });

  it("is not passed on by the director, nor is another complaint filled in", () => {
    expect(passedOnOf({ ...solved, receivedBy: "dir" })).toBeUndefined();
    expect(passedOnOf({ ...solved, decision })).toBeUndefined();
  });
});

describe("what is written", () => {
  const given = { base: null, id, register, today, taken: () => false };

  it("holds nothing empty, and every text as it was typed", () => {
    const record = {
      ...complaint,
      ...open,
      wish: "  no\t",
      training: "",
      contacts: [],
      appeal: { lodgedOn: "" },
      complainant: { type: "client", name: " \u200B", address: "\n" },
    };
    const saved = complaintToSave({ ...given, record, body: "a\0b\r\n " });
    expect(saved).toMatchObject({ body: "ab\r\n ", record: { wish: "  no\t" } });
    expect(saved.kind === "save" && saved.record["complainant"]).toEqual({ type: "client" });
    const names = saved.kind === "save" ? Object.keys(saved.record) : [];
    expect(names).not.toEqual(expect.arrayContaining(["training"]));
    expect(names).not.toEqual(expect.arrayContaining(["contacts"]));
    expect(names).not.toEqual(expect.arrayContaining(["appeal"]));
  });

  it("has no blanks at the ends of a line that was changed, and leaves every other as it was", () => {
    const old = {
      ...complaint,
      ...open,
      training: "Oud\t",
      complainant: { type: "client", name: "Jan\u200B" },
    };
    const changed = {
      ...old,
      complainant: { type: "client", name: "Jan\u200B", phone: "\t06 1\u00A0" },
      summary: "\u200BTe laat \t",
      wish: " Een nieuwe\u00A0datum\t",
      appeal: { lodgedOn: "2026-05-01", consequence: "x\t" },
    };
    const saved = complaintToSave({ ...given, record: changed, body: " x\t", base: baseOf(old) });
    expect(saved).toMatchObject({
      body: " x\t",
      record: {
        training: "Oud\t",
        complainant: { name: "Jan\u200B", phone: "06 1" },
        summary: "Te laat",
        wish: " Een nieuwe\u00A0datum\t",
      },
    });
  });

  it("has U+FFFD where half a pair stood", () => {
    const record = {
      ...complaint,
      ...open,
      wish: "a\uD83D",
      complainant: { type: "client", name: "\uDC4Db" },
    };
    const saved = complaintToSave({ ...given, record, body: "\uD83Dc 👍" });
    expect(saved).toMatchObject({
      body: "\uFFFDc 👍",
      record: { wish: "a\uFFFD", complainant: { name: "\uFFFDb" } },
    });
  });

  it("is nothing that the reader of files refuses", () => {
    expect(largestRecord).toBe(largestRead);
    const long = complaintToSave({
      ...given,
      record: { ...complaint, ...open },
      body: "x".repeat(largestRecord),
    });
    expect(long).toMatchObject({
      sentences: ["Is samen te lang om te bewaren. Zet lange teksten in een bijlage."],
    });
    const wish = `x${" ".repeat(600)}x`;
    const blank = complaintToSave({
      ...given,
      record: { ...complaint, ...open, wish, kindNote: "x".repeat(10_000) },
      body: "",
    });
    expect(blank).toMatchObject({
      sentences: ["Gewenste oplossing: bevat honderden spaties of lege regels achter elkaar. Haal ze weg."],
    });
  });
});

describe("a refusal", () => {
  it("tells three things, those that are mended at once first, and counts the others", () => {
    const record = { ...complaint, decision: {}, category: "", severity: "", receivedOn: "", handler: "tr1" };
    const said = complaintToSave({ record, body: "x", base: null, id, register, today, taken: () => false });
    expect(said).toMatchObject({
      sentences: [
        "Ontvangen op: ontbreekt nog. Vul het in.",
        "Behandelaar: is zelf betrokken bij de klacht. Kies een behandelaar over wie de klacht niet gaat.",
        "Categorie: ontbreekt, en daarom kan de klacht nog niet worden afgesloten. Vul het in, of haal de datum van afsluiten weg.",
      ],
      more: 2,
    });
  });

  it("speaks the language of the register, and of settings the one that they set", async () => {
    const english = sampleRegister({ language: "en" });
    const said = complaintToSave({
      record: {},
      body: "",
      base: null,
      id,
      register: english,
      today,
      taken: () => false,
    });
    expect(said).toMatchObject({ sentences: expect.arrayContaining(["Kind: still missing. Fill it in."]) });
    const settingsOnly = { record: { language: "en" }, base: null, today, records: noRecords };
    expect(await settingsToSave(settingsOnly)).toMatchObject({
      sentences: ["Organisation: still missing. Fill it in."],
    });
  });

  it("holds no word of the record", () => {
    const marked = Object.fromEntries(
      Object.keys(complaint).map((name) => [name, { Kanarieveld: ["Kanariewoord"] }]),
    );
    const said = complaintToSave({
      record: marked,
      body: "Kanarietekst",
      base: null,
      id,
      register,
      today,
      taken: () => false,
    });
    expect(said.kind).toBe("refuse");
    expect(JSON.stringify(said)).not.toMatch(/kanarie/i);
  });
});

describe("a review", () => {
  const given = { body: "", base: null, register, today, complaints: [soundComplaint] };

  it("that is new is named after the year in which it is held", () => {
    expect(reviewToSave({ ...given, year: null, record: { ...review, on: "2025-12-20" } })).toMatchObject({
      year: "2025",
    });
    expect(reviewToSave({ ...given, year: null, record: {} }).kind).toBe("refuse");
  });

  it("can be saved unfinished, but is not closed without its period", () => {
    expect(reviewToSave({ ...given, year, record: { on: "2026-12-01" } }).kind).toBe("save");
    expect(
      reviewToSave({ ...given, year, record: { on: "2026-12-01", closedOn: "2026-12-02" } }),
    ).toMatchObject({
      sentences: ["Periode: ontbreekt nog. Vul het in."],
    });
  });
});
