import { addDays, type Day, formatDate, isAfter } from "../procedure/dates.ts";
import { type Colleague, type Company, authorOf } from "./fiction-people.ts";

/** The fictional `register.yaml` as it stood on a day, with what was known of people and procedures by then. */
export function settingsOn(company: Company, date: Day): string {
  const versions = [firstVersion(company)];
  if (!isAfter(announcedOn(company), date)) versions.push(secondVersion(company));
  const people = company.colleagues.filter(({ from }) => !isAfter(from, date));
  return [
    opening,
    `since: ${formatDate(company.start)}\n`,
    `people:\n${people.map((colleague) => personText(company, colleague, date)).join("")}`,
    confidant(company),
    `procedures:\n${versions.join("\n")}`,
    closing,
  ].join("\n");
}

/** The days on which the settings changed after the start: people came, left, took on another role or were absent, the procedure was renewed. */
export function settingsChanges(company: Company): readonly { readonly on: Day; readonly change: string }[] {
  const changes = company.colleagues.flatMap(({ from, later, until, absence }) => [
    { on: from, change: "collega toegevoegd" },
    ...(later === undefined ? [] : [{ on: later.from, change: "andere rol vastgelegd" }]),
    ...(until === undefined ? [] : [{ on: until, change: "vertrek vastgelegd" }]),
    ...(absence === undefined ? [] : [{ on: absence.from, change: "afwezigheid en vervanging vastgelegd" }]),
  ]);
  const renewal = { on: announcedOn(company), change: "nieuwe klachtenprocedure vastgelegd" };
  return [...changes, renewal].filter(({ on }) => isAfter(on, company.start));
}

/** A new version is recorded two weeks before it comes into force. */
function announcedOn(company: Company): Day {
  return addDays(company.secondProcedure, -14);
}

function personText(company: Company, colleague: Colleague, date: Day): string {
  const { code, name, from, until, absence } = colleague;
  const rows = [`code: ${code}`, `name: ${name}`, ...rolesText(colleague, date)];
  rows.push(`email: ${authorOf(company, code).email}`);
  rows.push(`from: ${formatDate(from)}`);
  if (until !== undefined && !isAfter(until, date)) rows.push(`until: ${formatDate(until)}`);
  if (absence !== undefined && !isAfter(absence.from, date)) {
    const period = `from: ${formatDate(absence.from)}, until: ${formatDate(absence.until)}`;
    rows.push("absences:", `  - { ${period}, deputy: ${absence.deputy} }`);
  }
  return `  - ${rows.join("\n    ")}\n`;
}

/** A role that never changed stands alone; else each stands with its first day. */
function rolesText({ role, from, later }: Colleague, date: Day): readonly string[] {
  if (later === undefined || isAfter(later.from, date)) return [`role: ${role}`];
  const dated = [{ role, from }, later];
  return ["roles:", ...dated.map((one) => `  - { role: ${one.role}, from: ${formatDate(one.from)} }`)];
}

const opening = `# Een verzonnen register om mee te oefenen: geen van deze mensen, klachten en organisaties bestaat.
organisation:
  name: Voorbeeldig Opleiden B.V. (verzonnen)
  email: klachten@example.nl
  website: https://www.example.nl
  phone: 06-00000000
  address: "Denklaan 1\\n0000 AA Nergensdrecht"
language: nl
timeZone: Europe/Amsterdam`;

function confidant(company: Company): string {
  return `confidants:
  - from: ${formatDate(company.firstProcedure)}
    name: Hilde Vertrouwdael
    phone: 06-00000000
    email: vertrouwenspersoon@example.nl
`;
}

const commonTerms = `      passOn:
        workingDays: 1
        source: "Werkwijze: “Elke klacht die op gelijk welke manier binnenkomt, wordt doorgegeven aan de bestuurder.”"
      discuss:
        workingDays: 1
        source: "Werkwijze: “Klachten worden door de bestuurder direct met de partners besproken.”"
      acknowledge:
        workingDays: 1
        source: "Werkwijze: “wie onmiddellijk zorgdraagt voor schriftelijke ontvangstbevestiging”."
      decideOrContact:
        days: 7
        source: "Werkwijze: “binnen een week een beslissing te nemen of contact te nemen met de klant”."
      respond:
        days: 7
        source: "Werkwijze: “zorg te dragen voor opvolging binnen een week, d.w.z. effectief een reactie naar de klant”."
      review:
        months: 12
        source: "Jaarlijkse toetsing: “bespreken tenminste eenmaal per jaar het overzicht van de klachten”."`;

function firstVersion(company: Company): string {
  return `  - inForceFrom: ${formatDate(company.firstProcedure)}
    title: Klachtenprocedure, eerste versie
    terms:
${commonTerms}
      forwardAppeal: null
      appealVerdict: null
      retain: null`;
}

function secondVersion(company: Company): string {
  return `  - inForceFrom: ${formatDate(company.secondProcedure)}
    title: Klachtenprocedure, tweede versie
    appealBinding: true
    terms:
${commonTerms}
      forwardAppeal:
        workingDays: 2
        source: "Beroep: “Een beroep wordt binnen twee werkdagen doorgestuurd aan de vertrouwenspersoon.”"
      appealVerdict:
        days: 28
        source: "Beroep: “De uitspraak volgt binnen vier weken en is bindend voor de organisatie.”"
      retain:
        months: 12
        source: "Bewaren: “Persoonsgegevens worden een jaar na het afsluiten van de klacht gewist.”"
`;
}

const closing = `sector:
  respond:
    days: 28
    source: "Wat in de branche gebruikelijk is: antwoord binnen vier weken."

reminders: { before: [2, 0], overdueEvery: 1, directorAfter: 0, partnersAfter: 3 }

evaluation: { scale: 10, negativeUpTo: 5 }

dashboard:
  lockAfterMinutes: 15
`;
