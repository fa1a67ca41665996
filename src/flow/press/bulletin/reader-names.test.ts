import { expect, test } from 'vitest';
import { readerNames } from './reader-names.ts';

test.each([
  ['澄岭省信息中心、市领导', ['澄岭省信息中心', '市领导']],
  ['各县（市、区）办公室、各联系点', ['各县（市、区）办公室', '各联系点']],
  ['市委,市政府，\n市人大', ['市委', '市政府', '市人大']],
  ['各县（市、区\n市直各单位', ['各县（市、区', '市直各单位']],
  ['', []],
])('%j are the readers %j', (text, names) => expect(readerNames.parse(text)).toEqual(names));

test('a list stays as it is, and none given is nobody', () => {
  expect(readerNames.parse(['各县（市、区）办公室'])).toEqual(['各县（市、区）办公室']);
  expect(readerNames.parse(undefined)).toEqual([]);
});
