import { fixed } from '../session/samples.mjs';

/**
 * One line of the table of speed.
 * @typedef {object} Line
 * @property {string} job what is done, with its sizes
 * @property {number} ours
 * @property {string} [unit] of both figures; milliseconds where it is left out
 * @property {string} [beside] what it is measured against
 * @property {number} [theirs]
 * @property {number} [atMost] the target: so many times the other figure
 * @property {number} [limit] … or so much of the unit
 * @property {string} [note] whatever else belongs to the figure
 */

/** The cells of a line. @param {Line} line */
export function rowOf(line) {
  const { job, ours, unit = 'ms', beside, theirs, atMost, limit, note } = line;
  const ratio = theirs === undefined ? null : ours / theirs;
  const figure = `${told(ours)} ${unit}${note ? ` (${note})` : ''}`;
  return [
    job,
    figure,
    beside === undefined ? '–' : `${beside}: ${told(theirs)} ${unit}`,
    ratio === null ? '–' : told(ratio),
    [
      ...(atMost === undefined ? [] : [`≤ ${told(atMost)} ×`]),
      ...(limit === undefined ? [] : [`≤ ${told(limit)} ${unit}`]),
    ].join(', ') || 'stated',
    isMet(line),
  ];
}

function isMet({ ours, theirs, atMost, limit }) {
  if (atMost === undefined && limit === undefined) return '–';
  const ratioIsFine = atMost === undefined || ours / theirs <= atMost;
  const figureIsFine = limit === undefined || ours <= limit;
  return ratioIsFine && figureIsFine ? 'yes' : '**no**';
}

/** Three figures say as much as was measured. */
function told(number) {
  if (!Number.isFinite(number)) return '–';
  const digits =
    Math.abs(number) >= 100 ? 0 : Math.abs(number) >= 10 ? 1 : Math.abs(number) >= 1 ? 2 : 3;
  return fixed(number, digits);
}
