/** Something that can be chosen: how it is kept, and how it is read. */
export type Option = readonly [value: string, name: string];

type SelectProps = {
  readonly name: string;
  readonly value: string;
  readonly options: readonly Option[];
  readonly onChoose: (value: string) => void;
};

/** A list to choose one from, with its name above it. */
export function LabelledSelect({ name, value, options, onChoose }: SelectProps) {
  return (
    <label>
      <span>{name}</span>
      <select value={value} onChange={(event) => onChoose(event.currentTarget.value)}>
        {options.map(([code, label]) => (
          <option key={code} value={code}>
            {label}
          </option>
        ))}
      </select>
    </label>
  );
}
