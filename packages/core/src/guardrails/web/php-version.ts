import { sample } from '../example.ts';
import type { Guardrail } from '../guardrail.ts';
import { leadingVersion, runtimeJudge } from './runtimes.ts';

const site = sample('Microsoft.Web/sites@2023-12-01', 'shop');
const slot = sample('Microsoft.Web/sites/slots@2023-12-01', 'shop/blue');
const config = sample('Microsoft.Web/sites/config@2023-12-01', 'shop/web');

export const guardrail: Guardrail = {
  id: 'web/php-version',
  title: 'Web apps run on a supported PHP',
  severity: 'medium',
  why: 'A version out of support gets no fixes, while its flaws are published and tried on every site.',
  fix: 'Move to a version of PHP that gets fixes.',
  note:
    'The parameter oldest is the oldest version that passes; raise it as versions go out of support ' +
    '(https://www.php.net/supported-versions.php).',
  peers: ['CKV_AZURE_81', 'AVD-AZU-0069', 'Azure.AppService.PHPVersion'],
  parameters: {
    oldest: { type: 'String', defaultValue: '8.2', metadata: { description: 'The oldest version of PHP that passes.' } },
  },
  judge: runtimeJudge({ stacks: ['PHP'], property: 'phpVersion', version: leadingVersion }),
  examples: {
    bad: [
      { at: '/properties/siteConfig/linuxFxVersion', in: site({ properties: { siteConfig: { linuxFxVersion: 'PHP|7.4' } } }) },
      { at: '/properties/siteConfig/phpVersion', in: slot({ properties: { siteConfig: { phpVersion: '7.4' } } }) },
      { at: '/properties/phpVersion', in: config({ properties: { phpVersion: '7.4' } }) },
    ],
    good: [
      site({ properties: { siteConfig: { linuxFxVersion: 'PHP|8.3' } } }),
      slot({ properties: { siteConfig: { phpVersion: '8.2' } } }),
      site({ properties: { siteConfig: { linuxFxVersion: 'CUSTOM|1.0' } } }),
      site({ properties: {} }),
    ],
  },
};
