import { type ProblemCode, problemStatus } from '@payung/contract';
import { ApiFault, type Fault } from '../api/request.ts';
import { say } from '../language/say.ts';
import { problemSentences } from './problem-sentences.ts';
import type { Sentence } from './sentence.ts';

const unreachable: Sentence = {
  what: say('Layanan belum dapat dihubungi.'),
  remedy: say('Periksa sambungan internet, lalu coba lagi. Isian di halaman ini tidak hilang.'),
};

const unreadable: Sentence = {
  what: say('Jawaban layanan tidak dapat dibaca oleh halaman ini.'),
  remedy: say('Muat ulang halaman agar memakai versi terbaru.'),
};

/** HTTP status of what was turned away since too much came; nothing is noted of it anywhere. */
const tooOften = problemStatus['too-many-requests'];

/** The sentence for anything that was thrown, also for what no rule foresaw. */
export function sentenceFor(error: unknown): Sentence {
  return error instanceof ApiFault ? sentenceForFault(error.fault) : problemSentences.unexpected;
}

function sentenceForFault(fault: Fault): Sentence {
  switch (fault.kind) {
    case 'unreachable':
      return unreachable;
    case 'unreadable':
      // of a gateway in front of the service, which speaks no words of ours
      if (fault.status === tooOften) return problemSentences['too-many-requests'];
      return fault.status >= 500 ? problemSentences['too-busy'] : unreadable;
    case 'problem': {
      const sentence = sentenceForCode(fault.problem.code);
      if (fault.retryAfterSeconds === null) return sentence;
      return {
        ...sentence,
        remedy: say('Coba lagi dalam {retryAfterSeconds} detik.', {
          retryAfterSeconds: fault.retryAfterSeconds,
        }),
      };
    }
  }
}

/** The sentence for a code that came as a part of an answer, e.g. for one of many cases. */
export function sentenceForCode(code: string): Sentence {
  return isProblemCode(code) ? problemSentences[code] : problemSentences.unexpected;
}

function isProblemCode(code: string): code is ProblemCode {
  return Object.hasOwn(problemStatus, code);
}

/**
 * The number under which the service's record of a failure is found; where no answer came that names it, the number under
 * which the portal asked. Null for what is no failure, and for what was turned away since too much came: nothing is found of it.
 */
export function reportNumberOf(error: unknown): string | null {
  if (!(error instanceof ApiFault)) return null;
  const { fault, number } = error;
  switch (fault.kind) {
    case 'problem':
      return fault.problem.status >= 500 ? fault.problem.correlationId : null;
    case 'unreadable':
      return fault.status === tooOften ? null : number;
    case 'unreachable':
      return number;
  }
}

/** Whether somebody else was faster: nothing went wrong, things stand differently now. */
export function isConflict(error: unknown): boolean {
  if (!(error instanceof ApiFault) || error.fault.kind !== 'problem') return false;
  return error.fault.problem.status === 409;
}

/** Whether this is the service's own answer with that code. */
export function isCode(error: unknown, code: ProblemCode): boolean {
  if (!(error instanceof ApiFault) || error.fault.kind !== 'problem') return false;
  return error.fault.problem.code === code;
}
