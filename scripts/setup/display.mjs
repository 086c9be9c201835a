/** Whether a window could be seen. */
export function hasDisplay() {
  if (process.platform !== 'linux') return true;
  return Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
}

/** A command line as it is, or under a virtual display where there is no real one. */
export function withDisplay(command) {
  if (hasDisplay()) return command;
  return ['xvfb-run', '-a', '-s', '-screen 0 1920x1200x24', ...command];
}
