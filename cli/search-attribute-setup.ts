/** Whether a namespace knows the search attributes orders are found by, and how it learns them. */
import { setTimeout as sleep } from 'node:timers/promises';
import { type Connection, isGrpcServiceError } from '@temporalio/client';
import type { SearchAttributeType } from '@temporalio/common';
import { SEARCH_ATTRIBUTES } from '../workflows/search-attributes.ts';
import { CommandError, EXIT } from './exit-codes.ts';

/** The types in the words of Temporal's command line, and by their numbers on the wire. */
const TYPES: Readonly<Record<SearchAttributeType, { readonly word: string; readonly wire: number }>> = {
  TEXT: { word: 'Text', wire: 1 },
  KEYWORD: { word: 'Keyword', wire: 2 },
  INT: { word: 'Int', wire: 3 },
  DOUBLE: { word: 'Double', wire: 4 },
  BOOL: { word: 'Bool', wire: 5 },
  DATETIME: { word: 'Datetime', wire: 6 },
  KEYWORD_LIST: { word: 'KeywordList', wire: 7 },
};

type AttributeName = keyof typeof SEARCH_ATTRIBUTES;

const NAMES = Object.keys(SEARCH_ATTRIBUTES) as readonly AttributeName[];

/** A registration is seen by every part of the server within seconds. */
const VISIBLE_LIMIT_MS = 15_000;

export type AttributeState =
  | { readonly kind: 'complete' }
  | { readonly kind: 'missing'; readonly names: readonly AttributeName[] }
  | { readonly kind: 'wrong_type'; readonly names: readonly AttributeName[] }
  /** The service does not let this login ask; Temporal Cloud does not. */
  | { readonly kind: 'cannot_ask'; readonly why: string };

/** Compares what the namespace has with what orders need. */
export async function attributeState(connection: Connection, namespace: string): Promise<AttributeState> {
  let known: Readonly<Record<string, unknown>>;
  try {
    ({ customAttributes: known } = await connection.operatorService.listSearchAttributes({ namespace }));
  } catch (error) {
    if (isGrpcServiceError(error)) return { kind: 'cannot_ask', why: error.details || error.message };
    throw error;
  }
  const wrong = NAMES.filter((name) => known[name] !== undefined && known[name] !== wireType(name));
  if (wrong.length > 0) return { kind: 'wrong_type', names: wrong };
  const missing = NAMES.filter((name) => known[name] === undefined);
  return missing.length === 0 ? { kind: 'complete' } : { kind: 'missing', names: missing };
}

/** Registers what is missing and waits until the server shows it. @returns the names registered. */
export async function registerAttributes(connection: Connection, namespace: string): Promise<readonly string[]> {
  const state = await attributeState(connection, namespace);
  if (state.kind === 'complete') return [];
  if (state.kind !== 'missing') throw attributeError(state, namespace);
  try {
    await connection.operatorService.addSearchAttributes({
      namespace,
      searchAttributes: Object.fromEntries(state.names.map((name) => [name, wireType(name)])),
    });
  } catch (error) {
    // Somebody else's migration may have been quicker.
    if ((await attributeState(connection, namespace)).kind !== 'complete') {
      throw attributeError(state, namespace, error);
    }
  }
  const until = Date.now() + VISIBLE_LIMIT_MS;
  while ((await attributeState(connection, namespace)).kind !== 'complete' && Date.now() < until) await sleep(100);
  return state.names;
}

/** Refuses a namespace that lacks an attribute: an order's workflow would fail on its first task. */
export async function requireAttributes(
  connection: Connection,
  namespace: string,
  onUnknown: (why: string) => void,
): Promise<void> {
  const state = await attributeState(connection, namespace);
  if (state.kind === 'cannot_ask') onUnknown(state.why);
  else if (state.kind !== 'complete') throw attributeError(state, namespace);
}

/** What is wrong and the exact command to run. */
function attributeError(
  state: Exclude<AttributeState, { kind: 'complete' }>,
  namespace: string,
  cause?: unknown,
): CommandError {
  return new CommandError(EXIT.dependency, attributeAdvice(state, namespace), { cause });
}

/** The same as text. */
export function attributeAdvice(state: Exclude<AttributeState, { kind: 'complete' }>, namespace: string): string {
  switch (state.kind) {
    case 'cannot_ask':
      return `The search attributes of the namespace ${namespace} cannot be read (${state.why}). Where they are missing, register them: ${registerCommand(NAMES, namespace)}`;
    case 'missing':
      return `The namespace ${namespace} has no search attribute ${state.names.join(', ')}. Run "npm run -s waybell -- migrate", or: ${registerCommand(state.names, namespace)}`;
    case 'wrong_type':
      return `The namespace ${namespace} has ${state.names.map((name) => `${name} as another type than ${typeOf(name).word}`).join(', ')}. Remove it there (temporal operator search-attribute remove --namespace ${namespace} --name ${state.names.join(' --name ')}), or use another namespace.`;
  }
}

function registerCommand(names: readonly AttributeName[], namespace: string): string {
  const each = names.map((name) => `--name ${name} --type ${typeOf(name).word}`).join(' ');
  return `temporal operator search-attribute create --namespace ${namespace} ${each}`;
}

function typeOf(name: AttributeName): (typeof TYPES)[SearchAttributeType] {
  return TYPES[SEARCH_ATTRIBUTES[name].type];
}

function wireType(name: AttributeName): number {
  return typeOf(name).wire;
}
