import { describe, expect, it } from 'vitest';
import { nominate } from '../../support/acts.ts';
import {
  aCohort,
  askNothing,
  draft,
  freeze,
  given,
  send,
  sign,
} from '../../support/determination-acts.ts';
import { aVerifier, stated } from '../../support/eligibility-acts.ts';
import { embeddedDatabase } from '../../support/embedded-database.ts';
import { social } from '../../support/invented-region.ts';
import { openTestService } from '../../support/test-service.ts';

const database = embeddedDatabase();

/** A list that was sent for signature, of somebody of whom this user stated that they are at work. */
async function statedBy(user: string, seed: number) {
  const test = await openTestService({ endpoint: database.endpoint(), seed });
  await askNothing(test);
  const { nominationId } = await nominate(test, social, 1);
  if (nominationId === null) throw new Error('nobody was nominated');
  const told = await stated(
    test,
    { by: 'ids', ids: [nominationId] },
    { actor: aVerifier(test, user) },
  );
  expect(told).toEqual({ done: 1, refused: [] });
  const frozen = await freeze(test, await draft(test, { cohort: (await aCohort(test)).id }));
  await send(test, frozen);
  return { test, frozen };
}

describe('whoever checked what eligibility rests on', () => {
  it('does not sign for the same people, though no level of verification is set up', async () => {
    const { test, frozen } = await statedBy('approver', 61_801);
    expect(await sign(test, frozen)).toMatchObject({
      ok: false,
      refusal: { code: 'duties-apart', conflict: 'same-user' },
    });
  });

  it('keeps nobody else from signing', async () => {
    const { test, frozen } = await statedBy('verifier', 61_802);
    given(await sign(test, frozen));
  });
});
