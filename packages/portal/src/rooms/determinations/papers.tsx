import type { DeterminationView } from '@payung/contract';
import { attachmentPath, scanPath } from '../../api/determinations.ts';
import { say } from '../../language/say.ts';
import { DownloadButton } from '../../pieces/download-button.tsx';
import panel from '../../pieces/panel.module.css';
import { rightsOf } from '../../rights.ts';
import { useMe } from '../../use-region.ts';

const seesFull: readonly string[] = ['admin', 'approver', 'insurer'];

/** The attachment: whole for the insurer and whoever signs, masked for publication. */
export function Papers({ decision }: { readonly decision: DeterminationView }) {
  const me = useMe();
  const { maySign } = rightsOf(me);
  const audiences = seesFull.includes(me.role)
    ? (['full', 'masked'] as const)
    : (['masked'] as const);
  const parts = [
    ...(decision.totals.people > 0 ? (['add'] as const) : []),
    ...(decision.totals.strikes > 0 ? (['strike'] as const) : []),
  ];
  if (me.role === 'officer') return null;
  return (
    <section className={`${panel.panel} ${panel.stack}`} aria-labelledby="lampiran">
      <h2 id="lampiran">{say('Lampiran SK')}</h2>
      <p className={panel.quiet}>
        {say(
          'Yang lengkap untuk BPJS Ketenagakerjaan dan penanda tangan memuat NIK utuh. Yang disamarkan untuk diumumkan.',
        )}
      </p>
      {parts.map((part) =>
        audiences.map((audience) => (
          <div key={`${part}-${audience}`} className={panel.row}>
            {(['pdf', 'xlsx'] as const).map((format) => (
              <DownloadButton
                key={format}
                path={attachmentPath(decision.id, { format, audience, part })}
                fallbackName={`lampiran.${format}`}
              >
                {say('Unduh {part}{part2} ({format})', {
                  part: audience === 'full' ? 'lengkap' : 'disamarkan',
                  part2: part === 'strike' ? say(', yang dicoret') : '',
                  format: format.toUpperCase(),
                })}
              </DownloadButton>
            ))}
          </div>
        )),
      )}
      {maySign && decision.signed?.scan ? (
        <div className={panel.row}>
          <DownloadButton path={scanPath(decision.signed.scan)} fallbackName="sk.pdf">
            {say('Unduh pindaian SK')}
          </DownloadButton>
        </div>
      ) : null}
    </section>
  );
}
