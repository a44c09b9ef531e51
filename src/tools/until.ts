export interface Patience {
  /** In milliseconds. */
  within?: number;
}

/**
 * Reads again and again until the value is accepted: `await until(() => tab.badge(), (text) => text === '!')`.
 * A read that throws counts as not there yet.
 */
export function until<Value, Accepted extends Value>(
  read: () => Value | Promise<Value>,
  accepts: (value: Value) => value is Accepted,
  patience?: Patience,
): Promise<Accepted>;
export function until<Value>(
  read: () => Value | Promise<Value>,
  accepts?: (value: Value) => boolean,
  patience?: Patience,
): Promise<Value>;
export async function until(
  read: () => unknown,
  accepts: (value: unknown) => boolean = Boolean,
  { within = 10_000 }: Patience = {},
): Promise<unknown> {
  const deadline = Date.now() + within;
  let last = 'nothing';
  do {
    try {
      const value = await read();
      if (accepts(value)) return value;
      last = JSON.stringify(value) ?? String(value);
    } catch (error) {
      last = String(error);
    }
    await new Promise((resolve) => setTimeout(resolve, 25));
  } while (Date.now() < deadline);

  throw new Error(`Waited ${within / 1000} s for what never came; the last value was ${last}`);
}
