import { historyWordsIn } from "../../procedure/history-words.ts";
import { LabelledSelect, type Option } from "./labelled-select.tsx";
import { type LifeWords, lifeWordsIn } from "./life-words.ts";
import {
  eventKinds,
  formatLogChoice,
  type LogChoice,
  parseLogChoice,
  recordKinds,
  withoutCode,
} from "./log-choice.ts";
import { formatRoute } from "./route.ts";
import { type Screen, useScreen } from "./screen.ts";

/** What the log can be narrowed by; the choice stands in the address, so that Back undoes it. */
export function LogFilters({ choice }: { choice: LogChoice }) {
  const screen = useScreen();
  const words = lifeWordsIn(screen.index.register.language);
  const isChosen = formatLogChoice({ ...choice, page: 1 }) !== "";
  return (
    <form class="filters" role="search" aria-label={words.log} onSubmit={(event) => event.preventDefault()}>
      <Days choice={choice} words={words} />
      {fieldsOf(choice, words, screen).map(({ field, name, options }) => (
        <LabelledSelect
          key={field}
          {...{ name, options }}
          value={choice[field] ?? ""}
          onChoose={(value) => choose(choice, { [field]: value })}
        />
      ))}
      <div class="boxes">
        <Boxes choice={choice} words={words} />
      </div>
      {isChosen && (
        <button type="button" class="quiet" onClick={() => choose(parseLogChoice(""), {})}>
          {screen.words.clear}
        </button>
      )}
    </form>
  );
}

type PartProps = { choice: LogChoice; words: LifeWords };

function Days({ choice, words }: PartProps) {
  return (["from", "until"] as const).map((field) => (
    <label key={field}>
      <span>{words[field]}</span>
      <input
        type="date"
        value={choice[field] ?? ""}
        onChange={(event) => choose(choice, { [field]: event.currentTarget.value })}
      />
    </label>
  ));
}

function Boxes({ choice, words }: PartProps) {
  const boxes = [
    ["isLate", "late", words.onlyLate],
    ["isAfterClosing", "closed", words.onlyAfterClosing],
  ] as const;
  return boxes.map(([part, field, name]) => (
    <label key={field} class="box">
      <input
        type="checkbox"
        checked={choice[part]}
        onChange={(event) => choose(choice, { [field]: event.currentTarget.checked ? "1" : "" })}
      />
      <span>{name}</span>
    </label>
  ));
}

type Field = {
  readonly field: "by" | "record" | "kind";
  readonly name: string;
  readonly options: readonly Option[];
};

function fieldsOf(choice: LogChoice, words: LifeWords, { index }: Screen): readonly Field[] {
  const people = index.register.people.map(({ code, name }) => [code, name] as const);
  const known = [...people, [withoutCode, words.somebodyElse] as const];
  // An address may ask for somebody who is not on the list any more.
  const gone =
    known.some(([code]) => code === choice.by) || choice.by === null ? [] : [[choice.by, choice.by] as const];
  return [
    { field: "by", name: words.who, options: [["", words.everybody], ...known, ...gone] },
    {
      field: "record",
      name: words.record,
      options: [["", words.anyRecord], ...recordKinds.map((kind) => [kind, words.records[kind]] as const)],
    },
    {
      field: "kind",
      name: words.what,
      options: [
        ["", words.anyKind],
        ...eventKinds.map((kind) => [kind, historyWordsIn(index.register.language).log.kinds[kind]] as const),
      ],
    },
  ];
}

/** Goes to the changed choice through its address; an empty value undoes a part of it. */
function choose(choice: LogChoice, change: Readonly<Record<string, string>>): void {
  const query = new URLSearchParams(formatLogChoice({ ...choice, page: 1 }));
  for (const [name, value] of Object.entries(change)) {
    if (value === "") query.delete(name);
    else query.set(name, value);
  }
  location.hash = formatRoute({ view: "log", query: formatLogChoice(parseLogChoice(query.toString())) });
}
