import { IntlMessageFormat } from 'intl-messageformat';

type Element = ReturnType<IntlMessageFormat['getAst']>[number];

/** The placeholders of an ICU message with their kinds and choices, e.g. `count:plural`, `rules:select(BR,US)`. */
export function placeholdersOf(message: string): ReadonlySet<string> {
  const found = new Set<string>();
  const walk = (elements: readonly Element[]) => {
    for (const element of elements) {
      if (!('value' in element) || isLiteral(element)) continue;
      if (!('options' in element)) {
        found.add(`${element.value}:value`);
        continue;
      }
      const choices = Object.keys(element.options);
      // Plural categories differ between languages: only `other` is required. Choices of a select are ours.
      const plural = 'pluralType' in element;
      if (!choices.includes('other')) throw new Error(`{${element.value}} has no "other": every language needs it.`);
      found.add(
        plural
          ? `${element.value}:plural`
          : `${element.value}:select(${choices.toSorted((a, b) => a.localeCompare(b)).join()})`,
      );
      for (const option of Object.values(element.options)) walk(option.value);
    }
  };
  walk(new IntlMessageFormat(message, 'en', undefined, { ignoreTag: true }).getAst());
  return found;
}

// TYPE.literal of the message parser; a number for it exports no enum to import without its own package.
function isLiteral(element: Element): boolean {
  return Number(element.type) === 0;
}
