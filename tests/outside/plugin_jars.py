"""Makes plug-ins as a stranger would: javac, jar and jarsigner, and nothing of Postern's but its API."""
import hashlib
import os
import pathlib
import re
import subprocess
import zipfile

TOOLS = pathlib.Path(os.environ["JAVA_HOME"]) / "bin"
# What runs for a second spends half of it on compiling itself well.
BRIEF = ["-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC"]

MANIFEST = """Manifest-Version: 1.0
Bundle-ManifestVersion: 2
Bundle-Name: {label}
Bundle-SymbolicName: {name}
Bundle-Version: {version}
Import-Package: {imports}
Service-Component: OSGI-INF/component.xml
{more}"""

COMPONENT = """<?xml version="1.0" encoding="UTF-8"?>
<scr:component xmlns:scr="http://www.osgi.org/xmlns/scr/v1.3.0" name="plug.{provider}">
{properties}  <service><provide interface="{service}"/></service>
  <implementation class="plug.{provider}"/>
</scr:component>
"""

API = ["check", "finding", "model", "protocol", "rule", "setting", "profile", "progress"]

PROTOCOL = """package plug;
import java.time.Duration;
import java.util.*;
import org.postern.api.check.*;
import org.postern.api.finding.*;
import org.postern.api.model.*;
import org.postern.api.protocol.*;
import org.postern.api.setting.*;
public class Provider implements MailProtocol {
  %(constructor)s
  public ProtocolInfo info() {
    return new ProtocolInfo("%(id)s", "%(label)s", Direction.NONE, "For tests.", "For tests.",
        List.of(new WellKnownPort(7979, "finger", Security.NONE, Authentication.NONE, Role.ACCESS, false, "For tests.")));
  }
  public List<Setting<?>> settings() {
    return List.of(new Setting<>("greeting", "Greeting", "For tests.", new SettingType.Choice(List.of("short", "long")), "short", false));
  }
  public List<Finding> review(PortPolicy policy) { %(review)s }
  public CheckReport check(CheckRequest request, CheckListener listener) throws InterruptedException {
    %(check)s
    return new CheckReport(List.of(Step.done(Stage.CONNECT, "plug", Duration.ZERO, List.of("asked"), List.of())), List.of());
  }
}
"""

RULES = """package plug;
import java.net.URI;
import java.util.*;
import org.postern.api.finding.*;
import org.postern.api.rule.*;
public class Provider implements TestRules {
  public List<TestRule<?>> rules() { return List.of(new Rule()); }
  static class Rule implements TestRule<Fact> {
    public RuleInfo info() { return new RuleInfo("plug.%(id)s", Severity.ADVICE, "For tests.", "For tests.", "None.",
        new Reference("Nowhere", URI.create("http://localhost/"))); }
    public Class<Fact> about() { return Fact.class; }
    public Optional<Finding> judge(Fact fact, Circumstances at) { %(judge)s }
  }
}
"""


FORMAT = """package plug;
import java.util.*;
import org.postern.api.profile.*;
public class Provider implements ProfileFormat {
  public FormatInfo info() { return new FormatInfo("%(id)s", "%(id)s", "For tests."); }
  public Document write(ClientProfile profile) { %(work)s }
  public ClientProfile read(Document document) throws FormatException { throw new FormatException("Not read"); }
}
"""

CHANNEL = """package plug;
import java.util.*;
import org.postern.api.profile.*;
import org.postern.api.progress.Progress;
public class Provider implements ProfileChannel {
  public ChannelInfo info() { return new ChannelInfo("%(id)s", "%(id)s", "For tests.", List.of()); }
  public Delivery push(ProfileSet profiles, ChannelAccess access, Progress progress) { %(work)s }
}
"""

SERVICES = {"MailProtocol": "protocol", "TestRules": "rule", "ProfileFormat": "profile", "ProfileChannel": "profile"}


def run(*words):
    done = subprocess.run([str(word) for word in words], capture_output=True, text=True)
    if done.returncode:
        raise SystemExit(f"{words[0]} failed: {done.stdout}{done.stderr}")
    return done.stdout


def tool(name, *words):
    """One of the JDK's."""
    return run(TOOLS / name, *(f"-J{option}" for option in BRIEF), *words)


def protocol(name="finger", label="Finger", constructor="", review="return List.of();", check=""):
    return PROTOCOL % {"id": name, "label": label, "constructor": constructor, "review": review, "check": check}


def rules(name, judge):
    return RULES % {"id": name, "judge": judge}


def working(source, name, work):
    """A format or a channel, and what it does at work."""
    return source % {"id": name, "work": work}


def with_other_class(jar, name, copy):
    """The same jar with one class file changed, as somebody on the way would."""
    with zipfile.ZipFile(jar) as old, zipfile.ZipFile(copy, "w") as new:
        for entry in old.infolist():
            content = old.read(entry)
            new.writestr(entry, content[:-1] + b"\0" if entry.filename.endswith(name) else content)
    return copy


