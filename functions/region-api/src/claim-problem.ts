import type { Refusal } from '@payung/casework';
import type { ProblemError } from '@payung/contract';
import type { EventFault } from '@payung/domain';
import { Problematic } from '@payung/edge';

type OfClaim = Extract<Refusal, { code: 'event-refused' | 'claim-exists' | 'papers-missing' }>;

/** Why a claim was not opened, or does not go on. */
export function claimProblem(refusal: OfClaim): Problematic {
  switch (refusal.code) {
    case 'event-refused':
      return new Problematic('event-refused', 'nothing can be claimed for this event', {
        errors: refusal.because.map(
          (fault): ProblemError => ({
            field: 'event',
            code: fault.code,
            message: messageOf(fault),
          }),
        ),
      });
    case 'claim-exists':
      return new Problematic('claim-exists', `the claim ${refusal.claim} is about this event`);
    case 'papers-missing':
      return new Problematic('papers-missing', 'papers that the insurer asks for are missing', {
        errors: refusal.missing.map(
          (paper): ProblemError => ({ field: 'papers', code: paper, message: 'is not there yet' }),
        ),
      });
  }
}

function messageOf(fault: EventFault): string {
  switch (fault.code) {
    case 'in-the-future':
      return `today is ${fault.today}`;
    case 'died-before-the-accident':
      return 'the death lies before the accident that it is said to come from';
    case 'before-birth':
      return 'the worker was not born yet';
    case 'never-covered':
      return 'no month was ever paid for this person; BPJS decides, and has nothing to decide on';
    case 'refused-by-insurer':
      return 'BPJS did not take the registration of this person; have it put right, then tell this event again';
    case 'before-registration':
      return `cover began on ${fault.coveredFrom}: nobody was registered on the day of the event`;
    case 'died-otherwise':
      return `the death is written down for ${fault.toldOn}: take that leaving back first, or tell this day`;
  }
}
