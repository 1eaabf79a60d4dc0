import { describe, expect, it } from 'vitest';
import { collected } from './paper-text.ts';
import {
  type PaymentLine,
  type PaymentPaper,
  writePaymentListCsv,
  writePaymentListPdf,
} from './write-payment-list.ts';

const line = (no: number, name = `PEKERJA ${no}`): PaymentLine => ({
  no,
  name,
  nik: `33190141${String(no).padStart(8, '9')}`,
  village: 'BAKALANKRAPYAK',
  agency: 'Dinas Perhubungan',
  firstMonth: '2026-03',
  months: 10,
  rupiah: 168_000,
});
const paper = (people: number): PaymentPaper => ({
  letterhead: { lines: ['PEMERINTAH KABUPATEN CONTOH'], arms: null },
  cohort: 'Rutin 2026',
  fundingSource: 'APBD 2026',
  accountCode: '5.1.02.02.01.0063',
  billingCode: 'KI123456',
  firstMonth: '2026-03',
  months: 10,
  people,
  rupiah: people * 168_000,
  place: 'Contoh',
  demo: true,
  madeOn: '2026-01-15',
});
const lines = (count: number) => Array.from({ length: count }, (_, i) => line(i + 1));

describe('the list behind a payment request', () => {
  it('is the same file for the same bill, over as many pages as it takes', async () => {
    const once = await collected(writePaymentListPdf(lines(120), paper(120)));
    const again = await collected(writePaymentListPdf(lines(120), paper(120)));
    expect(Buffer.from(once).equals(Buffer.from(again))).toBe(true);
    expect(Buffer.from(once.subarray(0, 5)).toString()).toBe('%PDF-');
  });

  it('is not finished when it comes to more or less than was billed', async () => {
    await expect(collected(writePaymentListPdf(lines(2), paper(3)))).rejects.toThrow();
    await expect(collected(writePaymentListCsv(lines(3), paper(2)))).rejects.toThrow();
  });

  it('keeps a NIK whole and opens no formula in a spreadsheet', async () => {
    const text = new TextDecoder().decode(
      await collected(writePaymentListCsv([line(1, '=SUM(A1)')], paper(1))),
    );
    expect(text).toContain('3319014199999991');
    expect(text).not.toMatch(/;"?=SUM/);
    expect(text).toContain('Rp168.000');
  });
});
