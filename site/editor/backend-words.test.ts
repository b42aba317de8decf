import { describe, expect, it } from "vitest";
import { backendInEnglish } from "./backend-words-en.ts";
import { backendInDutch } from "./backend-words-nl.ts";

const lasting = ["protected", "archived", "blocked", "not-found", "refused"] as const;

describe.each([
  ["Dutch", backendInDutch, /staat nog in het formulier/, /probeer het/i, /Vraag de (?:beheerder|eigenaar)/],
  ["English", backendInEnglish, /is still in the form/, /try again/i, /Ask the (?:maintainer|owner)/],
] as const)("the words in %s for what another try does not mend", (_, words, kept, again, whom) => {
  it.each(lasting)(
    "of a save that is %s say that the text is kept and whom to ask, never to try again",
    (trouble) => {
      const sentence = words.troubleSaving[trouble];
      expect(sentence).toMatch(kept);
      expect(sentence).toMatch(whom);
      expect(sentence).not.toMatch(again);
    },
  );

  it.each(lasting.filter((one) => one !== "refused"))("of reading what is %s say whom to ask", (trouble) => {
    expect(words.troubleReading[trouble]).toMatch(whom);
    expect(words.troubleReading[trouble]).not.toMatch(again);
  });
});
