import type { Random } from './random.ts';

/**
 * What an argument is meant to be. Every function is called with arguments of its own kinds, and sometimes, on purpose, of others.
 */
type Kind =
  | 'text'
  | 'int'
  | 'number'
  | 'bool'
  | 'list'
  | 'texts'
  | 'lists'
  | 'objects'
  | 'object'
  | 'any'
  | 'date'
  | 'duration'
  | 'dateFormat'
  | 'cidr'
  | 'prefix'
  | 'uri'
  | 'base64'
  | 'dataUri'
  | 'json'
  | 'format'
  | 'number text'
  | 'bool text'
  | 'pattern'
  | 'escaped'
  | 'type'
  | 'name'
  | 'resource'
  | 'guid'
  | 'id'
  | 'key'
  | 'index'
  | 'small'
  | 'width'
  | 'uriParts'
  | 'epoch'
  | `lambda ${string}`;

/** The ways to call each function: the kinds of its arguments, and what it gives. `...` repeats the last kind up to three times. */
const CALLS: readonly (readonly [name: string, gives: Kind, ...takes: (Kind | '...')[]])[] = [
  ['add', 'int', 'int', 'int'],
  ['sub', 'int', 'int', 'int'],
  ['mul', 'int', 'int', 'int'],
  ['div', 'int', 'int', 'int'],
  ['mod', 'int', 'int', 'int'],
  ['min', 'number', 'number', '...'],
  ['max', 'number', 'number', '...'],
  ['min', 'number', 'list'],
  ['max', 'number', 'list'],
  ['int', 'int', 'number text'],
  ['int', 'int', 'int'],
  ['float', 'number', 'number text'],
  ['float', 'number', 'number'],
  ['bool', 'bool', 'bool text'],
  ['bool', 'bool', 'any'],
  ['not', 'bool', 'bool'],
  ['and', 'bool', 'bool', 'bool', '...'],
  ['or', 'bool', 'bool', 'bool', '...'],
  ['if', 'any', 'bool', 'any', 'any'],
  ['true', 'bool'],
  ['false', 'bool'],
  ['null', 'any'],
  ['coalesce', 'any', 'any', '...'],
  ['equals', 'bool', 'any', 'any'],
  ['equals', 'bool', 'object', 'object'],
  ['equals', 'bool', 'list', 'list'],
  ['less', 'bool', 'text', 'text'],
  ['less', 'bool', 'number', 'number'],
  ['lessOrEquals', 'bool', 'text', 'text'],
  ['greater', 'bool', 'number', 'number'],
  ['greater', 'bool', 'text', 'text'],
  ['greaterOrEquals', 'bool', 'text', 'text'],
  ['lessOrEquals', 'bool', 'number', 'number'],
  ['greaterOrEquals', 'bool', 'number', 'number'],
  ['concat', 'text', 'text', '...'],
  ['concat', 'text', 'text', 'any'],
  ['concat', 'list', 'list', '...'],
  ['toLower', 'text', 'text'],
  ['toUpper', 'text', 'text'],
  ['trim', 'text', 'text'],
  ['startsWith', 'bool', 'text', 'text'],
  ['endsWith', 'bool', 'text', 'text'],
  ['substring', 'text', 'text', 'small'],
  ['substring', 'text', 'text', 'small', 'small'],
  ['replace', 'text', 'text', 'text', 'text'],
  ['split', 'texts', 'text', 'text'],
  ['split', 'texts', 'text', 'texts'],
  ['join', 'text', 'texts', 'text'],
  ['join', 'text', 'list', 'text'],
  ['padLeft', 'text', 'text', 'width'],
  ['padLeft', 'text', 'int', 'width', 'text'],
  ['string', 'text', 'any'],
  ['string', 'text', 'object'],
  ['string', 'text', 'list'],
  ['format', 'text', 'format', 'any', '...'],
  ['format', 'text', 'format', 'number', '...'],
  ['like', 'bool', 'text', 'pattern'],
  ['length', 'int', 'text'],
  ['length', 'int', 'list'],
  ['length', 'int', 'object'],
  ['empty', 'bool', 'any'],
  ['contains', 'bool', 'text', 'text'],
  ['contains', 'bool', 'list', 'any'],
  ['contains', 'bool', 'object', 'key'],
  ['first', 'any', 'list'],
  ['last', 'any', 'list'],
  ['first', 'text', 'text'],
  ['last', 'text', 'text'],
  ['indexOf', 'int', 'text', 'text'],
  ['indexOf', 'int', 'list', 'any'],
  ['lastIndexOf', 'int', 'text', 'text'],
  ['lastIndexOf', 'int', 'list', 'any'],
  ['skip', 'list', 'list', 'small'],
  ['skip', 'text', 'text', 'small'],
  ['take', 'list', 'list', 'small'],
  ['take', 'text', 'text', 'small'],
  ['union', 'list', 'list', 'list', '...'],
  ['union', 'object', 'object', 'object', '...'],
  ['intersection', 'list', 'list', 'list', '...'],
  ['intersection', 'object', 'object', 'object', '...'],
  ['array', 'list', 'any'],
  ['createArray', 'list', 'any', '...'],
  ['createArray', 'texts', 'text', '...'],
  ['createArray', 'lists', 'list', '...'],
  ['createArray', 'objects', 'object', '...'],
  ['createArray', 'list'],
  ['createObject', 'object'],
  ['createObject', 'object', 'key', 'any'],
  ['createObject', 'object', 'key', 'any', 'key', 'any'],
  ['createObject', 'object', 'key', 'object', 'key', 'list'],
  ['range', 'list', 'small', 'small'],
  ['range', 'list', 'int', 'small'],
  ['flatten', 'list', 'lists'],
  ['distinct', 'list', 'list'],
  ['items', 'objects', 'object'],
  ['objectKeys', 'texts', 'object'],
  ['shallowMerge', 'object', 'objects'],
  ['tryGet', 'any', 'object', 'key'],
  ['tryGet', 'any', 'list', 'index'],
  ['tryGet', 'any', 'object', 'key', 'key'],
  ['tryGet', 'any', 'any', 'key', 'index'],
  ['indexFromEnd', 'any', 'list', 'small'],
  ['tryIndexFromEnd', 'any', 'list', 'small'],
  ['tryIndexFromEnd', 'any', 'list', 'small', 'key'],
  ['map', 'list', 'list', 'lambda any 1'],
  ['map', 'list', 'list', 'lambda any 2'],
  ['map', 'texts', 'texts', 'lambda text 1'],
  ['filter', 'list', 'list', 'lambda bool 1'],
  ['filter', 'list', 'list', 'lambda bool 2'],
  ['sort', 'list', 'list', 'lambda order 2'],
  ['sort', 'texts', 'texts', 'lambda order 2'],
  ['reduce', 'any', 'list', 'any', 'lambda any 2'],
  ['reduce', 'any', 'list', 'any', 'lambda any 3'],
  ['toObject', 'object', 'texts', 'lambda text 1'],
  ['toObject', 'object', 'texts', 'lambda text 1', 'lambda any 1'],
  ['groupBy', 'object', 'texts', 'lambda text 1'],
  ['groupBy', 'object', 'list', 'lambda text 1', 'lambda any 1'],
  ['mapValues', 'object', 'object', 'lambda any 1'],
  ['base64', 'text', 'text'],
  ['base64ToString', 'text', 'base64'],
  ['base64ToJson', 'any', 'base64'],
  ['dataUri', 'text', 'any'],
  ['dataUriToString', 'text', 'dataUri'],
  ['uriComponent', 'text', 'text'],
  ['uriComponentToString', 'text', 'escaped'],
  ['json', 'any', 'json'],
  ['uniqueString', 'text', 'text', '...'],
  ['guid', 'text', 'text', '...'],
  ['uri', 'text', 'uri', 'text'],
  ['uri', 'text', 'uri', 'uri'],
  ['buildUri', 'text', 'uriParts'],
  ['parseUri', 'object', 'uri'],
  ['dateTimeAdd', 'date', 'date', 'duration'],
  ['dateTimeAdd', 'text', 'date', 'duration', 'dateFormat'],
  ['dateTimeToEpoch', 'int', 'date'],
  ['dateTimeFromEpoch', 'date', 'epoch'],
  ['parseCidr', 'object', 'cidr'],
  ['cidrSubnet', 'cidr', 'cidr', 'prefix', 'small'],
  ['cidrHost', 'text', 'cidr', 'small'],
  ['resourceId', 'id', 'type', 'name'],
  ['resourceId', 'id', 'name', 'type', 'name'],
  ['resourceId', 'id', 'guid', 'name', 'type', 'name'],
  ['resourceId', 'id', 'type', 'name', 'name'],
  ['subscriptionResourceId', 'id', 'type', 'name'],
  ['subscriptionResourceId', 'id', 'guid', 'type', 'name'],
  ['tenantResourceId', 'id', 'type', 'name'],
  ['managementGroupResourceId', 'id', 'name', 'type', 'name'],
  ['extensionResourceId', 'id', 'id', 'type', 'name'],
  ['resourceGroup', 'object'],
  ['resourceGroup', 'object', 'name'],
  ['subscription', 'object'],
  ['subscription', 'object', 'guid'],
  ['tenant', 'object'],
  ['deployment', 'object'],
  ['environment', 'any'],
  ['deployer', 'any'],
  ['managementGroup', 'object', 'name'],
  ['reference', 'any', 'resource'],
  ['reference', 'any', 'resource', 'text'],
  ['listKeys', 'any', 'resource', 'text'],
  ['providers', 'any', 'text'],
  ['pickZones', 'list', 'text', 'text', 'text'],
  ['parameters', 'any', 'key'],
  ['variables', 'any', 'key'],
  ['roleDefinitions', 'any', 'text'],
  ['fail', 'any', 'text'],
];

