/**
 * When the words matching a selector were first painted, in milliseconds after the process was
 * asked for, with the steps on the way. Read from what Chromium itself keeps for every page, after
 * the fact, so that nothing in the page or beside it costs time while it starts.
 */
export async function firstPaint(run, page, selector) {
  const { origin, ...steps } = await page.evaluate(paintedAt, selector);
  const before = origin - run.began;
  return Object.fromEntries(Object.entries(steps).map(([name, at]) => [name, before + at]));
}

/** In the page. The largest words painted so far are reported each time larger ones come. */
function paintedAt(selector) {
  return new Promise((resolve, reject) => {
    const seen = [];
    setTimeout(() => reject(new Error(`Not painted: ${selector}; but ${seen.join()}`)), 20_000);
    new PerformanceObserver((list) => {
      const entry = list.getEntries().find(({ element }) => element?.closest(selector));
      seen.push(...list.getEntries().map(({ element }) => element?.outerHTML.slice(0, 80)));
      if (!entry) return;
      const [navigation] = performance.getEntriesByType('navigation');
      resolve({
        origin: performance.timeOrigin,
        navigation: 0,
        page: navigation.responseEnd,
        parsed: navigation.domInteractive,
        scripted: navigation.domContentLoadedEventEnd,
        painted: entry.renderTime,
      });
    }).observe({ type: 'largest-contentful-paint', buffered: true });
  });
}
