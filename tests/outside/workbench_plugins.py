"""Sits down at the workbench and installs, uses, removes and breaks plug-ins with clicks."""
import pathlib
import shutil
import subprocess
import sys

from desk import Desk, click, find, find_line, is_enabled, is_showing, line, look, reads, type_in, wait
from plugin_commands import API, DATA, PLUGINS, ROOT, SCRATCH, SITE, check, postern, web_server
from plugin_jars import Workshop, endless, greedy, protocol, unfit

SERVER = SITE / "servers/mail.yaml"
EXTRAS = next((ROOT / "releng/org.postern.extras/target").glob("*.zip"))
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

desk = Desk(pathlib.Path(sys.argv[3]))


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
    find_line(window, "Sample")
    desk.menu(window, "File", "New", "Site…")
    wizard = desk.window("New site")
    type_in(wizard, "Name:", "Estate")
    type_in(wizard, "Folder:", str(SITE))
    click(find(wizard, "Finish", "push button"))
    find_line(window, "Estate")
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
    """Ten of them, past all checks right into the folder; all but the damaged one signed by a trusted publisher."""
    shop.publisher("maker", "CN=Example Maker")
    good = shop.signed(shop.jar("org.example.good", protocol("good", "Good"), protocol_id="good"), "maker")
    postern("plugins", "install", good, "--trust", "always")
    said = unfit(shop)
    jars = [shop.signed(jar, "maker") for jar in [*(jar for jar, words in said.values()), endless(shop), greedy(shop)]]
    jars.append(shop.tampered(shop.signed(shop.jar("org.example.signature", protocol("b5"), protocol_id="b5"), "maker")))
    for jar in jars:
        shutil.copy(jar, PLUGINS)
    (PLUGINS / "corrupt.jar").write_bytes(good.read_bytes()[:900])
    return {finding: words for finding, (jar, words) in said.items()} \
        | {"plugin.corrupt": "corrupt.jar is damaged", "plugin.bad-signature": "does not hold"}


def live_with_broken(window, said):
    find_line(window, "mail")
    desk.tab(window, "Findings")
    for finding, words in said.items():
        check(wait(finding, lambda: look(window, words, "table cell", part=True)), f"{finding}: the workbench opens, and Findings name it")
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


def judge(window, shop):
    """What does not fit is told before anything is changed."""
    late = shop.signed(shop.jar("org.example.late", protocol("late"), imports='org.postern.api.protocol;version="[1.98,2)"'), "maker")
    shop.site(SCRATCH / "www/site", late)
    with web_server(SCRATCH / "www") as address:
        desk.menu(window, "Help", "Install New Software…")
        wizard = desk.window("Install New Software")
        type_in(wizard, "Install from:", address + "/site")
        click(find(wizard, "Next >", "push button"))
        desk.point(find_line(wizard, "org.example.late"))
        check(wait("the reason", lambda: reads(wizard, "needs Postern API 1.98, you have 1.")) and line(wizard, "cannot be installed"),
              "from a web server: what does not fit says why, and is not ticked")
        desk.picture("unfit")
        click(find(wizard, "Cancel", "push button"))
    desk.gone("Install New Software")


def mend(window):
    """The finding's own button leaves out what is broken."""
    desk.tab(window, "Findings")
    desk.point(wait("the finding", lambda: look(window, "no luck today", "table cell", part=True)))
    click(find(window, "Disable org.example.constructor", "push button"))
    wait("its jar is set aside", lambda: (PLUGINS / "org.example.constructor-1.0.0.jar.disabled").exists())
    desk.tab(window, "Findings")
    check(wait("the finding is gone", lambda: not look(window, "no luck today", "table cell", part=True)),
          "a button of the finding disables it")


def main():
    with Workbench() as window:
        open_site(window)
        window = install(window)
        use(window)
        uninstall(window)
    nothing_is_left()
    shop = Workshop(SCRATCH / "shop", API)
    said = broken(shop)
    with Workbench() as window:
        live_with_broken(window, said)
        mend(window)
        judge(window, shop)
    with Workbench("--safe", title="Postern (safe mode, without plug-ins)") as window:
        desk.tab(window, "Findings")
        check(wait("safe mode", lambda: look(window, "Postern runs in safe mode", "table cell", part=True)),
              "safe mode opens without any plug-in, and says so")
        desk.picture("safe")


main()
