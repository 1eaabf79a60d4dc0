import type { ControlRefusal } from '@payung/casework/control';
import type { ProblemError } from '@payung/contract';
import { Problematic } from '@payung/edge';

/** What a use-case refused, as a problem. Exhaustive: a new refusal does not compile until it is told. */
export function problematicOf(refusal: ControlRefusal): Problematic {
  switch (refusal.code) {
    case 'not-found':
      return new Problematic('not-found', `no such ${refusal.what}`);
    case 'state-forbids':
    case 'region-taken':
    case 'legal-hold':
      return new Problematic(refusal.code, refusal.detail);
    case 'place-refused': {
      const { why, detail, successors } = refusal;
      const errors: ProblemError[] = [{ field: 'regencyCode', code: why, message: detail }];
      const reasons = successors.map(({ code, name }) => ({
        code: 'successor',
        place: code,
        name,
      }));
      return new Problematic('place-refused', detail, { errors, reasons });
    }
    case 'request-invalid':
      return new Problematic('request-invalid', 'what was sent does not fit', {
        errors: [...refusal.faults],
      });
    case 'region-incomplete':
      return new Problematic('region-incomplete', 'something is missing; all of it is listed', {
        errors: [...refusal.faults],
      });
    case 'region-changed':
      return new Problematic('region-changed', 'somebody else changed it; look at it again');
    case 'self-invited':
      return new Problematic('self-invited', 'a central admin cannot be the admin of a region');
    case 'second-person-needed':
      return new Problematic('second-person-needed', 'another central admin has to approve this');
  }
}
