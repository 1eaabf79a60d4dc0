import { say } from '../../language/say.ts';
import { Room } from '../../pieces/room.tsx';
import { WithTerms } from '../../terms/with-terms.tsx';
import { Columns } from './columns.tsx';
import { FileForm } from './file-form.tsx';

/** What datasets of poor households say of people: files that came back from matching, and their headings. */
export function SocialDataRoom() {
  return (
    <Room
      up={{ to: '/syarat', name: say('Syarat') }}
      title={say('Data sosial')}
      lead={
        <WithTerms terms={['desil', 'dtsen', 'miskin-ekstrem']}>
          {say(
            'Hasil padan data dengan DTSEN, P3KE, atau DTKS dicatat per NIK. Catatan lama tetap ada; penilaian syarat memakai yang terbaru.',
          )}
        </WithTerms>
      }
    >
      <FileForm />
      <Columns />
    </Room>
  );
}
