"""A person at the workbench: finds what the screen shows by the words that screen readers read out, and clicks it."""
import subprocess
import time

import pyatspi

PATIENCE = 90
MENUS = ("menu", "menu item")


class Desk:
    """@param pictures where pictures of the screen are put"""

    def __init__(self, pictures):
        self.pictures = pictures

    def windows(self):
        return [window for application in children(pyatspi.Registry.getDesktop(0)) for window in children(application)]

    def window(self, title):
        return wait(f"a window '{title}'", lambda: next(
            (window for window in self.windows() if name(window) == title and is_showing(window)), None))

    def gone(self, title):
        wait(f"the window '{title}' is closed", lambda: all(
            name(window) != title or not is_showing(window) for window in self.windows()))

    def menu(self, window, bar, *path):
        self.point(find(window, bar, "menu"))
        for step in path:
            self.choose(step)

    def choose(self, label):
        """An item of the menu that is open, by how it begins."""
        self.point(wait(f"the menu offers '{label}'", lambda: self.offered(label)))

    def offered(self, label):
        return next((item for window in self.windows() for item in walk(window)
                     if role(item) in MENUS and name(item).startswith(label) and is_showing(item)), None)

    def point(self, node, times=1):
        """At the middle of what is there, as with a mouse."""
        place = node.queryComponent().getExtents(pyatspi.DESKTOP_COORDS)
        command("mousemove", place.x + min(place.width // 2, 60), place.y + place.height // 2)
        command("click", "--repeat", times, "--delay", 80, 1)

    def tab(self, window, label):
        self.point(find(window, label, "page tab"))

    def tick(self, cell):
        """The check box at the left of a line."""
        self.point(cell.parent.getChildAtIndex(0))

    def press(self, keys):
        command("key", keys)

    def picture(self, label):
        subprocess.run(["import", "-window", "root", str(self.pictures / f"{label}.png")], check=True)


def command(*words):
    subprocess.run(["xdotool", *map(str, words)], check=True)


def children(node):
    try:
        return [child for child in (node.getChildAtIndex(i) for i in range(node.childCount)) if child]
    except Exception:  # what is on the screen may go while it is looked at
        return []


def name(node):
    try:
        return (node.name or "").strip()
    except Exception:
        return ""


def role(node):
    try:
        return node.getRoleName()
    except Exception:
        return ""


def has(node, state):
    try:
        return node.getState().contains(state)
    except Exception:
        return False


def is_showing(node):
    return has(node, pyatspi.STATE_SHOWING)


def is_enabled(node):
    return has(node, pyatspi.STATE_SENSITIVE)


def text(node):
    try:
        return node.queryText().getText(0, -1)
    except Exception:
        return ""


def walk(node, within=True):
    """All that is to be seen, and the items of closed menus."""
    if is_showing(node) or role(node) in MENUS:
        yield node
        below = children(node) if within else []
        tabs = [child for child in below if role(child) == "page tab"]
        for child in below:
            yield from walk(child, child not in tabs[1:])  # each of a row of tabs says that it holds what is below all


def look(within, label, *roles, begins=False, part=False):
    """The first thing of this name, or of one that begins so, or has this in it; None where there is none."""
    def is_meant(node):
        found = name(node)
        return (found == label or begins and found.startswith(label) or part and label in found) \
            and (not roles or role(node) in roles)
    return next(filter(is_meant, walk(within)), None)


def line(within, words):
    """A line of a tree or table that begins with these words."""
    return look(within, words, "table cell", begins=True)


def find_line(within, words):
    return wait(f"a line '{words}'", lambda: line(within, words))


def find(within, label, *roles):
    return wait(f"'{label}' {roles}", lambda: look(within, label, *roles))


def reads(within, words):
    """Whether these words can be read somewhere."""
    return any(words in name(node) or words in text(node) for node in walk(within))


def type_in(within, label, words):
    """Into the field that comes after this label."""
    def field():
        nodes = list(walk(within))
        after = next((at for at, node in enumerate(nodes) if role(node) == "label" and name(node) == label), len(nodes))
        return next((node for node in nodes[after:] if role(node) == "text"), None)
    wait(f"a field '{label}'", field).queryEditableText().setTextContents(words)


def click(node):
    wait(f"'{name(node)}' can be clicked", lambda: is_enabled(node))
    node.queryAction().doAction(0)


def wait(what, condition):
    end = time.monotonic() + PATIENCE
    while time.monotonic() < end:
        found = condition()
        if found:
            return found
        time.sleep(0.2)
    raise SystemExit(f"FAILED: waited in vain for {what}")
