import type { Asked } from './facts.ts';

/** Asks AWS and never throws: what it refuses is told by the name of its error, since the text of AWS names who asked. */
export async function asked<T>(ask: () => Promise<T>): Promise<Asked<T>> {
  try {
    return { kind: 'told', value: await ask() };
  } catch (error) {
    return { kind: 'refused', why: nameOf(error) };
  }
}

/** Reads something out of what was told; a refusal stays one. */
export function read<T, U>(answer: Asked<T>, take: (value: T) => U): Asked<U> {
  return answer.kind === 'told' ? { kind: 'told', value: take(answer.value) } : answer;
}

export function nameOf(error: unknown): string {
  return error instanceof Error ? error.name : 'unknown error';
}
