/** What the main thread does, and by which names Chromium calls it. */
export const kinds = {
  'script is compiled': /^v8\.(compile|produce|consume)|^V8\.(Compile|Deserialize)/i,
  'modules are evaluated for the first time': /^(v8\.evaluateModule|EvaluateScript)$/,
  'script runs':
    /^(FunctionCall|FireAnimationFrame|TimerFire|RunMicrotasks|EventDispatch|FireIdleCallback|v8\.(callFunction|run|callModuleMethod))$/,
  'memory is collected': /^(MinorGC|MajorGC|BlinkGC|V8\.GC)/,
  style: /^(UpdateLayoutTree|RecalculateStyles|ParseAuthorStyleSheet)$/,
  layout: /^Layout$/,
  paint: /^(PrePaint|Paint|Layerize|Commit|UpdateLayer|UpdateLayerTree|CompositeLayers)$/,
  'the page and its world are set up':
    /^(ParseHTML|CommitNavigation|LocalWindowProxy::Initialize|V8\.InitializeContext)/,
};

/** Whatever is none of these: messages, IndexedDB’s answers, timers, frames. */
export const otherWork = 'other work of Chromium: messages, answers of the database, frames';

/**
 * Milliseconds of the processor for each kind of work, each counted once: what is done within
 * something is not counted with it.
 * @param trace of the main thread, as `signed` makes it
 */
export function workByKind({ events, from, to }) {
  const sums = Object.fromEntries([...Object.keys(kinds), otherWork].map((kind) => [kind, 0]));
  const stack = [];
  const close = ({ kind, left }) => (sums[kind] += Math.max(0, left) / 1000);
  const spans = events
    .filter(({ ph, ts, dur }) => ph === 'X' && ts < to && ts + dur > from)
    .toSorted((a, b) => a.ts - b.ts || b.dur - a.dur);
  for (const span of spans) {
    while (stack.length > 0 && stack.at(-1).end <= span.ts) close(stack.pop());
    const outer = stack.at(-1);
    const end = span.ts + span.dur;
    // Of what is under way at either end, the share that lies between them.
    const inside = Math.min(end, to) - Math.max(span.ts, from);
    const took = (span.tdur ?? span.dur) * (span.dur > 0 ? inside / span.dur : 0);
    if (outer) outer.left -= took;
    stack.push({ end, left: took, kind: kindOf(span.name) ?? outer?.kind ?? otherWork });
  }
  stack.forEach(close);
  return sums;
}

const kindOf = (name) => Object.keys(kinds).find((kind) => kinds[kind].test(name));
