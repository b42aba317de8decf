import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { runScript } from "./command-process.ts";
import { workFolder } from "./published-register.ts";

const work = workFolder();
afterAll(() => rmSync(work, { recursive: true, force: true }));

/** The text of the public page that a register with these files has, and its markup. */
function pageOf(name: string, files: Readonly<Record<string, string>>): { html: string; text: string } {
  const [folder, out] = [join(work, name), join(work, `${name}-site`)];
  mkdirSync(folder);
  for (const [file, text] of Object.entries(files)) writeFileSync(join(folder, file), text);
  const built = runScript("build", ["--register", folder, "--out", out, "--today", "2026-11-26"]);
  expect(built.code).toBe(0);
  const html = readFileSync(join(out, "procedure/index.html"), "utf8");
  const main = /<main[\s\S]*<\/main>/.exec(html)?.[0] ?? "";
  return { html: main, text: main.replaceAll(/<[^>]+>/g, " ").replaceAll(/\s+/g, " ") };
}

describe("the public page of the procedure", () => {
  it("promises what the settings set and nothing else", () => {
    const { text } = pageOf("bare", {
      "register.yaml": `organisation: { name: Voorbeeld }
procedures:
  - { inForceFrom: 2022-03-29, terms: { respond: { days: 10, source: "Gelezen als: tien dagen." } } }
  - { inForceFrom: 2027-01-01, terms: { acknowledge: { workingDays: 3 } } }
`,
    });
    expect(text).toContain("Binnen 10 dagen krijgt u onze reactie.");
    for (const promised of ["week", "werkdag", "bestuurder bespreekt", "ontvangen", "partners alle klachten"])
      expect(text).not.toContain(promised);
    expect(text).not.toContain("Gelezen als");
    expect(text).not.toContain("in beroep");
    expect(text).toContain("U kunt uw klacht mondeling of schriftelijk doorgeven");
    expect(text).not.toMatch(/Mail|Bel |Schrijf/);
    expect(text).not.toContain("De hele klachtenprocedure");
  });

  it("says where to complain, to whom to appeal, and the procedure in the company's own words", () => {
    const { html, text } = pageOf("whole", {
      "register.yaml": `organisation:
  { name: Voorbeeld, email: klacht@example.nl, phone: 020 123 45 67, address: "Kade 1, Utrecht" }
confidants: [{ from: 2022-01-01, name: Vera Trouw, phone: 06 11 }]
procedures:
  - inForceFrom: 2022-03-29
    appealBinding: true
    terms:
      passOn: { workingDays: 1 }
      acknowledge: { workingDays: 2 }
      decideOrContact: { days: 7 }
      respond: { days: 7 }
      review: { months: 12 }
      retain: { months: 24 }
      acknowledgeAppeal: { workingDays: 3 }
      appealWithin: { weeks: 6 }
      appealVerdict: { days: 28 }
`,
      "procedure.md":
        "# Klachten\n\nOnze **eigen** woorden.\n\n<script>alert(1)</script>\n\n[x](javascript:alert)\n",
    });
    expect(html).toContain('<a href="mailto:klacht@example.nl">');
    expect(html).toContain('<a href="tel:0201234567">');
    expect(text).toContain("Kade 1, Utrecht");
    expect(text).toContain("U krijgt binnen 2 werkdagen schriftelijk bericht");
    expect(text).toContain(
      "bij onze vertrouwenspersoon, Vera Trouw. Dat kan tot 6 weken nadat u onze reactie kreeg. U krijgt binnen 3 werkdagen bericht dat wij uw beroep hebben ontvangen. U krijgt binnen 28 dagen een uitspraak.",
    );
    expect(text).toContain("Wij houden ons aan de uitspraak.");
    expect(text).toContain("Wij bewaren uw gegevens tot 24 maanden nadat de klacht is afgesloten.");
    expect(html).toContain("<strong>eigen</strong>");
    expect(html).not.toContain("<script");
    expect(html).not.toContain("javascript:");
  });

  it("makes no promise while no version is in force, and is built although its text cannot be read", () => {
    const { text } = pageOf("coming", {
      "register.yaml": `organisation: { name: Voorbeeld }
procedures: [{ inForceFrom: 2027-01-01, terms: { respond: { days: 7 } } }]
`,
      "procedure.md": "\u0000",
    });
    expect(text).toContain("nog niet van kracht");
    expect(text).not.toContain("7 dagen");
    const checked = runScript("check", ["--register", join(work, "coming"), "--today", "2026-11-26"]);
    expect(checked.code).toBe(1);
    expect(checked.out).toContain("procedure.md");
  });
});
