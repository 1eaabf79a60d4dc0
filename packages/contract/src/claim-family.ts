import { ClaimAct, ClaimId, FamilyChild, FamilyHeir } from '@payung/domain';
import * as z from 'zod';
import { text } from './text.ts';

/** Specific data, for those who need to know: every look at it stands in the journal. */
export const ClaimFamily = z.object({
  claimId: ClaimId,
  version: z.int(),
  cause: z.string().nullable(),
  heirs: z.array(FamilyHeir),
  children: z.array(FamilyChild),
  account: z.object({ bank: z.string(), number: z.string(), holder: z.string() }).nullable(),
  words: z.array(z.object({ act: ClaimAct, words: z.string(), at: z.string() })),
});
export type ClaimFamily = z.infer<typeof ClaimFamily>;

export const ClaimFamilyChange = z.strictObject({
  version: z.int().min(1),
  cause: text(500, 1).nullable().default(null),
  heirs: z
    .array(
      z.strictObject({
        ...FamilyHeir.shape,
        name: text(120, 1),
        phone: text(30, 5).nullable().default(null),
      }),
    )
    .max(20)
    .default([]),
  children: z
    .array(z.strictObject({ ...FamilyChild.shape, name: text(120, 1) }))
    .max(20)
    .default([]),
  account: z
    .strictObject({
      bank: text(60, 1),
      number: z.string().regex(/^\d{5,30}$/),
      holder: text(120, 1),
    })
    .nullable()
    .default(null),
});
