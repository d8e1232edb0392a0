"""Installs, updates, trusts, removes, and breaks plug-ins with the command line as it is shipped."""
import contextlib
import hashlib
import json
import os
import shutil
import signal
import socketserver
import subprocess
import threading
import time

from plugin_commands import (API, HOME, PLUGINS, ROOT, SCRATCH, SITE, PATIENCE, check, fingerprint_of, plugins, postern,
                             wait_for, web_server)
from plugin_jars import BRIEF, CHANNEL, FORMAT, Workshop, endless, greedy, protocol, unfit, working


def install_and_remove(shop):
    finger = shop.jar("org.example.finger", protocol(), label="Finger", protocol_id="finger")
    said = postern("plugins", "install", finger, code=3)
    check("signed by  nobody" in said and "--accept-unsigned" in said, "an unsigned plug-in needs a word of its own")
    check(not plugins(), "what was refused is not there")
    check("Installed" not in postern("plugins", "install", finger, "--check"), "a check installs nothing")
    postern("plugins", "install", finger, "--accept-unsigned")
    found = plugins()["org.example.finger"]
    check(found["state"] == "working" and "publisher" not in found and found["provides"] == ["protocol finger"],
          "an accepted one works, and is marked as unsigned")
    check("unsigned" in postern("plugins", "list"), "the list marks it too")
    check(plugins_in_safe_mode() == "left out in safe mode", "safe mode leaves it out")
    server = SITE / "servers/mail.yaml"
    server.write_text(server.read_text().replace(
        "listeners:\n", "listeners:\n  - protocol: finger\n    port: 7979\n    security: none\n    authentication: none\n    role: access\n", 1)
        + "finger:\n  greeting: long\n")
    said = postern("--site", SITE, "review", code=None)
    check("mail: " in said, "a site may use its protocol and its settings")
    postern("--site", SITE, "plugins", "remove", "org.example.finger", "--with-settings")
    check("finger" not in server.read_text() and not list(PLUGINS.glob("*.jar")), "it is removed without a trace")
    postern("--site", SITE, "review", code=None)


def plugins_in_safe_mode():
    return json.loads(postern("--safe", "plugins", "list", "--json"))["plugins"][0]["state"]


def trust(shop):
    shop.publisher("maker", "CN=Example Maker")
    jar = shop.signed(shop.jar("org.example.gopher", protocol("gopher", "Gopher"), label="Gopher", protocol_id="gopher"), "maker")
    folder = shop.site(SCRATCH / "www/site", jar)
    archive = shutil.make_archive(str(SCRATCH / "site-of-gopher"), "zip", folder)
    fingerprint = fingerprint_of(shop.folder / "keys.p12", "changeit")
    said = postern("plugins", "install", archive, code=3)
    check("CN=Example Maker" in said and fingerprint in said and "--trust" in said,
          "the publisher's certificate is shown, with the fingerprint that keytool shows")
    check(not plugins(), "nothing is installed of a publisher who is not trusted")
    postern("plugins", "install", archive, "--trust", "once")
    check(plugins()["org.example.gopher"]["state"] == "working", "a zip site installs once its publisher is trusted once")
    check("No publisher" in postern("plugins", "publishers"), "trust for once is for once")
    postern("plugins", "remove", "org.example.gopher")
    postern("plugins", "install", folder, "org.example.gopher", "--trust", "once")
    check(plugins()["org.example.gopher"]["state"] == "working", "a folder installs")
    postern("plugins", "remove", "org.example.gopher")
    with web_server(SCRATCH / "www") as address:
        postern("plugins", "install", address + "/site", "--trust", "always")
        said = postern("plugins", "install", address + "/nothing", code=3)
    check("no p2 site" in said, "an address without a site is told")
    check(plugins()["org.example.gopher"]["state"] == "working", "a web server installs")
    check(fingerprint in postern("plugins", "publishers"), "who is trusted always is listed")
    newer = shop.signed(shop.jar("org.example.gopher", protocol("gopher", "Gopher"), version="1.1.0", label="Gopher",
                                 protocol_id="gopher"), "maker")
    check("in place of 1.0.0" in postern("plugins", "install", newer), "an update of a trusted publisher asks nothing")
    check(plugins()["org.example.gopher"]["version"] == "1.1.0" and len(list(PLUGINS.glob("*.jar"))) == 1,
          "the update takes the place of the old one")
    check("is older" in postern("plugins", "install", jar, code=3), "going back by mistake is refused")
    postern("plugins", "publishers", "--forget", fingerprint)
    check(plugins()["org.example.gopher"]["state"] == "kept out", "who is forgotten is kept out")
    check("not trusted" in postern("--site", SITE, "review", code=None), "and findings say so")
    postern("plugins", "remove", "org.example.gopher")


