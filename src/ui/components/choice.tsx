import { useId } from 'preact/hooks';

type Props<Value> = {
  legend: string;
  options: { value: Value; name: string; hint?: string }[];
  chosen: Value;
  choose: (value: Value) => void;
};

/** One among a few. */
export function Choice<Value>({ legend, options, chosen, choose }: Props<Value>) {
  const name = useId();
  return (
    <fieldset class="choice">
      <legend>{legend}</legend>
      {options.map((option) => (
        <label key={option.name}>
          <input type="radio" name={name} checked={option.value === chosen} onChange={() => choose(option.value)} />
          <span>
            {option.name} {option.hint && <small>{option.hint}</small>}
          </span>
        </label>
      ))}
    </fieldset>
  );
}
