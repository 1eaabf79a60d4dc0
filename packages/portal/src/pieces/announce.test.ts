import { describe, expect, it } from 'vitest';
import { announce, hearAt, lastSaid } from './announce.ts';

describe('what a screen reader is to say', () => {
  it('is heard inside the dialog that lies over the page, for the page itself is silent then', () => {
    const [page, dialog] = [Symbol('page'), Symbol('dialog')];
    const closePage = hearAt(page);
    const closeDialog = hearAt(dialog);
    announce('12 baris siap dikirim.');
    expect(lastSaid()).toMatchObject({ text: '12 baris siap dikirim.', where: dialog });
    closeDialog();
    announce('Tersimpan.');
    expect(lastSaid()).toMatchObject({ text: 'Tersimpan.', where: page });
    closePage();
  });

  it('does not go with the dialog in whose last moment it was said', () => {
    const page = Symbol('page');
    const closePage = hearAt(page);
    const closeDialog = hearAt(Symbol('dialog'));
    announce('Keputusan disimpan.');
    closeDialog();
    expect(lastSaid()).toMatchObject({ text: 'Keputusan disimpan.', where: page });
    closePage();
  });

  it('waits for a page that is only being made', () => {
    announce('Pemeriksaan selesai.');
    const page = Symbol('page');
    const closePage = hearAt(page);
    expect(lastSaid().where).toBe(page);
    closePage();
  });
});
