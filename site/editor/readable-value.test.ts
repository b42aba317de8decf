import { describe, expect, it } from "vitest";
import { messagesIn } from "../../procedure/messages.ts";
import { sampleRegister } from "../../tests/sample-records.ts";
import { readableValue } from "./readable-value.ts";

const register = sampleRegister({
  people: [{ code: "p1", name: "Lotte Maneschijn", role: "partner", from: "2020-01-01" }],
  categories: [{ code: "locatie", name: "Locatie en zaal" }],
});
const dutch = { register, messages: messagesIn("nl") };
const english = { register, messages: messagesIn("en") };

describe("a value of a record reads as", () => {
  it.each<[path: readonly (string | number)[], value: unknown, reading: string]>([
    [["handler"], "p1", "Lotte Maneschijn"],
    [["improvements", 0, "owner"], "p1", "Lotte Maneschijn"],
    [["handler"], "weg", "weg"],
    [["involved"], ["p1", "weg"], "Lotte Maneschijn, weg"],
    [["discussedWith", 0], "p1", "Lotte Maneschijn"],
    [["category"], "locatie", "Locatie en zaal"],
    [["category"], "oud", "oud"],
    [["receivedOn"], "2026-03-27", "vr 27 maart 2026"],
    [["receivedOn"], "2026-02-31", "2026-02-31"],
    [["channel"], "phone", "telefoon"],
    [["contacts", 2, "medium"], "phone", "telefoon"],
    [["decision", "outcome"], "upheld", "gegrond"],
    [["complainant", "consumer"], true, "ja"],
    [["complainant", "consumer"], false, "nee"],
    [["wish"], "p1", "p1"],
    [["wish"], "", ""],
    [["wish"], undefined, "–"],
    [["wish"], null, "–"],
    [["evaluation", "scale"], 10, "10"],
    [["discussedWith"], [], ""],
  ])("%j: %j", (path, value, reading) => {
    expect(readableValue(path, value, dutch)).toBe(reading);
  });

  it("the same in English, and no inherited name of a choice", () => {
    expect(readableValue(["receivedOn"], "2026-03-27", english)).toBe("Fri 27 March 2026");
    expect(readableValue(["channel"], "constructor", english)).toBe("constructor");
    expect(readableValue(["constructor"], "name", english)).toBe("name");
  });
});
