import { addDays, addMonths, dateOf, type Day, formatDate, isAfter, isBefore } from "../procedure/dates.ts";

type Role = "director" | "partner" | "trainer" | "co-trainer" | "intervisor" | "freelancer";

/** A colleague of the fictional company, and the days on which he or she belonged to it. */
export type Colleague = {
  readonly code: string;
  readonly name: string;
  /** The role in the beginning. */
  readonly role: Role;
  /** Another role that somebody took on later, and the day. */
  readonly later?: { readonly role: Role; readonly from: Day };
  readonly from: Day;
  readonly until?: Day;
  readonly absence?: { readonly from: Day; readonly until: Day; readonly deputy: string };
};

/** The fictional company as seen on one day: who works there, since when its procedures are in force. */
export type Company = {
  readonly today: Day;
  /** The first day of the register: three years before today. */
  readonly start: Day;
  readonly firstProcedure: Day;
  readonly secondProcedure: Day;
  readonly colleagues: readonly Colleague[];
};

/** The company whose register is shown on a day: one partner has left, a trainer became partner, one is absent. */
export function companyOn(today: Day): Company {
  const founded = addMonths(today, -48);
  const absence = { from: addDays(today, -2), until: addDays(today, 12), deputy: "p1" };
  const colleagues: Colleague[] = [
    { code: "dir", name: "Meike van der Zandloper", role: "director", from: founded },
    { code: "p1", name: "Joost Windekind", role: "partner", from: founded },
    { code: "p2", name: "Samira el Verzinsel", role: "partner", from: founded, absence },
    { code: "p3", name: "Bram Wolkenveld", role: "partner", from: founded, until: addMonths(today, -14) },
    {
      code: "p4",
      name: "Lotte Maneschijn",
      role: "trainer",
      from: founded,
      later: { role: "partner", from: addMonths(today, -16) },
    },
    { code: "tr1", name: "Ruben Appelboomgaard", role: "trainer", from: founded },
    { code: "tr2", name: "Fenna Zilverlinde", role: "trainer", from: founded },
    { code: "tr3", name: "Idris Kwartelslag", role: "trainer", from: founded },
    { code: "tr4", name: "Noor Sterrenbos", role: "trainer", from: addMonths(today, -26) },
    { code: "co1", name: "Gijs Druppelsteen", role: "co-trainer", from: founded },
    { code: "in1", name: "Wies Avondrood", role: "intervisor", from: founded },
    { code: "fr1", name: "Tariq Lindeloof", role: "freelancer", from: founded },
  ];
  const secondProcedure = dateOf(`${formatDate(addMonths(today, -12)).slice(0, 7)}-01`);
  return { today, start: addMonths(today, -36), firstProcedure: founded, secondProcedure, colleagues };
}

/** Whether a colleague belonged to the company on a day. */
export function isEmployedOn({ from, until }: Colleague, date: Day): boolean {
  return !isBefore(date, from) && (until === undefined || !isAfter(date, until));
}

/** The role of a colleague on a day. */
export function roleOn({ role, later }: Colleague, date: Day): Role {
  return later === undefined || isBefore(date, later.from) ? role : later.role;
}

/** Who belongs to the company on each of some days, in one of some roles. */
export function colleaguesFrom(
  company: Company,
  roles: readonly string[],
  days: readonly Day[],
): readonly string[] {
  return company.colleagues
    .filter((colleague) =>
      days.every((date) => isEmployedOn(colleague, date) && roles.includes(roleOn(colleague, date))),
    )
    .map(({ code }) => code);
}

/** Who does a colleague's work on a day: the colleague, or p1 after leaving, or the deputy during an absence. */
export function workerOn(company: Company, code: string, date: Day): string {
  const colleague = company.colleagues.find((one) => one.code === code);
  if (colleague === undefined || !isEmployedOn(colleague, date)) return "p1";
  const { absence } = colleague;
  if (absence === undefined || isBefore(date, absence.from) || isAfter(date, absence.until)) return code;
  return absence.deputy;
}

/** The name and fictional address under which a colleague records. */
export function authorOf(company: Company, code: string): { readonly name: string; readonly email: string } {
  const name = company.colleagues.find((one) => one.code === code)?.name ?? "Voorbeeldig Opleiden";
  return { name, email: `${code}@example.nl` };
}
