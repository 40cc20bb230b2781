import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { check } from '../check.ts';
import type { Guardrail } from '../guardrails/index.ts';
import { Source } from '../source/index.ts';
import { applied, planFixes, unifiedDiff, type Edit } from './index.ts';

const TYPE = 'Microsoft.Storage/storageAccounts';

/** Wants one property to have a value. */
function wants(name: string, value: string | boolean, pointer = `/properties/${name}`): Guardrail {
  return {
    id: `storage/${name}`,
    title: name,
    severity: 'high',
    why: 'w',
    fix: 'f',
    set: { [pointer]: value },
    judge: {
      types: [TYPE.toLowerCase()],
      *judge(resource) {
        const path = pointer.split('/').slice(1);
        let at: unknown = resource.body;
        let found = '';
        for (const step of path) {
          if (typeof at !== 'object' || at === null || !(step in at)) {
            at = undefined;
            break;
          }
          at = (at as Record<string, unknown>)[step];
          found += `/${step}`;
        }
        yield { outcome: at === value ? 'pass' : 'fail', subject: resource, pointer: found, actual: at as string | undefined };
      },
    },
    examples: { bad: [], good: [] },
  };
}

const https = wants('https', true);
const tls = wants('tls', 'TLS1_2');
const nested = wants('deny', 'Deny', '/properties/acls/action');
const other = wants('bypass', 'None', '/properties/acls/bypass');

function template(properties: string): Source {
  const head = `{\n  "$schema": "https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#",\n  "contentVersion": "1.0.0.0",`;
  const resource = `"type": "${TYPE}", "apiVersion": "2023-05-01", "name": "a",\n      "properties": ${properties}`;
  return new Source(
    'main.json',
    `${head}\n  "parameters": { "p": { "type": "string", "defaultValue": "TLS1_0" } },\n  "resources": [\n    { ${resource}\n    }\n  ]\n}\n`,
  );
}

function fixed(
  properties: string,
  ...guardrails: readonly Guardrail[]
): { readonly text: string; readonly left: readonly (string | undefined)[] } {
  const source = template(properties);
  const { fixes, left } = planFixes(check([{ template: source, parameters: [] }], { guardrails }).findings);
  const text = applied(source, [...new Set(fixes.map(({ edit }) => edit))]);
  const after = check([{ template: new Source('main.json', text), parameters: [] }], { guardrails });
  expect(after.findings.length).toBe(left.length);
  const at = text.indexOf('"properties": ') + 14;
  return { text: text.slice(at, text.lastIndexOf('\n    }\n  ]')), left: left.map(({ reason }) => reason) };
}

describe('a literal is replaced', () => {
  it.each([
    ['{ "https": false }', '{ "https": true }', [https]],
    [
      '{\n        "https": false, // why\n        "b": 1\n      }',
      '{\n        "https": true, // why\n        "b": 1\n      }',
      [https],
    ],
    ["{ 'tls': 'TLS1_0', }", '{ \'tls\': "TLS1_2", }', [tls]],
    ['{ "tls": "TLS1_0", "https": false }', '{ "tls": "TLS1_2", "https": true }', [tls, https]],
  ])('%s', (before, after, guardrails) => {
    expect(fixed(before, ...guardrails)).toEqual({ text: after, left: [] });
  });

  it('also where the value is the default of a parameter', () => {
    const source = template(`{ "tls": "[parameters('p')]" }`);
    const { fixes } = planFixes(check([{ template: source, parameters: [] }], { guardrails: [tls] }).findings);
    expect(fixes.map(({ edit }) => [source.text.slice(edit.start, edit.end), edit.text])).toEqual([['"TLS1_0"', '"TLS1_2"']]);
  });
});

