import type { OnDevice } from '../../field/device.ts';
import { formatNumber } from '../../format.ts';
import { say } from '../../language/say.ts';
import { Notice } from '../../pieces/notice.tsx';
import { clockWords } from './field-words.ts';

/** What is wrong with the device itself, and what to do. */
export function DeviceNotices({ device }: { readonly device: readonly OnDevice[] }) {
  const unreadable = device.reduce((sum, one) => sum + one.unreadable, 0);
  return (
    <>
      <WrongClock device={device} />
      {unreadable === 0 ? null : (
        <Notice
          tone="attention"
          title={say('{unreadable} jawaban di perangkat ini ditulis oleh versi lain.', {
            unreadable: formatNumber(unreadable),
          })}
        >
          <p>
            {say(
              'Jawaban itu tetap tersimpan. Muat ulang halaman ini di tempat yang bersinyal, dan jangan hapus data peramban.',
            )}
          </p>
        </Notice>
      )}
    </>
  );
}

/** The service's time counts; an officer should not wonder why times differ, nor set the clock to help. */
function WrongClock({ device }: { readonly device: readonly OnDevice[] }) {
  const [words = null] = device.flatMap(({ clock }) => clockWords(clock.kept().ahead) ?? []);
  if (words === null) return null;
  return (
    <Notice tone="attention" title={words}>
      <p>
        {say(
          'Yang berlaku jam layanan, dan jawaban Anda tetap diterima. Atur jam perangkat ke otomatis.',
        )}
      </p>
    </Notice>
  );
}
