import { sample } from '../example.ts';
import type { Guardrail } from '../guardrail.ts';
import { leadingVersion, runtimeJudge } from './runtimes.ts';

const site = sample('Microsoft.Web/sites@2023-12-01', 'shop');
const slot = sample('Microsoft.Web/sites/slots@2023-12-01', 'shop/blue');
const config = sample('Microsoft.Web/sites/config@2023-12-01', 'shop/web');

export const guardrail: Guardrail = {
  id: 'web/node-version',
  title: 'Web apps run on a supported Node.js',
  severity: 'medium',
  why: 'A version out of support gets no fixes, while its flaws are published and tried on every site.',
  fix: 'Move to a version of Node.js that gets fixes.',
  note:
    'The parameter oldest is the oldest version that passes; raise it as versions go out of support ' +
    '(https://nodejs.org/en/about/previous-releases).',
  peers: ['Azure.AppService.NodeJsVersion'],
  parameters: {
    oldest: { type: 'String', defaultValue: '20', metadata: { description: 'The oldest version of Node.js that passes.' } },
  },
  judge: runtimeJudge({ stacks: ['NODE'], property: 'nodeVersion', version: leadingVersion }),
  examples: {
    bad: [
      {
        at: '/properties/siteConfig/linuxFxVersion',
        in: site({ properties: { siteConfig: { linuxFxVersion: 'NODE|16-lts' } } }),
      },
      { at: '/properties/siteConfig/nodeVersion', in: slot({ properties: { siteConfig: { nodeVersion: '~16' } } }) },
      { at: '/properties/nodeVersion', in: config({ properties: { nodeVersion: '~16' } }) },
    ],
    good: [
      site({ properties: { siteConfig: { linuxFxVersion: 'NODE|22-lts' } } }),
      slot({ properties: { siteConfig: { nodeVersion: '~20' } } }),
      site({ properties: { siteConfig: { linuxFxVersion: 'CUSTOM|1.0' } } }),
      site({ properties: {} }),
    ],
  },
};
