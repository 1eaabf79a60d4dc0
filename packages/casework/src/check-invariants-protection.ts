import { splitNominationId } from '@payung/data';
import { isLiving } from '@payung/domain';
import type { Finding, WholeTenant } from './check-invariants-reading.ts';

/** People who were forgotten, and people with whom nothing more is to be done. */
export function checkProtection(whole: WholeTenant): Finding[] {
  return [...checkForgotten(whole), ...checkRestrictions(whole)];
}

/** Whoever was forgotten was forgotten wholly: no nomination of theirs lives, is listed, or says anything. */
function checkForgotten(whole: WholeTenant): Finding[] {
  const findings: Finding[] = [];
  for (const { id, state } of whole.anonymous.values()) {
    const key = `nomination ${id}`;
    const { person } = splitNominationId(id);
    const found = (code: string, what: string): void =>
      void findings.push({ code, key, expected: 'nobody', found: what });
    if (!whole.forgotten.has(person)) found('forgotten-in-part', `person ${person}`);
    // nobody ends what a determination decided: it ended with its months
    if (isLiving(state) && state !== 'determined') found('forgotten-living', state);
    if (whole.indexed.has(id)) found('forgotten-listed', state);
  }
  for (const { id, state } of whole.nominations.values()) {
    const { person } = splitNominationId(id);
    if (!whole.forgotten.has(person)) continue;
    const key = `nomination ${id}`;
    findings.push({ code: 'forgotten-in-part', key, expected: 'nobody', found: state });
  }
  return findings;
}

/** A restriction stands on the guard and on every nomination under it, or nowhere. */
function checkRestrictions(whole: WholeTenant): Finding[] {
  const guards = new Map([...whole.guards.values()].map((guard) => [guard.person, guard]));
  return [...whole.nominations.values()].flatMap((record): Finding[] => {
    const guard = guards.get(splitNominationId(record.id).person);
    if (guard === undefined || guard.restricted === record.restricted) return [];
    const expected = guard.restricted ?? 'no restriction';
    const found = record.restricted ?? 'no restriction';
    return [{ code: 'restriction-in-part', key: `nomination ${record.id}`, expected, found }];
  });
}
