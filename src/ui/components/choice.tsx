import { useId } from 'preact/hooks';
import { LockLine } from './lock-line.tsx';

type Props<Value> = {
  legend: string;
  options: { value: Value; name: string; hint?: string }[];
  chosen: Value;
  choose: (value: Value) => void;
  /** Who decided, where there is no choice. */
  lockedBy?: string | undefined;
};

/** One among a few. */
export function Choice<Value>({ legend, options, chosen, choose, lockedBy }: Props<Value>) {
  const name = useId();
  return (
    <fieldset class="choice" disabled={lockedBy !== undefined} aria-describedby={lockedBy && `${name}-lock`}>
      <legend>{legend}</legend>
      {lockedBy && <LockLine by={lockedBy} id={`${name}-lock`} />}
      {options.map((option, index) => (
        <label key={option.name} for={`${name}-${index}`}>
          <input
            id={`${name}-${index}`}
            type="radio"
            name={name}
            checked={option.value === chosen}
            onChange={() => choose(option.value)}
          />
          <span>
            {option.name} {option.hint && <small>{option.hint}</small>}
          </span>
        </label>
      ))}
    </fieldset>
  );
}