describe('a property that is missing is added', () => {
  it.each([
    ['{}', '{\n        "https": true\n      }', [https]],
    ['{ "b": 1 }', '{ "b": 1, "https": true }', [https]],
    ['{ "b": 1, }', '{ "b": 1, "https": true }', [https]],
    ['{\n        "b": 1 // why\n      }', '{\n        "b": 1, // why\n        "https": true\n      }', [https]],
    ['{\n\t"b": 1, /* , */\n      }', '{\n\t"b": 1, /* , */\n\t"https": true\n      }', [https]],
    [
      '{\n        "b": 1\n      }',
      '{\n        "b": 1,\n        "acls": {\n          "action": "Deny",\n          "bypass": "None"\n        },\n        "https": true\n      }',
      [nested, other, https],
    ],
    ['{ "acls": {}, "b": 1 }', '{ "acls": {\n        "action": "Deny"\n      }, "b": 1 }', [nested]],
  ])('%s', (before, after, guardrails) => {
    expect(fixed(before, ...guardrails)).toEqual({ text: after, left: [] });
  });

  it('with the line endings of the file', () => {
    const source = new Source('main.json', template('{\n        "b": 1\n      }').text.replaceAll('\n', '\r\n'));
    const { fixes } = planFixes(check([{ template: source, parameters: [] }], { guardrails: [https] }).findings);
    expect(applied(source, [fixes[0]!.edit])).toContain('"b": 1,\r\n        "https": true\r\n      }');
  });
});

describe('left to a person', () => {
  it.each([
    [`{ "tls": "[concat(parameters('p'), '')]" }`, [tls], ['the value comes from an expression; let it be "TLS1_2"']],
    ['{ "acls": "[json(\'{}\')]" }', [nested], ['action belongs into an object that is written elsewhere; set it to "Deny"']],
    [
      '{ "tls": "TLS1_0" }',
      [tls, wants('newer', 'TLS1_3', '/properties/tls')],
      Array(2).fill('several findings want different values here; decide which one holds'),
    ],
    ['{}', [{ ...https, set: {} }], [undefined]],
  ])('%s', (before, guardrails, reasons) => {
    expect(fixed(before, ...guardrails)).toEqual({ text: before, left: reasons });
  });
});

describe('a unified diff', () => {
  it('shows three lines around, and that no line ends the file', () => {
    const source = new Source('a.txt', Array.from('abcdefghijklmnop').join('\n'));
    expect(
      unifiedDiff(source, [
        { start: 8, end: 9, text: 'E' },
        { start: 30, end: 31, text: 'P' },
      ]),
    ).toBe(
      [
        '--- a/a.txt',
        '+++ b/a.txt',
        '@@ -2,7 +2,7 @@',
        ' b\n c\n d\n-e\n+E\n f\n g\n h',
        '@@ -13,4 +13,4 @@',
        ' m\n n\n o\n-p\n\\ No newline at end of file\n+P\n\\ No newline at end of file\n',
      ].join('\n'),
    );
  });

  it('says what the edits do, whatever they are', () => {
    const words = fc.array(fc.constantFrom('a', 'b', '\n', '\n\n', ''), { maxLength: 40 }).map((parts) => parts.join(''));
    const edits = fc.array(fc.tuple(fc.nat(40), fc.nat(4), words), { maxLength: 4 });
    fc.assert(
      fc.property(words, edits, (text, drafts) => {
        const source = new Source('t', text);
        const disjoint: Edit[] = [];
        let free = 0;
        for (const [start, length, to] of drafts.toSorted(([a], [b]) => a - b)) {
          if (start < free || start + length > text.length) continue;
          disjoint.push({ start, end: start + length, text: to });
          free = start + length + 1;
        }
        expect(patched(text, unifiedDiff(source, disjoint))).toBe(applied(source, disjoint));
      }),
    );
  });
});

/** Applies a unified diff, by its numbers of lines. */
function patched(text: string, diff: string): string {
  const old = text.match(/[^\n]*\n|[^\n]+$/g) ?? [];
  const out: string[] = [];
  let at = 0;
  for (const line of diff.split('\n').slice(2, -1)) {
    const hunk = /^@@ -(\d+),(\d+) /.exec(line);
    if (hunk) {
      const start = Math.max(0, Number(hunk[1]) - 1);
      out.push(...old.slice(at, start));
      at = start;
    } else if (line.startsWith('\\')) {
      // Said of the line before, whichever side that is of.
      if (out.length > 0 && lastWasNew) out[out.length - 1] = out.at(-1)!.slice(0, -1);
    } else if (line.startsWith('-')) {
      at += 1;
      lastWasNew = false;
    } else {
      out.push(`${line.slice(1)}\n`);
      lastWasNew = true;
      if (line.startsWith(' ')) at += 1;
    }
  }
  return [...out, ...old.slice(at)].join('');
}

let lastWasNew = false;
