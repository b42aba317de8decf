import { describe, expect, it } from "vitest";
import { complaint, folder, historyStage, number, record, toldOf } from "./history-repository.ts";

const first = complaint(["kind: dissatisfaction", "receivedOn: 2026-03-01"]);
const handled = complaint(["kind: dissatisfaction", "receivedOn: 2026-03-01", "handler: p1"]);
const recorded = `recorded; id: null → ${number}; kind: null → dissatisfaction; receivedOn: null → 2026-03-01; body: null → Te laat.`;

describe("a complaint in another folder", () => {
  it("keeps its life, with its attachments, and says where it lay", async () => {
    const stage = historyStage();
    stage.write({ [record]: first, [`${folder}/a.pdf`]: "een" });
    stage.commit();
    stage.move(folder, `2025/${number}`);
    stage.commit();
    stage.write({ [`2025/${number}/index.md`]: handled });
    stage.commit();
    stage.move(`2025/${number}`, folder);
    stage.write({ [record]: first, [`${folder}/a.pdf`]: "twee" });
    stage.commit();
    expect(toldOf(await stage.life(number))).toEqual([
      `${recorded}; added a.pdf`,
      `moved from ${folder}`,
      "changed; handler: null → p1",
      `moved from 2025/${number}; handler: p1 → null; changed a.pdf`,
    ]);
  });

  it("is out of the register where no complaint may lie, and comes back from there", async () => {
    const stage = historyStage();
    stage.write({ [record]: first, "register.yaml": "language: nl\n" });
    stage.commit();
    stage.move(folder, `archief/${folder}`);
    stage.commit();
    stage.move(`archief/${folder}`, folder);
    stage.commit();
    const kinds = (await stage.life(number)).map(({ kind }) => kind);
    expect(kinds).toEqual(["recorded", "removed", "restored"]);
  });

  it("counts in the folder of its own year while its number is in two", async () => {
    const stage = historyStage();
    stage.write({ [record]: first });
    stage.commit();
    stage.write({ [`2025/${number}/index.md`]: complaint(["handler: dir"]) });
    stage.commit();
    stage.write({ [`2025/${number}/index.md`]: complaint(["handler: p2"]) });
    stage.commit();
    stage.write({ [record]: null });
    stage.commit();
    stage.write({ [`2025/${number}/index.md`]: null });
    stage.commit();
    expect(toldOf(await stage.life(number))).toEqual([
      recorded,
      `moved from ${folder}; handler: null → p2; kind: dissatisfaction → null; receivedOn: 2026-03-01 → null`,
      `removed; id: ${number} → null; handler: p2 → null; body: Te laat. → null`,
    ]);
  });
});

describe("a register that was moved", () => {
  it("is followed from the top into a folder, and from one folder into the next", async () => {
    const stage = historyStage("complaints");
    stage.write({ [record]: first, "register.yaml": "language: nl\n", "los.txt": "niets" });
    stage.commit();
    stage.move(folder, `register/${folder}`);
    stage.move("register.yaml", "register/register.yaml");
    stage.commit();
    stage.write({ [`register/${record}`]: handled });
    stage.commit();
    stage.move("register", "complaints");
    stage.write({ "complaints/register.yaml": "language: en\n" });
    stage.commit();
    expect(toldOf(await stage.life(number))).toEqual([recorded, "changed; handler: null → p1"]);
    expect(toldOf(await stage.life("register.yaml"))).toEqual([
      "recorded; language: null → nl",
      "moved from register.yaml",
      "moved from register/register.yaml; language: nl → en",
    ]);
  });

  it("is followed over several commits, and on branches that left before it moved", async () => {
    const stage = historyStage("complaints");
    const other = "KL-2026-2222";
    stage.write({ [`oud/${record}`]: first, [`oud/2026/${other}/index.md`]: complaint([], "Duur.", other) });
    stage.commit();
    stage.git("switch", "--quiet", "--create", "tak");
    stage.write({ [`oud/${record}`]: handled });
    stage.commit();
    stage.git("switch", "--quiet", "main");
    stage.move(`oud/${folder}`, `complaints/${folder}`);
    stage.commit();
    stage.move(`oud/2026/${other}`, `complaints/2026/${other}`);
    stage.commit();
    stage.git("merge", "--quiet", "--no-edit", "tak");
    expect(toldOf(await stage.life(number))).toEqual([recorded, "changed; handler: null → p1"]);
    expect(toldOf(await stage.life(other))).toEqual([`recorded; id: null → ${other}; body: null → Duur.`]);
  });

  it("has nothing to do with what others put where it lay, or have in folders of their own", async () => {
    const stage = historyStage("complaints");
    stage.write({
      [record]: first,
      [`demo/${record}`]: complaint(["handler: tr9"]),
      "demo/register.yaml": "een: 1\n",
    });
    stage.commit();
    stage.move(folder, `complaints/${folder}`);
    stage.commit();
    stage.write({ [record]: complaint(["handler: tr8"]), "demo/register.yaml": null });
    stage.write({ "complaints/register.yaml": "language: nl\n" });
    stage.commit();
    stage.write({ [`complaints/${record}`]: handled });
    stage.commit();
    expect(toldOf(await stage.life(number))).toEqual([recorded, "changed; handler: null → p1"]);
    expect(toldOf(await stage.life("register.yaml"))).toEqual(["recorded; language: null → nl"]);
  });
});

