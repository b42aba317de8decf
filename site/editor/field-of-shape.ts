import * as z from "zod";
import type { Field, FieldSetting } from "./editor-field.ts";
import { codesOf, plainWidget, yesNo } from "./plain-widget.ts";
import {
  groupOrYesNo,
  isTerm,
  partsOf,
  termCount,
  termSource,
  termStart,
  termUnits,
  unwrapped,
} from "./shape-parts.ts";

/** Where a field stands: its path, and whether a form without it is refused. */
type Spot = { readonly path: string; readonly isOwed: boolean };

/** The record itself. */
const root: Spot = { path: "", isOwed: true };

/**
 * The fields of a form for the fields of a shape, in the order of the shape. Inside a group that may be left out
 * nothing is owed: the CMS would ask for it also when the group is empty, and the shape asks when it is not.
 *
 * @throws when a type has no widget
 */
export function fieldsOfShape(
  shape: z.ZodObject,
  setting: FieldSetting,
  spot: Spot = root,
): readonly Field[] {
  return partsOf(shape).map(([name, type]) => {
    const { inner, isOptional } = unwrapped(type);
    return fieldOfType(inner, within(spot, name, !isOptional), setting);
  });
}

function within({ path, isOwed }: Spot, name: string, isNeeded: boolean): Spot {
  return { path: path === "" ? name : `${path}.${name}`, isOwed: isOwed && isNeeded };
}

function fieldOfType(type: z.core.$ZodType, spot: Spot, setting: FieldSetting): Field {
  const { path } = spot;
  if (setting.details.hidden.includes(path)) return { name: nameIn(path), widget: "hidden" };
  if (type instanceof z.ZodArray) return listField(type, spot, setting);
  if (type instanceof z.ZodObject) return groupField(fieldsOfShape(type, setting, spot), spot, setting);
  if (isTerm(type)) return groupField(termFields(type, spot, setting), spot, setting);
  const group = groupOrYesNo(type);
  if (group !== null) return groupField(keptFields(group, spot, setting), spot, setting);
  return { ...headOf(spot, setting), ...plainWidget(type, path, setting) };
}

function groupField(fields: readonly Field[], spot: Spot, setting: FieldSetting): Field {
  return { ...headOf(spot, setting), widget: "object", ...foldOf(spot, setting), fields };
}

/** Yes or no, and what can be noted with it. */
function keptFields(group: z.ZodObject, spot: Spot, setting: FieldSetting): readonly Field[] {
  const head = headOf(within(spot, "kept", false), setting);
  return [{ ...head, widget: "select", options: yesNo(setting) }, ...fieldsOfShape(group, setting, spot)];
}

/** A term is a unit and how many of it; without a unit the procedure sets none. */
function termFields(type: z.core.$ZodType, spot: Spot, setting: FieldSetting): readonly Field[] {
  const [unit, count, source] = ["unit", "count", "source"].map((name) => within(spot, name, false));
  if (unit === undefined || count === undefined || source === undefined) return [];
  const none = { label: setting.words.noTerm, value: "" };
  const options = [none, ...setting.choicesOf(unit.path, termUnits)];
  const start = termStart(type);
  const from = within(spot, "from", false);
  const starts =
    start === null
      ? []
      : [{ ...headOf(from, setting), ...plainWidget(unwrapped(start).inner, from.path, setting) }];
  return [
    { ...headOf(unit, setting), widget: "select", options },
    { ...headOf(count, setting), ...plainWidget(unwrapped(termCount).inner, count.path, setting) },
    ...starts,
    { ...headOf(source, setting), ...plainWidget(unwrapped(termSource).inner, source.path, setting) },
  ];
}

function listField(list: z.ZodArray, spot: Spot, setting: FieldSetting): Field {
  const element = unwrapped(list.element).inner;
  const head = headOf(spot, setting);
  const options = codesOf(element, setting);
  if (options.length > 0) return { ...head, widget: "select", multiple: true, options };
  const singular = singularOf(spot, setting);
  const items =
    element instanceof z.ZodObject
      ? { fields: fieldsOfShape(element, setting, { ...spot, isOwed: true }) }
      : { field: itemField(element, spot, setting) };
  const fold = foldOf(spot, setting);
  return { ...head, widget: "list", label_singular: singular, add_to_top: false, ...fold, ...items };
}

function itemField(element: z.core.$ZodType, spot: Spot, setting: FieldSetting): Field {
  const { path } = spot;
  const head = { name: nameIn(path), label: singularOf(spot, setting), required: true };
  return setting.details.files.includes(path)
    ? { ...head, widget: "file", choose_url: false }
    : { ...head, ...plainWidget(element, path, setting) };
}

function singularOf({ path }: Spot, { words, labelOf }: FieldSetting): string {
  const singular: ReadonlyMap<string, string> = new Map(Object.entries(words.singular));
  return singular.get(nameIn(path)) ?? labelOf(path);
}

/** Most of a record concerns another day, and stays folded until somebody opens it. */
function foldOf({ path }: Spot, { details }: FieldSetting): { collapsed: boolean; summary?: string } {
  const summary = details.summaries[path];
  const collapsed = !details.open.includes(path);
  return summary === undefined ? { collapsed } : { collapsed, summary };
}

type Head = Pick<Field, "name" | "hint"> & { readonly label: string; readonly required: boolean };

function headOf({ path, isOwed }: Spot, { labelOf, hintOf }: FieldSetting): Head {
  const hint = hintOf(path);
  const head = { name: nameIn(path), label: labelOf(path), required: isOwed };
  return hint === undefined ? head : { ...head, hint };
}

function nameIn(path: string): string {
  return path.slice(path.lastIndexOf(".") + 1);
}
