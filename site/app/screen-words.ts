import type { screenInDutch } from "./screen-words-nl.ts";

/** The shape of some words, whatever their language. */
export type Widened<Words> = {
  readonly [Key in keyof Words]: Words[Key] extends string
    ? string
    : Words[Key] extends (...given: never[]) => string
      ? Words[Key]
      : Widened<Words[Key]>;
};

/** Every word of the screens beside those of the procedure; a language that lacks one does not compile. */
export type ScreenWords = Widened<typeof screenInDutch>;
