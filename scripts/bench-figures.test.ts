import { spawnSync } from "node:child_process";
import { describe, expect, it } from "vitest";
import * as z from "zod";
import { complaintShape } from "../schemas/complaint.ts";
import { editorFigures } from "./bench-editor-figures.ts";
import {
  cellsOf,
  type Figure,
  growthsOf,
  headings,
  medianOf,
  percentileOf,
  ratioOf,
  verdictOn,
} from "./bench-figures.ts";
import { savingFigure } from "./bench-saving.ts";
import { stockConfig } from "./bench-stock-config.ts";

const seal: Figure = { what: "seal", size: 1000, unit: "ms", measured: 26, floor: 20, budget: null };
const ratio = (atMost: number): Figure => ({ ...seal, budget: { of: "ratio", atMost } });
const amount = (atMost: number): Figure => ({ ...seal, budget: { of: "amount", atMost } });

describe("the middle of some amounts", () => {
  it("is the one in the middle, whatever their order", () => expect(medianOf([9, 1, 100])).toBe(9));
  it("is halfway between the two in the middle of an even number", () => {
    expect(medianOf([10, 1, 2, 4])).toBe(3);
  });
  it("is the only one of one", () => expect(medianOf([7])).toBe(7));
  it("is no number when there is none", () => expect(medianOf([])).toBeNaN());
});

describe("a percentile", () => {
  const hundred = Array.from({ length: 100 }, (_, at) => 100 - at);
  it("is the least amount that so many do not exceed", () => expect(percentileOf(hundred, 0.95)).toBe(95));
  it("is the largest when it covers all", () => expect(percentileOf(hundred, 1)).toBe(100));
  it("is the only one of one", () => expect(percentileOf([7], 0.95)).toBe(7));
});

describe("a verdict", () => {
  it("holds a ratio against the floor", () => {
    expect(ratioOf(seal)).toBe(1.3);
    expect([verdictOn(ratio(1.3)), verdictOn(ratio(1.29))]).toEqual(["kept", "missed"]);
  });
  it("holds an amount against itself", () => {
    expect([verdictOn(amount(26)), verdictOn(amount(25.9))]).toEqual(["kept", "missed"]);
  });
  it("is none without a budget", () => expect(verdictOn(seal)).toBeNull());
  it("is missed for what could not be measured", () => {
    expect(verdictOn({ ...amount(26), measured: NaN })).toBe("missed");
    expect(verdictOn({ ...ratio(2), floor: null })).toBe("missed");
  });
});

describe("a floor that is somebody else's and could not be had", () => {
  const own = [{ usable: 900, script: 700 }];
  const [time, weight] = editorFigures(1000, { own, stock: [] });

  it("lets the ratio stand unjudged, and is no reason to fail", () => {
    expect([time && verdictOn(time), time && ratioOf(time)]).toEqual(["not measured", null]);
    expect(time && cellsOf(time).slice(2)).toEqual(["900 ms", "–", "–", "1.00 × floor", "not measured"]);
  });
  it("takes nothing from what is held against an amount", () => {
    expect(weight && verdictOn(weight)).toBe("kept");
  });
});

describe("the form of the editor", () => {
  it("is held against the stock CMS by the middle of its times, and weighed at its heaviest", () => {
    const visit = (usable: number, script: number) => ({ usable, script });
    const own = [visit(300, 700), visit(100, 990), visit(200, 700)];
    const stock = [visit(190, 1500), visit(180, 1500), visit(900, 1510)];
    const figures = editorFigures(1000, { own, stock });
    expect(figures.map(({ measured, floor }) => [measured, floor])).toEqual([
      [200, 190],
      [990, 1510],
    ]);
    expect(figures.map(verdictOn)).toEqual(["missed", "kept"]);
  });
});

describe("a save", () => {
  it("has its budget where a company's register ends", () => {
    expect([savingFigure(1000, [2100]), savingFigure(10_000, [2100])].map(verdictOn)).toEqual([
      "missed",
      null,
    ]);
  });
});

describe("the stock CMS", () => {
  const found = z.object({ collections: z.array(z.looseObject({ fields: z.unknown().optional() })) });
  const fieldsIn = (config: object) => {
    const field = z.looseObject({ name: z.string(), widget: z.string() });
    return z.array(field).parse(found.parse(config).collections[0]?.fields);
  };
  const config = stockConfig({ people: ["dir", "p1"], categories: ["planning"] });

  it("is given a field for every field of a complaint and for its words", () => {
    const names = fieldsIn(config).map(({ name }) => name);
    expect(names.toSorted()).toEqual([...Object.keys(complaintShape.shape), "body"].toSorted());
  });

  it("chooses where the register chooses, and folds what it folds", () => {
    const fields = new Map(fieldsIn(config).map((field) => [field.name, field]));
    expect(fields.get("receivedBy")).toMatchObject({ widget: "select", options: ["dir", "p1"] });
    expect(fields.get("involved")).toMatchObject({ widget: "select", multiple: true });
    expect(fields.get("category")).toMatchObject({ widget: "select", options: ["planning"] });
    expect(fields.get("complainant")).toMatchObject({ widget: "object", collapsed: false });
    expect(fields.get("decision")).toMatchObject({ widget: "object", collapsed: true });
    expect(fields.get("hold")).toMatchObject({ widget: "object" });
    expect(fields.get("attachments")).toMatchObject({ widget: "list" });
  });
});

describe("growth", () => {
  const at = (size: number, measured: number): Figure => ({ ...seal, size, measured });
  it("compares the two largest sizes and allows as much as the register grew", () => {
    const figures = [at(100, 1), at(1000, 3), at(10_000, 36)];
    const [growth] = growthsOf(figures, [100, 1000, 10_000]);
    expect(growth).toMatchObject({
      what: "growth: seal",
      measured: 12,
      budget: { of: "amount", atMost: 10 },
    });
  });
  it("says nothing of a single size", () => expect(growthsOf([at(100, 1)], [100])).toEqual([]));
});

describe("a row of the table", () => {
  it("fills every column", () => {
    expect(cellsOf(ratio(1.3))).toEqual([
      "seal",
      "1000",
      "26.0 ms",
      "20.0 ms",
      "1.30",
      "1.30 × floor",
      "kept",
    ]);
    expect(cellsOf({ ...amount(700), unit: "MB", measured: 512, floor: null })).toEqual([
      "seal",
      "1000",
      "512 MB",
      "–",
      "–",
      "700 MB",
      "kept",
    ]);
    expect(cellsOf(seal)).toHaveLength(headings.length);
  });
});

describe("npm run bench", () => {
  const bench = (...words: string[]) => {
    const script = new URL("bench.ts", import.meta.url).pathname;
    return spawnSync(process.execPath, [script, ...words], { encoding: "utf8" });
  };
  it("explains its options without measuring", () => {
    const { status, stdout } = bench("--help");
    expect(status).toBe(0);
    for (const option of ["--sizes", "--quick", "--json", "--no-browser"]) expect(stdout).toContain(option);
  });
  it("refuses sizes that are none", () => {
    const { status, stderr } = bench("--sizes", "100,many");
    expect(status).toBe(2);
    expect(stderr).toContain("--sizes is not a list");
  });
});
