import type { KeptAnswer, RegistryWrite, TenantData, TenantKeys } from '@payung/data';
import { sha256Hex } from '@payung/data';
import type { UserId } from '@payung/domain';
import { ok, type Result, refuse } from './refusal.ts';

/** How long an answer can be asked for again with its key: a day, as is usual for such keys. */
const answerLastsSeconds = 24 * 60 * 60;

/** One Idempotency-Key of one user for one route, with what was sent under it. */
export interface OnceKey {
  readonly digest: string;
  readonly request: string;
}

/** Builds the key; two users, two routes or two regions never meet in one. */
export function onceKey(
  keys: TenantKeys,
  parts: { route: string; user: UserId; key: string; body: string },
): OnceKey {
  return {
    digest: keys.digest('idempotency', `${parts.route}\n${parts.user}\n${parts.key}`),
    request: keys.digest('idempotency', sha256Hex(parts.body)),
  };
}

/** The answer as it was given, or a refusal when something else was sent under the same key. */
export function repeated(
  kept: KeptAnswer,
  once: OnceKey,
): Result<{ status: number; body: string }> {
  if (kept.request !== once.request) {
    return refuse({ code: 'idempotency-key-reused' });
  }
  return { ok: true, value: { status: kept.status, body: kept.body } };
}

/** The answer already given under this key, if there is one. */
export async function repeatOf(
  data: TenantData,
  once: OnceKey | null,
): Promise<Result<{ kind: 'repeated'; status: number; body: string }> | null> {
  const kept = once === null ? null : await data.people.answer(once.digest);
  if (kept === null || once === null) return null;
  const again = repeated(kept, once);
  return again.ok ? ok({ kind: 'repeated', ...again.value }) : again;
}

/** The write that keeps an answer, in the very commit whose effect it tells. */
export function keepAnswer(
  once: OnceKey | null,
  answer: { status: number; body: unknown },
  nowMs: number,
): RegistryWrite[] {
  if (once === null) return [];
  return [
    {
      write: 'keep-answer',
      digest: once.digest,
      request: once.request,
      status: answer.status,
      body: JSON.stringify(answer.body),
      expiresAt: Math.floor(nowMs / 1000) + answerLastsSeconds,
    },
  ];
}
