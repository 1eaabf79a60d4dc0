import * as z from 'zod';
import { CalendarDate } from '../identifiers.ts';

/**
 * In which capacity somebody signs: in office, acting (Plt.), for the day (Plh.), caretaker (Pj.), or on behalf of
 * the head (a.n.).
 */
export const signingCapacities = ['definitive', 'Plt.', 'Plh.', 'Pj.', 'a.n.'] as const;
export const SigningCapacity = z.enum(signingCapacities);
export type SigningCapacity = z.infer<typeof SigningCapacity>;

/** Who signs a decision, and by what right. */
export const Signatory = z.lazy(() =>
  z.object({
    name: z.string().min(3).max(120),
    /** the office that decides: "Wali Kota Pekalongan" */
    office: z.string().min(3).max(120),
    capacity: SigningCapacity,
    /** what somebody is who signs on behalf of the head: "Sekretaris Daerah"; null in any other capacity */
    ownOffice: z.string().min(3).max(120).nullable(),
    rank: z.string().max(80).nullable(),
    /** employee number, 18 digits; heads of a region have none */
    nip: z
      .string()
      .regex(/^\d{18}$/)
      .nullable(),
    /** number of the letter that gives the right to sign; null for the head in office */
    letter: z.string().min(3).max(120).nullable(),
    /** the days between which they may sign, both included; `to` is null while nobody knows the end */
    from: CalendarDate,
    to: CalendarDate.nullable(),
  }),
);
export type Signatory = z.infer<typeof Signatory>;

export type SignatoryFault =
  | 'letter-missing'
  | 'own-office-missing'
  | 'period-ends-before-it-begins';

/** What is wrong with how a signatory is named; all of it. Whoever does not hold the office needs a letter. */
export function signatoryFaults({
  capacity,
  letter,
  ownOffice,
  from,
  to,
}: Signatory): SignatoryFault[] {
  const faults: SignatoryFault[] = [];
  if (capacity !== 'definitive' && letter === null) faults.push('letter-missing');
  if (capacity === 'a.n.' && ownOffice === null) faults.push('own-office-missing');
  if (to !== null && to < from) faults.push('period-ends-before-it-begins');
  return faults;
}

export type SigningFault = 'date-before-freeze' | 'date-in-future' | 'outside-signatory-period';

/**
 * What is wrong with the date on a signed decision; all of it.
 * @param days `frozen` is the day on which the list was closed, `today` the present one, in the region's time zone
 */
export function signingFaults(
  date: CalendarDate,
  { from, to }: Pick<Signatory, 'from' | 'to'>,
  days: { readonly frozen: CalendarDate; readonly today: CalendarDate },
): SigningFault[] {
  const faults: SigningFault[] = [];
  if (date < days.frozen) faults.push('date-before-freeze');
  if (date > days.today) faults.push('date-in-future');
  if (date < from || (to !== null && date > to)) faults.push('outside-signatory-period');
  return faults;
}

/**
 * A decision's number as it is compared with others: two that differ in capitals or spaces only are one number.
 * Everything else in a number tells offices and years apart.
 */
export function comparableNumber(number: string): string {
  return number.normalize('NFKC').replace(/\s+/gu, '').toUpperCase();
}
