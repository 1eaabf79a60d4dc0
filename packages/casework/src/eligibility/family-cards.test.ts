import { keysWritten, profileOf, workerSchema } from '@payung/matching';
import { expect, it } from 'vitest';
import { familyCardAnchor } from './family-cards.ts';

it('stands where matching puts the people of a card, or two of one family would both be enrolled', () => {
  const familyCardNo = '3319040101157777';
  const profile = profileOf(workerSchema, {
    nationalId: '3319041401889107',
    name: 'SLAMET KURNIAWAN',
    birthDate: '1988-01-14',
    familyCardNo,
  });
  const anchors = keysWritten(workerSchema, profile).map(({ anchor }) => anchor);
  expect(anchors).toContain(familyCardAnchor(familyCardNo));
});
