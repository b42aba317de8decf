import { describe, expect, it } from "vitest";
import { editAddress, editorPages, mendAddress } from "../site/app/edit-address.ts";
import { formatRoute } from "../site/app/route.ts";
import { sampleRegister } from "../tests/sample-records.ts";
import { dateOf } from "./dates.ts";
import { deskOf } from "./reminder-desk.ts";
import {
  dashboardAddressOf,
  editorAddressOf,
  keyOfTitle,
  recordAddress,
  type Subject,
} from "./reminder-subject.ts";

const id = "KL-2026-7F3K";
const site = "https://k.example.nl/register/";
const complaint: Subject = { kind: "complaint", id };
const review: Subject = { kind: "review" };
const improvement: Subject = { kind: "improvement", year: "2025", number: 2 };

function deskAt(editorAddress: string | null, dashboardAddress: string | null = site) {
  return deskOf(sampleRegister(), { editorAddress, dashboardAddress }, dateOf("2026-04-01"));
}

describe("the links of a reminder", () => {
  const desk = deskAt(`${site}admin/`);

  it("lead where those of the dashboard lead", () => {
    expect(editorAddressOf(complaint, desk)).toBe(`${site}${editAddress(id)}`);
    expect(editorAddressOf(review, desk)).toBe(`${site}${editorPages.newReview}`);
    for (const place of [id, "reviews/2025.md", "register.yaml"]) {
      expect(recordAddress(place, desk.editorAddress)).toBe(`${site}${mendAddress(place)}`);
    }
    expect(editorAddressOf(improvement, desk)).toBe(`${site}${mendAddress("reviews/2025.md")}`);
    expect(dashboardAddressOf(complaint, desk)).toBe(`${site}${formatRoute({ view: "complaint", id })}`);
    for (const subject of [review, improvement]) {
      expect(dashboardAddressOf(subject, desk)).toBe(`${site}${formatRoute({ view: "today" })}`);
    }
  });

  it.each(["2026", "reviews", "complaints/x", "KL-2026-7F3K/../x"])("lead nowhere for %s", (place) => {
    expect(recordAddress(place, desk.editorAddress)).toBeNull();
  });

  it.each([
    "https://k.example.nl/register/admin",
    "https://k.example.nl/register/admin//",
    "https://k.example.nl/register/admin/#/collections",
    "https://k.example.nl/register/admin/?x=1",
  ])("are the same for %s", (address) => {
    expect(editorAddressOf(review, deskAt(address))).toBe(`${site}${editorPages.newReview}`);
  });

  it("are none without an address of the web", () => {
    expect(editorAddressOf(review, deskAt(null))).toBeNull();
    expect(editorAddressOf(review, deskAt("javascript:alert(1)"))).toBeNull();
  });

  it("hold nothing that ends a link", () => {
    expect(editorAddressOf(review, deskAt('https://k.nl/a) [b](<c> \n"d"\'é\ud800'))).toMatch(
      /^https:\/\/k\.nl\/[\w%'-]+\/#\/collections\/reviews\/new$/,
    );
  });
});

describe("a title tells what its reminder is about", () => {
  it.each([
    ["KL-2026-7F3K · reactie uiterlijk vr 3 april · nog 2 dagen", "KL-2026-7F3K"],
    [" KL-2026-7F3K", "KL-2026-7F3K"],
    ["Jaarlijkse toetsing · uiterlijk di 1 december · nog 1 dag", "review"],
    ["Annual review · 3 days late (Tue 1 December)", "review"],
    ["Verbeteractie 2025-12 · 3 dagen te laat (vr 1 mei)", "improvement-2025-12"],
    ["Improvement 2025-1 · due Fri 1 May · 2 days left", "improvement-2025-1"],
    ["Gegevens herstellen · 1 bevinding", "records"],
    ["Mend records · 3 findings", "records"],
  ])("%s", (title, key) => expect(keyOfTitle(title)).toBe(key));

  it.each([
    "",
    "KL-2026-7F3",
    "Over KL-2026-7F3K · iets",
    "Verbeteractie",
    "Verbeteractie 2025-0 · x",
    "Jaarlijkse toetsingen",
    "Vraag",
  ])("but not: %s", (title) => expect(keyOfTitle(title)).toBeNull());
});
