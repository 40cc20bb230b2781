import { describe, expect, it } from 'vitest';
import { check, type CheckOptions } from '../check.ts';
import { Source, type Location } from '../source/index.ts';
import { baselineText, readBaseline, type CheckResult, type SuppressionRule } from './index.ts';
import { allGuardrails } from '../guardrails/index.ts';

const GUARDRAILS = allGuardrails.filter(({ id }) => id === 'storage/https-only' || id === 'storage/minimum-tls');

function template(account: string, other = ''): string {
  return `{
  "$schema": "https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#",
  "contentVersion": "1.0.0.0",
  "resources": [
    ${account}${other}
  ]
}`;
}

const BODY = `"type": "Microsoft.Storage/storageAccounts", "apiVersion": "2023-05-01", "name": "shop", "location": "westeurope",
      "properties": {
        "supportsHttpsTrafficOnly": false,
        "minimumTlsVersion": "TLS1_0"
      }`;
const OTHER = `,
    { ${BODY.replace('shop', 'other')} }`;

function judged(text: string, options: CheckOptions = {}): CheckResult {
  return check([{ template: new Source('infra/main.json', text), parameters: [] }], {
    guardrails: GUARDRAILS,
    today: '2026-11-25',
    ...options,
  });
}

function open(result: CheckResult): string[] {
  return result.findings.map(({ guardrail, resource }) => `${resource.name} ${guardrail.id}`).toSorted();
}

const ALL = ['other storage/https-only', 'other storage/minimum-tls', 'shop storage/https-only', 'shop storage/minimum-tls'];
const without = (...names: readonly string[]): string[] => ALL.filter((name) => !names.includes(name));

describe('a suppression in a template', () => {
  it.each([
    ['before the resource', `// azguard:skip storage/https-only expires=2027-01-31 NFS needs it\n    { ${BODY} }`],
    ['inside it', `{ // azguard:skip storage/https-only expires=2027-01-31 owner=net NFS needs it\n      ${BODY} }`],
    ['as a block', `/* azguard:skip storage/https-only expires=2026-11-25 NFS needs it */ { ${BODY} }`],
    ['in another tool’s words', `// checkov:skip=CKV_AZURE_3: NFS needs it\n    { ${BODY} }`],
    [
      'as metadata',
      `{ "metadata": { "azguard": { "skip": [{ "guardrail": "storage/https-only", "reason": "NFS", "expires": "2027-01-31" }] } }, ${BODY} }`,
    ],
    [
      'as another tool’s metadata',
      `{ "metadata": { "checkov": { "skip": [{ "id": "CKV_AZURE_3", "comment": "NFS" }] } }, ${BODY} }`,
    ],
    [
      'on the line before',
      `{ ${BODY.replace('"supports', '// azguard:skip storage/https-only expires=2027-01-31 NFS\n        "supports')} }`,
    ],
  ])('%s takes out that guardrail there, and nothing else', (_, account) => {
    const result = judged(template(account, OTHER));
    expect(result.diagnostics).toEqual([]);
    expect(open(result)).toEqual(without('shop storage/https-only'));
    expect(result.suppressed).toMatchObject([{ by: { kind: 'inline' }, finding: { resource: { name: 'shop' } } }]);
  });

  it('takes out several, also by a pattern', () => {
    const account = `// azguard:skip storage/https-only, storage/min* expires=2027-01-31 old clients\n    { ${BODY} }`;
    expect(open(judged(template(account, OTHER)))).toEqual(without('shop storage/https-only', 'shop storage/minimum-tls'));
  });

  it('holds to the end of its last day and not longer', () => {
    const account = `// azguard:skip storage/https-only expires=2026-11-24 NFS\n    { ${BODY} }`;
    const result = judged(template(account, OTHER));
    expect(open(result)).toEqual(ALL);
    expect(result.diagnostics).toMatchObject([{ code: 'suppression/expired', severity: 'warning' }]);
  });

  it.each([
    ['without a reason', '// azguard:skip storage/https-only expires=2027-01-31', 'suppression/incomplete'],
    ['without a date', '// azguard:skip storage/https-only NFS', 'suppression/incomplete'],
    ['with a day that does not exist', '// azguard:skip storage/https-only expires=2027-02-30 NFS', 'suppression/incomplete'],
    ['of an unknown guardrail', '// azguard:skip storage/http-only expires=2027-01-31 NFS', 'suppression/unknown-guardrail'],
  ])('%s takes out nothing and is named', (_, comment, code) => {
    const result = judged(template(`${comment}\n    { ${BODY} }`, OTHER));
    expect(open(result)).toEqual(ALL);
    expect(result.diagnostics.map((d) => d.code)).toEqual([code]);
  });

  it('is none inside a text', () => {
    const account = `{ "tags": { "note": "// azguard:skip storage/https-only expires=2027-01-31 NFS" }, ${BODY} }`;
    expect(open(judged(template(account, OTHER)))).toEqual(ALL);
  });
});

