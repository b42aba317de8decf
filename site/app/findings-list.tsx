import type { Finding } from "../../schemas/finding.ts";
import { fieldLabel } from "../../procedure/finding-sentences.ts";
import { formatRoute } from "./route.ts";
import { useScreen } from "./screen.ts";

/** The findings of the check: which field of which record, and how to mend it. */
export function FindingsList() {
  const { index, words } = useScreen();
  const { findings } = index;
  return (
    <section class={findings.length > 0 ? "card due-today" : "card"}>
      <h2>{words.findingsTitle}</h2>
      {findings.length === 0 && <p>{words.findingsNone}</p>}
      {findings.length > 0 && (
        <details open={findings.length <= 5}>
          <summary>{words.findingsCount(findings.length)}</summary>
          <ul class="findings">
            {findings.slice(0, 200).map((finding, at) => (
              <li key={at}>
                <OneFinding finding={finding} />
              </li>
            ))}
          </ul>
        </details>
      )}
    </section>
  );
}

/** One finding in words, its record as a link when the register has it. */
export function OneFinding({ finding }: { finding: Finding }) {
  const { messages, overview } = useScreen();
  const { place, path, rule, detail } = finding;
  const isComplaint = overview.byNumber.has(place);
  const label = path.length === 0 ? "" : `${fieldLabel(path, messages)}: `;
  return (
    <>
      {isComplaint ? <a href={formatRoute({ view: "complaint", id: place })}>{place}</a> : <code>{place}</code>}{" "}
      {label}
      {messages.findings[rule](detail ?? {})}
    </>
  );
}