class Greeter(socketserver.StreamRequestHandler):
    """Enough of a mail server for facts to be judged."""

    def handle(self):
        self.wfile.write(b"220 mail.example.org ESMTP\r\n")
        for line in self.rfile:
            word = line.strip().upper()[:4]
            self.wfile.write(b"250 mail.example.org\r\n" if word == b"EHLO" else
                             b"221 Bye\r\n" if word == b"QUIT" else b"502 No\r\n")


def ten_broken(shop):
    """Each is signed by a trusted publisher, so that nothing but what is broken about it keeps it out."""
    good = shop.signed(shop.jar("org.example.good", protocol("good", "Good"), protocol_id="good"), "maker")
    postern("plugins", "install", good, "--trust", "always")
    for finding, (jar, words) in unfit(shop).items():
        shop.signed(jar, "maker")
        said = postern("plugins", "install", jar, code=3)
        check(words in said and len(plugins()) == 1, f"{finding}: refused, and nothing is changed")
        harmless(jar, finding, words)
    corrupt = SCRATCH / "corrupt.jar"
    corrupt.write_bytes(good.read_bytes()[:900])
    postern("plugins", "install", corrupt, code=3)
    harmless(corrupt, "plugin.corrupt", "corrupt.jar")
    tampered = shop.tampered(shop.signed(shop.jar("org.example.signature", protocol("b5"), protocol_id="b5"), "maker"))
    postern("plugins", "install", tampered, "--trust", "always", "--accept-unsigned", code=3)
    harmless(tampered, "plugin.bad-signature", "does not hold")
    with socketserver.ThreadingTCPServer(("127.0.0.1", 0), Greeter) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        target = f"smtp://127.0.0.1:{server.server_address[1]}"
        at_work(endless(shop), shop, target, "within 2 seconds")
        at_work(greedy(shop), shop, target, "org.example.memory")
        server.shutdown()
    postern("plugins", "remove", "org.example.good")


def harmless(jar, finding, words):
    """Dropped into the folder past all checks: Postern starts, works, and says what is wrong with which."""
    dropped = PLUGINS / jar.name
    shutil.copy(jar, dropped)
    said = postern("--site", SITE, "review", code=1)
    check(finding in said and words in said and "mail: " in said, f"{finding}: dropped in, Postern works and names it")
    check(plugins()["org.example.good"]["state"] == "working", f"{finding}: the others work")
    dropped.unlink()


def at_work(jar, shop, target, words):
    """It starts well, and breaks in the middle of a test."""
    postern("plugins", "install", shop.signed(jar, "maker"))
    said = postern("test", target, code=None)
    check(words in said and "is unknown because of plug-in" in said and "greeting" in said,
          f"{jar.stem}: a test ends, with everything else in it, and names the plug-in")
    postern("plugins", "remove", jar.stem.rsplit("-", 1)[0])


