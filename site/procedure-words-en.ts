import type { procedureInDutch } from "./procedure-words-nl.ts";

/** The words of the public page about the procedure in English. */
export const procedureInEnglish: typeof procedureInDutch = {
  title: "Complaints procedure",
  intro: "Not satisfied? Tell us. Every complaint is recorded, treated in confidence and answered.",
  whatTitle: "What we call a complaint",
  what: [
    "Any reaction of a client or participant that shows dissatisfaction with our service, in any form.",
    "A negative reaction on an evaluation form.",
    "Anything else that you think should be better.",
  ],
  howTitle: "What we do",
  how: [
    "Whoever of us hears a complaint passes it on to the director and tells what was done at once.",
    "The director discusses the complaint with the partners. Nobody the complaint is about decides on it.",
    "You receive a written acknowledgement, with what was already done or with the date on which you will have our response.",
    "We take a decision or contact you, and send you a substantive response.",
    "If that cannot be done in time, you hear so before the term ends, with the reason and a new date.",
    "Once a year the partners go through all complaints and decide what must improve.",
  ],
  noVersion: "No version of the procedure is recorded yet.",
  counting:
    "The term starts on the day after receipt, by whomever of us, and lasts until the end of its last day. Weekends and holidays do not lengthen a term of days.",
  appealTitle: "Not satisfied with our decision?",
  appeal: "Then you can appeal to our confidant.",
  privacyTitle: "Confidential",
  privacy:
    "Your complaint is treated with the greatest discretion. Only the director and the partners can read it.",
  toRegister: "For partners: the register",
};