describe('a suppression in Bicep', () => {
  const bicep = new Source(
    'main.bicep',
    `param x string
// azguard:skip storage/https-only expires=2027-01-31 NFS
resource shop 'Microsoft.Storage/storageAccounts@2023-05-01' = {
  properties: {
    supportsHttpsTrafficOnly: false
    minimumTlsVersion: 'TLS1_0' // checkov:skip=CKV_AZURE_44: old clients
  }
}
`,
  );
  const at = (text: string): Location => {
    const start = bicep.text.indexOf(text);
    return { source: bicep, span: { start, end: text.startsWith('resource') ? bicep.text.length - 1 : start + text.length } };
  };

  it('is about the declaration after it, or around it', () => {
    const json = template(`{ ${BODY} }`);
    const places = [...json.matchAll(/"type"|false|"TLS1_0"/g)].map(({ index, 0: word }) => [index, word] as const);
    const written = (offset: number): Location => {
      const word = places.findLast(([index]) => index <= offset + 2)?.[1];
      return at(word === 'false' ? 'false' : word === '"TLS1_0"' ? "'TLS1_0'" : 'resource shop');
    };
    const result = check([{ template: new Source('main.bicep', json, written), parameters: [] }], {
      guardrails: GUARDRAILS,
      today: '2026-11-25',
    });
    expect(result.findings).toEqual([]);
    expect(result.suppressed.map(({ by }) => by.reason)).toEqual(['NFS', 'old clients']);
  });
});

describe('a suppression in the configuration', () => {
  const rule = (more: Partial<SuppressionRule>): SuppressionRule => ({
    kind: 'configuration',
    guardrail: 'storage/*',
    reason: 'moving out',
    expires: '2027-01-31',
    location: { source: new Source('azguard.yaml', ''), span: { start: 0, end: 0 } },
    ...more,
  });

  it.each([
    [{}, []],
    [{ guardrail: 'storage/minimum-tls' }, ['other storage/https-only', 'shop storage/https-only']],
    [{ resource: 'SHOP' }, ['other storage/https-only', 'other storage/minimum-tls']],
    [{ path: 'infra/*' }, []],
    [{ path: 'infra/other.json' }, ALL],
    [{ expires: '2026-01-01' }, ALL],
  ])('%o leaves %o', (more, left) => {
    expect(open(judged(template(`{ ${BODY} }`, OTHER), { rules: [rule(more)] }))).toEqual(left);
  });
});

describe('a baseline', () => {
  const before = judged(template(`{ ${BODY} }`));
  const baseline = readBaseline(new Source('baseline.json', baselineText(before.findings)));

  it('lets only what is new count, wherever lines and files have gone', () => {
    if (!(baseline instanceof Set)) throw new Error('not a baseline');
    const moved = `{ "tags": {},\n\n\n ${BODY} }`;
    expect(open(judged(template(moved, OTHER), { baseline }))).toEqual(
      without('shop storage/https-only', 'shop storage/minimum-tls'),
    );
  });

  it.each([
    ['{"version": 2, "findings": []}', 'baseline/version'],
    ['{"version": 1}', 'baseline/shape'],
    ['[]', 'baseline/shape'],
    ['{"version": 1,', 'json/unclosed'],
  ])('%s is refused as %s', (text, code) => {
    expect(readBaseline(new Source('baseline.json', text))).toMatchObject({ code, severity: 'error' });
  });
});
