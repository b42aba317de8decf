import type { Facts } from "./calibrate-look.ts";
import {
  closeByHand,
  commentByHand,
  elevenAtOnce,
  loseLabel,
  marksOn,
  writeStray,
} from "./calibrate-hand.ts";
import { byHand } from "./calibrate-reminders.ts";
import { held, type Trial } from "./calibrate-trial.ts";

/** One thing that is tried: what is done, what should come of it, and what it means when something else does. */
export type Step = {
  readonly title: string;
  readonly act: (trial: Trial) => Promise<Facts>;
  readonly expected: Facts;
  readonly meaning: string;
};

/** What all steps together make at most; GitHub mails each of them. */
export const makesAtMost = { issues: 6, comments: 8 } as const;

const [one, two, three] = [byHand("AAAA"), byHand("BBBB"), byHand("CCCC", { people: ["stranger-1"] })];
const [oneLater, twoReworded] = [byHand("AAAA", { days: 2 }), byHand("BBBB", { words: "Other words." })];
const twoLater = byHand("BBBB", { days: 2, words: "Other words." });
const [fresh, told] = ["open, 0 comments", "open, 1 comment"];
const strangers = Array.from({ length: 11 }, (_, at) => `stranger-${at + 1}`);
const four = byHand("DDDD", { people: ["you", ...strangers] });

/** What is tried, in this order; each step builds on those before it. @param isPerson whether issues can be assigned */
export function stepsFor(isPerson: boolean): readonly Step[] {
  const people = isPerson ? "you" : "nobody";
  return [
    firstStep(people),
    ...quietSteps,
    ...handSteps,
    ...owingSteps,
    ...peopleSteps(people),
    ...lastSteps,
  ];
}

function firstStep(people: string): Step {
  return {
    title: "Two reminders are made, with their label",
    act: (trial) => held(trial, [one, two]),
    expected: {
      did: "make AAAA, make BBBB",
      writes: "3",
      AAAA: fresh,
      BBBB: fresh,
      "AAAA is for": people,
    },
    meaning:
      "Issues do not come to be as the reminders count on: labelled, assigned, in the token's own name. Without label or name they would not be found again.",
  };
}

const quietSteps: readonly Step[] = [
  {
    title: "A second run finds all as it must be",
    act: (trial) => held(trial, [one, two]),
    expected: { did: "nothing", requests: "2", writes: "0", AAAA: fresh, BBBB: fresh },
    meaning:
      "A run without anything to do would cost more than two requests, or write. If something was made once more, GitHub's list was behind; the next run settles that.",
  },
  {
    title: "The day of a notice: one comment, and the title counts on",
    act: async (trial) => ({ ...(await held(trial, [oneLater, two])), ...(await marksOn(trial, "AAAA")) }),
    expected: { did: "tell AAAA", writes: "2", AAAA: told, BBBB: fresh, marks: "1" },
    meaning:
      "A notice would not reach people as one comment, cost more than it should, or not be known again when GitHub's answer to it is lost.",
  },
  {
    title: "The same day again: no notice twice",
    act: (trial) => held(trial, [oneLater, two]),
    expected: { did: "nothing", requests: "2", writes: "0", AAAA: told },
    meaning: "A notice would be given more than once.",
  },
  {
    title: "Other words: written anew, and nobody disturbed",
    act: (trial) => held(trial, [oneLater, twoReworded]),
    expected: { did: "update BBBB", writes: "1", BBBB: fresh },
    meaning: "A changed text would not be written, or would be told as if it were a notice.",
  },
];

const handSteps: readonly Step[] = [
  {
    title: "A person writes a comment: it is counted, and left alone",
    act: async (trial) => {
      await commentByHand(trial, "BBBB");
      return held(trial, [oneLater, twoReworded]);
    },
    expected: { did: "note BBBB", writes: "1", BBBB: "open, 1 comment" },
    meaning: "What people write in a reminder would be taken for the program's own words.",
  },
  {
    title: "A person closes it: it stays closed",
    act: async (trial) => {
      await closeByHand(trial, "BBBB");
      return held(trial, [oneLater, twoReworded]);
    },
    expected: { did: "nothing", writes: "0", BBBB: "closed, 1 comment" },
    meaning: "A reminder that a person closed would be opened again at once.",
  },
  {
    title: "The next notice opens it again",
    act: (trial) => held(trial, [oneLater, twoLater]),
    expected: { did: "reopen BBBB", writes: "2", BBBB: "open, 2 comments" },
    meaning: "After a person closed a reminder, its next notice would reach nobody.",
  },
];

const owingSteps: readonly Step[] = [
  {
    title: "Nothing is owed any more: closed, with a word why",
    act: (trial) => held(trial, [twoLater]),
    expected: { did: "close AAAA", writes: "2", AAAA: "closed, 2 comments" },
    meaning: "A reminder would stay open after its work is done, or be closed without a word.",
  },
  {
    title: "It is owed again: opened, and not made anew",
    act: (trial) => held(trial, [oneLater, twoLater]),
    expected: { did: "reopen AAAA", writes: "1", AAAA: "open, 2 comments" },
    meaning: "A reminder that is owed again would be made a second time.",
  },
  {
    title: "The label is removed: made again, and found again all that bore it",
    act: async (trial) => {
      await loseLabel(trial);
      return held(trial, [oneLater, twoLater]);
    },
    expected: {
      did: "note AAAA, note BBBB",
      writes: "3",
      AAAA: "open, 2 comments",
      BBBB: "open, 2 comments",
    },
    meaning: "Reminders that lose their label would be made a second time.",
  },
  {
    title: "Something else bears the label: it is left alone",
    act: async (trial) => {
      await writeStray(trial);
      return held(trial, [oneLater, twoLater]);
    },
    expected: { did: "nothing", writes: "0", stray: "open, 0 comments" },
    meaning: "The reminders would meddle with what others write.",
  },
];

function peopleSteps(people: string): readonly Step[] {
  return [
    {
      title: "An account that does not exist is ignored",
      act: (trial) => held(trial, [oneLater, twoLater, three]),
      expected: { did: "make CCCC", writes: "1", CCCC: fresh, "CCCC is for": "nobody" },
      meaning:
        "If an account was refused: `remind` names whose it is and tries again at each run. The reminder is made, and the others have it.",
    },
    {
      title: "A reminder for twelve is assigned to ten at most",
      act: (trial) => held(trial, [oneLater, twoLater, three, four]),
      expected: { did: "make DDDD", writes: "1", DDDD: fresh, "DDDD is for": people },
      meaning: "A reminder for many people would be made for nobody, or not at all.",
    },
    {
      title: "Eleven people at once are refused",
      act: elevenAtOnce,
      expected: { answer: "refused" },
      meaning: "GitHub takes more than ten. The program never asks for more: nothing has to change.",
    },
  ];
}

const lastSteps: readonly Step[] = [
  {
    title: "All is done: everything is closed",
    act: (trial) => held(trial, []),
    expected: {
      did: "close AAAA, close BBBB, close CCCC, close DDDD",
      writes: "8",
      AAAA: "closed, 3 comments",
      BBBB: "closed, 3 comments",
      CCCC: "closed, 1 comment",
      DDDD: "closed, 1 comment",
    },
    meaning: "Reminders would stay open after their work is done.",
  },
  {
    title: "The last run finds all as it must be",
    act: (trial) => held(trial, []),
    expected: { did: "nothing", requests: "2", writes: "0" },
    meaning: "Reminders that are done with would cost requests or mails for ever.",
  },
];
