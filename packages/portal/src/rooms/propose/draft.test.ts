import { NominationRequest } from '@payung/contract';
import { describe, expect, it } from 'vitest';
import { dateFrom } from '../../typed-date.ts';
import {
  controlIdOf,
  draftFrom,
  emptyDraft,
  faultsOfDraft,
  isEmptyDraft,
  noticeGiven,
  requestFrom,
} from './draft.ts';

const villages = [{ code: '33.19.02.2001', name: 'Jati Kulon', districtCode: '33.19.02' }];
const districts = [{ code: '33.19.02', name: 'Jati' }];
const filled = {
  ...emptyDraft,
  agency: 'dinas-perhubungan',
  nationalId: ' 3319 0214 1262 9001 ',
  name: 'SUKARMIN',
  occupation: 'Ojek pangkalan',
};

describe('a draft of one worker', () => {
  it('lists all that is missing at once, each with the field it is mended at', () => {
    expect(faultsOfDraft(emptyDraft).map(({ target }) => target)).toEqual(
      ['agency', 'nationalId', 'name', 'occupation'].map(controlIdOf),
    );
  });

  it('counts the digits of a NIK before it travels', () => {
    const [fault] = faultsOfDraft({ ...filled, nationalId: '331902141262900' });
    expect(fault?.text).toContain('NIK berisi 15 angka');
  });

  it('is sent without the fields left empty, and in the shape of the contract', () => {
    const request = requestFrom(filled, villages, districts, 3);
    expect(NominationRequest.parse(request)).toEqual({
      agency: 'dinas-perhubungan',
      worker: {
        nationalId: '3319 0214 1262 9001',
        name: 'SUKARMIN',
        occupation: 'Ojek pangkalan',
      },
    });
  });

  it('says that the worker was told, and by which notice, only where that was ticked', () => {
    const told = { ...filled, notice: noticeGiven };
    const said = { noticeGiven: true, noticeVersion: 3 };
    expect(NominationRequest.parse(requestFrom(told, villages, districts, 3))).toMatchObject(said);
    const unknown = requestFrom(told, villages, districts, null);
    expect([unknown.noticeGiven, unknown.noticeVersion]).toEqual([true, undefined]);
    const untold = requestFrom(filled, villages, districts, 3);
    expect([untold.noticeGiven, untold.noticeVersion]).toEqual([undefined, undefined]);
  });

  it('names the district with the village, as two villages may share a name', () => {
    const { worker } = requestFrom(
      { ...filled, village: '33.19.02.2001' },
      villages,
      districts,
      null,
    );
    expect(worker).toMatchObject({ village: 'Jati Kulon', district: 'Jati' });
  });

  it('reads a birth date day first, never month first', () => {
    expect(dateFrom('03-02-1980')).toBe('1980-02-03');
    expect(dateFrom('3/2/1980')).toBe('1980-02-03');
    expect(dateFrom('31 12 1980')).toBe('1980-12-31');
  });

  it.each(['31-02-1980', '12-31-1980', '1980-12-31', '3-2-80', 'kemarin'])(
    'asks again about a date like %s instead of guessing',
    (birthDate) => {
      const targets = faultsOfDraft({ ...filled, birthDate }).map(({ target }) => target);
      expect(targets).toEqual([controlIdOf('birthDate')]);
    },
  );
});

describe('a draft that was kept', () => {
  it('comes back whole, or not at all where the form has changed meanwhile', () => {
    expect(draftFrom({ ...filled })).toEqual(filled);
    const { phone: _, ...older } = filled;
    expect(draftFrom(older)).toBeNull();
    expect(draftFrom('isian')).toBeNull();
    // what was typed before releases asked for the notice is not lost by their asking
    const { notice: _notice, ...before } = filled;
    expect(draftFrom(before)).toEqual(filled);
  });

  it('is none while only the agency was chosen, which happens by itself', () => {
    expect(isEmptyDraft({ ...emptyDraft, agency: 'dinas-perhubungan' })).toBe(true);
    expect(isEmptyDraft({ ...emptyDraft, rt: '3' })).toBe(false);
  });
});
