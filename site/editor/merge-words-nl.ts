import type { RecordPlace } from "./record-place.ts";

/** The words of the dialog in which two versions of a complaint come together, in Dutch. */
export const mergeInDutch = {
  heading: "Een collega heeft deze klacht ook gewijzigd",
  nothingLost: "Er is niets verloren: uw wijzigingen en die van uw collega staan hieronder.",
  together: "Ze zitten elkaar niet in de weg en gaan allemaal samen in de klacht.",
  alike: "U hebt allebei precies hetzelfde gewijzigd.",
  toChoose: (count: number): string => {
    return count === 1
      ? "U hebt allebei één onderdeel gewijzigd. Kies wat blijft."
      : `U hebt allebei ${count} onderdelen gewijzigd. Kies per onderdeel wat blijft.`;
  },
  takenOverTitle: "Overgenomen van uw collega",
  conflictsTitle: "Door u allebei gewijzigd",
  keptTitle: "Uw eigen wijzigingen",
  was: "Was",
  becomes: "Wordt",
  isNew: "Nieuw",
  isGone: "Weggehaald",
  mine: "Uw versie",
  theirs: "Versie van uw collega",
  bothTexts: "Beide teksten, eerst die van u en dan die van uw collega",
  bothItems: "Beide houden",
  takenAway: "Hier is dit weggehaald.",
  markedHint: "Gemarkeerd is wat in de andere versie niet staat.",
  before: "Wat er eerst stond",
  textOf: (field: string, version: string): string => `${field}, ${version.toLowerCase()}`,
  remaining: (count: number): string => {
    if (count === 0) return "Alles is gekozen.";
    return count === 1 ? "Nog 1 keuze te maken." : `Nog ${count} keuzes te maken.`;
  },
  save: "Samengevoegd opslaan",
  back: "Terug zonder opslaan",
  deletedHeading: "Een collega heeft deze klacht verwijderd",
  deletedText:
    "Uw versie is niet verloren. U kunt de klacht terugzetten zoals u haar hebt, of teruggaan zonder op te slaan.",
  deletedMine: "Uw versie van de klacht",
  restore: "Terugzetten en opslaan",
};

/** Every word of the dialog; a language that lacks one does not compile. */
export type MergeWords = Readonly<typeof mergeInDutch>;

/** The words of the dialog for each kind of record, in Dutch. */
export const mergesInDutch: MergesOfKinds = {
  complaint: mergeInDutch,
  review: {
    ...mergeInDutch,
    heading: "Een collega heeft deze toetsing ook gewijzigd",
    together: "Ze zitten elkaar niet in de weg en gaan allemaal samen in de toetsing.",
    deletedHeading: "Een collega heeft deze toetsing verwijderd",
    deletedText:
      "Uw versie is niet verloren. U kunt de toetsing terugzetten zoals u haar hebt, of teruggaan zonder op te slaan.",
    deletedMine: "Uw versie van de toetsing",
  },
  settings: {
    ...mergeInDutch,
    heading: "Een collega heeft de instellingen ook gewijzigd",
    together: "Ze zitten elkaar niet in de weg en gaan allemaal samen in de instellingen.",
    deletedHeading: "Een collega heeft de instellingen verwijderd",
    deletedText:
      "Uw versie is niet verloren. U kunt de instellingen terugzetten zoals u ze hebt, of teruggaan zonder op te slaan.",
    deletedMine: "Uw versie van de instellingen",
  },
};

/** The words of the dialog for each kind of record. */
export type MergesOfKinds = Readonly<Record<RecordPlace["kind"], MergeWords>>;
