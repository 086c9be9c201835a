#!/bin/sh
# Starts Electron as another user. setpriv, not runuser: it becomes the program instead of waiting for
# it, so that the process a caller watches, signals and kills is Electron's own.
exec setpriv --reuid "$UPOREDO_UID" --regid "$UPOREDO_GID" --clear-groups -- \
  "$UPOREDO_EXECUTABLE" "$@"
