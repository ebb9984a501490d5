"""What xdotool of Debian 12 cannot do on a bare Xvfb, on the screen named by DISPLAY.

x11.py close WINDOW     asks a window to close, as its cross does: xdotool can only destroy it, and no window manager is there
x11.py letters LETTERS  gives each pair of letters (small, capital) a key of its own, so that xdotool need not put letters on
                        keys while it types, which loses some of them
"""
import ctypes
import sys

x11 = ctypes.CDLL("libX11.so.6")
x11.XOpenDisplay.restype = ctypes.c_void_p
x11.XInternAtom.restype = ctypes.c_ulong
client_message = 33
first_free_key, last_key = 160, 255  # multimedia keys, which no keyboard here has


class ClientMessage(ctypes.Structure):
    _fields_ = [("type", ctypes.c_int), ("serial", ctypes.c_ulong), ("send_event", ctypes.c_int), ("display", ctypes.c_void_p),
                ("window", ctypes.c_ulong), ("message_type", ctypes.c_ulong), ("format", ctypes.c_int), ("data", ctypes.c_long * 5),
                ("room", ctypes.c_long * 24)]  # an XEvent is 24 longs


def close(display, window):
    event = ClientMessage(type=client_message, window=window, format=32)
    event.message_type = x11.XInternAtom(display, b"WM_PROTOCOLS", 0)
    event.data[0] = x11.XInternAtom(display, b"WM_DELETE_WINDOW", 0)
    x11.XSendEvent(display, ctypes.c_ulong(window), 0, ctypes.c_long(0), ctypes.byref(event))


def letters(display, text):
    keysyms = [ord(letter) if ord(letter) < 256 else 0x1000000 + ord(letter) for letter in text]
    keys = len(keysyms) // 2
    if first_free_key + keys - 1 > last_key:
        sys.exit(f"{len(keysyms)} letters are more than there are free keys for")
    x11.XChangeKeyboardMapping(display, first_free_key, 2, (ctypes.c_ulong * len(keysyms))(*keysyms), keys)


screen = ctypes.c_void_p(x11.XOpenDisplay(None))
if sys.argv[1] == "close":
    close(screen, int(sys.argv[2]))
else:
    letters(screen, sys.argv[2])
x11.XSync(screen, 0)
