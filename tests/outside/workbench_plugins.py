"""Sits down at the workbench and installs, uses, removes and breaks plug-ins with clicks."""
import pathlib
import shutil
import subprocess
import sys

from desk import (Desk, click, find, find_line, is_enabled, is_showing, line, look, name, reads, type_in, wait,
                  walk)
from plugin_commands import (API, DATA, KEYS, PASSWORD, PLUGINS, ROOT, SCRATCH, SITE, check, fingerprint_of, postern,
                             web_server)
from plugin_jars import Workshop, endless, greedy, protocol, unfit

SERVER = SITE / "servers/mail.yaml"
EXTRAS = next((ROOT / "releng/org.postern.extras/target").glob("*.zip"))
FINGERPRINT = fingerprint_of(KEYS, PASSWORD)
NEWS = SCRATCH / "news"
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
    wizard = offer(window, EXTRAS)
    wait("both extras are offered", lambda: line(wizard, "Postern ManageSieve") and line(wizard, "Postern Exim"))
    desk.tick(find_line(wizard, "Postern Exim"))
    desk.picture("offer")
    click(find(wizard, "Next >", "push button"))
    trust(wizard)
    check(not PLUGINS.exists() or not list(PLUGINS.glob("*.jar")), "nothing is changed before the wizard is finished")
    window = restarted(lambda: click(find(wizard, "Finish", "push button")))
    check([jar.name.split("_")[0] for jar in PLUGINS.glob("*.jar")] == ["org.postern.protocol.managesieve"],
          "what was ticked is installed, and nothing else")
    return window


def trust(wizard):
    """As ./verify has them signed: with a key of its own where the builder gives none."""
    check(wait("who signed them", lambda: reads(wizard, FINGERPRINT)), "the fingerprint of the key that signed them is shown")
    check(not is_enabled(find(wizard, "Finish", "push button")), "without an answer there is no going on")
    click(find(wizard, "Trust always: whatever this certificate signs, now and later", "radio button"))
    wait("it is answered", lambda: is_enabled(find(wizard, "Finish", "push button")))
    desk.picture("trust")


def publishers(window, *, forget):
    desk.menu(window, "Help", "Plug-ins")
    click(find(window, "Publishers…", "push button"))
    dialog = desk.window("Trusted publishers")
    check(wait("the publisher", lambda: reads(dialog, FINGERPRINT)), "who is trusted always is listed")
    desk.picture("publishers")
    if forget:
        click(find(dialog, "Trust no longer", "push button"))
        check(wait("nobody", lambda: reads(dialog, "You trust no publisher always.")), "and is trusted no longer, if wanted")
    click(find(dialog, "Close", "push button"))
    desk.gone("Trusted publishers")


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
    desk.point(find_line(window, "ManageSieve 4190"))
    desk.press("F5")
    wait("the test passes", lambda: reads(window, "passed: 1 port, "))
    desk.picture("tested")
    check(True, "a real Dovecot's port 4190 is tested, and is as it should be")


def offer(window, source):
    """The wizard, at what a place has."""
    desk.menu(window, "Help", "Install New Software…")
    wizard = desk.window("Install New Software")
    type_in(wizard, "Install from:", str(source))
    click(find(wizard, "Next >", "push button"))
    return wizard


def later(change):
    """'Later' in whatever asks for a restart."""
    change()
    click(find(desk.window("Restart Postern?"), "Later", "push button"))
    desk.gone("Restart Postern?")


def accept(wizard):
    """What nobody signed needs a tick of its own."""
    click(find(wizard, "Next >", "push button"))
    tick = find(wizard, "Install what nobody signed: I know where it comes from", "check box")
    check(not is_enabled(find(wizard, "Finish", "push button")), "what nobody signed is not installed by the way")
    click(tick)
    return restarted(lambda: click(find(wizard, "Finish", "push button")))


def publish(shop, version):
    """The newest version, on a site in a folder."""
    shutil.rmtree(NEWS, ignore_errors=True)
    shop.site(NEWS, shop.jar("org.example.news", protocol("news", "News"), version=version, protocol_id="news"))


def install_unsigned(window, shop):
    publish(shop, "1.0.0")
    wizard = offer(window, NEWS)
    find_line(wizard, "org.example.news")
    window = accept(wizard)
    desk.menu(window, "Help", "Plug-ins")
    check(wait("the new line", lambda: row(window, "org.example.news", "1.0.0", "working", "nobody (unsigned)")),
          "from a folder: what nobody signed is installed, and marked")
    desk.picture("unsigned")
    return window


def row(window, *words):
    """Whether a line has cells with all of these words."""
    return all(look(window, word, "table cell") for word in words)


def update(window, shop):
    publish(shop, "1.1.0")
    choose(window, "Update…")
    wizard = desk.window("Install New Software")
    check(wait("the newer one", lambda: row(wizard, "org.example.news", "1.1.0", "update from 1.0.0")), "a newer version is offered")
    desk.picture("update")
    window = accept(wizard)
    desk.menu(window, "Help", "Plug-ins")
    check(wait("the newer one is there", lambda: row(window, "org.example.news", "1.1.0", "working")), "and replaces the old one")
    return window