def broken_at_work_on_profiles(shop):
    """Formats and channels that never end, or take all memory: the others go on, and a push can be given up."""
    loop, hoard = "while (true) { }", "List<long[]> all = new ArrayList<>(); while (true) all.add(new long[1 << 22]);"
    for name, work, words in [("endless", loop, "within 5 seconds"), ("greedy", hoard, "OutOfMemoryError")]:
        with installed(shop, f"org.example.{name}", working(FORMAT, name, work)):
            said = postern("--site", SITE, "profile", "example.test", "--format", name, code=3)
            check(words in said and f"plug-in org.example.{name}" in said, f"the {name} format is named, with the reason")
            said = postern("--site", SITE, "publish", "example.test", "--to", SCRATCH / name, "--no-check")
            check(f"plug-in org.example.{name}" in said and any((SCRATCH / name).rglob("*.*")), "the other formats are published")
    with installed(shop, "org.example.hoard", working(CHANNEL, "hoard", hoard)):
        said = postern("--site", SITE, "publish", "example.test", "--channel", "hoard", code=3)
        check("Plug-in org.example.hoard failed: java.lang.OutOfMemoryError" in said and "Look at the place" in said,
              "a channel that takes all memory ends its push, and says so")
    with installed(shop, "org.example.stuck", working(CHANNEL, "stuck", 'progress.step("Stuck for good"); ' + loop)):
        log = SCRATCH / "stuck.log"
        with log.open("w") as out:
            push = subprocess.Popen([ROOT / "postern", "--site", SITE, "publish", "example.test", "--channel", "stuck"],
                                    stdout=out, stderr=out, cwd=SCRATCH)
        wait_for(log, "Stuck for good")
        push.send_signal(signal.SIGINT)
        check(push.wait(PATIENCE) != 0 and "Cancelled" in log.read_text(), "a push that never ends can be cancelled")


@contextlib.contextmanager
def installed(shop, name, source):
    postern("plugins", "install", shop.signed(shop.jar(name, source), "maker"), "--trust", "once")
    yield
    postern("plugins", "remove", name)


def live(shop):
    jar = shop.signed(shop.jar("org.example.live", protocol("live", "Live"), protocol_id="live"), "maker")
    log = SCRATCH / "serve.log"
    with log.open("w") as out:
        daemon = subprocess.Popen([ROOT / "postern", "--site", SITE, "serve"], stdout=out, stderr=out, cwd=SCRATCH)
    try:
        wait_for(log, "until Ctrl+C")
        begin = time.monotonic()
        shutil.copy(jar, PLUGINS / "live.jar")
        wait_for(log, "org.example.live 1.0.0 works: protocol live")
        print(f"   working after {time.monotonic() - begin:.1f} s")
        begin = time.monotonic()
        (PLUGINS / "live.jar").unlink()
        wait_for(log, "org.example.live 1.0.0 is gone")
        print(f"   gone after {time.monotonic() - begin:.1f} s")
        check(daemon.poll() is None, "a plug-in comes and goes while the daemon serves")
    finally:
        daemon.terminate()
        daemon.wait(PATIENCE)


def new_projects():
    """What is made for those who write plug-ins builds, passes its contract, and installs."""
    for kind in ["protocol", "format", "channel", "rule", "backend"]:
        name = f"org.example.my{kind}"
        postern("plugins", "new", kind, name, "--in", SCRATCH)
        project = SCRATCH / name
        shutil.copy(ROOT / "mvnw", project)
        shutil.copytree(ROOT / ".mvn/wrapper", project / ".mvn/wrapper")
        built = build(project)
        check(built.returncode == 0 and "Failures: 0, Errors: 0, Skipped: 0" in built.stdout,
              f"a new {kind} builds and passes its contract" + (built.stdout[-3000:] if built.returncode else ""))
        postern("plugins", "install", project / f"target/{name}-1.0.0.jar", "--accept-unsigned")
        check(plugins()[name]["state"] == "working", f"a new {kind} works")
        postern("plugins", "remove", name)
    said = postern("plugins", "new", "protocol", "org.example.myprotocol", "--in", SCRATCH, code=3)
    check("is there already" in said, "nothing is overwritten")


def build(project):
    return subprocess.run([project / "mvnw", "-B", "-ntp", "verify"], cwd=project, capture_output=True, text=True,
                          env=os.environ | {"MAVEN_OPTS": " ".join(BRIEF)})


