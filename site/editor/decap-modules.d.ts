/** The parts of Decap that come without types, as far as the editor uses them. */

declare module "decap-cms-core/dist/esm/redux/index.js" {
  type CmsMap = {
    get(name: "hasChanged"): boolean;
    get(name: "key" | "slug"): string;
    get(name: string): CmsMap;
    getIn(path: readonly string[]): unknown;
    toJS(): unknown;
  };
  type CmsState = {
    readonly config: { readonly isFetching?: boolean; readonly collections?: object };
    readonly collections: CmsMap;
    readonly entryDraft: CmsMap;
  };
  export const store: {
    getState(): CmsState;
    dispatch(action: unknown): unknown;
    subscribe(listener: () => void): () => void;
  };
}

declare module "decap-cms-core/dist/esm/backend.js" {
  export type CmsBackend = {
    getLocalDraftBackup: (collection: unknown, slug: string) => Promise<object>;
    generateUniqueSlug: (
      collection: { get(name: "name"): string },
      data: { get(name: string): unknown },
    ) => Promise<string>;
    /** Completes an entry that was read, or a new one, before its form is made. */
    processEntry: (
      state: unknown,
      collection: { get(name: "name"): string },
      entry: { data: object },
    ) => Promise<object>;
    readonly implementation: {
      getMediaFile: (path: string) => Promise<{ readonly url: string }>;
    };
  };
  export function currentBackend(config: object): CmsBackend;
}

declare module "decap-cms-core/dist/esm/routing/history.js" {
  type CmsAddress = { readonly pathname: string; readonly search: string };
  export const history: {
    readonly location: CmsAddress;
    listen(listener: (address: CmsAddress, action: "POP" | "PUSH" | "REPLACE") => void): () => void;
    replace(path: string): void;
  };
}

declare module "react-dom" {
  /** Draws what a change brings before going on. */
  export function flushSync(change: () => void): void;
}

declare module "decap-cms-core/dist/esm/actions/entries.js" {
  export function createEmptyDraft(collection: unknown, search: string): unknown;
  export function discardDraft(): unknown;
  export function loadEntry(collection: unknown, slug: unknown): unknown;
  export function loadEntries(collection: unknown): unknown;
}

declare module "decap-cms-lib-util" {
  type CursorPart = { get(name: string): { toJS(): never } & number };
  export class Cursor {
    static create(parts: object): Cursor;
    data: CursorPart;
    meta: CursorPart;
  }
  export const CURSOR_COMPATIBILITY_SYMBOL: unique symbol;
  /** The storage of the browser in which drafts are kept. */
  export const localForage: {
    ready(): Promise<void>;
    clear(): Promise<void>;
    setItem(key: string, value: unknown): Promise<unknown>;
    getItem(key: string): Promise<unknown>;
  };
}

declare module "decap-cms-locales" {
  export const en: import("./decap-words-nl.ts").Phrases;
  export const nl: import("./decap-words-nl.ts").Phrases;
}

declare module "decap-cms-widget-string" {
  export const DecapCmsWidgetString: { Widget: () => import("decap-cms-core").CmsWidgetParam };
}

declare module "decap-cms-widget-text" {
  export const DecapCmsWidgetText: { Widget: () => import("decap-cms-core").CmsWidgetParam };
}

declare module "decap-cms-widget-list" {
  import { Component } from "react";
  type Element<Props> = import("react").ReactElement<Props>;
  type Bar = Element<{ readonly heading: string }>;
  type Box = Element<{ readonly children: readonly [Bar, ...import("react").ReactNode[]] }>;
  type Drawn = Element<{ readonly children: (styles: unknown) => Box }>;
  type Given = { readonly field: { get(name: string): string }; readonly value?: { readonly size: number } };
  class ListControl extends Component<Given> {
    renderListControl(): Drawn;
  }
  export const DecapCmsWidgetList: {
    readonly Widget: (own: object) => import("decap-cms-core").CmsWidgetParam;
    readonly controlComponent: typeof ListControl;
  };
}

declare module "decap-cms-widget-object" {
  import { Component } from "react";
  class ObjectControl extends Component<{ readonly value?: { toJS(): unknown } }> {
    objectLabel: () => string;
  }
  export const DecapCmsWidgetObject: {
    readonly Widget: (own: object) => import("decap-cms-core").CmsWidgetParam;
    readonly controlComponent: typeof ObjectControl;
  };
}

declare module "decap-cms-widget-select" {
  export const DecapCmsWidgetSelect: {
    readonly controlComponent: import("react").ComponentType<
      import("decap-cms-core").CmsWidgetControlProps<unknown>
    >;
  };
}

declare module "decap-cms-widget-number" {
  export const DecapCmsWidgetNumber: { Widget: () => import("decap-cms-core").CmsWidgetParam };
}
