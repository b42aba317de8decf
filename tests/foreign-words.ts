/** Words of elsewhere, each with a bar in its middle, so that this list does not contain them. */
const foreign: readonly RegExp[] = [
  "/wo|rk/",
  "/ro|ot/",
  "iss|ues? ?#\\d",
  "\\bissue [|0-9]",
  "work|place",
  "product|\\.md",
  "architecture|\\.md",
  "findings|\\.md",
  "\\bC|EO\\b",
  "clau|de",
  "anthro|pic",
  "chat|gpt",
  "copi|lot",
  "sub-?age|nt",
  "str_re|place",
  "as an A|I\\b",
  "previous ses|sion",
  "this ses|sion",
].map((word) => new RegExp(word.replace("|", ""), "i"));

/** What a text says of elsewhere: the words of the list that stand in it. */
export function foreignWords(text: string): readonly string[] {
  return foreign.filter((word) => word.test(text)).map(({ source }) => source);
}
