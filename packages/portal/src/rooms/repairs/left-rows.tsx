import { useQuery } from '@tanstack/react-query';
import { rowNowQuery } from '../../api/corrections.ts';
import { formatNumber } from '../../format.ts';
import { say } from '../../language/say.ts';
import { Say } from '../../language/say-with.tsx';
import { Button } from '../../pieces/button.tsx';
import { FaultNotice, Notice } from '../../pieces/notice.tsx';
import panel from '../../pieces/panel.module.css';
import { columnFieldName } from '../../words/columns.ts';
import { type Draft, restingOn, rowsOf, without } from './draft.ts';
import { changeDraft } from './drafts.ts';
import type { LeftRow } from './send.ts';

interface LeftRowsProps {
  /** the list that they are rows of */
  readonly list: string;
  readonly draftKey: string;
  readonly draft: Draft;
  readonly left: readonly LeftRow[];
  readonly onSettled: (left: readonly LeftRow[]) => void;
}

/** Rows that were not taken, with what was written for them: nothing is thrown away before somebody says so. */
export function LeftRows({ list, draftKey, draft, left, onSettled }: LeftRowsProps) {
  const written = rowsOf(draft);
  const open = left.filter(({ row }) => written.some((one) => one.row === row));
  if (open.length === 0) return null;
  const settle = (row: number) => onSettled(left.filter((one) => one.row !== row));
  return (
    <Notice tone="attention" title={say('Sebagian baris belum diterima')} announced>
      <ul className={panel.stack}>
        {open.map(({ row, why, piece }) => {
          const texts = written.find((one) => one.row === row)?.texts ?? {};
          return (
            <li key={row} className={panel.stack}>
              <p>
                {say('Baris {row}: {why}', {
                  row: formatNumber(row),
                  why: whyLeft(why, piece !== undefined),
                })}
              </p>
              <p className={panel.meta}>
                <Say text="Isian Anda: {texts}" texts={<bdi>{textsSaid(texts)}</bdi>} />
              </p>
              {piece === undefined ? null : (
                <StandingNow list={list} row={row} piece={piece} texts={texts} />
              )}
              <div className={panel.row}>
                {piece === undefined ? null : (
                  <Button
                    onPress={() => {
                      changeDraft(draftKey, (all) => restingOn(all, row, piece));
                      settle(row);
                    }}
                  >
                    {say('Pakai isian saya untuk baris {row}', { row: formatNumber(row) })}
                  </Button>
                )}
                <Button
                  onPress={() => {
                    changeDraft(draftKey, (all) => without(all, new Set([row])));
                    settle(row);
                  }}
                >
                  {say('Buang isian saya untuk baris {row}', { row: formatNumber(row) })}
                </Button>
              </div>
            </li>
          );
        })}
      </ul>
    </Notice>
  );
}

interface StandingNowProps {
  readonly list: string;
  readonly row: number;
  readonly piece: number;
  /** what the person wrote, whose fields are compared */
  readonly texts: Readonly<Record<string, string>>;
}

/** What stands there now: under the cause that is being looked at the row may not be seen any more. */
function StandingNow({ list, row, piece, texts }: StandingNowProps) {
  const now = useQuery(rowNowQuery(list, row, piece));
  if (now.isPending) return <p className={panel.meta}>{say('Membaca isiannya sekarang …')}</p>;
  if (now.error) return <FaultNotice error={now.error} />;
  const cells = (now.data?.cells ?? []).filter(({ field }) => field in texts);
  const standing = Object.fromEntries(cells.map(({ field, text }) => [field, text]));
  return (
    <p className={panel.meta}>
      <Say text="Isiannya sekarang: {texts}" texts={<bdi>{textsSaid(standing)}</bdi>} />
    </p>
  );
}

function whyLeft(why: LeftRow['why'], isStillOpen: boolean): string {
  switch (why) {
    case 'corrected-meanwhile':
      return isStillOpen
        ? say(
            'orang lain sudah memperbaikinya, dan barisnya masih salah. Bandingkan dahulu dengan isiannya sekarang.',
          )
        : say('orang lain sudah memperbaikinya, atau perbaikannya sedang diperiksa.');
    case 'unknown':
      return say('baris ini tidak ada di daftar.');
    case 'not-open':
      return say('baris ini tidak menunggu perbaikan lagi.');
    case 'field-not-open':
      return say('sel ini tidak salah, jadi tidak dapat diubah di sini.');
    case 'twice':
      return say('baris ini terkirim dua kali dalam satu permintaan.');
  }
}

function textsSaid(texts: Readonly<Record<string, string>>): string {
  const said = Object.entries(texts).map(([field, text]) => `${columnFieldName(field)} ${text}`);
  return said.join(', ');
}
