import type { RowToCorrect } from '@payung/contract';
import { formatNumber } from '../../format.ts';
import { Button } from '../../pieces/button.tsx';
import { Notice } from '../../pieces/notice.tsx';
import panel from '../../pieces/panel.module.css';
import { columnFieldName } from '../../words/columns.ts';
import { type Draft, restingOn, rowsOf, without } from './draft.ts';
import { changeDraft } from './drafts.ts';
import type { LeftRow } from './send.ts';

interface LeftRowsProps {
  readonly draftKey: string;
  readonly draft: Draft;
  readonly left: readonly LeftRow[];
  readonly rows: readonly RowToCorrect[];
  readonly onSettled: (left: readonly LeftRow[]) => void;
}

/** Rows that were not taken, with what was written for them: nothing is thrown away before somebody says so. */
export function LeftRows({ draftKey, draft, left, rows, onSettled }: LeftRowsProps) {
  const written = rowsOf(draft);
  const open = left.filter(({ row }) => written.some((one) => one.row === row));
  if (open.length === 0) return null;
  const settle = (row: number) => onSettled(left.filter((one) => one.row !== row));
  return (
    <Notice tone="attention" title="Sebagian baris belum diterima" announced>
      <ul className={panel.stack}>
        {open.map(({ row, why }) => {
          const now = rows.find((one) => one.row === row);
          const texts = written.find((one) => one.row === row)?.texts ?? {};
          return (
            <li key={row} className={panel.stack}>
              <p>{`Baris ${formatNumber(row)}: ${whyLeft(why, now !== undefined)}`}</p>
              <p className={panel.meta}>
                Isian Anda: <bdi>{textsSaid(texts)}</bdi>
              </p>
              <div className={panel.row}>
                {now === undefined ? null : (
                  <Button
                    onPress={() => {
                      changeDraft(draftKey, (all) => restingOn(all, row, now.piece));
                      settle(row);
                    }}
                  >
                    {`Pakai isian saya untuk baris ${formatNumber(row)}`}
                  </Button>
                )}
                <Button
                  onPress={() => {
                    changeDraft(draftKey, (all) => without(all, new Set([row])));
                    settle(row);
                  }}
                >
                  {`Buang isian saya untuk baris ${formatNumber(row)}`}
                </Button>
              </div>
            </li>
          );
        })}
      </ul>
    </Notice>
  );
}

function whyLeft(why: LeftRow['why'], isStillOpen: boolean): string {
  switch (why) {
    case 'corrected-meanwhile':
      return isStillOpen
        ? 'orang lain sudah memperbaikinya, dan barisnya masih salah. Bandingkan dengan isian di tabel.'
        : 'orang lain sudah memperbaikinya, atau perbaikannya sedang diperiksa.';
    case 'unknown':
      return 'baris ini tidak ada di daftar.';
    case 'not-open':
      return 'baris ini tidak menunggu perbaikan lagi.';
    case 'field-not-open':
      return 'sel ini tidak salah, jadi tidak dapat diubah di sini.';
    case 'twice':
      return 'baris ini terkirim dua kali dalam satu permintaan.';
  }
}

function textsSaid(texts: Readonly<Record<string, string>>): string {
  const said = Object.entries(texts).map(([field, text]) => `${columnFieldName(field)} ${text}`);
  return said.join(', ');
}
