/** What makes words lie where they do, and look as they do. */
const properties = [
  'font-family',
  'font-size',
  'font-style',
  'font-weight',
  'font-optical-sizing',
  'line-height',
  'letter-spacing',
  'color',
  'padding-left',
  'border-left',
  'text-indent',
  'text-wrap',
  'text-underline-offset',
  'text-decoration-skip-ink',
  'tab-size',
] as const;

/** The look of a paragraph as inline style, for what stands in its place. */
export function lookOf(paragraph: HTMLElement): string {
  const style = getComputedStyle(paragraph);
  return properties.map((name) => `${name}: ${style.getPropertyValue(name)}`).join('; ');
}
