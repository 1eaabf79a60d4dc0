import { sumsOf } from '@payung/data';
import { checkBucket, freePlaces, holdsPlace, type NominationId } from '@payung/domain';
import type { Finding, WholeCard, WholeTenant } from './check-invariants-reading.ts';

/** Quota cards against their entries, their waiting lists and the nominations that draw on them. */
export function checkQuotas(whole: WholeTenant): Finding[] {
  const known = new Set(whole.cards.map(({ record }) => record.id));
  const homeless = [...whole.nominations.values()].filter(({ bucket }) => !known.has(bucket));
  return [
    ...homeless.map(
      ({ id, bucket }): Finding => ({
        code: 'quota-card-missing',
        key: `nomination ${id}`,
        expected: bucket,
        found: 'nothing',
      }),
    ),
    ...whole.cards.flatMap((card) => checkCard(whole, card)),
  ];
}

function checkCard(whole: WholeTenant, card: WholeCard): Finding[] {
  const { record, movements, waiting } = card;
  const key = `quota ${record.id}`;
  const findings = checkBucket(
    sumsOf(record),
    movements.map(({ movement }) => movement),
  ).map(
    ({ code, field, expected, found }): Finding => ({
      code: `quota-${code}`,
      key: `${key} ${field}`,
      expected,
      found,
    }),
  );
  const compare = (code: string, expected: number, found: number): void => {
    if (expected !== found) findings.push({ code, key, expected, found });
  };
  const own = [...whole.nominations.values()].filter(({ bucket }) => bucket === record.id);
  const places = own.filter(({ state }) => holdsPlace(state)).length;
  // somebody who was forgotten after their cover used a place up all the same
  const forgotten = [...whole.anonymous.values()].filter(({ bucket }) => bucket === record.id);
  const isDetermined = ({ state }: { state: string }): boolean => state === 'determined';
  const determined = own.filter(isDetermined).length + forgotten.filter(isDetermined).length;
  const waiters = own.filter(({ state }) => state === 'waitlisted').length;
  compare('quota-free-differs-from-sums', freePlaces(sumsOf(record)), record.free);
  compare('quota-reserved-differs-from-nominations', places, record.reserved);
  compare('quota-consumed-differs-from-nominations', determined, record.consumed);
  compare('quota-waiting-differs-from-nominations', waiters, record.waiting);
  compare('quota-waiting-differs-from-list', waiting.length, record.waiting);
  return [...findings, ...checkWaiting(whole, card), ...checkTurns(card), ...checkPeopleOf(card)];
}

/** Each line of a waiting list stands for a nomination that waits with this number, and the reverse. */
function checkWaiting(whole: WholeTenant, { record, waiting }: WholeCard): Finding[] {
  const findings: Finding[] = [];
  const listed = new Map<NominationId, number>();
  for (const { number, nomination } of waiting) {
    listed.set(nomination, number);
    const found = whole.nominations.get(nomination);
    const waits = found?.state === 'waitlisted' && found.bucket === record.id;
    if (waits && found.number === number) continue;
    findings.push({
      code: 'waiting-line-differs-from-nomination',
      key: `quota ${record.id} number ${number}`,
      expected: `${nomination} waitlisted ${number}`,
      found: found === undefined ? 'nothing' : `${found.state} ${found.number}`,
    });
  }
  for (const one of whole.nominations.values()) {
    const waits = one.state === 'waitlisted';
    if (one.bucket !== record.id || (waits ? listed.get(one.id) === one.number : true)) continue;
    findings.push({
      code: 'waiting-nomination-not-listed',
      key: `nomination ${one.id}`,
      expected: `${one.number}`,
      found: `${listed.get(one.id) ?? 'nothing'}`,
    });
  }
  return findings;
}

/** The number that each nomination drew, from the entries by which people began to wait. */
function drawnNumbers({ movements }: WholeCard): Map<NominationId, number> {
  const drawn = new Map<NominationId, number>();
  for (const { movement, nominations } of movements) {
    const first = movement.numbers?.first;
    if (first === undefined) continue;
    nominations.forEach((nomination, i) => void drawn.set(nomination, first + i));
  }
  return drawn;
}

/** Who was promoted came before all who wait still, and each promotion went by number. */
function checkTurns(card: WholeCard): Finding[] {
  const drawn = drawnNumbers(card);
  const key = `quota ${card.record.id}`;
  const longest = Math.min(...card.waiting.map(({ number }) => number));
  const findings: Finding[] = [];
  for (const { movement, nominations } of card.movements) {
    if (movement.kind !== 'promote') continue;
    const numbers = nominations.map((nomination) => drawn.get(nomination) ?? 0);
    const highest = Math.max(0, ...numbers);
    if (highest > longest) {
      const code = 'promoted-before-its-turn';
      findings.push({ code, key, expected: longest, found: highest });
    }
    if (numbers.some((number, i) => i > 0 && number <= (numbers[i - 1] ?? 0))) {
      const found = numbers.join(' ');
      findings.push({ code: 'promoted-out-of-order', key, expected: 'rising numbers', found });
    }
  }
  return findings;
}

/** An entry names as many nominations as it moves places or turns. */
function checkPeopleOf({ record, movements }: WholeCard): Finding[] {
  return movements.flatMap(({ movement, nominations, at }): Finding[] => {
    const moved = Math.max(
      Math.abs(movement.reserved),
      Math.abs(movement.waiting),
      Math.abs(movement.consumed),
    );
    if (moved === nominations.length && new Set(nominations).size === moved) return [];
    return [
      {
        code: 'movement-people-differ',
        key: `quota ${record.id} ${movement.kind} ${at}`,
        expected: moved,
        found: new Set(nominations).size,
      },
    ];
  });
}
