import * as z from 'zod';
import { FundingKind } from '../cohort/cohort.ts';
import type { MappingFault } from '../file-mapping/columns.ts';

/**
 * Kinds of membership by which the insurer keeps groups (wadah) apart: SG of the government, SD of a village by its
 * budget, SA of a village by the region's, SL of a village by other money, SC of a company, SB of a bank
 * (domain-rules 4.1).
 */
export const membershipTypes = ['SG', 'SD', 'SA', 'SL', 'SC', 'SB'] as const;
export const MembershipType = z.enum(membershipTypes);
export type MembershipType = z.infer<typeof MembershipType>;

/** The group in which a branch keeps those whom one kind of money pays for. */
export const InsurerGroup = z.object({
  funding: FundingKind,
  membershipType: MembershipType,
  /** number that the branch gave the group; empty until it did */
  code: z.string().trim().max(40),
});
export type InsurerGroup = z.infer<typeof InsurerGroup>;

/** What a region settled with its branch about groups; one record. */
export const ExchangeSetting = z.object({
  /** always `setting` */
  id: z.string(),
  /** 0 before the first time */
  version: z.int().min(0),
  groups: z.array(InsurerGroup).max(20),
});
export type ExchangeSetting = z.infer<typeof ExchangeSetting>;

/**
 * Where a region begins. Whoever pays for themselves is in no group; that gifts go with companies is inferred, and so is
 * that money of the province goes with the government: a region changes what its branch does otherwise.
 */
export const defaultExchangeSetting: ExchangeSetting = {
  id: 'setting',
  version: 0,
  groups: [
    { funding: 'APBD', membershipType: 'SG', code: '' },
    { funding: 'APBD_P', membershipType: 'SG', code: '' },
    { funding: 'DBHCHT', membershipType: 'SG', code: '' },
    { funding: 'PROVINCE', membershipType: 'SG', code: '' },
    { funding: 'APBDES', membershipType: 'SD', code: '' },
    { funding: 'CSR', membershipType: 'SC', code: '' },
    { funding: 'DONATION', membershipType: 'SC', code: '' },
  ],
};

/** The group of a kind of money; null where the region settled none. */
export function groupOf(
  { groups }: Pick<ExchangeSetting, 'groups'>,
  kind: FundingKind,
): InsurerGroup | null {
  return groups.find(({ funding }) => funding === kind) ?? null;
}

/** Kinds of money that are in two groups at once. */
export function groupFaults(groups: readonly InsurerGroup[]): MappingFault[] {
  return groups.flatMap(({ funding }, i) => {
    const before = groups.findIndex((one) => one.funding === funding);
    if (before === i) return [];
    const detail = `${funding} is in group ${before} already; each person's month has one source`;
    return [{ field: `groups.${i}.funding`, detail }];
  });
}
