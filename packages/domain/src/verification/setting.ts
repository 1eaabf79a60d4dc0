import * as z from 'zod';

/**
 * Who looks at a nominated worker before the decision, in this order: the village (*verifikasi*), the district
 * (*validasi*), the lead agency, the insurer's branch (domain-rules 5.1, 5.2).
 */
export const verificationLevels = ['village', 'district', 'lead', 'insurer'] as const;
export const VerificationLevel = z.enum(verificationLevels);
export type VerificationLevel = z.infer<typeof VerificationLevel>;

/** most people of one level who are asked about one worker */
const mostAsked = 5;
/** days in which a level is to answer at the most */
const mostDays = 180;

/** One level of a region's verification: `needed` of `of` people confirm, within `days`. */
export const VerificationStep = z.lazy(() =>
  z
    .object({
      level: VerificationLevel,
      needed: z.int().min(1).max(mostAsked),
      of: z.int().min(1).max(mostAsked),
      /** days to answer, counted from the day after it came; null where nothing is due */
      days: z.int().min(1).max(mostDays).nullable(),
    })
    .refine(({ needed, of }) => needed <= of, {
      path: ['needed'],
      message: 'more answers are needed than people are asked',
    }),
);
export type VerificationStep = z.infer<typeof VerificationStep>;

/** What the insurer's branch may want to know of everybody it registers (domain-rules 4.2). */
export const insurerFields = [
  'birthPlace',
  'motherMaidenName',
  'familyCardNo',
  'address',
  'rt',
  'rw',
  'village',
  'phone',
  'income',
] as const;
export const InsurerField = z.enum(insurerFields);
export type InsurerField = z.infer<typeof InsurerField>;

/** How a region verifies; without levels whoever is nominated is ready at once. */
export const VerificationSetting = z.lazy(() =>
  z
    .object({
      steps: z.array(VerificationStep).max(verificationLevels.length),
      /** the branch that registers, and what it wants of everybody */
      insurer: z.object({
        branch: z.string().min(1).max(120).nullable(),
        requiredFields: z.array(InsurerField).max(insurerFields.length),
      }),
    })
    .superRefine(({ steps, insurer }, context) => {
      const ranks = steps.map(({ level }) => verificationLevels.indexOf(level));
      if (ranks.some((rank, i) => i > 0 && rank <= (ranks[i - 1] ?? 0))) {
        const message = 'each level once, in the order village, district, lead, insurer';
        context.addIssue({ code: 'custom', path: ['steps'], message });
      }
      if (new Set(insurer.requiredFields).size < insurer.requiredFields.length) {
        const message = 'each field once';
        context.addIssue({ code: 'custom', path: ['insurer', 'requiredFields'], message });
      }
    }),
);
export type VerificationSetting = z.infer<typeof VerificationSetting>;

/** What holds in a region that has set nothing. */
export const noVerification: VerificationSetting = {
  steps: [],
  insurer: { branch: null, requiredFields: [] },
};
