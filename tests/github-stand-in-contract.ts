import { readFileSync } from "node:fs";
import { join } from "node:path";
import { Ajv, type ValidateFunction } from "ajv";
import formats from "ajv-formats";
import * as z from "zod";
import type { Reply } from "./github-stand-in-reply.ts";

/** A request of the REST interface and what was answered. */
export type Exchange = {
  /** As in the description, such as `GET /user`. */
  readonly operation: string;
  readonly parameters: Readonly<Record<string, string>>;
  readonly query: URLSearchParams;
  readonly body: unknown;
  readonly reply: Reply;
};

/** Holds exchanges against GitHub's published description. */
export type Contract = {
  /** Every operation that the description holds. */
  readonly operations: readonly string[];
  /** Where an exchange differs from it, a sentence each: the place and the rule, never a value. */
  readonly breachesOf: (exchange: Exchange) => readonly string[];
};

const schema = z.record(z.string(), z.json());
const content = z.record(z.string(), z.object({ schema }));
const reference = z.object({ $ref: z.string() });
const parameter = z.object({
  name: z.string(),
  in: z.enum(["path", "query"]),
  required: z.boolean().default(false),
  schema,
});
const response = z.object({ content: content.optional() });
const operation = z.object({
  parameters: z.array(z.union([reference, parameter])).default([]),
  requestBody: z.object({ required: z.boolean().default(false), content }).optional(),
  responses: z.record(z.string(), z.union([reference, response])),
});
const description = z.object({
  paths: z.record(z.string(), z.record(z.string(), operation)),
  components: z.object({
    schemas: z.record(z.string(), schema),
    parameters: z.record(z.string(), parameter),
    responses: z.record(z.string(), response),
  }),
});

/** An operation with the form of its address, made once. */
type Operation = z.infer<typeof operation> & { readonly address: Json };
type Description = z.infer<typeof description>;
type Json = z.core.util.JSONType;

/** Reads the cut of GitHub's description. */
export function readContract(): Contract {
  const file = join(import.meta.dirname, "github/openapi-cut.json");
  const cut = description.parse(JSON.parse(readFileSync(file, "utf8")));
  const operations = operationsOf(cut);
  const check = makeChecker(cut);
  return {
    operations: [...operations.keys()],
    breachesOf: (exchange) => {
      const described = operations.get(exchange.operation);
      if (described === undefined) return [`${exchange.operation} is not in GitHub's description`];
      const breaches = [
        ...addressBreaches({ check, described, exchange }),
        ...bodyBreaches({ check, described, exchange }),
        ...replyBreaches(cut, { check, described, exchange }),
      ];
      return breaches.map((breach) => `${exchange.operation} ${exchange.reply.status}, ${breach}`);
    },
  };
}

function operationsOf(cut: Description): ReadonlyMap<string, Operation> {
  return new Map(
    Object.entries(cut.paths).flatMap(([path, methods]) => {
      return Object.entries(methods).map(([method, one]) => {
        const name = `${method.toUpperCase()} ${path}`;
        return [name, { ...one, address: addressForm(cut, one.parameters) }] as const;
      });
    }),
  );
}

/** What may and must stand in the path and the query of an operation. */
function addressForm(cut: Description, parameters: z.infer<typeof operation>["parameters"]): Json {
  const known = parameters
    .map((one) => ("$ref" in one ? cut.components.parameters[nameIn(one.$ref)] : one))
    .filter((one) => one !== undefined);
  return {
    type: "object",
    properties: Object.fromEntries(known.map(({ name, schema: itsForm }) => [name, itsForm])),
    required: known.filter(({ required }) => required).map(({ name }) => name),
    additionalProperties: false,
  };
}

type Check = (place: string, form: Json, value: unknown) => readonly string[];
type Case = { readonly check: Check; readonly described: Operation; readonly exchange: Exchange };

/** Compiles a form once; what arrives in an address is text, and may stand for a number. */
function makeChecker({ components }: Description): Check {
  const ajv = new Ajv({ strict: false, allErrors: true, logger: false, coerceTypes: false });
  const lenient = new Ajv({ strict: false, allErrors: true, logger: false, coerceTypes: true });
  formats.default(ajv);
  formats.default(lenient);
  ajv.addSchema({ components: { schemas: modern(components.schemas) } }, "github");
  const compiled = new Map<Json, ValidateFunction>();
  return (place, form, value) => {
    const engine = place === "address" ? lenient : ajv;
    const validate = compiled.get(form) ?? engine.compile(z.record(z.string(), z.json()).parse(modern(form)));
    compiled.set(form, validate);
    if (validate(value)) return [];
    return (validate.errors ?? []).map(
      (error) => `${place}${error.instancePath}: ${error.message ?? error.keyword}`,
    );
  };
}

/**
 * A schema of OpenAPI 3.0 as JSON Schema: what is nullable may be null, and references lead into the description. Of
 * several alternatives more than one may fit, for GitHub's overlap.
 */
function modern(json: Json): Json {
  if (Array.isArray(json)) return json.map(modern);
  if (typeof json !== "object" || json === null) return json;
  const { nullable, oneOf, $ref, ...rest } = json;
  const plain = Object.fromEntries(Object.entries(rest).map(([key, value]) => [key, modern(value)]));
  const form = {
    ...plain,
    ...(oneOf === undefined ? {} : { anyOf: modern(oneOf) }),
    ...(typeof $ref === "string" ? { $ref: $ref.replace(/^#/, "github#") } : {}),
  };
  return nullable === true ? { anyOf: [form, { type: "null" }] } : form;
}

function addressBreaches({ check, described, exchange }: Case): readonly string[] {
  return check("address", described.address, {
    ...exchange.parameters,
    ...Object.fromEntries(exchange.query),
  });
}

function bodyBreaches({ check, described, exchange }: Case): readonly string[] {
  const form = described.requestBody?.content["application/json"]?.schema;
  if (form === undefined) return exchange.body === null ? [] : ["request: has a body"];
  if (exchange.body === null) return described.requestBody?.required === true ? ["request: has no body"] : [];
  return check("request", form, exchange.body);
}

/** Answers of something in front of GitHub, and an answer in bytes that was asked for, are not described. */
function replyBreaches(cut: Description, { check, described, exchange }: Case): readonly string[] {
  const { status, body } = exchange.reply;
  if (body.kind !== "json" || status >= 500) return [];
  const entry = described.responses[String(status)];
  const itsResponse =
    entry !== undefined && "$ref" in entry ? cut.components.responses[nameIn(entry.$ref)] : entry;
  const usual = status >= 400 ? cut.components.schemas["basic-error"] : undefined;
  const form = itsResponse?.content?.["application/json"]?.schema ?? usual;
  return form === undefined ? ["answer: a status that is not described"] : check("answer", form, body.value);
}

function nameIn(path: string): string {
  return path.split("/").at(-1) ?? "";
}
