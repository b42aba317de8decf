import { adviceOn, gapsOn } from "../../procedure/gaps.ts";
import { dateOf } from "../../procedure/dates.ts";
import { readableDate } from "../../procedure/explain.ts";
import type { Messages } from "../../procedure/messages.ts";
import { confidantOn, roleOn } from "../../procedure/people.ts";
import { procedureVersions } from "../../procedure/procedure-table.ts";
import { absencesFrom } from "../../procedure/turn.ts";
import type { Role } from "../../schemas/register.ts";
import { editorPages } from "./edit-address.ts";
import { EditorLink } from "./editor-link.tsx";
import { nameOf, useScreen } from "./screen.ts";

/** The procedure for those who may read the register: its gaps as warnings, its versions with terms and clauses. */
export function ProcedureView() {
  const { words, messages, index, overview } = useScreen();
  const gaps = gapsOn(index.register, overview.today);
  const confidant = confidantOn(index.register, overview.today);
  return (
    <div class="procedure">
      <h1>{words.procedure}</h1>
      <div class="actions">
        <EditorLink to={editorPages.settings} words={words.editSettings} look="button" />
        <a href="procedure/">{words.publicPage}</a>
      </div>
      <section class={gaps.length > 0 ? "card due-today" : "card"}>
        <h2>{words.gapsTitle}</h2>
        <p>{gaps.length === 0 ? words.gapsNone : words.gapsIntro}</p>
        <ul class="gaps">
          {gaps.map((gap) => (
            <li key={gap}>
              <strong>{messages.gaps[gap].title}</strong> {adviceOn(gap, messages)}
            </li>
          ))}
        </ul>
      </section>
      {confidant !== null && (
        <section>
          <h2>{words.confidant}</h2>
          <p>{[confidant.name, confidant.phone, confidant.email].filter(Boolean).join(" · ")}</p>
        </section>
      )}
      <Versions />
      <People />
      <Absences />
    </div>
  );
}

function Versions() {
  const { words, messages, index } = useScreen();
  return (
    <section>
      <h2>{words.termsTitle}</h2>
      {procedureVersions(index.register, messages).map(({ inForceFrom, title, rows }) => (
        <div key={inForceFrom} class="version">
          <h3>
            {title ?? words.procedure} <span class="hint">({words.inForce(inForceFrom)})</span>
          </h3>
          <dl>
            {rows.map(({ of, name, term, source }) => (
              <div key={of}>
                <dt>{name}</dt>
                <dd>
                  {term ?? <span class="hint">{words.noTerm}</span>}
                  {source !== null && <p class="hint">{source}</p>}
                </dd>
              </div>
            ))}
          </dl>
        </div>
      ))}
    </section>
  );
}

function People() {
  const { words, messages, index, overview } = useScreen();
  return (
    <section>
      <h2>{words.people}</h2>
      <ul class="plain">
        {index.register.people.map((person) => (
          <li key={person.code}>
            <code>{person.code}</code> {person.name}
            {roleNamed(roleOn(person, overview.today), messages)}
            {person.until !== undefined && ` (– ${person.until})`}
          </li>
        ))}
      </ul>
    </section>
  );
}

function roleNamed(role: Role | null, messages: Messages): string {
  return role === null ? "" : `, ${messages.role[role]}`;
}

/** Who is away now or will be, and who stands in. */
function Absences() {
  const screen = useScreen();
  const { words, messages, index, overview } = screen;
  const away = absencesFrom(index.register, overview.today);
  if (away.length === 0) return null;
  const day = (text: string) => readableDate(dateOf(text), messages);
  return (
    <section>
      <h2>{words.absences}</h2>
      <ul class="plain">
        {away.map(({ person, absence: { from, until, deputy } }) => (
          <li key={`${person.code} ${from}`}>
            {person.name}: {words.away(day(from), day(until), nameOf(screen, deputy))}
          </li>
        ))}
      </ul>
    </section>
  );
}
