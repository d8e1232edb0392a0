"""Looks at the sites that the build signed, with the tools of the JDK and with the command line as it is shipped."""
import hashlib
import os
import pathlib
import pty
import shutil
import subprocess
import zipfile
import xml.etree.ElementTree as xml

from plugin_commands import KEYS, PASSWORD, PLUGINS, ROOT, SCRATCH, check, fingerprint_of, plugins, postern
from plugin_jars import BRIEF, TOOLS, Workshop, tool, with_other_class

RELENG = ROOT / "releng"
SITES = [RELENG / f"org.postern.{site}/target/repository" for site in ["extras", "sdk", "workbench.product"]]
EXTRAS, _, PRODUCT = SITES
SIEVE = "org.postern.protocol.managesieve"
EXIM = "org.postern.backend.exim"


def jars_of(site):
    return sorted([*site.glob("plugins/*.jar"), *site.glob("features/*.jar")])


def signers(jar):
    with zipfile.ZipFile(jar) as opened:
        return {pathlib.PurePath(name).stem for name in opened.namelist()
                if name.startswith("META-INF/") and name.endswith(".SF")}


def every_jar_is_signed():
    for site in SITES:
        unsigned = [jar.name for jar in jars_of(site) if not signers(jar)]
        check(jars_of(site) and not unsigned, f"all jars of {site.parents[1].name} are signed {unsigned or ''}")
        mine = [jar for jar in jars_of(site) if "POSTERN" in signers(jar)]
        check({jar for jar in jars_of(site) if jar.name.startswith("org.postern.")} <= set(mine),
              "Postern's own are signed with the builder's key")
        for jar in mine if site != PRODUCT else []:
            said = tool("jarsigner", "-verify", "-keystore", KEYS, "-storepass", PASSWORD, jar)
            check("jar verified" in said, f"jarsigner: {jar.name} is whole")
    with zipfile.ZipFile(next((RELENG / "org.postern.sdk/target").glob("postern-sdk-*.zip"))) as sdk:
        for name in [name for name in sdk.namelist() if name.endswith(".jar") and "-javadoc" not in name]:
            sdk.extract(name, SCRATCH / "sdk")
            check(signers(SCRATCH / "sdk" / name) == {"POSTERN"}, f"{name} of the SDK is signed")


def the_index_says_what_is_there():
    for site in SITES:
        with zipfile.ZipFile(site / "artifacts.jar") as packed:
            index = xml.fromstring(packed.read("artifacts.xml"))
        said = {f"{artifact.get('id')}_{artifact.get('version')}.jar": found.get("value")
                for artifact in index.iter("artifact") for found in artifact.iter("property")
                if found.get("name") == "download.checksum.sha-256"}
        there = {jar.name: hashlib.sha256(jar.read_bytes()).hexdigest() for jar in jars_of(site)}
        check(said == there, f"the index of {site.parents[1].name} has the digests of the signed jars")


def trust_is_asked_for():
    archive = next(EXTRAS.parent.glob("*.zip"))
    fingerprint = fingerprint_of(KEYS, PASSWORD)
    said = postern("plugins", "install", archive, code=3)
    check("signed by  CN=" in said and fingerprint in said and not plugins(),
          "the extras say who signed them, and are not installed unasked")
    postern("plugins", "install", archive, SIEVE, "--trust", "once")
    check(plugins()[SIEVE]["state"] == "working", "trusted once, ManageSieve works")
    said = postern("plugins", "install", archive, EXIM, code=3)
    check("not trusted yet" in said and EXIM not in plugins(), "once is for these jars, not for the next of the publisher")
    postern("plugins", "install", archive, EXIM, "--trust", "always")
    check(fingerprint in postern("plugins", "publishers"), "trusted always, the publisher is remembered")
    postern("plugins", "remove", SIEVE)
    compressed = shutil.copytree(EXTRAS, SCRATCH / "compressed")
    (compressed / "artifacts.jar").unlink()
    postern("plugins", "install", compressed, SIEVE)
    found = plugins()
    check(found[SIEVE]["state"] == found[EXIM]["state"] == "working", "and asked for no more, from a site whose index is compressed by xz alone")
    check(found[SIEVE]["publisher"]["sha256"] == fingerprint, "the list says whose they are")
    for name in [SIEVE, EXIM]:
        postern("plugins", "remove", name)