def trust_each(window, shop):
    """What two publishers signed comes from one place: one of them is trusted once, the other always."""
    for maker in ["first", "second"]:
        shop.publisher(maker, f"CN={maker.title()} Maker")
    shop.site(SCRATCH / "two", *(shop.signed(shop.jar(f"org.example.{maker}", protocol(maker), protocol_id=maker), maker)
                                 for maker in ["first", "second"]))
    wizard = offer(window, SCRATCH / "two")
    wait("both are offered", lambda: line(wizard, "org.example.first") and line(wizard, "org.example.second"))
    click(find(wizard, "Next >", "push button"))
    check(wait("both publishers", lambda: reads(wizard, "CN=First Maker") and reads(wizard, "CN=Second Maker")),
          "each publisher is shown with what it signed")
    click(choice(wizard, "org.example.first", "Trust once: these plug-ins in this version only"))
    check(not is_enabled(find(wizard, "Finish", "push button")), "an answer for one publisher is none for the other")
    click(choice(wizard, "org.example.second", "Trust always: whatever this certificate signs, now and later"))
    wait("it is answered", lambda: is_enabled(find(wizard, "Finish", "push button")))
    desk.picture("trust-each")
    window = restarted(lambda: click(find(wizard, "Finish", "push button")))
    desk.menu(window, "Help", "Plug-ins")
    check(wait("both work", lambda: row(window, "org.example.first", "CN=First Maker", "org.example.second", "CN=Second Maker", "working")),
          "trusted once or always, both work")
    click(find(window, "Publishers…", "push button"))
    dialog = desk.window("Trusted publishers")
    check(wait("the second", lambda: reads(dialog, "CN=Second Maker")) and not reads(dialog, "CN=First Maker"),
          "only who is trusted always is remembered")
    click(find(dialog, "Close", "push button"))
    desk.gone("Trusted publishers")
    for maker in ["first", "second"]:
        postern("plugins", "remove", f"org.example.{maker}")
    return window


def choice(wizard, plugin, label):
    """In the block of what one publisher signed."""
    return wait(f"'{label}' for {plugin}", lambda: next(filter(None, (
        look(block, label, "radio button") for block in walk(wizard) if name(block) == f"{plugin}, signed by")), None))


def choose(window, button):
    desk.menu(window, "Help", "Plug-ins")
    desk.point(find_line(window, "org.example.news"))
    click(find(window, button, "push button"))


def disable_and_enable(window):
    window = restarted(lambda: choose(window, "Disable"))
    desk.menu(window, "Help", "Plug-ins")
    check(wait("it is disabled", lambda: row(window, "org.example.news", "1.1.0", "disabled")), "disabled, it stays and is left out")
    desk.picture("disabled")
    window = restarted(lambda: choose(window, "Enable"))
    desk.menu(window, "Help", "Plug-ins")
    check(wait("it works", lambda: row(window, "org.example.news", "1.1.0", "working")), "enabled, it works again")
    return window


def uninstall(window):
    desk.menu(window, "Help", "Plug-ins")
    wait("it works", lambda: line(window, "Postern ManageSieve") and reads(window, "working"))
    desk.point(find_line(window, "Postern ManageSieve"))
    desk.picture("plugins")
    click(find(window, "Uninstall…", "push button"))
    dialog = desk.window("Uninstall plug-in")
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
    """What does not fit is told before anything is changed; what does is installed beside it."""
    late = shop.signed(shop.jar("org.example.late", protocol("late"), imports='org.postern.api.protocol;version="[1.98,2)"'), "maker")
    early = shop.signed(shop.jar("org.example.early", protocol("early"), protocol_id="early"), "maker")
    shop.site(SCRATCH / "www/site", late, early)
    with web_server(SCRATCH / "www") as address:
        wizard = offer(window, address + "/site")
        desk.point(find_line(wizard, "org.example.late"))
        check(wait("the reason", lambda: reads(wizard, "needs Postern API 1.98, you have 1.")) and line(wizard, "cannot be installed"),
              "from a web server: what does not fit says why, and is not ticked")
        desk.picture("unfit")
        later(lambda: click(find(wizard, "Finish", "push button")))
    desk.gone("Install New Software")
    check(wait("the new line", lambda: row(window, "org.example.early", "working after a restart")) and not line(window, "org.example.late"),
          "and what fits is installed, unasked where its publisher is trusted")


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
    shop = Workshop(SCRATCH / "shop", API)
    with Workbench() as window:
        open_site(window)
        window = install(window)
        use(window)
        publishers(window, forget=False)
        uninstall(window)
    nothing_is_left()
    with Workbench() as window:
        publishers(window, forget=True)
        window = install_unsigned(window, shop)
        window = update(window, shop)
        window = disable_and_enable(window)
        trust_each(window, shop)
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
