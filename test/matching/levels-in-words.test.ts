import { agreementInWords } from '@payung/domain';
import { shippedModel } from '@payung/matching';
import { describe, expect, it } from 'vitest';

describe('the levels of the shipped model', () => {
  it('all have words, so that no clerk reads why two are one person without learning it', () => {
    const unknown = agreementInWords('no level at all');
    const levels = shippedModel.slots.flatMap(({ levels: own }) => own.map(({ name }) => name));
    expect(levels.length).toBeGreaterThan(20);
    expect(levels.filter((level) => agreementInWords(level) === unknown)).toEqual([]);
  });
});