def a_protocol_is_one_class():
    """What one class says of a protocol is all that Postern needs: settings, review, tests and lists follow from it."""
    project = SCRATCH / "org.example.myprotocol"
    written = [file for file in project.glob("src/**/*") if file.is_file()]
    check(len(written) <= 4, f"a protocol is {len(written)} files beside its pom")
    before = digests(HOME)
    source = project / "src/main/java/org/example/myprotocol/MyprotocolProtocol.java"
    source.write_text(source.read_text().replace(NO_SETTINGS, ONE_SETTING).replace(NO_REVIEW, A_REVIEW)
                      .replace("import org.postern.api.setting.Setting;", "import org.postern.api.setting.*;"))
    built = build(project)
    check(built.returncode == 0, "with a setting and a review of its own it passes its contract"
          + (built.stdout[-3000:] if built.returncode else ""))
    server = SITE / "servers/mail.yaml"
    former = server.read_text()
    postern("plugins", "install", project / "target/org.example.myprotocol-1.0.0.jar", "--accept-unsigned")
    with socketserver.ThreadingTCPServer(("127.0.0.1", 0), Greeter) as greeter:
        threading.Thread(target=greeter.serve_forever, daemon=True).start()
        port = greeter.server_address[1]
        server.write_text(former.replace("listeners:\n", LISTENER, 1) + "myprotocol:\n  tone: loud\n")
        check("It is loud." in postern("--site", SITE, "review", code=None), "its setting is read, and its review asked")
        said = postern("test", f"myprotocol://127.0.0.1:{port}")
        check("greeting" in said, "its dialogue tests a server")
        targets = SCRATCH / "targets.csv"
        targets.write_text(f"127.0.0.1,{port},myprotocol,none\n")
        check("1 passed" in postern("test", "--targets", targets), "it is tested in a fleet")
        greeter.shutdown()
    server.write_text(server.read_text().replace("tone: loud", "tone: shrill"))
    said = postern("--site", SITE, "review", code=2)
    check("tone" in said and "mail.yaml:" in said, "another value of its setting is refused, with the place")
    server.write_text(server.read_text().replace("tone: shrill", "tone: loud"))
    postern("--site", SITE, "plugins", "remove", "org.example.myprotocol", "--with-settings")
    check(server.read_text() == former, "removed, the site is as it was")
    check(digests(HOME) == before, "and nothing of Postern itself was touched")


NO_SETTINGS = """	public List<Setting<?>> settings() {
		return List.of();"""
ONE_SETTING = """	public List<Setting<?>> settings() {
		return List.of(new Setting<>("tone", "Tone", "For tests.", new SettingType.Choice(List.of("soft", "loud")), "soft", false));"""
NO_REVIEW = """	public List<Finding> review(PortPolicy policy) {
		return List.of();"""
A_REVIEW = """	public List<Finding> review(PortPolicy policy) {
		if (policy.settings("myprotocol").equals(SettingValues.empty())) {
			return List.of();
		}
		return List.of(Finding.of("myprotocol.loud", Severity.ADVICE, "It is loud.", "For tests.", "None."));"""
LISTENER = """listeners:
  - protocol: myprotocol
    port: 7979
    security: none
    authentication: none
    role: access
"""


def digests(folder):
    return {file: hashlib.sha256(file.read_bytes()).hexdigest() for file in folder.rglob("*") if file.is_file()}


def main():
    # Whoever starts this in the background may have had Ctrl+C ignored, and so by all that is started here.
    signal.signal(signal.SIGINT, signal.default_int_handler)
    postern("init", SITE, "--server", "mail", "--host", "localhost", "--domain", "example.test", "--preset", "guide")
    shop = Workshop(SCRATCH / "shop", API)
    install_and_remove(shop)
    trust(shop)
    ten_broken(shop)
    broken_at_work_on_profiles(shop)
    live(shop)
    new_projects()
    a_protocol_is_one_class()


main()
