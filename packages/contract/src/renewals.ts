import {
  AgencyId,
  LeaveReason,
  NominationId,
  RemovalReason,
  AgencyRenewal as StoredAgencyRenewal,
  Renewal as StoredRenewal,
} from '@payung/domain';
import * as z from 'zod';

/** One agency's part of a renewal. */
export const AgencyRenewal = z.object({
  ...StoredAgencyRenewal.omit({ handedIn: true }).shape,
  /** people who are nominated anew */
  renewed: z.int(),
  /** places of the card that nobody holds, those to be renewed not yet counted; null without a card */
  free: z.int().nullable(),
  /** the list by which they are nominated; null until the agency confirms */
  importId: z.string().nullable(),
});

/** The making of a year's list from that of an earlier year. */
export const Renewal = z.object({
  id: StoredRenewal.shape.id,
  fromYear: z.int(),
  year: z.int(),
  state: StoredRenewal.shape.state,
  agencies: z.array(AgencyRenewal),
  at: z.string(),
});
export type Renewal = z.infer<typeof Renewal>;
export const RenewalList = z.object({ items: z.array(Renewal) });

export const RenewalRequest = z.strictObject({ fromYear: z.int().min(2000).max(2099) });

/** Somebody of last year: proposed, leaving, or taken off. */
export const RenewalPerson = z.object({
  nominationId: NominationId,
  /** null for who was forgotten meanwhile */
  name: z.string().nullable(),
  occupation: z.string().nullable(),
  village: z.string().nullable(),
  leaves: LeaveReason.nullable(),
  /** codes of the reasons, where rules say that they leave */
  codes: z.array(z.string()),
  removed: RemovalReason.nullable(),
});
export const RenewalPeople = z.object({ items: z.array(RenewalPerson), pages: z.int() });

export const RenewalPeopleChange = z.strictObject({
  agency: AgencyId,
  page: z.int().min(1).max(99_999),
  remove: z
    .array(z.strictObject({ nominationId: NominationId, why: RemovalReason }))
    .max(100)
    .default([]),
  restore: z.array(NominationId).max(100).default([]),
});

export const RenewalConfirmation = z.strictObject({
  agency: AgencyId,
  /** version of the notice that these people were given */
  notice: z.int().min(1).nullable().default(null),
});
