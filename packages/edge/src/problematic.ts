import { type Problem, type ProblemCode, problemStatus } from '@payung/contract';

/** Ends a request with a problem; the one exception that routes throw. */
export class Problematic extends Error {
  readonly code: ProblemCode;
  readonly more: Pick<Problem, 'errors' | 'outcome' | 'reasons'>;
  constructor(code: ProblemCode, detail: string, more: Problematic['more'] = {}) {
    super(detail);
    this.name = 'Problematic';
    this.code = code;
    this.more = more;
  }
}

export function problemOf(thrown: Problematic, correlationId: string): Problem {
  return {
    type: `urn:payung:problem:${thrown.code}`,
    title: thrown.code.replaceAll('-', ' '),
    status: problemStatus[thrown.code],
    code: thrown.code,
    detail: thrown.message,
    correlationId,
    ...thrown.more,
  };
}
