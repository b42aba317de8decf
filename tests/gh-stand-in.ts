/**
 * Plays `gh api` of GitHub's own program, as far as the workflows call it: asks the address of the stand-in, prints what
 * is answered, and ends with 1 when GitHub refuses. A word that it does not know ends with 64.
 */
const [command = "", ...words] = process.argv.slice(2);
const asked = { method: "", path: "", fields: new Map<string, unknown>(), jq: "", isSilent: false };
if (command !== "api") process.exit(64);
for (let at = 0; at < words.length; at += 1) {
  const word = words[at] ?? "";
  if (word === "--silent") asked.isSilent = true;
  else if (word === "--method") asked.method = words[++at] ?? "";
  else if (word === "--jq") asked.jq = words[++at] ?? "";
  else if (word === "-f" || word === "-F") {
    const [, name = "", value = ""] = /^(\w+)=(.*)$/s.exec(words[++at] ?? "") ?? [];
    asked.fields.set(
      name,
      word === "-F" && /^(?:true|false|null|\d+)$/.test(value) ? JSON.parse(value) : value,
    );
  } else if (!word.startsWith("-") && asked.path === "") asked.path = word;
  else process.exit(64);
}
if (!/^(?:\.\w+)?$/.test(asked.jq)) process.exit(64);

const method = asked.method || (asked.fields.size > 0 ? "POST" : "GET");
const answer = await fetch(`${process.env["GITHUB_API_URL"] ?? ""}/${asked.path}`, {
  method,
  headers: { authorization: `token ${process.env["GH_TOKEN"] ?? ""}` },
  ...(method === "GET" ? {} : { body: JSON.stringify(Object.fromEntries(asked.fields)) }),
});
const text = await answer.text();
if (!answer.ok) {
  process.stdout.write(text);
  process.stderr.write(`gh: ${text.slice(0, 80)} (HTTP ${answer.status})\n`);
  process.exit(1);
}
const said = asked.jq === "" ? text : String(Object(JSON.parse(text))[asked.jq.slice(1)]);
if (!asked.isSilent) process.stdout.write(`${said}\n`);
