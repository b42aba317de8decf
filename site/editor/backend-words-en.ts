import type { BackendWords } from "./backend-words-nl.ts";

/** What the editor says about reading, saving and signing in, in English. */
export const backendInEnglish: BackendWords = {
  title: "Record complaints",
  notSetUp:
    "Complaints cannot be recorded here yet: the place of the register has not been filled in. Ask the maintainer.",
  opening: "The complaints are being opened …",
  saving: "Saving …",
  retry: "Try again",
  back: "Back to the overview",
  unreadable: "Cannot be read",
  cannotOpen:
    "This file cannot be read as a complaint or a review, and cannot be edited here without losing some of it. Ask the maintainer to mend it.",
  settingsUnreadable: "The settings cannot be read. Ask the maintainer to mend them. Nothing was changed.",
  clockBehind: "The clock of this device is behind.",
  clockBehindMore: "The editor counts from the day on which this page was made. Set the clock right.",
  keeping: {
    title: "The storage of this browser",
    nothing:
      "This browser keeps no cookies and data for this site. You can record and save complaints. What is not saved is gone when you close the page, and you sign in anew then. Allow cookies and site data for this site in the settings of the browser.",
    full: "The storage of this browser is full. You can record and save complaints, but the browser does not remember everything. Make room: remove data of other sites in the settings of the browser.",
  },
  gone: "This file is not in the register (any more). Maybe a colleague removed it.",
  notOurs: "The editor may not write in this place. Nothing was changed.",
  numberTaken:
    "This complaint number exists already. Nothing was saved. Save once more: it gets a new number.",
  yearTaken: "There is a review of this year already. Open it and complete it. Nothing was saved.",
  cancelled: "Nothing was saved. What you wrote is still in the form.",
  changedMeanwhile:
    "A colleague changed this file in the meantime. Nothing was removed. Open it again and look what has changed.",
  saveSettingsInForm: "Save with the button of the form. Loose files are not kept.",
  close: "Close",
  refused: "Not saved yet",
  seeNotice: "the notice says what is needed first.",
  mergedRefused: "Put together like this it cannot be saved. What you wrote is still in the form.",
  earlyReceipt: {
    title: "Is this day right?",
    sentence: (received, start) =>
      `The complaint was then received on ${received}. Our first complaints procedure is in force since ${start}; no terms run for this complaint.`,
    yes: "Yes, save",
    no: "Back to the form",
  },
  moreFindings: (count) => (count === 1 ? "And 1 more." : `And ${count} more.`),
  troubleReading: {
    offline: "There is no connection. The register cannot be read now.",
    unknown: "There is no connection. The register cannot be read now.",
    unauthorized: "You are no longer signed in. Sign in again.",
    "read-only": "This token may not read the register.",
    "not-found":
      "The register cannot be found with this token. It may have been moved or renamed, or the token may no longer see it. Ask the maintainer.",
    limited: "GitHub asks for patience: too much was asked. Try again in a few minutes.",
    moved: "The register has just changed. Try again.",
    protected: "A rule on GitHub prevents this. Ask the maintainer to look at the rules of the register.",
    archived: "The register is archived on GitHub. Ask the owner.",
    blocked: "GitHub has closed the register. Ask the owner: GitHub has mailed why. Nothing is lost.",
    refused: "Reading was refused.",
    failed: "Reading failed. Nothing is lost.",
  },
  troubleSaving: {
    offline: "No connection: nothing was saved. What you wrote is still in the form.",
    unknown:
      "The connection broke while saving. Whether it happened cannot be said yet. What you wrote is still in the form. Save once more when there is a connection: it will turn out whether it had happened, and nothing is kept twice.",
    unauthorized: "You are no longer signed in: nothing was saved. What you wrote is still in the form.",
    "read-only": "This token may only read: nothing was saved. Sign in with a token that may write.",
    "not-found":
      "The register cannot be found with this token: nothing was saved. It may have been moved or renamed, or the token may no longer see it. What you wrote is still in the form. Ask the maintainer.",
    limited: "GitHub asks for patience: nothing was saved. Try again in a few minutes.",
    moved: "Colleagues are saving at the same moment: nothing was saved. Try again.",
    protected:
      "A rule on GitHub prevents saving: nothing was saved. What you wrote is still in the form. Trying again does not help. Ask the maintainer to change the rule: the register must need no “pull request” and no other check.",
    archived:
      "The register is archived on GitHub and can only be read: nothing was saved. What you wrote is still in the form. Trying again does not help. Ask the owner to undo the archiving (“Unarchive this repository”).",
    blocked:
      "GitHub has closed the register: nothing was saved. What you wrote is still in the form. Trying again does not help. Ask the owner: GitHub has mailed why.",
    refused:
      "GitHub refuses this change: nothing was saved. What you wrote is still in the form. Ask the maintainer.",
    failed: "Saving failed: nothing was saved. Try again.",
  },
  refusals: {
    "no-identity":
      "On this machine git does not know yet who you are: nothing was saved. Give your name and address with “git config user.name” and “git config user.email”, and save again.",
    "git-busy":
      "Git is busy with something else on this computer, such as a merge: nothing was saved. Ask the maintainer.",
    "git-locked":
      "The register is locked: git is still at work in it, or an earlier save was broken off. Nothing was saved. Try again in a moment. If it stays so, ask the maintainer: the window in which the register was started says which file is in the way.",
    "git-branchless":
      "An old version of the register is open on this computer: nothing was saved. Ask the maintainer to open the latest.",
    "other-writer":
      "This register was started on this machine before, and only there can be saved. Nothing was saved. Close the other window and save here again.",
    "git-absent": "There is no git on this machine: nothing was saved. Install git and save again.",
    "git-failed": "Git could not commit the change: nothing was saved. Look with “git status” what there is.",
    "not-signed":
      "Git is to sign every change, and cannot: nothing was saved. Ask the maintainer about the signing key.",
    "filter-failed":
      "A program that git uses here for files, such as git-lfs, is absent or does not work: nothing was saved. Ask the maintainer to install it.",
    "line-ends-refused":
      "Git is set here to refuse the line ends of this file: nothing was saved. Ask the maintainer about the setting core.safecrlf.",
    "disk-full": "The disk is full: nothing was saved. Make room and save again.",
    "hook-refused": "A check on this computer refuses this change: nothing was saved. Ask the maintainer.",
    "status-413": "The attachments are too large together: nothing was saved. Together they may be 45 MB.",
  },
};
