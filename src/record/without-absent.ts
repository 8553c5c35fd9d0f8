/** T with every optional key either there or left out, never there and undefined. */
export type WithoutAbsent<T> = { [Key in keyof T as undefined extends T[Key] ? never : Key]: T[Key] } & {
  [Key in keyof T as undefined extends T[Key] ? Key : never]?: Exclude<T[Key], undefined>;
};

/** Leaves out the keys whose value is undefined. */
export function withoutAbsent<T extends object>(given: T): WithoutAbsent<T> {
  const entries = Object.entries(given).filter(([, value]) => value !== undefined);
  return Object.fromEntries(entries) as WithoutAbsent<T>;
}