const TEXTS = [
  '',
  'a',
  'B',
  'ab',
  'Abc',
  'aab',
  ' x ',
  'hello world',
  'a-b',
  'a_b',
  'co-op',
  'x,y,,z',
  'a/b',
  '10',
  '9',
  '007',
  '-5',
  '1.5',
  'true',
  'False',
  'null',
  'äöÜ',
  'straße',
  'ÄÖ',
  'é',
  'e\u0301',
  'ﬁx',
  'ǅ',
  'İi',
  'ıI',
  'ς',
  'ΑΣ',
  'ſ',
  'ᾳ',
  '日本語',
  '😀',
  '😀x',
  "it's",
  '"q"',
  '[x]',
  '[[x',
  ']',
  '{0}',
  '{x}',
  '{{',
  'a\\b',
  'a\tb',
  'a\nb',
  '$1',
  '%41',
  'a+b&c=d',
  '<é>',
  '\u00a0x\u2003',
  'Z',
  'z',
  'a b',
  '~!@#$%^&*()',
  '\u200b',
  '\u0000',
];
const LITERALS: Readonly<Record<string, readonly string[]>> = {
  'number text': [
    '0',
    '7',
    '-3',
    '+4',
    ' 12 ',
    '1.5',
    '-.5',
    '1e3',
    '1,234',
    '9223372036854775807',
    '9223372036854775808',
    '0x10',
    'abc',
    '',
    '1_0',
    '12,',
    'NaN',
    '1e400',
    '٣',
  ],
  'bool text': ['true', 'TRUE', ' false ', 'False', 'yes', '1', ''],
  date: [
    '2020-04-07T14:53:14Z',
    '2020-02-29',
    '2021-12-31T23:59:59.1234567Z',
    '2020-01-01T00:00:00+02:00',
    '1999-03-01 05:06:07',
    '2020-04-07T14:53:14-0530',
    '0001-01-01',
    '9999-12-31T23:59:59Z',
    '04/07/2020',
    '2020-4-7',
    '2020-04',
    'nonsense',
    '',
    '2020-02-30',
    '7 April 2020 14:53',
    'Tue, 07 Apr 2020 15:53:14 GMT',
    '20200407T145314Z',
    '2020-04-07T14:53',
  ],
  duration: [
    'P1D',
    'PT1H',
    '-P1D',
    'P1Y2M3DT4H5M6S',
    'PT0.5S',
    'P12M',
    'P13M',
    'P0D',
    'PT36H',
    'PT.25S',
    'P1W',
    'P',
    'PT',
    '1D',
    'P1.5D',
    'PT1.1234567S',
    'P10000Y',
    ' PT5M ',
    '-PT1M',
    'P1YT1S',
    'PT2147483648S',
    'P1M',
  ],
  dateFormat: [
    'd',
    'D',
    'f',
    'F',
    'g',
    'G',
    'm',
    'o',
    'R',
    's',
    't',
    'T',
    'u',
    'y',
    'U',
    'x',
    '',
    'yyyy-MM-dd',
    'yy M d',
    'HH:mm:ss.fff',
    'h tt',
    'hh:mm t',
    'dddd, MMMM dd',
    'ddd MMM',
    'zzz',
    'z zz K',
    '%d',
    '%K',
    'FFF',
    'ss.FFFFFFF',
    "'at' HH",
    '"at" mm',
    '\\y',
    'yyyyyy',
    'gg',
    'ffffffff',
    '%',
    "'open",
    'yyyyMMddTHHmmssZ',
    'n Q w',
    'd.M.y',
    'K',
  ],
  cidr: [
    '10.144.0.0/20',
    '10.0.0.5/24',
    '192.168.1.0/30',
    '10.0.0.0/31',
    '10.0.0.0/32',
    '172.16.0.0/12',
    'fdad:3236:5555::/48',
    '2001:db8::/60',
    'fe80::1/64',
    '::1/128',
    '::ffff:10.0.0.1/120',
    '10.0.0.0',
    '192.168.1.1',
    '10.0.0.0/33',
    'x',
    '',
    '10.0.0.0/255.255.255.0',
    '2001:DB8:0:0:1:0:0:1/126',
    '10.0/16',
    '010.0.0.0/24',
    '300.1.1.1/8',
    '1.2.3.4/24 ',
  ],
  uri: [
    'http://a.example.com',
    'https://A.Example.com/x/y',
    'http://h/a/b?q=1#f',
    'https://h:8443/p/',
    'http://h:80/',
    'ftp://u:p@h/x',
    'abc',
    '',
    '/rooted',
    '../up',
    './here',
    'b c',
    '?q=a b',
    '#frag',
    '//other/x',
    'http://h/a b',
    'http://h/%41%2f%zz',
    'http://münchen.de/ä',
    'http://[::1]:81/x',
    'a/../b/./c',
    'http://h/a/../../b',
  ],
  base64: ['YWJj', 'w6Q=', '', 'YQ', 'YWJj ', '////', 'eyJhIjoxfQ==', 'WzEsMl0=', 'MS41', '!', 'YQ==YQ==', '7aCA', 'dHJ1ZQ=='],
  dataUri: [
    'data:;base64,SGVsbG8=',
    'data:text/plain,Hello%20World',
    'data:,',
    'data:text/plain;charset=utf-8;base64,w6TDtg==',
    'data:text/plain;charset=ascii,x',
    'data:a',
    'x',
    'data:application/json,{"a":1}',
    'data:;base64,YQ',
    'DATA:,a+b',
  ],
  json: [
    '1',
    '-1',
    '1.5',
    '1.0',
    '1e3',
    '1E400',
    '"a"',
    "'a'",
    'true',
    'null',
    '[]',
    '[1,2',
    '[1,"a",null]',
    '{}',
    '{"a":1,"b":{"c":[1]}}',
    '{a:1}',
    '{"a":1,}',
    '{"A":1,"a":2}',
    '[1,,2]',
    '',
    'x',
    '{"a"',
    '0x1f',
    '017',
    '12345678901234567890',
    '"\\u00e4\\n"',
    '// c\n5',
    '[1 /* c */]',
    '1 2',
    'NaN',
    '-Infinity',
    '{"a":"2020-01-01T00:00:00Z"}',
    '.5',
    '-',
    '[',
    '{',
    '"open',
    'tru',
    '9223372036854775807',
    '1e-7',
    '123456.789e3',
    '[[[[1]]]]',
  ],
  format: [
    '{0}',
    'x{0}y{1}',
    '{1}{0}',
    '{0:N}',
    '{0:N0}',
    '{0:N3}',
    '{0:D}',
    '{0:D5}',
    '{0:X}',
    '{0:x8}',
    '{0:F}',
    '{0:F0}',
    '{0:F4}',
    '{0:E}',
    '{0:e2}',
    '{0:G}',
    '{0:G3}',
    '{0:G20}',
    '{0:R}',
    '{0:B}',
    '{0:B8}',
    '{0,6}|',
    '{0,-6}|',
    '{0,5:D3}',
    '{0:000.00}',
    '{0:#,##0.##}',
    '{0:#}',
    '{0:0;neg 0;zero}',
    '{0:0.0E+00}',
    '{0:##e0}',
    '{0:0%}',
    '{0:0,}',
    '{0:#.#}',
    '{0:.00}',
    '{0:0\\x0}',
    "{0:'q'0}",
    '{0:00-00}',
    '{{0}}',
    '{{{0}}}',
    '{',
    '}',
    '{0',
    '{a}',
    '{0:}',
    'plain',
    '',
    '{2}',
    '{0:Z}',
    '{ 0}',
    '{0 }',
    '{0 , 4 }',
    '{-1}',
    '{0:yyyy}',
    '{0:N2}{1:D2}',
    '{0:0.##}',
    '{0:,0}',
    '{0:0,0.0}',
    '{0:#0.0#;(#0.0#)}',
    '{0:‰}',
    '{0:0‰}',
    '{0:a0b}',
  ],
  pattern: ['*', 'a*', '*b', '*a*b*', 'A?c', '', '**', '[x]', 'ä*', 'ABC'],
  escaped: ['%41', 'a%20b', 'a+b', '%c3%a9', '%C3x', '%', '%4', '%F0%9F%98%80', '%00', '%ff%41', 'ä'],
  type: [
    'Microsoft.Storage/storageAccounts',
    'Microsoft.A/b/c',
    'a/b',
    'Microsoft.A',
    'Microsoft.Resources/resourceGroups',
    'Microsoft.A/b/',
    '',
  ],
  name: ['x', 'sa1', 'a b', '', 'a/b', 'ä', "it's", 'rg-main'],
  // Relative ids of resources are the expansion's to resolve.
  resource: ['x', 'sa1', 'a b', '', 'ä', '/subscriptions/s/resourceGroups/r/providers/A.B/c/d'],
  guid: [
    '33333333-3333-3333-3333-333333333333',
    '33333333333333333333333333333333',
    '{33333333-3333-3333-3333-333333333333}',
    'x',
    '',
  ],
  id: [
    '/subscriptions/33333333-3333-3333-3333-333333333333',
    '/subscriptions/s/resourceGroups/r/providers/A.B/c/d',
    '/providers/Microsoft.Management/managementGroups/mg',
    'x',
    '/',
    'a/b/',
    '',
  ],
  key: ['a', 'A', 'b', 'c', 'key', 'Key', 'x y', '', 's', 'v', 'name', 'value', '__proto__', '[k]', "q'q"],
};
const INTS = [
  '0',
  '1',
  '2',
  '-1',
  '3',
  '7',
  '-3',
  '10',
  '42',
  '255',
  '-42',
  '1000',
  '1234567',
  '2147483647',
  '2147483648',
  '-2147483648',
  '9007199254740993',
  '9223372036854775807',
  '-9223372036854775808',
];
const FLOATS = [
  '1.5',
  '-0.25',
  '1.0',
  '2.50',
  '1e3',
  '1234.5678',
  '0.1',
  '1e-5',
  '123456.789',
  '-2.5',
  '0.5',
  '1e17',
  '3.14159265358979',
  '0.0',
  '-0.0',
  '0.045',
  '99.995',
  '1e300',
];
const RUNTIME = [
  "reference('x').y",
  "reference('x')",
  "reference('q', '2021-04-01').a[0].b",
  "listKeys('x', '2021-04-01').keys[0].value",
  "parameters('secret')",
  'resourceGroup().tags',
  'environment().name',
  "reference('x').y['z w']",
];
const RANDOM_KINDS: readonly Kind[] = ['text', 'int', 'number', 'bool', 'list', 'object', 'any', 'texts', 'objects', 'lists'];