describe("a complaint that got another number", () => {
  const [wide, wider] = ["KL-2026-WWWW", "KL-2026-XXXX"];
  const lines = ["kind: dissatisfaction", "receivedOn: 2026-03-01", "handler: p1", "severity: low"];

  it("goes on with its life under the new one, from number to number", async () => {
    const stage = historyStage();
    stage.write({ [record]: complaint(lines), [`${folder}/a.pdf`]: "een" });
    stage.commit();
    stage.move(folder, `2026/${wide}`);
    stage.write({ [`2026/${wide}/index.md`]: complaint([...lines, "cause: planning"], "Te laat.", wide) });
    stage.commit();
    stage.move(`2026/${wide}`, `2026/${wider}`);
    stage.commit();
    const { records } = await stage.read({ cache: false });
    expect(records.map(({ place }) => place)).toEqual([wider]);
    expect(toldOf(records[0]?.events ?? [])).toEqual([
      `recorded; id: null → ${number}; kind: null → dissatisfaction; receivedOn: null → 2026-03-01; handler: null → p1; severity: null → low; body: null → Te laat.; added a.pdf`,
      `renumbered from ${number}; id: ${number} → ${wide}; cause: null → planning`,
      `renumbered from ${wide}`,
    ]);
  });

  it("may get the old one back, which meanwhile another complaint may have had", async () => {
    const stage = historyStage();
    stage.write({ [record]: complaint(lines) });
    stage.commit();
    stage.move(folder, `2026/${wide}`);
    stage.commit();
    stage.write({ [record]: complaint(["handler: dir"], "Heel iets anders.") });
    stage.commit();
    stage.write({ [record]: null });
    stage.commit();
    const kindsOf = async () => {
      const { records } = await stage.read({ cache: false });
      return records.map(({ place, events }) => [place, events.map(({ kind }) => kind).join()]);
    };
    expect(await kindsOf()).toEqual([
      [number, "recorded,removed"],
      [wide, "recorded,renumbered"],
    ]);
    stage.git("reset", "--quiet", "--hard", "HEAD~2");
    stage.move(`2026/${wide}`, folder);
    stage.commit();
    expect(await kindsOf()).toEqual([[number, "recorded,renumbered,renumbered"]]);
  });

  it("is not mixed up with another that came when it went", async () => {
    const stage = historyStage();
    stage.write({ [record]: complaint(lines) });
    stage.commit();
    stage.write({
      [record]: null,
      [`2026/${wide}/index.md`]: complaint(["kind: other", "handler: p1", "severity: high"], "Duur.", wide),
    });
    stage.commit();
    const { records } = await stage.read({ cache: false });
    expect(records.map(({ place, events }) => [place, events.map(({ kind }) => kind).join()])).toEqual([
      [number, "recorded,removed"],
      [wide, "recorded"],
    ]);
  });

  it("finds each its own when several change at once", async () => {
    const stage = historyStage();
    const ids = ["2222", "3333", "4444", "5555"].map((end) => `KL-2026-${end}`);
    const textOf = (id: string, at: number) =>
      complaint([...lines, `wish: Wens ${at}`], `Verhaal ${at}.`, id);
    stage.write(Object.fromEntries(ids.map((id, at) => [`2026/${id}/index.md`, textOf(id, at)])));
    stage.commit();
    const renamed = ids.map((id) => id.replace("2026", "2025"));
    stage.write(Object.fromEntries(ids.map((id) => [`2026/${id}/index.md`, null])));
    stage.write(Object.fromEntries(renamed.map((id, at) => [`2025/${id}/index.md`, textOf(id, at)])));
    stage.commit();
    const { records } = await stage.read({ cache: false });
    expect(records.map(({ place, events }) => [place, events.at(-1)?.kind, events.at(-1)?.from])).toEqual(
      renamed.map((id, at) => [id, "renumbered", ids[at]]),
    );
  });
});
