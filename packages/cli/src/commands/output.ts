import { reports, type Format } from '@azguard/core/report';
import { UsageError } from '../usage.ts';

/** `sarif=results.sarif`: a format and the file that it goes to. */
export function readOutput(word: string): { readonly format: Format; readonly path: string } {
  const at = word.indexOf('=');
  const [format, path] = [word.slice(0, at), word.slice(at + 1)];
  if (Object.hasOwn(reports, format) && path !== '') return { format: format as Format, path };
  throw new UsageError(
    `--output takes FORMAT=FILE, such as sarif=results.sarif, not '${word}'. The formats are ${Object.keys(reports).join(', ')}.`,
  );
}
