import { compileBuiltIns, judgeTemplates } from './built-in-policies.ts';
import { partOf } from './corpus.ts';
import { Deviations } from './deviations.ts';
import { runNormalization } from './normalization.ts';
import { runFunctions } from './policy-functions.ts';
import { runCases } from './regorus.ts';
import type { Suite } from './suite.ts';

/**
 * Azure Policy against the labelled cases of https://github.com/microsoft/regorus, and every definition and initiative that is
 * built into Azure against every resource that two public collections of templates deploy.
 */
export const suite: Suite = async (corpus) => {
  const deviations = new Deviations('conformance/policy-deviations.json');
  const problems: string[] = [];
  const labelled = partOf(corpus, 'regorus', 'azure_policy');
  const aliases = partOf(corpus, 'regorus', 'azure_policy', 'aliases');
  const differs = (name: string, how: string): void => deviations.add(name, how);
  const rules = runCases(partOf(corpus, 'regorus', 'azure_policy', 'cases'), aliases, differs);
  const texts = runCases(partOf(corpus, 'regorus', 'azure_policy', 'parser_cases'), aliases, differs);
  const functions = runFunctions(partOf(corpus, 'regorus', 'azure_policy_builtins'), differs);
  const forms = runNormalization(`${labelled}/normalization/cases`, differs);

  const builtIn = compileBuiltIns(corpus);
  const verdicts = judgeTemplates(corpus, builtIn.compiled);
  problems.push(...builtIn.problems, ...verdicts.problems);

  const unexplained = deviations.unexplained();
  for (const problem of [...unexplained, ...problems].slice(0, 60)) console.log(`policy: ${problem}`);
  for (const stale of deviations.stale()) console.log(`policy: no longer a deviation: ${stale}`);
  const cases = rules + texts + functions + forms;
  const explained = deviations.explained();
  const different = unexplained.length + deviations.countExplained();
  return {
    name: 'policy',
    figures: {
      'labelled rules': rules,
      'labelled texts': texts,
      'labelled function calls': functions,
      'labelled forms of resources': forms,
      equal: `${cases - different} of ${cases} (${((100 * (cases - different)) / cases).toFixed(2)} %)`,
      'built-in definitions': builtIn.definitions,
      'built-in initiatives': builtIn.initiatives,
      ...Object.fromEntries([...builtIn.classes].map(([name, n]) => [`definitions of class ${name}`, n])),
      'definitions compiled': builtIn.compiled.length,
      'resources judged': verdicts.resources,
      ...Object.fromEntries([...verdicts.outcomes].map(([outcome, n]) => [`verdicts ${outcome}`, n])),
      'definitions that gave a verdict': verdicts.judging,
    },
    passed: cases - unexplained.length + builtIn.definitions + builtIn.initiatives - builtIn.problems.length,
    failed: unexplained.length + problems.length,
    deviations: explained,
  };
};
