import type { Cause } from '@payung/data';
import { UserId } from '@payung/domain';

/** The service itself, where it does what nobody pressed a button for: the journal tells it as such. */
export const systemActor: Cause['actor'] = {
  kind: 'System',
  user: UserId.parse('system'),
  agency: null,
};
