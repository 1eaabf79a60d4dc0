import { beforeEach, describe, expect, it } from 'vitest';
import { endSession, startSession } from '../session.ts';
import { lastSaid } from './announce.ts';
import { dropAllToasts, shownToasts, showToast, undoNewest } from './toasts.ts';

const texts = () => shownToasts().map(({ text }) => text);

beforeEach(dropAllToasts);

describe('what was just done', () => {
  it('is read out together with the key that takes it back', () => {
    showToast({ text: 'Orang yang sama ditandai.', undo: () => 'Dikembalikan.' });
    expect(lastSaid().text).toBe('Orang yang sama ditandai. Tekan u untuk mengurungkan.');
  });

  it('is taken back once, however often the key is pressed', async () => {
    let times = 0;
    const undo = () => {
      times += 1;
      return 'Dikembalikan.';
    };
    showToast({ text: 'Ditandai.', undo });
    expect([undoNewest(), undoNewest()]).toEqual([true, false]);
    await Promise.resolve();
    expect([times, texts()]).toEqual([1, ['Dikembalikan.']]);
  });

  it('takes back the newest that can be, past what cannot', async () => {
    const taken: string[] = [];
    const one = (name: string) => ({ text: name, undo: () => String(taken.push(name)) });
    showToast(one('pertama'));
    showToast(one('kedua'));
    showToast({ text: 'Tersimpan.' });
    undoNewest();
    await Promise.resolve();
    expect(taken).toEqual(['kedua']);
  });

  it('never covers the page: the oldest makes way', () => {
    for (const text of ['a', 'b', 'c', 'd']) showToast({ text });
    expect(texts()).toEqual(['b', 'c', 'd']);
  });

  it('keeps its way back whatever else is told, but not for a key struck long after', () => {
    showToast({ text: 'Ditandai.', undo: () => 'Dikembalikan.' });
    for (const text of ['a', 'b', 'c', 'd']) showToast({ text });
    expect(texts()).toEqual(['Ditandai.', 'c', 'd']);
    expect(undoNewest(performance.now() + 61_000)).toBe(false);
    expect(undoNewest()).toBe(true);
  });

  it('is not left to whoever signs in next', () => {
    showToast({ text: 'Ditandai.', undo: () => 'Dikembalikan.' });
    dropAllToasts();
    expect(undoNewest()).toBe(false);
  });

  it('is gone for whoever acts next, also what came of taking it back under way by then', async () => {
    const answer = Promise.withResolvers<string>();
    showToast({ text: 'Ditandai.', undo: () => answer.promise });
    showToast({ text: 'Tersimpan.' });
    undoNewest();
    const access = `e30.${Buffer.from('{"sub":"other"}').toString('base64url')}.x`;
    startSession({ access, expiresIn: 900, refresh: null }, Date.now());
    expect(texts()).toEqual([]);
    answer.resolve('Dikembalikan.');
    await Promise.resolve();
    await Promise.resolve();
    expect(texts()).toEqual([]);
    endSession('expired');
  });
});
