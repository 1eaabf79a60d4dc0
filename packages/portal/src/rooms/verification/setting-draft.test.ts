import { noVerification, VerificationSetting } from '@payung/domain';
import { describe, expect, it } from 'vitest';
import { draftOf, settingFaults, settingOf } from './setting-draft.ts';

const kept: VerificationSetting = {
  steps: [
    { level: 'village', needed: 2, of: 3, days: 14 },
    { level: 'lead', needed: 1, of: 1, days: null },
  ],
  insurer: { branch: 'Cabang Contoh', requiredFields: ['birthPlace', 'phone'] },
};

describe('levels of verification being set', () => {
  it.each([kept, noVerification])(
    'are sent as they were kept when nothing is changed',
    (setting) => {
      expect(settingOf(draftOf(setting))).toEqual(setting);
      expect(settingFaults(draftOf(setting))).toEqual([]);
    },
  );

  it('are sent in the order in which offices answer, whichever was switched on first', () => {
    const draft = draftOf(kept);
    const steps = { ...draft.steps, district: { ...draft.steps.district, isUsed: true } };
    const sent = VerificationSetting.parse(settingOf({ ...draft, steps }));
    expect(sent.steps.map(({ level }) => level)).toEqual(['village', 'district', 'lead']);
  });

  it('name each figure that the service would not take, of levels that are used only', () => {
    const draft = draftOf(kept);
    const village = { ...draft.steps.village, needed: '4', days: '200' };
    const insurer = { ...draft.steps.insurer, needed: 'x' };
    const faults = settingFaults({ ...draft, steps: { ...draft.steps, village, insurer } });
    expect(faults.map(({ target }) => target)).toEqual([
      'tingkat-village-needed',
      'tingkat-village-days',
    ]);
  });
});
