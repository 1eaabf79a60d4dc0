import type { FieldError } from '../../pieces/error-summary.tsx';
import { faultsUnder, fieldFaults } from '../../service-faults.ts';
import { eventFaultWords } from '../../words/claims.ts';
import { eventControls, eventFault } from './event-draft.ts';

/** What the service says of an event: of its fields, or why nothing can be claimed for it. */
export function eventRefusals(error: unknown): readonly FieldError[] {
  const impossible = faultsUnder(error, ['event-refused']).map(
    ({ code }): FieldError => ({ target: eventControls.on, text: eventFaultWords(code) }),
  );
  return impossible.length > 0 ? impossible : (fieldFaults(error, eventFault) ?? []);
}
