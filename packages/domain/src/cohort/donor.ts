import * as z from 'zod';
import { Instant, UserId } from '../identifiers.ts';

/** Short name of a donor inside one region, e.g. `pt-contoh-jaya`. It stands in addresses: never a person's name. */
export const DonorId = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)
  .max(40)
  .brand('DonorId');
export type DonorId = z.infer<typeof DonorId>;

/** What a donor promised for one budget year: people for so many months, or money (domain-rules 0, S1). */
export const Pledge = z.object({
  id: z.string().regex(/^[0-9A-HJKMNP-TV-Z]{26}$/),
  budgetYear: z.int().min(2000).max(2099),
  /** workers that it names by occupation or place, or places that the region fills */
  funds: z.enum(['workers', 'places']),
  people: z.int().min(1),
  /** months for each of them */
  months: z.int().min(1).max(12),
  /** whole rupiah */
  rupiah: z.int().min(0),
  /** the letter or agreement by which it was promised */
  basis: z.string().min(3).max(200),
  by: UserId,
  at: Instant,
});
export type Pledge = z.infer<typeof Pledge>;

/** A company, an association or a person who pays for other people's cover. */
export const Donor = z.object({
  id: DonorId,
  version: z.int().min(1),
  kind: z.enum(['company', 'association', 'person']),
  /** of a person it is personal, like all of the contact */
  name: z.string().min(2).max(120),
  contact: z.object({
    person: z.string().max(120).nullable(),
    phone: z.string().max(40).nullable(),
    email: z.string().max(120).nullable(),
    address: z.string().max(300).nullable(),
  }),
  pledges: z.array(Pledge),
  createdBy: UserId,
  createdAt: Instant,
});
export type Donor = z.infer<typeof Donor>;
