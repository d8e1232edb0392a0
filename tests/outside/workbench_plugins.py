"""Sits down at the workbench and installs, uses, removes and breaks plug-ins with clicks."""
import os
import pathlib
import shutil
import subprocess
import sys

from desk import Desk, click, find, find_line, is_enabled, is_showing, line, look, reads, type_in, wait
from plugin_jars import Workshop, protocol, rules

ROOT, SCRATCH, PICTURES = map(pathlib.Path, sys.argv[1:4])
DATA = pathlib.Path(os.environ["XDG_DATA_HOME"]) / "postern"
PLUGINS = DATA / "plugins"
SITE = SCRATCH / "site"
SERVER = SITE / "servers/mail.yaml"
EXTRAS = next((ROOT / "releng/org.postern.extras/target").glob("*.zip"))
API = next((ROOT / "releng/org.postern.headless/target/postern/bundles").glob("org.postern.api_*.jar"))
LOG = SCRATCH / "workbench.log"
MAIL = """host: mail.example.test
backend: postfix-dovecot
tls:
  minimum: TLSv1.2
listeners:
  # the only port so far
  - protocol: imap
    port: 143
    security: starttls-required
    authentication: tls-only
    role: access
"""

desk = Desk(PICTURES)


def check(condition, what):
    if not condition:
        desk.picture("failed")
        raise SystemExit(f"FAILED: {what}")
    print(f"ok: {what}", flush=True)


def postern(*words):
    done = subprocess.run([ROOT / "postern", *map(str, words)], capture_output=True, text=True, cwd=SCRATCH)
    return done.stdout + done.stderr


class Workbench:
    """As its start script starts it; closed by its menu."""

    def __init__(self, *options, title="Postern"):
        with LOG.open("a") as log:
            self.process = subprocess.Popen([ROOT / "postern", *options], cwd=SCRATCH, stdout=log, stderr=log)
        self.title = title

    def __enter__(self):
        return self.window()

    def window(self):
        return desk.window(self.title)

    def __exit__(self, trouble, *ignored):
        if trouble:
            desk.picture("failed")
            print(LOG.read_text()[-3000:])
            self.process.terminate()
        else:
            desk.menu(self.window(), "File", "Exit")
        self.process.wait(60)


def open_site(window):
    """A site of one's own, to which the server comes as from a colleague."""
    desk.menu(window, "File", "New", "Site…")
    wizard = desk.window("New site")
    type_in(wizard, "Name:", "Estate")
    type_in(wizard, "Folder:", str(SITE))
    click(find(wizard, "Finish", "push button"))
    wait("the site is open", lambda: line(window, "Estate"))
    SERVER.parent.mkdir(exist_ok=True)
    SERVER.write_text(MAIL)
    desk.menu(window, "File", "Reload site")
    site = find_line(window, "Estate  1 server")
    if not line(window, "mail"):
        click(site)  # unfolds it
    find_line(window, "mail")


def restarted(change):
    """The window that comes after 'Restart now' in whatever asks for it."""
    old = desk.window("Postern")
    change()
    click(find(desk.window("Restart Postern?"), "Restart now", "push button"))
    wait("the old window is closed", lambda: not is_showing(old))
    return desk.window("Postern")


def install(window):
    desk.menu(window, "Help", "Install New Software…")
    wizard = desk.window("Install New Software")
    type_in(wizard, "Install from:", str(EXTRAS))
    click(find(wizard, "Next >", "push button"))
    wait("both extras are offered", lambda: line(wizard, "Postern ManageSieve") and line(wizard, "Postern Exim"))
    desk.tick(find_line(wizard, "Postern Exim"))
    desk.picture("offer")
    click(find(wizard, "Next >", "push button"))
    consent(wizard)
    desk.picture("trust")
    check(not PLUGINS.exists() or not list(PLUGINS.glob("*.jar")), "nothing is changed before the wizard is finished")
    window = restarted(lambda: click(find(wizard, "Finish", "push button")))
    check([jar.name.split("_")[0] for jar in PLUGINS.glob("*.jar")] == ["org.postern.protocol.managesieve"],
          "what was ticked is installed, and nothing else")
    return window


def consent(wizard):
    """Signed or not, as the build was given a key: either is asked for."""
    question = wait("who is to be trusted is asked", lambda: look(wizard, "Trust once: these plug-ins in this version only")
                    or look(wizard, "Install what nobody signed: I know where it comes from"))
    check(not is_enabled(find(wizard, "Finish", "push button")), "without an answer there is no going on")
    click(question)


def use(window):
    desk.point(find_line(window, "mail"), times=2)
    desk.tab(window, "ManageSieve")
    check(wait("the page of its settings", lambda: reads(window, "To how many addresses a script may forward")),
          "its editor page is there")
    desk.picture("managesieve")
    desk.tab(window, "Ports")
    click(find(window, "Add", "push button"))
    desk.choose("ManageSieve 4190")
    desk.press("ctrl+s")
    wait("the listener is saved", lambda: "managesieve" in SERVER.read_text())
    desk.point(find_line(window, "MANAGESIEVE 4190"))
    desk.press("F5")
    wait("the test passes", lambda: reads(window, "passed: 1 ports"))
    desk.picture("tested")
    check(True, "a real Dovecot's port 4190 is tested, and is as it should be")