def whoever_is_at_a_terminal_is_asked():
    fingerprint = fingerprint_of(KEYS, PASSWORD)
    postern("plugins", "publishers", "--forget", fingerprint)
    words = ["plugins", "install", EXTRAS, SIEVE]
    code, said = typed("n\n", *words)
    check(code == 3 and f"fingerprint {fingerprint}." in said and "Trust [o]nce, [a]lways, [N]o?" in said
          and "Nothing was installed" in said and not plugins(), "at a terminal whom to trust is asked; no is no")
    code, said = typed("\x04", *words)
    check(code == 3 and not plugins(), "and so is the end of input")
    code, said = typed("o\n", *words)
    check(code == 0 and plugins()[SIEVE]["state"] == "working" and "No publisher" in postern("plugins", "publishers"),
          "once is once")
    postern("plugins", "remove", SIEVE)
    code, said = typed("a\n", *words)
    check(code == 0 and fingerprint in postern("plugins", "publishers"), "always is always")
    code, said = typed("", "plugins", "install", EXTRAS, EXIM)
    check(code == 0 and "Trust [o]nce" not in said, "and then nothing is asked")
    for name in [SIEVE, EXIM]:
        postern("plugins", "remove", name)


def typed(keys, *words):
    """Runs a command at a terminal of its own, at which somebody types once asked. Returns its exit code and all it showed."""
    child, terminal = pty.fork()
    if child == 0:
        os.execv(ROOT / "postern", ["postern", *map(str, words)])
    shown = b""
    while True:
        try:
            some = os.read(terminal, 4096)
        except OSError:
            some = b""
        if not some:
            break
        shown += some
        if keys and shown.endswith(b"? "):
            os.write(terminal, keys.encode())
            keys = ""
    _, status = os.waitpid(child, 0)
    os.close(terminal)
    return os.waitstatus_to_exitcode(status), shown.decode()


def what_was_changed_is_refused():
    """The publisher is trusted always by now, which must not help."""
    site = shutil.copytree(EXTRAS, SCRATCH / "changed")
    jar = next(site.glob(f"plugins/{SIEVE}_*.jar"))
    original, changed = jar.read_bytes(), with_other_class(jar, "ManageSieveProtocol.class", SCRATCH / jar.name)
    shutil.copy(changed, jar)
    said = postern("plugins", "install", site, SIEVE, code=3)
    check("not what the site's metadata says" in said and not plugins(), "a jar changed on a site is refused by its digest")
    mend_index(site, original, changed.read_bytes())
    for source in [[site, SIEVE], [changed]]:
        said = postern("plugins", "install", *source, "--trust", "always", code=3)
        check("does not hold" in said and not plugins(), f"{source[0].name}: and, where the index agrees, by its signature")
    PLUGINS.mkdir(parents=True, exist_ok=True)
    shutil.copy(changed, PLUGINS)
    check(plugins()[SIEVE]["state"] == "kept out", "dropped into the folder it is kept out")


def mend_index(site, before, after):
    """As whoever has the right to write to the site would."""
    digest = [hashlib.sha256(content).hexdigest() for content in (before, after)]
    with zipfile.ZipFile(site / "artifacts.jar") as packed:
        index = packed.read("artifacts.xml").decode()
    (site / "artifacts.jar").unlink()
    (site / "artifacts.xml.xz").unlink()
    (site / "p2.index").unlink()
    (site / "artifacts.xml").write_text(index.replace(*digest))


def without_a_key():
    """The step of the build alone: it does without a key, and stops at a wrong one."""
    shop = Workshop(SCRATCH / "shop", None)
    shop.publisher("one", "CN=One")
    shop.publisher("two", "CN=Two")
    site = SCRATCH / "unsigned/plugins"
    site.mkdir(parents=True)
    with zipfile.ZipFile(site / "some.jar", "w") as jar:
        jar.writestr("META-INF/MANIFEST.MF", "Manifest-Version: 1.0\n\n")
    keys = {"POSTERN_KEYSTORE": str(shop.folder / "keys.p12"), "POSTERN_KEYSTORE_PASSWORD": "changeit"}
    for environment, code, words in [
            ({}, 0, "unsigned"), ({**keys, "POSTERN_KEYSTORE_PASSWORD": "wrong"}, 1, "password was incorrect"),
            (keys, 1, "POSTERN_KEY_ALIAS"), ({**keys, "POSTERN_KEY_ALIAS": "three"}, 1, "no private key 'three'")]:
        done = sign(site.parent, environment)
        check(done.returncode == code and words in done.stdout + done.stderr and not signers(site / "some.jar"),
              f"signing {'without a key' if not environment else 'with a wrong key'} ends with {code}: {words}")
    done = sign(site.parent, {**keys, "POSTERN_KEY_ALIAS": "two"})
    check(done.returncode == 0 and signers(site / "some.jar") == {"POSTERN"}, "the key that was named signs")


def sign(site, environment):
    others = {name: value for name, value in os.environ.items() if not name.startswith("POSTERN_KEY")}
    return subprocess.run([TOOLS / "java", *BRIEF, RELENG / "scripts/SignSite.java", site], env={**others, **environment},
                          capture_output=True, text=True)


def main():
    every_jar_is_signed()
    the_index_says_what_is_there()
    trust_is_asked_for()
    whoever_is_at_a_terminal_is_asked()
    what_was_changed_is_refused()
    without_a_key()


main()
