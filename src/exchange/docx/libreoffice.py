"""What LibreOffice makes of tracked changes: python3 libreoffice.py FILE PORT; JSON on standard output.

Needs python3-uno and `soffice --headless --accept=socket,host=127.0.0.1,port=PORT;urp`.
"""

import json
import sys
import time

import uno
from com.sun.star.beans import PropertyValue
from com.sun.star.connection import NoConnectException


def connect(port):
    local = uno.getComponentContext()
    resolver = local.ServiceManager.createInstanceWithContext(
        "com.sun.star.bridge.UnoUrlResolver", local
    )
    address = f"uno:socket,host=127.0.0.1,port={port};urp;StarOffice.ComponentContext"
    for _ in range(300):
        try:
            return resolver.resolve(address)
        except NoConnectException:
            time.sleep(0.2)
    raise SystemExit("LibreOffice does not answer.")


def hidden():
    return PropertyValue("Hidden", 0, True, 0)


def all_of(enumerable):
    enumeration = enumerable.createEnumeration()
    while enumeration.hasMoreElements():
        yield enumeration.nextElement()


def read(desktop, dispatcher, file, command):
    document = desktop.loadComponentFromURL(uno.systemPathToFileUrl(file), "_blank", 0, (hidden(),))
    try:
        dispatcher.executeDispatch(document.CurrentController.Frame, command, "", 0, ())
        return {
            "paragraphs": [paragraph.String for paragraph in all_of(document.Text)],
            "changes": len(list(all_of(document.Redlines))),
        }
    finally:
        document.close(True)


context = connect(sys.argv[2])
services = context.ServiceManager
desktop = services.createInstanceWithContext("com.sun.star.frame.Desktop", context)
dispatcher = services.createInstanceWithContext("com.sun.star.frame.DispatchHelper", context)
print(
    json.dumps(
        {
            name: read(desktop, dispatcher, sys.argv[1], command)
            for name, command in (
                ("marked", ".uno:SelectAll"),
                ("rejected", ".uno:RejectAllTrackedChanges"),
                ("accepted", ".uno:AcceptAllTrackedChanges"),
            )
        }
    )
)
desktop.terminate()