/** How often an argument is of a kind that nobody asked for, and how often it is only known while deploying. */
const MIXED = 0.05;
const UNKNOWN = 0.05;

/** Makes calls of every function with arguments of every kind. */
export class Calls {
  private readonly random: Random;
  private readonly variables: readonly string[];

  constructor(random: Random, variables: readonly string[] = []) {
    this.random = random;
    this.variables = variables;
  }

  /** The text of an expression whose outermost function is any of them. */
  expression(): string {
    const { random } = this;
    const depth = random.weighted<number>([
      [3, 0],
      [4, 1],
      [3, 2],
      [1, 3],
    ]);
    const call = this.call(random.pick(CALLS), depth);
    return random.chance(0.06) ? call + this.access() : call;
  }

  private call([name, , ...takes]: (typeof CALLS)[number], depth: number): string {
    const { random } = this;
    const kinds = takes.flatMap((kind, i) => (kind === '...' ? Array<Kind>(random.below(3)).fill(takes[i - 1] as Kind) : [kind]));
    const args = kinds.map((kind) => this.argument(kind, depth));
    if (random.chance(0.01)) args.push(this.argument('any', 0));
    if (random.chance(0.01)) args.pop();
    const written = random.chance(0.02) ? name.toUpperCase() : name;
    return `${written}(${args.join(random.chance(0.5) ? ', ' : ',')})`;
  }

