import type { MergesOfKinds, MergeWords } from "./merge-words-nl.ts";

/** The words of the dialog in which two versions of a complaint come together, in English. */
export const mergeInEnglish: MergeWords = {
  heading: "A colleague changed this complaint too",
  nothingLost: "Nothing is lost: your changes and those of your colleague are below.",
  together: "They do not touch each other and all go into the complaint together.",
  alike: "You both made exactly the same changes.",
  toChoose: (count) =>
    count === 1
      ? "You both changed one part. Choose what stays."
      : `You both changed ${count} parts. Choose for each what stays.`,
  takenOverTitle: "Taken over from your colleague",
  conflictsTitle: "Changed by both of you",
  keptTitle: "Your own changes",
  was: "Was",
  becomes: "Becomes",
  isNew: "New",
  isGone: "Removed",
  mine: "Your version",
  theirs: "Your colleague’s version",
  bothTexts: "Both texts, yours first and then your colleague’s",
  bothItems: "Keep both",
  takenAway: "This was removed here.",
  markedHint: "Marked is what the other version lacks.",
  before: "What it was before",
  textOf: (field, version) => `${field}, ${version.toLowerCase()}`,
  remaining: (count) => {
    if (count === 0) return "Everything is chosen.";
    return count === 1 ? "1 choice left." : `${count} choices left.`;
  },
  save: "Save merged",
  back: "Back without saving",
  deletedHeading: "A colleague removed this complaint",
  deletedText:
    "Your version is not lost. You can put the complaint back as you have it, or go back without saving.",
  deletedMine: "Your version of the complaint",
  restore: "Put back and save",
};

/** The words of the dialog for each kind of record, in English. */
export const mergesInEnglish: MergesOfKinds = {
  complaint: mergeInEnglish,
  review: {
    ...mergeInEnglish,
    heading: "A colleague changed this review too",
    together: "They do not touch each other and all go into the review together.",
    deletedHeading: "A colleague removed this review",
    deletedText:
      "Your version is not lost. You can put the review back as you have it, or go back without saving.",
    deletedMine: "Your version of the review",
  },
  settings: {
    ...mergeInEnglish,
    heading: "A colleague changed the settings too",
    together: "They do not touch each other and all go into the settings together.",
    deletedHeading: "A colleague removed the settings",
    deletedText:
      "Your version is not lost. You can put the settings back as you have them, or go back without saving.",
    deletedMine: "Your version of the settings",
  },
};