def uninstall(window):
    desk.menu(window, "Help", "Plug-ins")
    wait("it works", lambda: line(window, "Postern ManageSieve") and reads(window, "working"))
    desk.picture("plugins")
    click(find(window, "Uninstall…", "push button"))
    dialog = desk.window("Uninstall Plug-in")
    check(look(dialog, "Remove its settings from the site too (mail)", "check box"), "its settings go with it, if wanted")
    desk.picture("uninstall")
    window = restarted(lambda: click(find(dialog, "Uninstall", "push button")))
    check(SERVER.read_text() == MAIL, "the server's file is as it was")
    check(not list(PLUGINS.iterdir()), "no jar is left")
    desk.point(find_line(window, "mail"), times=2)
    desk.tab(window, "Ports")
    check(not look(window, "ManageSieve", "page tab"), "its page is gone")
    click(find(window, "Add", "push button"))
    check(not desk.offered("ManageSieve 4190"), "no menu has it")
    desk.press("Escape")
    return window


def nothing_is_left():
    """The framework keeps its states before the last, as a reserve for itself; these do not count."""
    old = sorted(DATA.rglob("framework.info.*"), key=lambda file: int(file.suffix[1:]))[:-1]
    left = [str(file) for file in DATA.rglob("*")
            if file.is_file() and file not in old and b"managesieve" in file.read_bytes().lower()]
    check(not left, f"nothing of it is left in the user's folder {left}")


def broken(shop):
    """Past all checks, right into the folder; each signed by a trusted publisher but the two that cannot be."""
    shop.publisher("maker", "CN=Example Maker")
    good = shop.signed(shop.jar("org.example.good", protocol("good", "Good"), protocol_id="good"), "maker")
    postern("plugins", "install", good, "--trust", "always")
    other = 'org.postern.api.protocol;version="[1.0,2)",\n org.postern.api.rule,org.postern.api.check,\n ' \
            'org.postern.api.finding,org.postern.api.model,org.postern.api.setting,\n '
    jars = [
        shop.jar("org.example.import", protocol("b1"), imports=other + "org.example.nowhere"),
        shop.jar("org.example.future", protocol("b2"), imports='org.postern.api.protocol;version="[1.99,2)"'),
        shop.jar("org.example.constructor", protocol(
            "b3", constructor='public Provider() { throw new IllegalStateException("no luck today"); }'), protocol_id="b3"),
        shop.jar("org.example.duplicate", protocol("imap"), protocol_id="imap"),
        shop.jar("org.postern.core", protocol("b6"), protocol_id="b6", version="9.0.0"),
        shop.jar("org.example.platform", protocol("b7"), protocol_id="b7", more="Eclipse-PlatformFilter: (osgi.os=win32)"),
        shop.jar("org.example.loop", rules("loop", "while (true) { }")),
        shop.jar("org.example.memory", rules(
            "memory", "List<long[]> all = new ArrayList<>(); while (true) all.add(new long[1 << 22]);")),
    ]
    jars = [shop.signed(jar, "maker") for jar in jars]
    jars.append(shop.tampered(shop.signed(shop.jar("org.example.signature", protocol("b5"), protocol_id="b5"), "maker")))
    for jar in jars:
        shutil.copy(jar, PLUGINS)
    (PLUGINS / "corrupt.jar").write_bytes(good.read_bytes()[:900])


SAID = {"missing import": "org.example.nowhere", "wrong API version": "needs Postern API 1.99, you have 1.",
        "exception in a constructor": "no luck today", "duplicate id": "brings the protocol imap",
        "name clash": "The name org.postern.core is taken", "wrong platform": "made for another platform",
        "corrupt jar": "corrupt.jar", "bad signature": "does not hold"}


def live_with_broken(window):
    wait("the site is open all the same", lambda: line(window, "mail"))
    desk.tab(window, "Findings")
    for kind, words in SAID.items():
        check(wait(kind, lambda: look(window, words, "table cell", part=True)), f"{kind}: the workbench opens, and Findings name it")
    desk.picture("findings")
    desk.point(find_line(window, "IMAP 143"))
    desk.press("F5")
    desk.tab(window, "Findings")
    for kind, name in {"endless loop in a rule": "org.example.loop", "huge memory": "org.example.memory"}.items():
        check(wait(kind, lambda: look(window, f"unknown because of plug-in {name}", "table cell", part=True)),
              f"{kind}: a test ends, and Findings name it")
    desk.menu(window, "Help", "Plug-ins")
    check(wait("the good one", lambda: line(window, "org.example.good")), "the good one works beside them")
    desk.picture("broken")


def mend(window):
    """The finding's own button leaves out what is broken."""
    desk.tab(window, "Findings")
    desk.point(wait("the finding", lambda: look(window, "no luck today", "table cell", part=True)))
    click(find(window, "Disable org.example.constructor", "push button"))
    wait("its jar is set aside", lambda: (PLUGINS / "org.example.constructor-1.0.0.jar.disabled").exists())
    wait("the finding is gone", lambda: not look(window, "no luck today", "table cell", part=True))
    check(True, "a button of the finding disables it")


def main():
    with Workbench() as window:
        open_site(window)
        window = install(window)
        use(window)
        uninstall(window)
    nothing_is_left()
    broken(Workshop(SCRATCH / "shop", API))
    with Workbench() as window:
        live_with_broken(window)
        mend(window)
    with Workbench("--safe", title="Postern (safe mode, without plug-ins)") as window:
        desk.tab(window, "Findings")
        check(wait("safe mode", lambda: look(window, "Postern runs in safe mode", "table cell", part=True)),
              "safe mode opens without any plug-in, and says so")
        desk.picture("safe")


main()
