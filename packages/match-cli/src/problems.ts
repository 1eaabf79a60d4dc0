/** Something that keeps the tool from doing what was asked: where it is, and what to do about it. */
export interface Problem {
  /** a file's name, or the option or field it is about */
  readonly where: string;
  /** never holds what stands in a cell */
  readonly text: string;
}

/** What was wanted, or all the reasons why there is none. */
export type Attempt<T> =
  | { readonly ok: true; readonly value: T; readonly notes: readonly Problem[] }
  | { readonly ok: false; readonly problems: readonly Problem[] };

export function succeed<T>(value: T, notes: readonly Problem[] = []): Attempt<T> {
  return { ok: true, value, notes };
}

export function fail<T>(...problems: Problem[]): Attempt<T> {
  return { ok: false, problems };
}

/** All values, or all problems of those that failed. */
export function allOf<T>(attempts: readonly Attempt<T>[]): Attempt<T[]> {
  const problems = attempts.flatMap((attempt) => (attempt.ok ? [] : attempt.problems));
  if (problems.length > 0) return fail(...problems);
  const done = attempts.flatMap((attempt) => (attempt.ok ? [attempt] : []));
  return succeed(
    done.map(({ value }) => value),
    done.flatMap(({ notes }) => notes),
  );
}

export function problemLine({ where, text }: Problem): string {
  return `${where}: ${text}`;
}
