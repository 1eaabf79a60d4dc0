import type { Reason } from '@payung/contract';
import { Link } from '@tanstack/react-router';
import { say } from '../../language/say.ts';
import { buttonClass } from '../../pieces/button.tsx';
import { Notice } from '../../pieces/notice.tsx';
import panel from '../../pieces/panel.module.css';
import { explainFault } from '../../words/file-faults.ts';

/** Why a list does not go on: every cause, each with what to do. */
export function Faults({ faults }: { readonly faults: readonly Reason[] }) {
  return (
    <div className={panel.stack}>
      {faults.length === 0 ? <OneFault fault={{ code: 'unknown' }} /> : null}
      {faults.map((fault) => (
        <OneFault key={JSON.stringify(fault)} fault={fault} />
      ))}
    </div>
  );
}

/** Why the file could not be read; nothing of it was kept. */
export function FileFaults({ faults }: { readonly faults: readonly Reason[] }) {
  return (
    <div className={panel.stack}>
      <Faults faults={faults} />
      <p className={panel.quiet}>
        {say('Tidak ada baris dari berkas ini yang tersimpan sebagai usulan.')}
      </p>
      <div>
        <Link to="/unggah" className={buttonClass('main')}>
          {say('Unggah berkas lain')}
        </Link>
      </div>
    </div>
  );
}

function OneFault({ fault }: { readonly fault: Reason }) {
  const { what, remedy } = explainFault(fault);
  return (
    // a list that asks is no fault of anybody's
    <Notice tone={fault.code === 'mostly-double' ? 'attention' : 'wrong'} title={what}>
      {remedy}
    </Notice>
  );
}
