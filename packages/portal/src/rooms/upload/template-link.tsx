import { useMutation } from '@tanstack/react-query';
import { download } from '../../api/download.ts';
import { templatePath } from '../../api/imports.ts';
import { say } from '../../language/say.ts';
import { Button } from '../../pieces/button.tsx';
import { FaultNotice } from '../../pieces/notice.tsx';
import panel from '../../pieces/panel.module.css';

/** For those who have no list yet. */
export function TemplateLink() {
  const fetching = useMutation({ mutationFn: () => download(templatePath, 'daftar-kosong.xlsx') });
  return (
    <div className={panel.stack}>
      <div className={panel.row}>
        <span className={panel.quiet}>{say('Belum punya daftar?')}</span>
        <Button
          look="quiet"
          busy={fetching.isPending && say('Mengunduh')}
          onPress={() => fetching.mutate()}
        >
          {say('Unduh daftar kosong (XLSX)')}
        </Button>
      </div>
      {fetching.error ? <FaultNotice error={fetching.error} /> : null}
    </div>
  );
}
