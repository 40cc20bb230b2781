import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Float, jsonMember, readJson, Source, type JsonNode } from './index.ts';

const read = (text: string) => readJson(new Source('t.json', text));
const codes = (text: string) => read(text).diagnostics.map((d) => d.code);

function plain(node: JsonNode | undefined): unknown {
  if (node === undefined) return undefined;
  switch (node.kind) {
    case 'null':
      return null;
    case 'array':
      return node.items.map(plain);
    case 'object':
      return Object.fromEntries(node.members.map((m) => [m.key, plain(m.value)]));
    case 'number':
      return node.value instanceof Float ? node.value.value : Number(node.value);
    default:
      return node.value;
  }
}

describe('readJson', () => {
  it('reads every JSON text as JSON.parse does', () => {
    fc.assert(
      fc.property(fc.json({ depthSize: 'medium' }), fc.constantFrom(undefined, 1, '\t'), (json, indent) => {
        const text = JSON.stringify(JSON.parse(json), null, indent);
        const reading = read(text);
        expect(reading.diagnostics.filter((d) => d.severity === 'error')).toEqual([]);
        expect(JSON.stringify(plain(reading.root))).toBe(JSON.stringify(JSON.parse(text)));
      }),
    );
  });

  it('never throws and ends on any text', () => {
    const token = fc.constantFrom(
      '{',
      '}',
      '[',
      ']',
      ',',
      ':',
      '"',
      "'",
      '\\',
      'a',
      '1',
      '-',
      '\n',
      '/*',
      '//',
      ' ',
      'true',
      '"x":',
    );
    fc.assert(
      fc.property(fc.array(token), (tokens) => void read(tokens.join(''))),
      { numRuns: 500 },
    );
  });

  it('gives every value the span of its text', () => {
    const text = '{"a": [1, "two"], "b": {"c": true}}';
    const spans: string[] = [];
    const walk = (node: JsonNode): void => {
      spans.push(text.slice(node.start, node.end));
      if (node.kind === 'array') node.items.forEach(walk);
      if (node.kind === 'object') node.members.forEach((m) => walk(m.value));
    };
    walk(read(text).root!);
    expect(spans).toEqual([text, '[1, "two"]', '1', '"two"', '{"c": true}', 'true']);
  });

  it('accepts what Azure accepts', () => {
    const text = '\ufeff// first\n{ /* a */ "a": "one\ntwo", \'b\': 1, c: [1, 2,], }';
    const reading = read(text);
    expect(reading.diagnostics).toEqual([]);
    expect(plain(reading.root)).toEqual({ a: 'one\ntwo', b: 1, c: [1, 2] });
  });

  it('keeps 64-bit integers exact and tells doubles from integers', () => {
    const { root } = read('[9223372036854775807, 9007199254740991, 1.5, 1.0, 1e3, -0]');
    expect(root?.kind === 'array' && root.items.map((i) => i.kind === 'number' && i.value)).toEqual([
      9223372036854775807n,
      9007199254740991,
      1.5,
      new Float(1),
      new Float(1000),
      0,
    ]);
  });

  it('reads every 64-bit integer exactly', () => {
    fc.assert(
      fc.property(fc.bigInt({ min: -(2n ** 63n), max: 2n ** 64n }), (wanted) => {
        const { root } = read(String(wanted));
        expect(root?.kind === 'number' && !(root.value instanceof Float) && BigInt(root.value)).toBe(wanted);
      }),
    );
  });

  it('says that a key stands twice and keeps the last value', () => {
    const reading = read('{"a": 1, "a": 2}');
    expect(reading.diagnostics.map((d) => [d.code, d.severity, d.span])).toEqual([
      ['json/duplicate-key', 'warning', { start: 9, end: 12 }],
    ]);
    expect(plain(reading.root)).toEqual({ a: 2 });
  });

  it('finds members without case, an exact one first', () => {
    const { root } = read('{"Name": 1, "name": 2}');
    const member = (name: string) => (root?.kind === 'object' ? plain(jsonMember(root, name)?.value) : undefined);
    expect([member('name'), member('NAME'), member('nam')]).toEqual([2, 1, undefined]);
  });

  it.each([
    ['a missing comma between properties', '{"a": 1 "b": 2}', ['json/expected-comma'], { a: 1, b: 2 }],
    ['a missing comma between lines', '{"a": {"x": 1}\n "b": 2}', ['json/expected-comma'], { a: { x: 1 }, b: 2 }],
    ['a missing colon', '{"a" 1, "b": 2}', ['json/expected-colon'], { a: 1, b: 2 }],
    ['a missing value', '{"a": , "b": 2}', ['json/expected-value'], { a: null, b: 2 }],
    ['a misspelt literal', '{"a": ture, "b": 2}', ['json/unexpected-token'], { a: null, b: 2 }],
    ['a stray character', '{"a": 1, ; "b": 2, "c": 3}', ['json/expected-key'], { a: 1, b: 2, c: 3 }],
    ['an unclosed array in an object', '{"a": [1, 2, "b": 2}', ['json/expected-comma', 'json/unclosed'], undefined],
    ['an object closed by a bracket', '{"a": {"x": 1], "b": 2}', ['json/wrong-bracket'], { a: { x: 1 }, b: 2 }],
    ['an object without its bracket in an array', '[{"x": 1], 2]', ['json/unclosed'], [{ x: 1 }]],
    ['a missing closing quote', '{"a": "one,\n "b": "two",\n "c": 3}', ['json/unclosed-string'], undefined],
    ['a missing closing quote at the end', '{"a": 1, "b": "two', ['json/unclosed-string', 'json/unclosed'], { a: 1, b: 'two' }],
    ['an unclosed comment', '{"a": 1 /* }', ['json/unclosed-comment', 'json/unclosed'], { a: 1 }],
    ['text behind the value', '{} {}', ['json/trailing-text'], {}],
    ['an empty text', ' \n', ['json/empty'], undefined],
  ])('reports %s once and reads on', (_, text, expected, value) => {
    expect(codes(text)).toEqual(expected);
    if (value !== undefined) expect(plain(read(text).root)).toEqual(value);
  });

  it('reads on after a missing closing quote', () => {
    expect(plain(read('{"a": "one,\n "b": "two",\n "c": 3}').root)).toMatchObject({ c: 3 });
  });

  it('skips what is nested too deep, in bounded time', () => {
    const text = `{"deep": ${'['.repeat(10_000)}${']'.repeat(10_000)}, "after": 1}`;
    const reading = read(text);
    expect(reading.diagnostics.map((d) => d.code)).toEqual(['json/too-deep']);
    expect(reading.root?.kind === 'object' && reading.root.members.map((m) => m.key)).toEqual(['deep', 'after']);
  });

  it('refuses texts over the limit', () => {
    expect(readJson(new Source('t.json', '[1,2,3]'), { size: 5 }).diagnostics.map((d) => d.code)).toEqual(['json/too-large']);
  });

  it('stops at a text that is hardly JSON', () => {
    expect(read('{"a" "b" "c" '.repeat(1000)).diagnostics.length).toBe(100);
  });
});

describe('Source', () => {
  it('counts lines and columns from 1, with any line ending', () => {
    const source = new Source('t', 'a\r\nbc\nd\re');
    const at = (offset: number) => Object.values(source.position(offset));
    expect([0, 3, 4, 6, 8, 9, 99].map(at)).toEqual([
      [1, 1],
      [2, 1],
      [2, 2],
      [3, 1],
      [4, 1],
      [4, 2],
      [4, 2],
    ]);
    expect([1, 2, 3, 4, 5].map((n) => source.line(n))).toEqual(['a', 'bc', 'd', 'e', undefined]);
  });
});
