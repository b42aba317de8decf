import type { Facts } from "../schemas/complaint.ts";
import type { Register } from "../schemas/register.ts";
import type { Review } from "../schemas/review.ts";
import { dateOf } from "./dates.ts";
import { type FieldTree, fieldsWhere, valuesIn } from "./field-values.ts";
import { fieldTables } from "./fields.ts";
import { confidantOn } from "./people.ts";
import { procedureOn } from "./terms.ts";

/** What the settings list, and records lean on. */
export type Listed = "category" | "person" | "confidant" | "procedure";

/** Something that was taken out of the settings while records use it: what it is called, and how many records. */
export type StillUsed = { readonly what: Listed; readonly name: string; readonly records: number };

/** The records of a register, as far as they could be read. */
export type UsingRecords = { readonly complaints: readonly Facts[]; readonly reviews: readonly Review[] };

/**
 * What one version of the settings lists, another lists no more, and records use all the same: they would name somebody
 * or something that nobody can look up, or lose the terms that were promised. What has come to its end has a last day.
 */
export function stillUsed(was: Register, becomes: Register, records: UsingRecords): readonly StillUsed[] {
  return takenOut(was, becomes).flatMap(({ what, name, isUsedIn }) => {
    const using = [...records.complaints, ...records.reviews].filter(isUsedIn);
    return using.length === 0 ? [] : [{ what, name, records: using.length }];
  });
}

/** Whether a version of the settings lists less than another. */
export function listsLess(was: Register, becomes: Register): boolean {
  return takenOut(was, becomes).length > 0;
}

type Gone = Pick<StillUsed, "what" | "name"> & { readonly isUsedIn: (record: Facts | Review) => boolean };

function takenOut(was: Register, becomes: Register): readonly Gone[] {
  return [
    ...goneCodes(was.categories, becomes.categories).map((one) => goneBy("category", one)),
    ...goneCodes(was.people, becomes.people).map((one) => goneBy("person", one)),
    ...goneConfidants(was, becomes),
    ...goneProcedures(was, becomes),
  ];
}

type Coded = { readonly code: string; readonly name: string };

function goneCodes(was: readonly Coded[], becomes: readonly Coded[]): readonly Coded[] {
  return was.filter(({ code }) => !becomes.some((other) => other.code === code));
}

function goneBy(what: "category" | "person", { code, name }: Coded): Gone {
  const uses = (record: object, fields: FieldTree) => {
    return valuesIn(record, fields).some(({ value }) => value === code);
  };
  return {
    what,
    name,
    isUsedIn: (record) => uses(record, "id" in record ? codeFields[what] : reviewFields[what]),
  };
}

const codeFields = {
  category: fieldsWhere(fieldTables.complaint, ({ kind }) => kind === "category"),
  person: fieldsWhere(fieldTables.complaint, ({ kind }) => kind === "person"),
};
const reviewFields = {
  category: fieldsWhere(fieldTables.review, ({ kind }) => kind === "category"),
  person: fieldsWhere(fieldTables.review, ({ kind }) => kind === "person"),
};

/** Who has another name or another first day was put right; who has neither left the list. */
function goneConfidants(was: Register, becomes: Register): readonly Gone[] {
  const gone = was.confidants.filter(({ name, from }) => {
    return !becomes.confidants.some((other) => other.name === name || other.from === from);
  });
  return gone.map((confidant) => ({
    what: "confidant",
    name: confidant.name,
    isUsedIn: (record) => answersIn(record).some((day) => confidantOn(was, dateOf(day)) === confidant),
  }));
}

/** The days on which somebody heard to whom to appeal, and appealed. */
function answersIn(record: Facts | Review): readonly string[] {
  if (!("id" in record)) return [];
  const responses = [record.response, ...(record.reopenings ?? []).map(({ response }) => response)];
  const days = [...responses.map((response) => response?.sentOn), record.appeal?.lodgedOn];
  return days.filter((day) => day !== undefined);
}

/** A version whose first day was put right is there still; one of which the list has fewer is gone. */
function goneProcedures(was: Register, becomes: Register): readonly Gone[] {
  if (becomes.procedures.length >= was.procedures.length) return [];
  const gone = was.procedures.filter(({ inForceFrom }) => {
    return !becomes.procedures.some((other) => other.inForceFrom === inForceFrom);
  });
  return gone.map((procedure) => ({
    what: "procedure",
    name: procedure.inForceFrom,
    isUsedIn: (record) =>
      "id" in record && record.receivedOn !== undefined
        ? procedureOn(was, dateOf(record.receivedOn)) === procedure
        : false,
  }));
}
