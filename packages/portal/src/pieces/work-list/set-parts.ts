/** What is set of a filter as it stands in the address; the address of the whole list has no parts. */
export function setParts<Value extends string | number>(
  search: Readonly<Record<string, Value | undefined>>,
): Record<string, Value> {
  return Object.fromEntries(
    Object.entries(search).flatMap(([name, value]) =>
      value === undefined ? [] : [[name, value] as const],
    ),
  );
}
