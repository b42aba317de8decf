import type { EditorWords } from "./editor-words.ts";

/** A choice of a select. */
export type Choice = {
  readonly label: string;
  readonly value: string;
  /** The last day on which a complaint can be received that it is offered for; absent while there is none. */
  readonly until?: string;
};

/** The widgets that the editor loads. */
export type Widget = "string" | "text" | "number" | "select" | "day" | "list" | "object" | "file" | "hidden";

/** A field of a form as the CMS's configuration has it; a key that has nothing to say is absent. */
export type Field = {
  readonly name: string;
  readonly widget: Widget;
  readonly label?: string;
  readonly label_singular?: string;
  readonly hint?: string;
  readonly required?: boolean;
  readonly default?: string;
  readonly pattern?: readonly [expression: string, sentence: string];
  readonly options?: readonly Choice[];
  readonly multiple?: boolean;
  readonly fields?: readonly Field[];
  readonly field?: Field;
  readonly summary?: string;
  readonly collapsed?: boolean;
  readonly add_to_top?: boolean;
  readonly value_type?: "int" | "float";
  readonly min?: number;
  readonly max?: number;
  readonly step?: number;
  readonly choose_url?: boolean;
};

/** What a field's widget needs beside the head that all fields have. */
export type WidgetOfField = Omit<Field, "name" | "label" | "hint" | "required">;

/** What a record's fields need beside their types: the words, the register's own choices, and what types do not say. */
export type FieldSetting = {
  readonly words: EditorWords;
  readonly labelOf: (path: string) => string;
  readonly hintOf: (path: string) => string | undefined;
  /** The choices of an enumeration by the path of its field. */
  readonly choicesOf: (path: string, values: readonly string[]) => readonly Choice[];
  readonly people: readonly Choice[];
  readonly categories: readonly Choice[];
  /** The numbers of the complaints, where they are known. */
  readonly numbers: readonly Choice[];
  readonly details: FieldDetails;
};

/** What the type alone does not say of fields, by their paths (`people.absences.deputy`). */
export type FieldDetails = {
  /** The fields that come first, in the order in which a partner fills them in. */
  readonly first: readonly string[];
  /** Groups and lists that stand open. */
  readonly open: readonly string[];
  readonly hidden: readonly string[];
  /** Lists of names of files. */
  readonly files: readonly string[];
  /** Codes that are made here, and not chosen. */
  readonly coined: readonly string[];
  /** What a list's folded item and a folded group show. */
  readonly summaries: Readonly<Record<string, string>>;
};
