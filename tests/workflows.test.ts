import { describe, expect, it } from "vitest";
import * as z from "zod";
import { parseSettings } from "../scripts/front-matter.ts";
import { falseAlarms, findingsIn, lintFindings, serviceFindings } from "./workflow-checkers.ts";
import { recipes, textAt, workflows } from "./workflow-files.ts";
import { readWorkflow } from "./workflow-shape.ts";

const daily = textAt(".github/workflows/daily.yml").text;

describe("every workflow, also those that stand ready,", () => {
  it("is looked at", () => {
    expect(workflows.map(({ path }) => path)).toEqual([
      ".github/workflows/check.yml",
      ".github/workflows/daily.yml",
    ]);
    expect(recipes.length).toBeGreaterThan(2);
  });

  it.each([...workflows, ...recipes])("$path is well", async ({ text }) => {
    expect(await findingsIn(text)).toEqual({ github: [], actionlint: [], house: [] });
  });
});

describe("a false alarm", () => {
  it("is still one, and would have to go from the list when it is none", async () => {
    const said = { github: await serviceFindings(daily), actionlint: await lintFindings(daily) };
    for (const [checker, messages] of Object.entries(said)) {
      expect([...new Set(messages)].toSorted()).toEqual(falseAlarms[checker]?.toSorted());
    }
  });
});

describe("check.yml", () => {
  const { text } = textAt(".github/workflows/check.yml");

  it("runs what a person would run before a change", () => {
    for (const command of ["npm ci", "npm test", "npm run types", "npm run format:check", "npm run check"]) {
      expect(text).toContain(`- run: ${command}\n`);
    }
  });
});

describe("daily.yml", () => {
  it("starts when a complaint was saved, twice a day, and by hand", () => {
    expect(readWorkflow(daily).on).toMatchObject({
      push: { paths: ["complaints/**"] },
      schedule: [{ timezone: "Europe/Amsterdam" }, { timezone: "Europe/Amsterdam" }],
      workflow_dispatch: { inputs: { "dry-run": { type: "boolean", default: false } } },
    });
  });

  it("gives each job what it needs: issues to two, the site to one, and a commit beside the records to one", () => {
    const rights = Object.entries(readWorkflow(daily).jobs).map(([name, { permissions }]) => [
      name,
      permissions,
    ]);
    expect(Object.fromEntries(rights)).toEqual({
      register: { contents: "read", issues: "write" },
      site: { contents: "read" },
      heartbeat: { contents: "write" },
      publish: { contents: "read", pages: "write", "id-token": "write" },
      report: { contents: "read", issues: "write" },
    });
  });

  it("needs no secret", () => {
    expect(daily).not.toMatch(/\bsecrets\b\s*[.[]/);
  });
});

describe.each(recipes)("$path", ({ text }) => {
  const [recipe, usual] = [readWorkflow(text), readWorkflow(daily)];

  it("differs from daily.yml in how it publishes, and in nothing else", () => {
    const { publish, report, ...rest } = recipe.jobs;
    const { site, heartbeat, publish: pages, report: usualReport, ...usualRest } = usual.jobs;
    expect({ ...recipe, jobs: rest }).toEqual({ ...usual, jobs: usualRest });
    expect({ ...report, needs: [] }).toEqual({ ...usualReport, needs: [] });
    const building = site?.steps.slice(0, -1) ?? [];
    expect(publish?.steps.slice(0, building.length)).toEqual(building);
    expect(publish?.permissions).toEqual({ contents: "read" });
    expect([heartbeat, pages]).not.toContain(undefined);
  });

  it("publishes in its last step, not on a dry run, and gives its secrets to that step alone", () => {
    const last = recipe.jobs["publish"]?.steps.at(-1);
    expect(last).toMatchObject({ if: "${{ !inputs.dry-run }}" });
    expect(text.match(/\bsecrets\./g)).toHaveLength(1);
    expect(JSON.stringify(last?.env)).toContain("secrets.");
  });
});

const updates = z.object({
  version: z.literal(2),
  updates: z.array(
    z.strictObject({
      "package-ecosystem": z.string(),
      directory: z.enum(["/", "/docs/recepten/wrangler"]),
      schedule: z.strictObject({ interval: z.literal("weekly"), day: z.literal("monday") }),
      cooldown: z.strictObject({ "default-days": z.int().min(3) }),
      "versioning-strategy": z.literal("increase").optional(),
      groups: z.record(z.string(), z.object({})),
    }),
  ),
});

describe("dependabot.yml", () => {
  it("asks weekly, in groups, for packages and for actions", () => {
    const settings = parseSettings(textAt(".github/dependabot.yml").text);
    const found = updates.parse("data" in settings ? settings.data : null).updates;
    expect(found.map((one) => one["package-ecosystem"])).toEqual(["npm", "npm", "github-actions"]);
    for (const { groups } of found) expect(Object.keys(groups)).toHaveLength(1);
  });
});
