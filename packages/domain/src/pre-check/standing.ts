import * as z from 'zod';
import { CalendarDate, Instant, NominationId, UserId } from '../identifiers.ts';
import { PreCheckAnswer, RecipientId, RecipientKind } from './pre-check.ts';

/** One answer about a person, and where it stands. */
export const PreCheckEntry = z.object({
  recipient: RecipientId,
  kind: RecipientKind,
  answer: PreCheckAnswer,
  /** the day of which the answer speaks */
  checkedOn: CalendarDate,
  at: Instant,
  /** the file that was asked with, the answer that was read, and its line */
  file: z.string(),
  upload: z.string(),
  row: z.int(),
});
export type PreCheckEntry = z.infer<typeof PreCheckEntry>;

/** What the lead agency decided about refusals: they are overruled, or the nomination goes back to be corrected. */
export const PreCheckRuling = z.object({
  act: z.enum(['keep', 'return']),
  /** the answers that it is about; later ones are not */
  uploads: z.array(z.string()),
  reason: z.string(),
  by: UserId,
  at: Instant,
});
export type PreCheckRuling = z.infer<typeof PreCheckRuling>;

/** All that recipients said about one nomination, the first answer first (domain-rules 3.6). */
export const PreCheckStanding = z.object({
  id: NominationId,
  version: z.int().min(1),
  entries: z.array(PreCheckEntry).max(60),
  rulings: z.array(PreCheckRuling).max(60),
});
export type PreCheckStanding = z.infer<typeof PreCheckStanding>;

/** Answers that are kept of one person; of more the oldest are left out. */
export const mostEntries = 60;

/** What each recipient said last: by the day of which it speaks, then by when it was read. */
export function latestAnswers({
  entries,
}: Pick<PreCheckStanding, 'entries'>): Map<RecipientId, PreCheckEntry> {
  const latest = new Map<RecipientId, PreCheckEntry>();
  for (const entry of entries) {
    const known = latest.get(entry.recipient);
    const isOlder =
      known !== undefined &&
      (entry.checkedOn < known.checkedOn ||
        (entry.checkedOn === known.checkedOn && entry.at < known.at));
    if (!isOlder) latest.set(entry.recipient, entry);
  }
  return latest;
}

/** Refusals that stand: what a recipient said last is not OK, and nobody has overruled it. */
export function openRefusals(
  standing: Pick<PreCheckStanding, 'entries' | 'rulings'>,
): PreCheckEntry[] {
  const kept = new Set(
    standing.rulings.filter(({ act }) => act === 'keep').flatMap(({ uploads }) => uploads),
  );
  return [...latestAnswers(standing).values()].filter(
    ({ answer, upload }) => answer !== 'OK' && !kept.has(upload),
  );
}

/** The ruling by which a refused nomination waits to be corrected; null when none is. */
export function standingReturn(
  standing: Pick<PreCheckStanding, 'entries' | 'rulings'>,
): PreCheckRuling | null {
  const refused = new Set(openRefusals(standing).map(({ upload }) => upload));
  const last = standing.rulings.findLast(({ uploads }) => uploads.some((id) => refused.has(id)));
  return last?.act === 'return' ? last : null;
}

/** What the population registry says of somebody (domain-rules 3.6). */
export type DukcapilStatus = 'NOT_CHECKED' | 'MATCH' | 'MISMATCH' | 'NOT_FOUND' | 'DECEASED';

/** The registry's last answer in the words of domain-rules 3.6; anything but these four stays unchecked. */
export function dukcapilStatus(standing: Pick<PreCheckStanding, 'entries'>): DukcapilStatus {
  const entries = standing.entries.filter(({ kind }) => kind === 'population-registry');
  const last = [...latestAnswers({ entries }).values()].sort((a, b) =>
    `${a.checkedOn}${a.at}` < `${b.checkedOn}${b.at}` ? 1 : -1,
  )[0];
  switch (last?.answer) {
    case 'OK':
      return 'MATCH';
    case 'MISMATCH':
    case 'NOT_FOUND':
    case 'DECEASED':
      return last.answer;
    default:
      return 'NOT_CHECKED';
  }
}

/** Who has to be asked before a decision, and how old the answer may be. None unless a region says so. */
export const PreCheckSetting = z.object({
  id: z.literal('setting'),
  version: z.int().min(1),
  required: z
    .array(z.object({ recipient: RecipientId, maxAgeDays: z.int().min(1).max(730) }))
    .max(10),
});
export type PreCheckSetting = z.infer<typeof PreCheckSetting>;

/** Why a pre-check keeps somebody from being determined. */
export interface PreCheckGap {
  readonly code:
    | 'pre-check-missing'
    | 'pre-check-outdated'
    | 'pre-check-refused'
    | 'pre-check-returned';
  readonly detail: Readonly<Record<string, string | number | null>>;
}

const dayMs = 24 * 60 * 60 * 1000;

/**
 * What keeps somebody from being determined on a day: refusals that stand, whoever gave them, and answers that are
 * asked for and missing or too old.
 */
export function preCheckGaps(
  standing: Pick<PreCheckStanding, 'entries' | 'rulings'>,
  { required }: Pick<PreCheckSetting, 'required'>,
  day: CalendarDate,
): PreCheckGap[] {
  const returned = standingReturn(standing);
  const gaps = openRefusals(standing).map(({ recipient, answer, checkedOn }): PreCheckGap => {
    const code = returned === null ? 'pre-check-refused' : 'pre-check-returned';
    return { code, detail: { recipient, answer, checkedOn } };
  });
  const latest = latestAnswers(standing);
  for (const { recipient, maxAgeDays } of required) {
    const last = latest.get(recipient);
    if (last === undefined) {
      gaps.push({ code: 'pre-check-missing', detail: { recipient } });
      continue;
    }
    const { checkedOn } = last;
    const days = Math.round((Date.parse(day) - Date.parse(checkedOn)) / dayMs);
    if (days > maxAgeDays) {
      gaps.push({ code: 'pre-check-outdated', detail: { recipient, checkedOn, maxAgeDays } });
    }
  }
  return gaps;
}