class Workshop:
    """Where plug-ins are made."""

    def __init__(self, folder, api):
        self.folder = pathlib.Path(folder)
        self.folder.mkdir(parents=True)
        self.api = api

    def jar(self, name, source, version="1.0.0", label=None, imports=None, more="", protocol_id=None, to=None):
        place = self.folder / f"{name}-{version}-work"
        (place / "src/plug").mkdir(parents=True, exist_ok=True)
        (place / "src/plug/Provider.java").write_text(source)
        tool("javac", "-proc:none", "--release", "21", "-cp", self.api, "-d", place / "classes",
            place / "src/plug/Provider.java")
        name_of_service = re.search(r"Provider implements (\w+)", source)[1]
        service = f"org.postern.api.{SERVICES[name_of_service]}.{name_of_service}"
        properties = f'  <property name="postern.protocol" value="{protocol_id}"/>\n' if protocol_id else ""
        (place / "classes/OSGI-INF").mkdir(exist_ok=True)
        (place / "classes/OSGI-INF/component.xml").write_text(
            COMPONENT.format(provider="Provider", service=service, properties=properties))
        usual = ",\n ".join(f'org.postern.api.{part};version="{self.range_of(part)}"' for part in API)
        (place / "MANIFEST.MF").write_text(MANIFEST.format(
            label=label or name, name=name, version=version, imports=imports or usual, more=more + "\n" if more else ""))
        jar = pathlib.Path(to or self.folder / f"{name}-{version}.jar")
        tool("jar", "cfm", jar, place / "MANIFEST.MF", "-C", place / "classes", ".")
        return jar

    def range_of(self, part):
        """Which versions of a package will do, as bnd writes it: what is there, and what is compatible to it."""
        with zipfile.ZipFile(self.api) as opened:
            manifest = opened.read("META-INF/MANIFEST.MF").decode().replace("\r\n ", "")
        major, minor = re.search(rf'org\.postern\.api\.{part};[^,]*?version="(\d+)\.(\d+)', manifest).groups()
        return f"[{major}.{minor},{int(major) + 1})"

    def publisher(self, alias, subject):
        tool("keytool", "-genkeypair", "-keystore", self.folder / "keys.p12", "-storepass", "changeit", "-alias",
            alias, "-keyalg", "EC", "-groupname", "secp256r1", "-validity", "3650", "-dname", subject)

    def signed(self, jar, alias):
        tool("jarsigner", "-keystore", self.folder / "keys.p12", "-storepass", "changeit", jar, alias)
        return jar

    def tampered(self, jar):
        return with_other_class(jar, "Provider.class", jar.with_name("tampered-" + jar.name))

    def site(self, folder, *jars):
        """A p2 site with the metadata that is needed to fetch from it."""
        folder = pathlib.Path(folder)
        (folder / "plugins").mkdir(parents=True)
        artifacts = []
        for jar in jars:
            with zipfile.ZipFile(jar) as opened:
                lines = opened.read("META-INF/MANIFEST.MF").decode().splitlines()
            header = dict(line.split(": ", 1) for line in lines if ": " in line)
            name, version = header["Bundle-SymbolicName"], header["Bundle-Version"]
            content = jar.read_bytes()
            (folder / "plugins" / f"{name}_{version}.jar").write_bytes(content)
            artifacts.append(
                f'<artifact classifier="osgi.bundle" id="{name}" version="{version}"><properties size="1">'
                f'<property name="download.checksum.sha-256" value="{hashlib.sha256(content).hexdigest()}"/>'
                '</properties></artifact>')
        text = ('<?xml version="1.0" encoding="UTF-8"?><?artifactRepository version="1.1.0"?>'
                '<repository name="test" type="org.eclipse.equinox.p2.artifact.repository.simpleRepository" version="1">'
                f'<artifacts size="{len(artifacts)}">{"".join(artifacts)}</artifacts></repository>')
        with zipfile.ZipFile(folder / "artifacts.jar", "w") as packed:
            packed.writestr("artifacts.xml", text)
        return folder


def unfit(shop):
    """A jar for each way not to fit, by the finding that says so: the jar, and words of that finding."""
    other = 'org.postern.api.protocol;version="[1.0,2)",\n org.postern.api.rule,org.postern.api.check,\n ' \
            'org.postern.api.finding,org.postern.api.model,org.postern.api.setting,\n '
    unlucky = 'public Provider() { throw new IllegalStateException("no luck today"); }'
    return {
        "plugin.missing-package": (shop.jar("org.example.import", protocol("b1"), imports=other + "org.example.nowhere"),
                                   "org.example.nowhere"),
        "plugin.api-version": (shop.jar("org.example.future", protocol("b2"),
                                        imports='org.postern.api.protocol;version="[1.99,2)"'),
                               "needs Postern API 1.99, you have 1."),
        "plugin.failed-to-start": (shop.jar("org.example.constructor", protocol("b3", constructor=unlucky), protocol_id="b3"),
                                   "no luck today"),
        "plugin.duplicate-id": (shop.jar("org.example.duplicate", protocol("imap"), protocol_id="imap"),
                                "brings the protocol imap"),
        "plugin.name-clash": (shop.jar("org.postern.core", protocol("b6"), protocol_id="b6", version="9.0.0"),
                              "The name org.postern.core is taken"),
        "plugin.platform": (shop.jar("org.example.platform", protocol("b7"), protocol_id="b7",
                                     more="Eclipse-PlatformFilter: (osgi.os=win32)"), "win32"),
    }


def endless(shop):
    return shop.jar("org.example.loop", rules("loop", "while (true) { }"))


def greedy(shop):
    return shop.jar("org.example.memory", rules(
        "memory", "List<long[]> all = new ArrayList<>(); while (true) all.add(new long[1 << 22]);"))
