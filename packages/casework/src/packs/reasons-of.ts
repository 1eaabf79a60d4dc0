import type { Refusal } from '../refusal.ts';
import type { ActReason } from './open-act.ts';

/** Why an answer from the field is refused, every reason. */
export function reasonsOf(refusal: Refusal): readonly ActReason[] {
  switch (refusal.code) {
    case 'request-faults':
      return refusal.faults.map(({ field, detail }) => ({
        field,
        code: 'invalid',
        message: detail,
      }));
    case 'person-restricted':
      return [
        { field: 'person', code: refusal.code, message: `restricted since ${refusal.since}` },
      ];
    case 'duties-apart':
      return [{ field: 'nominationId', code: refusal.code, message: refusal.conflict }];
    default:
      return [{ field: 'nominationId', code: refusal.code, message: 'cannot be answered now' }];
  }
}
