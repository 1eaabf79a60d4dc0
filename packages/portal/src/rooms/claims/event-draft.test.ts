import { describe, expect, it } from 'vitest';
import { draftOfEvent, emptyEvent, eventControls, readEvent } from './event-draft.ts';

const today = '2026-11-21';
const accident = { ...emptyEvent, what: 'recovering', on: '20-11-2026', time: '7.45' };

describe('what happened, as a clerk writes it', () => {
  it('is a death on its day, or an accident with its hour: the law counts 2 × 24 hours from it', () => {
    expect(readEvent({ ...emptyEvent, what: 'death', on: '3-3-2026' }, today)).toEqual({
      event: { kind: 'DEATH', on: '2026-03-03' },
    });
    expect(readEvent({ ...accident, monthsUnfit: '2', isTraffic: true }, today)).toEqual({
      event: {
        kind: 'WORK_ACCIDENT',
        on: '2026-11-20',
        time: '07:45',
        monthsUnfit: 2,
        isTraffic: true,
        outcome: { kind: 'recovering' },
      },
    });
  });

  it('names everything that is wrong at once', () => {
    const draft = {
      ...accident,
      what: 'died',
      on: '22-11-2026',
      time: '25.00',
      diedOn: '1-1-2026',
    };
    const read = readEvent(draft, today);
    expect('errors' in read && read.errors.map(({ target }) => target)).toEqual([
      eventControls.on,
      eventControls.time,
      eventControls.diedOn,
    ]);
  });

  it.each(['0', '101', '12,55', 'abc', ''])('takes no such part of a whole: %s', (percent) => {
    const read = readEvent({ ...accident, what: 'partial-disability', percent }, today);
    expect('errors' in read && read.errors.map(({ target }) => target)).toEqual([
      eventControls.percent,
    ]);
  });

  it('comes back into the form as it went out', () => {
    const draft = { ...accident, time: '07.45', what: 'partial-disability', percent: '12,5' };
    const read = readEvent(draft, today);
    expect('event' in read && draftOfEvent(read.event)).toEqual(draft);
  });
});
