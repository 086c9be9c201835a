/** Whether a window could be seen. */
export function hasDisplay(): boolean;