  private access(): string {
    const { random } = this;
    return random.pick([
      '.a',
      '.name',
      '[0]',
      '[1]',
      '[-1]',
      "['a']",
      "['x y']",
      '.key.b',
      '[0].a',
      `[${this.argument('index', 0)}]`,
    ]);
  }

  private argument(kind: Kind, depth: number): string {
    const { random } = this;
    if (kind.startsWith('lambda ')) return random.chance(0.02) ? this.argument('any', depth) : this.lambda(kind, depth);
    if (random.chance(UNKNOWN)) return random.pick(RUNTIME);
    if (random.chance(MIXED)) return this.argument(random.pick(RANDOM_KINDS), depth);
    if (this.variables.length > 0 && random.chance(0.4)) return `lambdaVariables('${random.pick(this.variables)}')`;
    if (depth > 0 && random.chance(0.5)) {
      const fitting = CALLS.filter(
        (call) =>
          call[1] === kind ||
          (kind === 'number' && call[1] === 'int') ||
          (kind === 'any' && call[0] !== 'fail') ||
          (kind === 'list' && ['texts', 'lists', 'objects'].includes(call[1])),
      );
      if (fitting.length > 0) return this.call(random.pick(fitting), depth - 1);
    }
    return this.literal(kind, depth);
  }

