import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { armsPng, pngOf } from '../../../test/png-fixture.ts';
import { pixelsOfPng } from './pixels-of-png.ts';

const rgba = (bytes: Uint8Array) => Array.from(pixelsOfPng(bytes)?.rgba ?? []);

describe('arms that a region keeps as PNG', () => {
  it('keep their colours and what shines through, in every kind of PNG that a drawing program saves', () => {
    const one = { width: 1, height: 1 } as const;
    expect(rgba(pngOf({ ...one, depth: 8, kind: 0 }, [[0, 7]]))).toEqual([7, 7, 7, 255]);
    expect(rgba(pngOf({ ...one, depth: 8, kind: 2 }, [[0, 1, 2, 3]]))).toEqual([1, 2, 3, 255]);
    expect(rgba(pngOf({ ...one, depth: 8, kind: 4 }, [[0, 7, 9]]))).toEqual([7, 7, 7, 9]);
    expect(rgba(pngOf({ ...one, depth: 8, kind: 6 }, [[0, 1, 2, 3, 4]]))).toEqual([1, 2, 3, 4]);
    expect(rgba(pngOf({ ...one, depth: 16, kind: 0 }, [[0, 255, 255]]))).toEqual([
      255, 255, 255, 255,
    ]);
    const cut = { ...one, depth: 8, kind: 2, transparency: [0, 1, 0, 2, 0, 3] } as const;
    expect(rgba(pngOf(cut, [[0, 1, 2, 3]]))).toEqual([1, 2, 3, 0]);
    const two = { width: 3, height: 1, depth: 2, kind: 3, transparency: [0] } as const;
    // places 1, 0, 1 of the palette in one byte
    expect(rgba(pngOf({ ...two, palette: [9, 9, 9, 1, 2, 3] }, [[0, 0b01_00_01_00]]))).toEqual([
      ...[1, 2, 3, 255],
      ...[9, 9, 9, 0],
      ...[1, 2, 3, 255],
    ]);
  });

  it('come back from each filter of PNG as they were', () => {
    const shape = { width: 2, height: 5, depth: 8, kind: 0 } as const;
    const lines = [
      [0, 10, 20],
      [1, 10, 10],
      [2, 0, 0],
      [3, 5, 5],
      [4, 0, 5],
    ];
    const grey = rgba(pngOf(shape, lines)).filter((_, i) => i % 4 === 0);
    expect(grey).toEqual([10, 20, 10, 20, 10, 20, 10, 20, 10, 25]);
  });

  it('are put together from the passes of an interlaced picture', () => {
    const shape = { width: 2, height: 2, depth: 8, kind: 0, isInterlaced: true } as const;
    const grey = rgba(
      pngOf(shape, [
        [0, 1],
        [0, 2],
        [0, 3, 4],
      ]),
    ).filter((_, i) => i % 4 === 0);
    expect(grey).toEqual([1, 2, 3, 4]);
  });

  it('cost no paper when they are damaged: every cut or changed file is a picture or nothing', () => {
    fc.assert(
      fc.property(fc.nat(armsPng.length - 1), fc.nat(255), fc.boolean(), (at, byte, isCut) => {
        const damaged = Uint8Array.from(isCut ? armsPng.subarray(0, at) : armsPng);
        if (!isCut) damaged[at] = byte;
        const pixels = pixelsOfPng(damaged);
        if (pixels === null) return;
        expect(pixels.rgba.length).toBe(4 * pixels.width * pixels.height);
      }),
    );
  });

  it('take no more room than they say, however much is packed into them', () => {
    const bomb = pngOf({ width: 1, height: 1, depth: 8, kind: 0 }, [new Array(100_000).fill(0)]);
    expect(pixelsOfPng(bomb)).toBeNull();
    expect(pixelsOfPng(pngOf({ width: 9_999, height: 9_999, depth: 8, kind: 0 }, []))).toBeNull();
  });
});
