/** Every field in which a person's name or words may stand carries a mark of its own. */
const record = `id: NUMBER
kind: other
kindNote: Kwartelmerk01
receivedOn: 2026-03-27
receivedBy: tr1
channel: phone
complainant:
  type: client
  name: Kwartelmerk02
  organisation: Kwartelmerk03
  email: Kwartelmerk04@example.nl
  phone: Kwartelmerk05
  address: Kwartelmerk06
  formOfAddress: Kwartelmerk07
summary: Kwartelmerk08
training: Kwartelmerk09
wish: Kwartelmerk10
immediateActions:
  - on: 2026-03-27
    by: tr1
    action: Kwartelmerk11
contacts:
  - on: 2026-04-01
    by: p1
    gist: Kwartelmerk12
extensions:
  - toldOn: 2026-04-02
    by: p1
    reason: Kwartelmerk13
    newDate: 2026-04-10
decision:
  on: 2026-04-08
  by: [dir]
  outcome: upheld
  reasons: Kwartelmerk14
improvements:
  - action: Kwartelmerk15
    owner: p1
    due: 2026-05-01
    effect: Kwartelmerk16
appeal:
  lodgedOn: 2026-05-01
  consequence: Kwartelmerk17
attachments:
  - Kwartelmerk18.pdf
hold:
  reason: Kwartelmerk19
`;

/** Ways to break a line: `before` is its indent and key, `value` its mark. */
const breaks: Readonly<Record<string, (before: string, value: string) => string>> = {
  "an unclosed double quote": (before, value) => `${before}"${value}`,
  "an unclosed single quote": (before, value) => `${before}'${value}`,
  "a quote that goes on": (before, value) => `${before}"${value}" ${value}`,
  "an unclosed list": (before, value) => `${before}[${value}`,
  "an unclosed group": (before, value) => `${before}{${value}`,
  "a list too many": (before, value) => `${before}[${value}, [${value}]]`,
  "a group too many": (before, value) => `${before}{ ${value}: ${value} }`,
  "a name in place of a value": (before, value) => `${before}${value}: ${value}`,
  "an anchor": (before, value) => `${before}&${value} ${value}`,
  "an alias": (before, value) => `${before}*${value}`,
  "a tag": (before, value) => `${before}!${value} ${value}`,
  "a tag with a handle": (before, value) => `${before}!${value}!${value} x`,
  "a directive": (before, value) => `%${value} ${value}\n${before}${value}`,
  "a reserved sign": (before, value) => `${before}@${value}`,
  "a back-tick": (before, value) => `${before}\`${value}`,
  "a bad block": (before, value) => `${before}|${value}`,
  "a bad escape": (before, value) => `${before}"\\q${value}"`,
  "a tab as indent": (before, value) => `\t${before}${value}`,
  "an indent too many": (before, value) => `   ${before}${value}`,
  "no colon": (before, value) => `${before.replace(":", "")}${value}`,
  "a mark as field": (before, value) => `${before}x\n${value}: ${value}`,
  "a mark as field of its group": (before, value) =>
    `${before}x\n${/^ */.exec(before)?.[0]}${value}: ${value}`,
  "a field twice": (before, value) => `${before}${value}\n${before}${value}`,
  "a merge": (before, value) => `${before}x\n<<: *${value}`,
  "a group as a name": (_before, value) => `? { ${value}: ${value} }\n: ${value}`,
  "two documents": (before, value) => `${before}${value}\n...\n${value}: ${value}`,
  "a NUL": (before, value) => `${before}${value}\0`,
  "a control character": (before, value) => `${before}${value}\u0007`,
  "a fence": (before, value) => `${before}${value}\n--- ${value}`,
  "a text too long": (before, value) => `${before}${value.repeat(5000)}`,
};

/** Slips in fields with a fixed form; in lower case a mark even looks like a person's code. */
const slips = record
  .split("\n")
  .filter((line) => /: \S/.test(line) && !line.includes("Kwartelmerk") && !line.startsWith("id:"))
  .flatMap((line) =>
    ["Kwartelmerk20", "kwartelmerk21", "[Kwartelmerk22]"].map(
      (mark) => [line, line.replace(/: .*/, `: ${mark}`)] as const,
    ),
  );

/** The marked record, broken in every way on every marked line, and slipped in every field with a fixed form. */
export function brokenRecords(): readonly string[] {
  const marked = record.split("\n").filter((line) => line.includes("Kwartelmerk"));
  const broken = Object.values(breaks).flatMap((breakLine) => {
    return marked.map((line) => {
      const [, before = "", value = ""] = /^(.*?)(Kwartelmerk.*)$/.exec(line) ?? [];
      return record.replace(line, breakLine(before, value));
    });
  });
  return [...broken, ...slips.map(([line, slip]) => record.replace(`\n${line}\n`, `\n${slip}\n`))];
}
