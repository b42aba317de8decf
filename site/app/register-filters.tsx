import { stages } from "../../procedure/stage.ts";
import { LabelledSelect, type Option } from "./labelled-select.tsx";
import { type Choice, firstChoice, formatRoute } from "./route.ts";
import { type Screen, useScreen } from "./screen.ts";
import type { ScreenWords } from "./screen-words.ts";

type FiltersProps = { choice: Choice; typed: string; onType: (text: string) => void; isPartial: boolean };

/** The search field and the filters of the register; the choice stands in the address, what is typed does not. */
export function Filters({ choice, typed, onType, isPartial }: FiltersProps) {
  const { words } = useScreen();
  const isChosen = typed !== "" || formatRoute({ view: "register", choice }) !== "#/register";
  const clear = () => {
    onType("");
    choose(firstChoice, {});
  };
  return (
    <form class="filters" role="search" onSubmit={(event) => event.preventDefault()}>
      <label class="search">
        <span>{words.search}</span>
        <input
          type="search"
          value={typed}
          onInput={(event) => onType(event.currentTarget.value)}
          aria-describedby={isPartial ? "search-partial" : undefined}
        />
        {isPartial && typed !== "" && (
          <small id="search-partial" class="hint">
            {words.searching}
          </small>
        )}
      </label>
      <Selects choice={choice} />
      {isChosen && (
        <button type="button" class="quiet" onClick={clear}>
          {words.clear}
        </button>
      )}
    </form>
  );
}

function Selects({ choice }: { choice: Choice }) {
  const screen = useScreen();
  return (
    <>
      {fieldsOf(choice, screen).map(({ field, name, value, options }) => (
        <LabelledSelect
          key={field}
          {...{ name, options }}
          value={value ?? ""}
          onChoose={(chosen) => choose(choice, { [field]: chosen })}
        />
      ))}
    </>
  );
}

type Field = {
  readonly field: "show" | "stage" | "category" | "handler" | "year";
  readonly name: string;
  readonly value: string | null;
  readonly options: readonly Option[];
};

function fieldsOf(choice: Choice, { words, messages, index }: Screen): readonly Field[] {
  const { people, categories } = index.register;
  const all: Option = ["", words.all];
  const named = (items: readonly { code: string; name: string }[]) => {
    return [all, ...items.map(({ code, name }): Option => [code, name])];
  };
  const handlers = people.filter(({ role }) => role === "director" || role === "partner");
  const stageOptions = stages.map((stage): Option => [stage, messages.stages[stage]]);
  const yearOptions = index.years.map((year): Option => [year, year]);
  return [
    { field: "show", name: words.filters, value: choice.show, options: showOptions(words) },
    { field: "stage", name: words.stage, value: choice.stage, options: [all, ...stageOptions] },
    { field: "category", name: words.category, value: choice.category, options: named(categories) },
    { field: "handler", name: words.handler, value: choice.handler, options: named(handlers) },
    { field: "year", name: words.year, value: choice.year, options: [all, ...yearOptions] },
  ];
}

function showOptions(words: ScreenWords): readonly Option[] {
  return [
    ["all", words.everything],
    ["open", words.openOnly],
    ["late", words.lateOnly],
    ["closed", words.closedOnly],
  ];
}

/** Goes to the changed choice through its address, so that Back undoes it. */
function choose(choice: Choice, change: Partial<Record<Field["field"], string>>): void {
  const query = new URLSearchParams(formatRoute({ view: "register", choice }).split("?")[1] ?? "");
  for (const [name, value] of Object.entries(change)) {
    if (value === "" || value === "all") query.delete(name);
    else query.set(name, value);
  }
  query.delete("page");
  location.hash = query.size === 0 ? "#/register" : `#/register?${query}`;
}
