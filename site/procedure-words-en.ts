import type { procedureInDutch } from "./procedure-words-nl.ts";

/** The words of the public page about the procedure in English. */
export const procedureInEnglish: typeof procedureInDutch = {
  title: "Complaints procedure",
  intro: "Not satisfied? Tell us. We record every complaint and treat it in confidence.",
  complainTitle: "How to complain",
  complain: "You can tell or write your complaint to any of us. Every form is fine.",
  byMail: "Mail",
  byPhone: "Call",
  byLetter: "Write",
  whatTitle: "What we call a complaint",
  what: [
    "Any reaction of a client or participant that shows dissatisfaction with our service, in any form.",
    "A negative reaction on an evaluation form.",
    "Anything else that you think should be better.",
  ],
  howTitle: "What we do",
  how: {
    passOn: (within) => `Whoever of us hears your complaint passes it on to the director within ${within}.`,
    discuss: (within) =>
      `The director discusses your complaint with the partners within ${within}. Nobody the complaint is about decides on it.`,
    acknowledge: (within) =>
      `Within ${within} you hear in writing that we have received your complaint, with what was already done or when you will have our response.`,
    decideOrContact: (within) => `Within ${within} we take a decision or contact you.`,
    respond: (within) =>
      `Within ${within} you have our response. If that is not possible, you hear in time why, and when you will have it.`,
    review: (every) => `Every ${every} the partners go through all complaints and decide what must improve.`,
  },
  noVersion: "Our complaints procedure is not in force yet. We handle your complaint as soon as we can.",
  noTerms: "Our procedure sets no terms. We handle your complaint as soon as we can.",
  inForce: (date) => `This procedure has been in force since ${date}.`,
  counting:
    "A term starts on the day after any of us received your complaint, and lasts to the end of its last day.",
  appealTitle: "Not satisfied with our decision?",
  appeal: (name) => `Then you can appeal to our confidant, ${name}.`,
  appealTerms: {
    appealWithin: (within) => `You can do so until ${within} after you had our response.`,
    acknowledgeAppeal: (within) => `You hear within ${within} that your appeal reached us.`,
    forwardAppeal: (within) => `If your appeal reaches us, we pass it on within ${within}.`,
    appealVerdict: (within) => `You have a verdict within ${within}.`,
  },
  binding: "We abide by the verdict.",
  notBinding: "The verdict is advice to us.",
  privacyTitle: "Confidential",
  privacy:
    "We treat your complaint with the greatest discretion. Only the director and the partners can read it.",
  retain: (term) => `We keep your data until ${term} after the complaint was closed.`,
  fullTitle: "The whole complaints procedure",
  toRegister: "For partners: the register",
};
