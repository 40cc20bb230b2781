export { Source, writtenPlace, type Location, type Position, type Span } from './source.ts';
export type { Diagnostic } from './diagnostic.ts';
export {
  jsonMember,
  readJson,
  type JsonArray,
  type JsonBoolean,
  type JsonLimits,
  type JsonMember,
  type JsonNode,
  type JsonNull,
  type JsonNumber,
  type JsonObject,
  type JsonReading,
  type JsonString,
} from './json.ts';
export { Float, integer } from './number.ts';
