import { causesText } from '@azguard/core/finding';
import type { Verdict } from '@azguard/core/policy';
import type { Look } from '@azguard/core/report';

/** `fail: deny`, `unknown: depends on parameter tls`, `notAssessed: no catalog at hand knows the alias ...` */
export function verdictText({ outcome, effect, causes, detail }: Verdict): string {
  switch (outcome) {
    case 'fail':
      return effect === undefined ? 'fail' : `fail: ${effect}`;
    case 'unknown':
      return `unknown: depends on ${causesText(causes)}`;
    case 'notAssessed':
      return `not assessed: ${detail ?? 'it can not be told offline'}`;
    case 'notApplicable':
      return 'not applicable';
    case 'pass':
      return 'pass';
  }
}

export const LOOKS: { readonly [outcome in Verdict['outcome']]: Look } = {
  pass: 'good',
  fail: 'high',
  unknown: 'unknown',
  notApplicable: 'faint',
  notAssessed: 'faint',
};
