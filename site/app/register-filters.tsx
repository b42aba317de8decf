import { stages } from "../../procedure/stage.ts";
import { type Choice, firstChoice, formatRoute } from "./route.ts";
import { useScreen } from "./screen.ts";

type Option = readonly [value: string, name: string];

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
  const { words, messages, index, overview } = useScreen();
  const { register } = index;
  const years = [...new Set(overview.entries.flatMap(({ facts }) => facts.receivedOn?.slice(0, 4) ?? []))];
  const shows: readonly Option[] = [
    ["all", words.everything],
    ["open", words.openOnly],
    ["late", words.lateOnly],
    ["closed", words.closedOnly],
  ];
  const handlers = register.people.filter(({ role }) => role === "director" || role === "partner");
  return (
    <>
      <Select
        name={words.filters}
        value={choice.show}
        options={shows}
        onChange={(show) => choose(choice, { show })}
      />
      <Optional
        name={words.stage}
        value={choice.stage}
        options={stages.map((stage) => [stage, messages.stages[stage]])}
        onChange={(stage) => choose(choice, { stage })}
      />
      <Optional
        name={words.category}
        value={choice.category}
        options={register.categories.map(({ code, name }) => [code, name])}
        onChange={(category) => choose(choice, { category })}
      />
      <Optional
        name={words.handler}
        value={choice.handler}
        options={handlers.map(({ code, name }) => [code, name])}
        onChange={(handler) => choose(choice, { handler })}
      />
      <Optional
        name={words.year}
        value={choice.year}
        options={years
          .toSorted()
          .toReversed()
          .map((year) => [year, year])}
        onChange={(year) => choose(choice, { year })}
      />
    </>
  );
}

type SelectProps<Value> = {
  name: string;
  value: Value;
  options: readonly Option[];
  onChange: (value: Value) => void;
};

function Optional({ name, value, options, onChange }: SelectProps<string | null>) {
  const { words } = useScreen();
  const withAll: readonly Option[] = [["", words.all], ...options];
  return (
    <Select
      name={name}
      value={value ?? ""}
      options={withAll}
      onChange={(chosen) => onChange(chosen || null)}
    />
  );
}

function Select({ name, value, options, onChange }: SelectProps<string>) {
  return (
    <label>
      <span>{name}</span>
      <select value={value} onChange={(event) => onChange(event.currentTarget.value)}>
        {options.map(([code, label]) => (
          <option key={code} value={code}>
            {label}
          </option>
        ))}
      </select>
    </label>
  );
}

type Change = Partial<Record<"show" | "stage" | "category" | "handler" | "year", string | null>>;

/** Goes to the changed choice through its address, so that Back undoes it. */
function choose(choice: Choice, change: Change): void {
  const query = new URLSearchParams(formatRoute({ view: "register", choice }).split("?")[1] ?? "");
  for (const [name, value] of Object.entries(change)) {
    if (value === null || value === "all") query.delete(name);
    else query.set(name, value);
  }
  query.delete("page");
  location.hash = query.size === 0 ? "#/register" : `#/register?${query}`;
}
