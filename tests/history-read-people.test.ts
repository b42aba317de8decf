import { describe, expect, it } from "vitest";
import { complaint, historyStage, number, record, type Signing } from "./history-repository.ts";

/** The event of a complaint that somebody recorded. */
async function recordedBy(signing: Signing) {
  const stage = historyStage();
  stage.write({ [record]: complaint([]) });
  stage.commit(signing);
  const [event] = await stage.life(number);
  return event;
}

describe("who recorded", () => {
  it.each<[string, Signing, string | null]>([
    ["the exact name", { name: "Joost Windekind", email: "elders@example.nl" }, "p1"],
    ["the name with other accents put together", { name: "Meike van der Zandloper".normalize("NFD") }, "dir"],
    ["the address", { name: "Iemand", email: "Joost@example.nl" }, "p1"],
    ["the GitHub login", { name: "Iemand", email: "meike-z@users.noreply.github.com" }, "dir"],
    [
      "the GitHub login behind a number",
      { name: "Iemand", email: "123+Meike-Z@users.noreply.github.com" },
      "dir",
    ],
    [
      "the login before the name",
      { name: "Joost Windekind", email: "meike-z@users.noreply.github.com" },
      "dir",
    ],
    ["nobody's name or address", { name: "Joost", email: "x@example.nl" }, null],
    ["a login that looks like one", { name: "Iemand", email: "x+meike-z@users.noreply.github.com" }, null],
  ])("is known by %s", async (_, signing, code) => {
    expect(await recordedBy(signing)).toMatchObject({ by: code, author: signing.name ?? "" });
  });

  it("is told as git has it, accents, other encodings and all", async () => {
    expect(await recordedBy({ name: "Zoë ✓ d'Één" })).toMatchObject({ author: "Zoë ✓ d'Één" });
    const stage = historyStage();
    stage.git("config", "i18n.commitEncoding", "ISO-8859-1");
    stage.write({ [record]: complaint([]) });
    stage.commit();
    const [event] = await stage.life(number);
    expect(event?.author).toBe("Meike van der Zandloper");
  });

  it("nobody is named by a map of names that was put in later", async () => {
    const stage = historyStage();
    stage.write({ [record]: complaint([]) });
    stage.commit({ name: "Iemand", email: "iemand@example.nl" });
    stage.write({ ".mailmap": "Joost Windekind <joost@example.nl> <iemand@example.nl>\n" });
    stage.git("config", "log.mailmap", "true");
    stage.commit();
    expect(await stage.life(number)).toMatchObject([{ author: "Iemand", by: null }]);
  });
});

describe("when it was recorded", () => {
  it.each([
    ["2026-03-29T00:59:59Z", "2026-03-29T01:59:59+01:00"],
    ["2026-03-29T01:00:00Z", "2026-03-29T03:00:00+02:00"],
    ["2026-03-31T23:30:00Z", "2026-04-01T01:30:00+02:00"],
    ["2026-10-25T08:00:00+09:00", "2026-10-25T01:00:00+02:00"],
    ["2026-10-25T03:00:00Z", "2026-10-25T04:00:00+01:00"],
  ])("%s is %s on the register's clock", async (on, at) => {
    expect(await recordedBy({ on })).toMatchObject({ at, committed: null });
  });
});

describe("who committed", () => {
  const on = "2026-04-01T10:00:00Z";
  const later = "2026-04-03T10:00:00Z";

  it.each<[string, Signing, { readonly at: string; readonly name: string } | null]>([
    ["the same on the same day", { on, committedOn: "2026-04-01T18:00:00Z" }, null],
    [
      "the same on another day",
      { on, committedOn: later },
      { at: "2026-04-03T12:00:00+02:00", name: "Meike van der Zandloper" },
    ],
    [
      "somebody else",
      { on, committer: "Joost Windekind" },
      { at: "2026-04-01T12:00:00+02:00", name: "Joost Windekind" },
    ],
    [
      "the same by another name",
      { on, committer: "M.", committerEmail: "9+meike-z@users.noreply.github.com" },
      null,
    ],
    ["GitHub itself", { on, committer: "GitHub", committerEmail: "noreply@github.com" }, null],
    [
      "GitHub itself on another day",
      { on, committedOn: later, committer: "GitHub", committerEmail: "noreply@github.com" },
      { at: "2026-04-03T12:00:00+02:00", name: "GitHub" },
    ],
  ])("is told of %s", async (_, signing, committed) => {
    const committerEmail =
      signing.committerEmail ?? (signing.committer === undefined ? undefined : "ander@example.nl");
    const whole = committerEmail === undefined ? signing : { ...signing, committerEmail };
    expect(await recordedBy(whole)).toMatchObject({ committed });
  });

  it("an amended commit is told by whom it names, and by whom and when it was amended", async () => {
    const stage = historyStage();
    stage.write({ [record]: complaint([]) });
    stage.commit({ name: "Joost Windekind", email: "joost@example.nl", on });
    const asMeike = { on: later, committedOn: later };
    stage.gitAs(asMeike, "commit", "--quiet", "--amend", "--no-edit");
    expect(await stage.life(number)).toMatchObject([
      {
        at: "2026-04-01T12:00:00+02:00",
        by: "p1",
        committed: { at: "2026-04-03T12:00:00+02:00", name: "Meike van der Zandloper" },
      },
    ]);
  });

  it("a moment that is none, or beyond all years, is one all the same", async () => {
    const stage = historyStage();
    stage.write({ [record]: complaint([]) });
    stage.git("add", "--all");
    const tree = stage.git("write-tree").trim();
    const commit = `tree ${tree}\nauthor A <a@example.nl> 99999999999999 +0000\ncommitter A <a@example.nl> x +0000\n\nx\n`;
    stage.write({ ".git/ruw": commit });
    const hash = stage.git("hash-object", "-t", "commit", "-w", "--literally", ".git/ruw").trim();
    stage.git("reset", "--quiet", "--soft", hash);
    expect(await stage.life(number)).toMatchObject([{ at: expect.stringMatching(/^9999-12-31T/) }]);
  });
});
