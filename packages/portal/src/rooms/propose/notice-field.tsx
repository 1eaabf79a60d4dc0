import { say } from '../../language/say.ts';
import { CheckGroup } from '../../pieces/inputs.tsx';
import { controlIdOf, noticeGiven } from './draft.ts';
import type { DraftFields } from './form.tsx';

/** Whether the worker was told what happens with their data; left open it refuses nobody, and is kept as not told. */
export function NoticeField({ draft, set }: DraftFields) {
  return (
    <CheckGroup
      id={controlIdOf('notice')}
      label={say('Pemberitahuan tentang data pribadi')}
      hint={say('Bila belum, biarkan kosong: usulan tetap disimpan dan dicatat belum diberi tahu.')}
      options={[
        {
          value: noticeGiven,
          name: say('Orang ini sudah menerima pemberitahuan'),
          under: say('Tujuan, dasar hukum, masa simpan, dan haknya dibacakan atau diserahkan.'),
        },
      ]}
      chosen={draft.notice === noticeGiven ? [noticeGiven] : []}
      onChange={(chosen) => set('notice', chosen.includes(noticeGiven) ? noticeGiven : '')}
    />
  );
}
