import type { KeptAnswer, OnceKey, RegistryWrite, TenantData } from '@payung/data';
import { sha256Hex } from '@payung/data';
import type { UserId } from '@payung/domain';
import { ok, type Result, refuse } from './refusal.ts';

export type { OnceKey };

/** How long an answer can be asked for again with its key: a day, as is usual for such keys. */
const answerLastsSeconds = 24 * 60 * 60;

/** The same for what is written on a telephone: the answer may be lost on the way back, and the line for weeks. */
export const fieldAnswerLastsSeconds: number = 31 * 24 * 60 * 60;

/** Builds the key; two users or two routes never meet in one. Regions are kept apart by their own hashes. */
export function onceKey(parts: {
  route: string;
  user: UserId;
  key: string;
  body: string;
}): OnceKey {
  return { name: `${parts.route}\n${parts.user}\n${parts.key}`, body: sha256Hex(parts.body) };
}

/** The answer as it was given, or a refusal when something else was sent under the same key. */
export function repeated(kept: KeptAnswer): Result<{ status: number; body: string }> {
  if (!kept.sameRequest) {
    return refuse({ code: 'idempotency-key-reused' });
  }
  return { ok: true, value: { status: kept.status, body: kept.body } };
}

/** The answer already given under this key, if there is one. */
export async function repeatOf(
  data: TenantData,
  once: OnceKey | null,
): Promise<Result<{ kind: 'repeated'; status: number; body: string }> | null> {
  const kept = once === null ? null : await data.people.answer(once);
  if (kept === null) return null;
  const again = repeated(kept);
  return again.ok ? ok({ kind: 'repeated', ...again.value }) : again;
}

/**
 * The write that keeps an answer, in the very commit whose effect it tells.
 * @param lastsSeconds how long it can be asked for again
 */
export function keepAnswer(
  once: OnceKey | null,
  answer: { status: number; body: unknown },
  nowMs: number,
  lastsSeconds: number = answerLastsSeconds,
): RegistryWrite[] {
  if (once === null) return [];
  const at = Math.floor(nowMs / 1000);
  return [
    {
      write: 'keep-answer',
      once,
      status: answer.status,
      body: JSON.stringify(answer.body),
      at,
      expiresAt: at + lastsSeconds,
    },
  ];
}
