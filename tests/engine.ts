/** What a role is called in the accessibility tree; as many as the journey needs. */
export type Role = "button" | "heading" | "link" | "radio";

/** A key, or keys pressed together. */
export type Keys = "Enter" | "Delete" | "Control+A";

/** A file that a page gave to whoever sits before it. */
export type GivenFile = { readonly name: string; readonly bytes: Buffer };

/** A tab of a browser, as a person uses it: by what is written on things, with real clicks and real key presses. */
export type EngineTab = {
  readonly open: (address: string) => Promise<void>;
  readonly reload: () => Promise<void>;
  /** Clicks what has a role and exactly this name, once it is there. */
  readonly click: (role: Role, name: string) => Promise<void>;
  /** Clicks into the field with this label, once it is there. */
  readonly enter: (label: string) => Promise<void>;
  /** Types, wherever the focus is. */
  readonly type: (text: string) => Promise<void>;
  readonly press: (keys: Keys) => Promise<void>;
  /** What is to be read on the page. */
  readonly read: () => Promise<string>;
  /** Whether something has a role and exactly this name. */
  readonly has: (role: Role, name: string) => Promise<boolean>;
  /** What a field holds; null when there is none with this label. */
  readonly valueOf: (label: string) => Promise<string | null>;
  readonly title: () => Promise<string>;
  readonly address: () => Promise<string>;
  /** A picture of the page, PNG. */
  readonly screenshot: () => Promise<Buffer>;
  readonly close: () => Promise<void>;
};

/** A browser engine at work, with a profile that all its tabs share. */
export type Engine = {
  readonly tab: () => Promise<EngineTab>;
  /** The file that comes of what is done. */
  readonly given: (act: () => Promise<void>) => Promise<GivenFile>;
  /** What no page may ever do: break its own policy, or fail. Empties the list. */
  readonly takeProblems: () => Promise<readonly string[]>;
  readonly close: () => Promise<void>;
};
