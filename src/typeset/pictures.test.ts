import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { chunk, plainPng } from '../../tests/golden/typeset/png.ts';
import { pictureLimits } from './bulletin-sheet.ts';
import { inspectPicture, sizeOnPage } from './pictures.ts';

const jpeg = readFileSync(new URL('../../tests/golden/typeset/bridge.jpg', import.meta.url));

test('a PNG and a JPEG are known by their content', () => {
  expect(inspectPicture(plainPng(30, 20))).toEqual({ format: 'png', width: 30, height: 20 });
  expect(inspectPicture(jpeg)).toEqual({ format: 'jpg', width: 709, height: 473 });
});

test('an upright camera’s JPEG stands upright', () => {
  const tiff = Buffer.from('49492a0008000000010012010300010000000600000000000000', 'hex');
  const segment = Buffer.concat([Buffer.from('Exif\0\0', 'latin1'), tiff]);
  const length = Buffer.from([0xff, 0xe1, 0, segment.length + 2]);
  const turned = Buffer.concat([jpeg.subarray(0, 2), length, segment, jpeg.subarray(2)]);
  expect(inspectPicture(turned)).toEqual({ format: 'jpg', width: 473, height: 709 });
});

test('other files are refused by kind', () => {
  expect(inspectPicture(undefined)).toBe('missing');
  expect(inspectPicture(new Uint8Array())).toBe('format');
  expect(inspectPicture(Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'))).toBe('format');
  expect(inspectPicture(Buffer.from('GIF89a..................'))).toBe('format');
});

test('a file that was cut off or changed is damaged', () => {
  const png = plainPng(30, 20);
  expect(inspectPicture(png.subarray(0, png.length - 12))).toBe('damaged');
  const changed = Buffer.from(png);
  changed[45] = (changed[45] ?? 0) ^ 1;
  expect(inspectPicture(changed)).toBe('damaged');
  expect(inspectPicture(jpeg.subarray(0, 5000))).toBe('damaged');
});

test('a small file that would unpack to gigabytes is too large', () => {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(50_000, 0);
  header.writeUInt32BE(50_000, 4);
  header.set([8, 2], 8);
  const bomb = Buffer.concat([plainPng(1, 1).subarray(0, 8), chunk('IHDR', header), chunk('IEND', Buffer.alloc(0))]);
  expect(inspectPicture(bomb)).toBe('too_large');
  expect(inspectPicture(Buffer.alloc(pictureLimits.bytes + 1))).toBe('too_large');
});

test('print colours are refused', () => {
  const four = Buffer.from(jpeg);
  const frame = four.indexOf(Buffer.from([0xff, 0xc0]));
  four[frame + 9] = 4;
  expect(inspectPicture(four)).toBe('colours');
});

test('a picture is as large as its pixels allow, within the type area', () => {
  expect(sizeOnPage({ format: 'png', width: 3000, height: 1000 }).width).toBeCloseTo(156);
  expect(sizeOnPage({ format: 'png', width: 600, height: 400 }).width).toBeCloseTo(101.6);
  expect(sizeOnPage({ format: 'png', width: 100, height: 50 }).width).toBeCloseTo(60);
  const tall = sizeOnPage({ format: 'png', width: 100, height: 4000 });
  expect(tall.height).toBeCloseTo(100);
  expect(tall.width).toBeCloseTo(2.5);
});
