import { DecapCmsCore as CMS } from "decap-cms-core";
import { render } from "preact";
import { createElement, useEffect, useRef } from "react";
import { contentOf, formKinds } from "./form-formats.ts";
import { type PreviewedCollection, previewOf } from "./preview.tsx";
import { placeOf } from "./record-place.ts";
import { fieldsOf } from "./record-text.ts";
import type { Surroundings } from "./form-save.ts";

/** What the CMS hands to a preview. */
type PreviewProps = {
  readonly entry: {
    get(name: "data"): { toJS(): unknown } | undefined;
    get(name: "path"): string | undefined;
  };
};

/** The text of an earlier version, when it is at hand. */
export type KnownText = (sha: string) => string | null;

const collections: readonly PreviewedCollection[] = ["complaints", "reviews", "settings"];

/** Puts beside each form what the procedure makes of it now. */
export function registerPreviews(around: Surroundings, knownText: KnownText): void {
  for (const { href } of document.querySelectorAll<HTMLLinkElement>("link[rel=stylesheet]")) {
    CMS.registerPreviewStyle(href);
  }
  for (const collection of collections) {
    // The form of a file goes by the name of the file.
    CMS.registerPreviewTemplate(
      collection === "settings" ? "register" : collection,
      ({ entry }: PreviewProps) => createElement(Preview, { entry, collection, around, knownText }),
    );
  }
}

type Given = PreviewProps & {
  readonly collection: PreviewedCollection;
  readonly around: Surroundings;
  readonly knownText: KnownText;
};

/** The CMS draws with another library than the rest of the site: its preview is only the place for ours. */
function Preview(given: Given) {
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (place.current !== null) render(previewFor(given), place.current);
  });
  return createElement("div", { ref: place });
}

function previewFor({ entry, collection, around, knownText }: Given) {
  const kind = formKinds[collection] ?? "complaint";
  const { fields, base } = contentOf(kind, entry.get("data")?.toJS());
  const before = base === null ? null : knownText(base);
  const place = placeOf(entry.get("path") ?? "");
  return previewOf(collection, {
    record: fields.data,
    body: fields.body,
    name: place?.kind === "complaint" ? place.id : place?.kind === "review" ? place.year : null,
    base: before === null ? null : fieldsOf({ kind }, before),
    register: around.register,
    today: around.today,
    complaints: around.knownComplaints(),
  });
}
