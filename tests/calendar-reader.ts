/** One event as a calendar program takes it in: its properties by name, with their parameters and values. */
export type ReadEvent = {
  readonly uid: string;
  readonly summary: string;
  /** First day and day after the last, `YYYY-MM-DD`; the end is null where the file leaves it out. */
  readonly start: string;
  readonly end: string | null;
  readonly sequence: number;
  readonly properties: readonly string[];
};

type Property = { readonly name: string; readonly parameters: string; readonly value: string };

/** What RFC 5545 asks of an event, and that it may have once only. */
const required = ["UID", "DTSTAMP", "DTSTART", "SUMMARY", "SEQUENCE"];

/**
 * Reads a calendar strictly by RFC 5545, sharing nothing with what wrote it.
 *
 * @throws at the first thing that the standard forbids
 */
export function readCalendar(text: string): { readonly name: string; readonly events: readonly ReadEvent[] } {
  const properties = linesOf(text).map(propertyOf);
  const [first, ...rest] = properties;
  if (first?.name !== "BEGIN" || first.value !== "VCALENDAR") throw new Error("no calendar begins");
  const last = rest.pop();
  if (last?.name !== "END" || last.value !== "VCALENDAR") throw new Error("the calendar does not end");
  const head = rest.slice(0, headLength(rest));
  for (const name of ["PRODID", "VERSION"]) once(head, name);
  if (once(head, "VERSION").value !== "2.0") throw new Error("the version is not 2.0");
  const events = eventsIn(rest.slice(head.length));
  if (new Set(events.map(({ uid }) => uid)).size < events.length) throw new Error("two events share a UID");
  return { name: textIn(once(head, "X-WR-CALNAME").value), events };
}

function headLength(properties: readonly Property[]): number {
  const begin = properties.findIndex(({ name }) => name === "BEGIN");
  return begin === -1 ? properties.length : begin;
}

/** The content lines: unfolded, after their ends and lengths in octets were checked. */
function linesOf(text: string): readonly string[] {
  if (!text.endsWith("\r\n")) throw new Error("the last line has no end");
  const physical = text.slice(0, -2).split("\r\n");
  for (const line of physical) {
    if (/[\r\n]/.test(line)) throw new Error("a line ends in CR or LF alone");
    if (Buffer.byteLength(line) > 75) throw new Error(`a line of ${Buffer.byteLength(line)} octets`);
    if (line === "") throw new Error("an empty line");
  }
  return physical.join("\r\n").replaceAll("\r\n ", "").split("\r\n");
}

function propertyOf(line: string): Property {
  const [, name, parameters = "", value] = /^([A-Z-]+)((?:;[A-Z-]+=[^";:,]+)*):(.*)$/s.exec(line) ?? [];
  if (name === undefined || value === undefined) throw new Error(`no property: ${line}`);
  if (/[\u0000-\u0008\u000A-\u001F\u007F]/.test(value)) throw new Error("a steering character");
  return { name, parameters, value };
}

function once(properties: readonly Property[], name: string): Property {
  const [found, ...more] = properties.filter((one) => one.name === name);
  if (found === undefined || more.length > 0) throw new Error(`${name} is not there once`);
  return found;
}

function eventsIn(properties: readonly Property[]): readonly ReadEvent[] {
  if (properties.length === 0) return [];
  const end = properties.findIndex(({ name }) => name === "END");
  const [begin, ...inside] = properties.slice(0, end);
  if (begin?.name !== "BEGIN" || begin.value !== "VEVENT" || properties[end]?.value !== "VEVENT")
    throw new Error("something else than an event");
  return [eventOf(inside), ...eventsIn(properties.slice(end + 1))];
}

function eventOf(properties: readonly Property[]): ReadEvent {
  for (const name of required) once(properties, name);
  if (!/^\d{8}T\d{6}Z$/.test(once(properties, "DTSTAMP").value)) throw new Error("DTSTAMP is not in UTC");
  const end = properties.some(({ name }) => name === "DTEND") ? dayIn(once(properties, "DTEND")) : null;
  return {
    uid: textIn(once(properties, "UID").value),
    summary: textIn(once(properties, "SUMMARY").value),
    start: dayIn(once(properties, "DTSTART")),
    end,
    sequence: numberIn(once(properties, "SEQUENCE").value),
    properties: properties.map(({ name, value }) => `${name}:${value}`),
  };
}

/** A whole day: never a time, and a day that exists. */
function dayIn({ parameters, value }: Property): string {
  const [, year, month, day] = /^(\d{4})(\d\d)(\d\d)$/.exec(value) ?? [];
  if (parameters !== ";VALUE=DATE" || year === undefined) throw new Error(`no whole day: ${value}`);
  const written = `${year}-${month}-${day}`;
  if (!new Date(`${written}T00:00:00Z`).toISOString().startsWith(written))
    throw new Error(`no day: ${value}`);
  return written;
}

function numberIn(value: string): number {
  if (!/^\d+$/.test(value)) throw new Error(`no number: ${value}`);
  return Number(value);
}

/** A text without its escapes (3.3.11). */
function textIn(value: string): string {
  if (!/^(?:[^\\;,]|\\[\\;,nN])*$/s.test(value)) throw new Error(`not escaped: ${value}`);
  return value.replace(/\\(.)/g, (_, sign: string) => (/n/i.test(sign) ? "\n" : sign));
}
