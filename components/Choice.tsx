import type { ComponentChildren } from 'preact';

/** What a choice between a few values is given. */
export type ChoiceProps<T extends string> = {
  legend: string;
  /** Name of the group in its form. */
  name: string;
  value: T;
  options: readonly { value: T; label: string }[];
  onChange(value: T): void;
  /** A line below the choices. */
  children?: ComponentChildren;
};

/** A choice between a few values, all in sight. */
export function Choice<T extends string>({ legend, name, value, ...rest }: ChoiceProps<T>) {
  return (
    <fieldset class="choice">
      <legend>{legend}</legend>
      {rest.options.map((option) => (
        <label key={option.value} class="switch">
          <input
            type="radio"
            name={name}
            value={option.value}
            checked={option.value === value}
            onChange={() => rest.onChange(option.value)}
          />
          <span>{option.label}</span>
        </label>
      ))}
      {rest.children}
    </fieldset>
  );
}
