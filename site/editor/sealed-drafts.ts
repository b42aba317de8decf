import { localForage } from "decap-cms-lib-util";
import { isSealed, seal, type Sealed, unseal } from "./sealed.ts";

/** A sealed draft, and how its parts were put together. */
type SealedDraft = Sealed & { readonly type: string };

/** What a draft is sealed for; nothing else of the editor opens it. */
const context = "klachtenregister-draft";

/** Stands in a draft for a file: its place among the files of the draft. */
type FilePlace = { readonly fileAt: number };

/**
 * Seals the drafts that the CMS keeps of unsaved forms, each with a key of its own. The storage of a browser writes
 * what was removed over only when it pleases: in clear, a complainant's words would lie there after they were saved,
 * and after signing out. A browser without storage keeps no draft.
 */
export async function sealDrafts(): Promise<void> {
  // The storage puts its own functions in place once it is ready.
  const isReady = await localForage.ready().then(
    () => true,
    () => false,
  );
  if (!isReady) return;
  const { setItem, getItem } = localForage;
  localForage.setItem = async (key, value) => {
    await setItem.call(localForage, key, await sealedDraft(value));
    return value;
  };
  localForage.getItem = async (key) => {
    const found: unknown = await getItem.call(localForage, key);
    // What cannot be opened is no draft that could be offered.
    return isSealedDraft(found) ? openedDraft(found).catch(() => null) : found;
  };
}

async function sealedDraft(value: unknown): Promise<SealedDraft> {
  const files: Blob[] = [];
  const text = JSON.stringify(value ?? null, (_, inner: unknown) => {
    return inner instanceof Blob ? ({ fileAt: files.push(inner) - 1 } satisfies FilePlace) : inner;
  });
  const parts = new FormData();
  parts.append("text", text);
  for (const file of files) parts.append("file", file);
  const packed = new Response(parts);
  const type = packed.headers.get("content-type") ?? "";
  return { ...(await seal(await packed.arrayBuffer(), context)), type };
}

async function openedDraft(sealed: SealedDraft): Promise<unknown> {
  const packed = await unseal(sealed, context);
  const parts = await new Response(packed, { headers: { "content-type": sealed.type } }).formData();
  const files = parts.getAll("file");
  return JSON.parse(String(parts.get("text")), (_, inner: unknown) => {
    return isFilePlace(inner) ? files[inner.fileAt] : inner;
  });
}

function isSealedDraft(value: unknown): value is SealedDraft {
  return isSealed(value) && "type" in value && typeof value.type === "string";
}

function isFilePlace(value: unknown): value is FilePlace {
  return typeof value === "object" && value !== null && "fileAt" in value && typeof value.fileAt === "number";
}
