import { sample } from '../example.ts';
import type { Guardrail } from '../guardrail.ts';
import { leadingVersion, runtimeJudge } from './runtimes.ts';

const site = sample('Microsoft.Web/sites@2023-12-01', 'shop');
const slot = sample('Microsoft.Web/sites/slots@2023-12-01', 'shop/blue');

/** 11 of `9.0-java11` and of `11`, 8 of `1.8` and of `8-jre8`. */
function javaVersion(text: string): string | undefined {
  const version = /(?:java|jre)(\d{1,3})/i.exec(text)?.[1] ?? leadingVersion(text);
  return version?.replace(/^1\./, '');
}

export const guardrail: Guardrail = {
  id: 'web/java-version',
  title: 'Web apps run on a supported Java',
  severity: 'medium',
  why: 'A version out of support gets no fixes, while its flaws are published and tried on every site.',
  fix: 'Move to a version of Java that gets fixes.',
  note:
    'The parameter oldest is the oldest version that passes; raise it as versions go out of support ' +
    '(https://learn.microsoft.com/java/openjdk/support).',
  peers: ['CKV_AZURE_83'],
  parameters: {
    oldest: { type: 'String', defaultValue: '8', metadata: { description: 'The oldest version of Java that passes.' } },
  },
  judge: runtimeJudge({ stacks: ['JAVA', 'TOMCAT', 'JBOSSEAP'], property: 'javaVersion', version: javaVersion }),
  examples: {
    bad: [
      {
        at: '/properties/siteConfig/linuxFxVersion',
        in: site({ properties: { siteConfig: { linuxFxVersion: 'TOMCAT|8.5-jre7' } } }),
      },
      { at: '/properties/siteConfig/javaVersion', in: slot({ properties: { siteConfig: { javaVersion: '1.7' } } }) },
    ],
    good: [
      site({ properties: { siteConfig: { linuxFxVersion: 'TOMCAT|10.1-java17' } } }),
      site({ properties: { siteConfig: { linuxFxVersion: 'JAVA|8-jre8' } } }),
      slot({ properties: { siteConfig: { javaVersion: '1.8' } } }),
      slot({ properties: { siteConfig: { javaVersion: '21' } } }),
      site({ properties: {} }),
    ],
  },
};
