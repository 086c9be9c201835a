/**
 * What Chromium’s network log (`--log-net-log`) tells of reaching out: addresses fetched, names looked
 * up, and bytes sent to other machines. A log that was cut short is read as far as it goes.
 */
export function requestsIn(log: string): string[] {
  const [head, ...lines] = log.split('\n');
  // Of a program that was killed at once there may be no more than a part of the first line.
  if (!head || lines.length === 0) return [];
  const names = namesIn(head);
  const found = lines.flatMap((line) => {
    const { type, params } = eventIn(line);
    const what = names.get(type ?? -1);
    const where = params?.url ?? params?.host ?? params?.address;
    return what === undefined || where === undefined || NOWHERE.test(where)
      ? []
      : [`${what} ${where}`];
  });
  return [...new Set(found)];
}

interface LoggedEvent {
  readonly type?: number;
  readonly params?: { readonly url?: string; readonly host?: string; readonly address?: string };
}

/** The events that tell of a way out, as Chromium calls them. */
const TELLING = [
  'URL_REQUEST_START_JOB',
  'HOST_RESOLVER_MANAGER_REQUEST',
  'TCP_CONNECT_ATTEMPT',
  'UDP_BYTES_SENT',
];

/** The proxy where nobody listens, and what every name is answered with (`electron/offline.ts`). */
const NOWHERE = /^127\.0\.0\.1:9$|~notfound/iu;

/** The telling events by their numbers, which the log’s first line says. */
function namesIn(head: string): ReadonlyMap<number, string> {
  const { constants } = JSON.parse(head.replace(/,\s*$/u, '}')) as {
    constants: { logEventTypes: Record<string, number> };
  };
  return new Map(
    TELLING.map((name) => {
      const number = constants.logEventTypes[name];
      if (number === undefined) throw new Error(`Chromium logs no ${name}.`);
      return [number, name];
    }),
  );
}

function eventIn(line: string): LoggedEvent {
  try {
    return JSON.parse(line.replace(/,\s*$/u, '')) as LoggedEvent;
  } catch {
    // The frame around the events, or a last line that was not written to its end.
    return {};
  }
}
