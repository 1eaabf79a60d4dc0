import type {
  AccountDirectory,
  Clock,
  ControlPlane,
  CrossDesk,
  Outbox,
  Randomness,
  RegionMessage,
} from '@payung/data';
import type { Places } from '@payung/places';

/**
 * What the use-cases of the control plane work with. Nothing here opens a region: its people, keys and journal
 * cannot be named, and what has to be done inside is asked of the region's own worker.
 */
export interface ControlService {
  readonly control: ControlPlane;
  readonly places: Places;
  readonly accounts: Pick<AccountDirectory, 'invite'>;
  readonly outbox: Outbox;
  /** the check across regions, as far as the centre may see it: two regions, months, no people */
  readonly desk: CrossDesk;
  readonly queue: { send(message: RegionMessage): Promise<void> };
  readonly clock: Clock;
  readonly random: Randomness;
}