  private literal(kind: Kind, depth: number): string {
    const { random } = this;
    const list = (of: Kind, most: number): string =>
      `createArray(${random.list(0, most, () => this.argument(of, depth - 1)).join(', ')})`;
    switch (kind) {
      case 'text':
        return random.chance(0.03)
          ? "parameters('s')"
          : quote(random.chance(0.9) ? random.pick(TEXTS) : random.pick(TEXTS) + random.pick(TEXTS));
      case 'int':
        return random.chance(0.03) ? "parameters('i')" : random.pick(INTS);
      case 'number':
        return random.chance(0.5) ? random.pick(INTS) : `json('${random.pick(FLOATS)}')`;
      case 'bool':
        return random.pick(['true()', 'false()']);
      case 'small':
        return random.weighted([
          [8, String(random.below(5))],
          [1, '-1'],
          [1, '10'],
          [0.5, random.pick(INTS)],
        ]);
      case 'index':
        return random.chance(0.5) ? String(random.below(3)) : quote(random.pick(LITERALS['key']!));
      case 'width':
        return random.weighted([
          [8, String(random.below(17))],
          [1, '17'],
          [1, '-1'],
        ]);
      case 'prefix':
        // Not too far from the prefixes of the ranges: the official engine counts the subnets one by one.
        return random.pick(['20', '24', '28', '26', '33', '48', '52', '64', '63', '129', '0', '-1', '256', '16']);
      case 'epoch':
        return random.pick([
          '0',
          '1',
          '-1',
          '1683040573',
          '253402300799',
          '253402300800',
          '-62135596800',
          "'5'",
          "'x'",
          "json('1.5')",
        ]);
      case 'list':
        return list(random.pick(['any', 'text', 'int', 'number', 'object']), 4);
      case 'texts':
        return list('text', 4);
      case 'lists':
        return list('list', 3);
      case 'objects':
        return list('object', 3);
      case 'object':
        return this.object(depth);
      case 'uriParts':
        return this.uriParts();
      case 'any':
        return this.argument(random.pick(['text', 'int', 'number', 'bool', 'list', 'object', 'text', 'int']), depth - 1);
      default:
        return kind === 'text' || LITERALS[kind] === undefined
          ? random.pick(['null()', quote(random.pick(TEXTS))])
          : quote(random.pick(LITERALS[kind]));
    }
  }

