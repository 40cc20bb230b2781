import { expect, test } from 'vitest';
import { readCsv } from './csv.ts';

const rows = (text: string): unknown => readCsv(text).map((row) => Object.fromEntries(row));

test.each([
  [
    'names in any case, a byte order mark, Windows line ends',
    '\uFEFF"Name",Effect\r\na,Audit\r\n',
    [{ name: 'a', effect: 'Audit' }],
  ],
  ['commas, quotes and line breaks in quotes', 'a,b\n"x, ""y""\nz",2', [{ a: 'x, "y"\nz', b: '2' }]],
  [
    'short and long rows',
    'a,b\n1\n1,2,3',
    [
      { a: '1', b: '' },
      { a: '1', b: '2' },
    ],
  ],
  ['empty fields, also at the end', 'a,b,c\n,,\n', [{ a: '', b: '', c: '' }]],
  ['a quote that never ends', 'a\n"x', [{ a: 'x' }]],
  ['nothing', '', []],
])('%s', (_, text, expected) => {
  expect(rows(text)).toEqual(expected);
});
