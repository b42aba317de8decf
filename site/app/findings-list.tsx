import type { Finding } from "../../schemas/finding.ts";
import { isUnexplained } from "../../procedure/explanations.ts";
import { explainedIn, findingOnScreen, placeLabel } from "../../procedure/finding-sentences.ts";
import { mendAddress } from "./edit-address.ts";
import { EditorLink } from "./editor-link.tsx";
import { formatRoute } from "./route.ts";
import { nameOf, useScreen } from "./screen.ts";

/** The findings of the check: which field of which record, and how to mend it. */
export function FindingsList() {
  const { index, words } = useScreen();
  const open = index.findings.filter(isUnexplained);
  const explained = index.findings.filter((finding) => !isUnexplained(finding));
  return (
    <section class={open.length > 0 ? "card due-today" : "card"}>
      <h2>{words.findingsTitle}</h2>
      {open.length === 0 && <p>{words.findingsNone}</p>}
      <Unfolding findings={open} title={words.findingsCount(open.length)} isOpen={open.length <= 5} />
      <Unfolding findings={explained} title={words.explainedCount(explained.length)} isOpen={false} />
    </section>
  );
}

type UnfoldingProps = { findings: readonly Finding[]; title: string; isOpen: boolean };

function Unfolding({ findings, title, isOpen }: UnfoldingProps) {
  if (findings.length === 0) return null;
  return (
    <details open={isOpen}>
      <summary>{title}</summary>
      <ul class="findings">
        {findings.slice(0, 200).map((finding, at) => (
          <li key={at}>
            <OneFinding finding={finding} />
          </li>
        ))}
      </ul>
    </details>
  );
}

/** One finding in words, its record as a link when the register has it, and the way to mend it. */
function OneFinding({ finding }: { finding: Finding }) {
  const { overview, words, messages } = useScreen();
  const { place } = finding;
  const isComplaint = overview.entryOf(place) !== null;
  const address = mendAddress(place);
  return (
    <>
      {isComplaint ? (
        <a href={formatRoute({ view: "complaint", id: place })}>{place}</a>
      ) : (
        <strong>{placeLabel(place, messages)}</strong>
      )}{" "}
      <FindingText finding={finding} />{" "}
      {address !== null && <EditorLink to={address} words={words.mend} of={placeLabel(place, messages)} />}
    </>
  );
}

/** What is wrong with one record, in words. */
export function FindingTexts({ findings }: { findings: readonly Finding[] }) {
  return (
    <ul class="findings">
      {findings.map((finding, at) => (
        <li key={at}>
          <FindingText finding={finding} />
        </li>
      ))}
    </ul>
  );
}

/** What a finding says of a record: the field by its label, the line, what is wrong and how to mend it. */
export function FindingText({ finding }: { finding: Finding }) {
  const screen = useScreen();
  const { messages } = screen;
  const explained = explainedIn(finding, messages, (code) => nameOf(screen, code));
  return <>{[findingOnScreen(finding, messages), ...explained].join(" ")}</>;
}
