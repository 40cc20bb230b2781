import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { azguard, Workspace } from '../testing/index.ts';

const workspace = new Workspace();
afterAll(() => workspace.remove());

const FILES = {
  'main.bicep': "param a string = 'x'\noutput o string = a\n",
  'main.bicepparam': "using 'main.bicep'\nparam a = 'y'\n",
  'broken.bicep': 'param a string = 1 +\n',
  'absent.bicep': "module m 'br:mcr.microsoft.com/absent/module:0.0.0' = {\n  name: 'm'\n}\n",
  'main.txt': 'x',
};
// As Microsoft's compiler of this version writes it, and with its hash: no line break at the end.
const TEMPLATE = `{
  "$schema": "https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#",
  "contentVersion": "1.0.0.0",
  "metadata": {
    "_generator": {
      "name": "bicep",
      "version": "0.49.2.45890",
      "templateHash": "8179670073413881552"
    }
  },
  "parameters": {
    "a": {
      "type": "string",
      "defaultValue": "x"
    }
  },
  "resources": [],
  "outputs": {
    "o": {
      "type": "string",
      "value": "[parameters('a')]"
    }
  }
}`;

describe('compile', () => {
  it("writes what Microsoft's compiler writes, beside the file, in another, or to the terminal", async () => {
    const home = workspace.files(FILES);
    const main = join(home, 'main.bicep');
    expect(await azguard('compile', main)).toEqual({ code: 0, out: '', error: '' });
    expect(readFileSync(join(home, 'main.json'), 'utf8')).toBe(TEMPLATE);
    expect((await azguard('compile', main, '--stdout')).out).toBe(TEMPLATE);
    await azguard('compile', main, '--outfile', join(home, 'other.json'));
    expect(readFileSync(join(home, 'other.json'), 'utf8')).toBe(TEMPLATE);
  });

  it('writes the parameters of a parameters file', async () => {
    const home = workspace.files(FILES);
    expect((await azguard('compile', join(home, 'main.bicepparam'))).code).toBe(0);
    const written = JSON.parse(readFileSync(join(home, 'main.parameters.json'), 'utf8')) as { parameters: unknown };
    expect(written.parameters).toEqual({ a: { value: 'y' } });
  });

  it('names another version of the generator, which changes the hash', async () => {
    const { out } = await azguard(
      'compile',
      join(workspace.files(FILES), 'main.bicep'),
      '--stdout',
      '--generator-version',
      '1.2.3',
    );
    expect(out).toContain('"version": "1.2.3"');
    expect(out).not.toContain('8179670073413881552');
  });

  it.each([
    ['broken.bicep', 1, 'BCP'],
    ['absent.bicep', 1, 'azguard restore'],
    ['main.txt', 2, 'no Bicep file'],
    ['nowhere.bicep', 2, 'no such file'],
  ])('writes nothing for %s', async (name, code, message) => {
    const home = workspace.files(FILES);
    const outcome = await azguard('compile', join(home, name));
    expect(outcome.code).toBe(code);
    expect(outcome.error).toContain(message);
    expect(existsSync(join(home, name.replace(/\.\w+$/, '.json')))).toBe(false);
  });

  it('never writes over the source', async () => {
    const main = join(workspace.files(FILES), 'main.bicep');
    expect((await azguard('compile', main, '--outfile', main)).code).toBe(2);
    expect((await azguard('compile', main, '--outfile', 'x', '--stdout')).code).toBe(2);
    expect(readFileSync(main, 'utf8')).toBe(FILES['main.bicep']);
  });
});

describe('hash', () => {
  it('is of the template that Bicep becomes', async () => {
    const home = workspace.files(FILES);
    expect(await azguard('hash', join(home, 'main.bicep'))).toEqual({ code: 0, out: '8179670073413881552\n', error: '' });
    expect((await azguard('hash', join(home, 'absent.bicep'))).code).toBe(2);
  });
});
