import * as z from "zod";
import { EditingRefusal } from "./editing-refusal.ts";

const path = z.string().max(1_000);
const sha = z.string().regex(/^[0-9a-f]{40}$/);
const depth = z.number().int().min(1).max(10).default(1);
// A half of a letter cannot be written as UTF-8 and would turn into something else.
const text = z.string().refine((value) => value.isWellFormed());
const options = z.object({ commitMessage: z.string() });
const bases = z.record(path, sha.nullable()).default({});
// Compared whole: a pattern over some tens of megabytes is too much for an engine of patterns.
const bytes = z.string().transform((value, context) => {
  const decoded = Buffer.from(value, "base64");
  if (decoded.toString("base64") !== value) context.addIssue({ code: "custom" });
  return decoded;
});
const stored = z.object({ path, content: bytes, encoding: z.literal("base64") });
// A record stays where it is: its place is its number.
const record = z.object({ path, raw: text, newPath: z.undefined().optional() });
const most = 1_000;

const asking = z.discriminatedUnion("action", [
  z.object({ action: z.literal("info") }),
  z.object({
    action: z.literal("entriesByFolder"),
    params: z.object({ folder: path, extension: z.string().max(20), depth }),
  }),
  z.object({
    action: z.literal("entriesByFiles"),
    params: z.object({ files: z.array(z.object({ path, label: z.string().optional() })).max(most) }),
  }),
  z.object({ action: z.literal("getEntry"), params: z.object({ path }) }),
  z.object({
    action: z.literal("persistEntry"),
    params: z.object({
      dataFiles: z.array(record).max(most).optional(),
      entry: record.optional(),
      assets: z.array(stored).max(most).default([]),
      removed: z.array(path).max(most).default([]),
      options,
      bases,
    }),
  }),
  z.object({ action: z.literal("getMedia"), params: z.object({ mediaFolder: path }) }),
  z.object({ action: z.literal("getMediaFile"), params: z.object({ path }) }),
  z.object({ action: z.literal("persistMedia"), params: z.object({ asset: stored, options, bases }) }),
  z.object({ action: z.literal("deleteFile"), params: z.object({ path, options, bases }) }),
  z.object({
    action: z.literal("deleteFiles"),
    params: z.object({ paths: z.array(path).max(most), options, bases }),
  }),
  z.object({ action: z.literal("getDeployPreview") }),
  z.object({ action: z.literal("unpublishedEntries") }),
  z.object({ action: z.literal("paths"), params: z.object({ folder: path, depth }) }),
  z.object({ action: z.literal("versions"), params: z.object({ paths: z.array(path).max(most) }) }),
  z.object({ action: z.literal("earlier"), params: z.object({ id: sha }) }),
]);

/** A request of the editor: an action of Decap's proxy protocol, or one of our own. What else it says is passed over. */
export type Asking = z.infer<typeof asking>;

/** A file that is sent along as bytes. */
export type Stored = z.infer<typeof stored>;

const known: readonly unknown[] = asking.options.map(({ shape }) => shape.action.value);
const anyAction = z.object({ action: z.unknown() });

/** Reads a request. @throws EditingRefusal when it is none; says nothing of what stood in it */
export function parseAsking(body: unknown): Asking {
  const { success, data } = asking.safeParse(body);
  if (success) return data;
  const named = anyAction.safeParse(body);
  const isKnown = named.success && known.includes(named.data.action);
  throw new EditingRefusal(named.success && !isKnown ? "action-unknown" : "request-refused");
}
