import { decapInNode } from "./decap-in-node.ts";

const core = "decap-cms-core/dist/esm";

/** The widgets that the editor loads; those that have one bring a schema for their own keys. */
const withSchema = ["number", "select", "list", "object", "file"];
const withoutSchema = ["string", "text", "day", "hidden"];

/**
 * Checks a configuration of the CMS with the CMS's own rules. The browser does not: the rules are compiled to code,
 * which its pages forbid. Takes about a second.
 *
 * @returns what is wrong, a sentence each, by the place in the configuration; nothing when it is sound
 * @throws when the CMS has no such check any more
 */
export async function checkEditorConfig(config: object): Promise<readonly string[]> {
  const decap = await decapInNode(parts());
  if (!("check" in decap) || typeof decap.check !== "function") throw new Error(missing);
  const found: unknown = decap.check(config);
  if (!Array.isArray(found)) throw new Error(missing);
  return found.map(String);
}

const missing =
  "The CMS's own check of a configuration is not where it was. Mend site/editor/config-check.ts.";

/** The CMS prints what it finds before it throws; here the findings are all that is wanted. */
function parts(): string {
  const imports = withSchema.map(
    (name) => `import ${name} from "decap-cms-widget-${name}/dist/esm/schema.js";`,
  );
  const bare = withoutSchema.map((name) => `registerWidget({ name: "${name}", controlComponent: none });`);
  const schemed = withSchema.map((name) => {
    return `registerWidget({ name: "${name}", controlComponent: none, schema: ${name} });`;
  });
  return `
    import { validateConfig } from "${core}/constants/configSchema.js";
    import { registerWidget } from "${core}/lib/registry.js";
    ${imports.join("\n")}
    export function check(config) {
      const none = () => null;
      ${[...bare, ...schemed].join("\n")}
      const print = console.error;
      console.error = none;
      try {
        validateConfig(config);
        return [];
      } catch (error) {
        if (!Array.isArray(error.errors)) throw error;
        return error.message.split("\\n");
      } finally {
        console.error = print;
      }
    }`;
}
