import type { Call } from '../expression.ts';
import { hasUnknown, residualCall } from '../residual.ts';
import { Refusal, type Value } from '../value.ts';
import { base64Decode, base64Encode, decodeUtf8, encodeUtf8 } from './bytes.ts';
import type { FunctionTable } from './function.ts';
import { numeric, unconvertible } from './number.ts';
import { formatDouble } from './number-text.ts';
import { readLenientJson } from './read-json.ts';
import { isFloat, STRING, typed } from './signature.ts';
import { unescapeUri, escapeUri } from './uri.ts';
import { writeJson } from './write-json.ts';

/**
 * Base 64, data URIs, percent escapes and JSON.
 * https://learn.microsoft.com/azure/azure-resource-manager/templates/template-functions-string
 */
export const encodingFunctions: FunctionTable = {
  base64: typed([STRING], ([text]) => base64Encode(encodeUtf8(text))),
  base64ToString: typed([STRING], ([text], call) => decodedText(text, call)),
  base64ToJson: typed([STRING], ([text], call) => {
    const decoded = decodedText(text, call);
    const value = decoded instanceof Refusal ? decoded : readLenientJson(decoded);
    if (value !== undefined) return value;
    return refuse(call, 'The decoded string is not a valid json serialized value.');
  }),
  json: typed([STRING], ([text]) => {
    const value = readLenientJson(text);
    if (value !== undefined) return value;
    return new Refusal(
      'arm/argument',
      "Unable to evaluate the template language function 'json'. The argument provided is not a valid JSON string.",
    );
  }),
  dataUri: { arity: [1, 1], evaluate: ([value], call) => dataUri(value!, call) },
  dataUriToString: typed([STRING], ([text], call) => dataUriToString(text, call)),
  uriComponent: typed([STRING], ([text]) => escapeUri(text)),
  uriComponentToString: typed([STRING], ([text]) => unescapeUri(text.replaceAll('+', ' '))),
};

function refuse(call: Call, why: string): Refusal {
  return new Refusal(
    'arm/argument',
    `The template language function '${call.name}' was invoked with a parameter that is not valid. ${why}`,
  );
}

function decodedText(text: string, call: Call): string | Refusal {
  const bytes = base64Decode(text);
  return bytes === undefined ? refuse(call, 'The value cannot be decoded from base64 representation.') : decodeUtf8(bytes);
}

function dataUri(value: Value, call: Call): Value | Refusal {
  if (hasUnknown(value)) return residualCall(call, [value]);
  if (value === null) return unconvertible(call);
  const type = typeof value === 'string' ? 'text/plain' : 'application/json';
  return `data:${type};charset=utf-8;base64,${base64Encode(encodeUtf8(contentOf(value)))}`;
}

function contentOf(value: Value): string {
  if (typeof value === 'string') return value;
  if (typeof value === 'boolean') return value ? 'True' : 'False';
  return isFloat(value) ? formatDouble(Number(numeric(value))) : writeJson(value);
}

function malformed(text: string): Refusal {
  const message =
    `The template language function 'dataUriToString' expects its parameter to be formatted as a valid data URI. ` +
    `The provided value '${text}' was not formatted correctly.`;
  return new Refusal('arm/argument', message);
}

/** https://www.rfc-editor.org/rfc/rfc2397 */
function dataUriToString(text: string, call: Call): string | Refusal {
  const comma = text.indexOf(',');
  if (!/^data:/i.test(text) || comma < 0) return malformed(text);
  const [, type, charset, base64] = /^([^;,]*)(?:;charset=([^;,]+))?((?:^|;)base64)?$/i.exec(text.slice(5, comma)) ?? [];
  if (type === undefined) return malformed(text);
  if (charset !== undefined && !/^utf-?8$/i.test(charset)) {
    const message = `The template language function 'dataUriToString' parameter is not valid. The provided charset '${charset}' is not supported.`;
    return new Refusal('arm/argument', message);
  }
  const data = text.slice(comma + 1);
  return base64 === undefined && type.toLowerCase() !== 'base64'
    ? unescapeUri(data.replaceAll('+', ' '))
    : decodedText(data, call);
}