  private object(depth: number): string {
    const { random } = this;
    if (random.chance(0.1)) return 'json(\'{"b":2,"a":1,"Key":null}\')';
    const members = random.list(
      0,
      3,
      () => `${quote(random.pick(LITERALS['key']!))}, ${depth <= -2 ? '1' : this.argument('any', depth - 1)}`,
    );
    return `createObject(${members.join(', ')})`;
  }

  private uriParts(): string {
    const { random } = this;
    const parts = [
      `'scheme', ${random.pick(["'https'", "'HTTP'", "'ftp'", "''"])}`,
      `'host', ${random.pick(["'a.b'", "'A.b'", "'h'", "'a b'", "''"])}`,
    ];
    if (random.chance(0.4)) parts.push(`'port', ${random.pick(['443', '80', '8443', '-1', '0', '99999', "'80'"])}`);
    if (random.chance(0.4)) parts.push(`'path', ${random.pick(["'/x'", "'x y'", "''", "'a/b'", '1'])}`);
    if (random.chance(0.4)) parts.push(`'query', ${random.pick(["'?a=1'", "'a=1 2'", "''"])}`);
    if (random.chance(0.1)) parts.shift();
    return `createObject(${parts.join(', ')})`;
  }

  private lambda(kind: string, depth: number): string {
    const { random } = this;
    const [, gives, count] = kind.split(' ');
    const taken = random.chance(0.02) ? random.below(4) : Number(count);
    const suffix = this.variables.length === 0 ? '' : String(this.variables.length);
    const names = ['p', 'q', 'r'].slice(0, taken).map((name) => name + suffix);
    const inner = new Calls(random, [...this.variables, ...names]);
    const [a = 'p', b = 'q'] = names;
    const order = `${random.pick(['less', 'lessOrEquals', 'greater'])}(lambdaVariables('${a}'), lambdaVariables('${b}'))`;
    const body =
      gives === 'order'
        ? random.chance(0.9)
          ? order
          : inner.argument('bool', depth - 1)
        : inner.argument(gives as Kind, Math.max(depth - 1, random.below(2)));
    return `lambda(${[...names.map((name) => `'${name}'`), body].join(', ')})`;
  }
}

function quote(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}
