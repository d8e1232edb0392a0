"""A fleet of small servers, a real Dovecot for ManageSieve, and the program that uses both within one process."""
import asyncio
import contextlib
import socket
import subprocess
import threading

from plugin_commands import HOME, ROOT, SCRATCH, check, plugins, postern, wait_for
from plugin_jars import BRIEF, TOOLS, run, tool

HOSTS = 750
GREETINGS = {"imap": b"* OK [CAPABILITY IMAP4rev1] ready\r\n", "pop3": b"+OK ready\r\n"}
SIEVE = "org.postern.protocol.managesieve"


async def speak(protocol, reader, writer):
    """Enough of a server for a test to pass: it greets, tells what it can, and says goodbye."""
    with contextlib.suppress(ConnectionError):
        writer.write(GREETINGS[protocol])
        while line := await reader.readline():
            tag, _, command = line.strip().partition(b" ")
            if protocol == "pop3":
                writer.write(b"+OK\r\nUSER\r\nUIDL\r\n.\r\n" if tag.upper() == b"CAPA" else b"+OK\r\n")
            elif command.upper() == b"CAPABILITY":
                writer.write(b"* CAPABILITY IMAP4rev1\r\n" + tag + b" OK done\r\n")
            else:
                writer.write(b"* BYE\r\n" * (command.upper() == b"LOGOUT") + tag + b" OK done\r\n")
            await writer.drain()
            if b"QUIT" in line.upper() or b"LOGOUT" in line.upper():
                break
    writer.close()


def fleet():
    """All of 127/8 at one port for each protocol. Returns the list of targets."""
    loop = asyncio.new_event_loop()

    def listen(protocol):
        return loop.run_until_complete(asyncio.start_server(
            lambda reader, writer: speak(protocol, reader, writer), "0.0.0.0", 0, backlog=1024)).sockets[0].getsockname()[1]

    ports = {protocol: listen(protocol) for protocol in GREETINGS}
    threading.Thread(target=loop.run_forever, daemon=True).start()
    lines = [f"127.4.{index // 200}.{index % 200 + 1},{port},{protocol},none\n"
             for index in range(HOSTS) for protocol, port in ports.items()]
    targets = SCRATCH / "targets.csv"
    targets.write_text("".join(lines))
    return targets


@contextlib.contextmanager
def dovecot():
    """A real one that listens for ManageSieve only. Yields its port."""
    with socket.create_server(("127.0.0.1", 0)) as free:
        port = free.getsockname()[1]
    folder = SCRATCH / "dovecot"
    folder.mkdir()
    run("openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "2", "-subj", "/CN=localhost", "-addext",
        "subjectAltName=IP:127.0.0.1", "-keyout", folder / "key.pem", "-out", folder / "chain.pem")
    (folder / "users").write_text("ada:{PLAIN}secret::::::\n")
    (folder / "dovecot.conf").write_text(f"""base_dir = {folder}/run
state_dir = {folder}/state
log_path = {folder}/log
protocols = sieve
listen = 127.0.0.1
ssl = yes
ssl_cert = <{folder}/chain.pem
ssl_key = <{folder}/key.pem
disable_plaintext_auth = yes
passdb {{
  driver = passwd-file
  args = {folder}/users
}}
service managesieve-login {{
  inet_listener sieve {{
    port = {port}
  }}
}}
""")
    (folder / "log").touch()
    server = subprocess.Popen(["dovecot", "-F", "-c", folder / "dovecot.conf"], stdout=subprocess.DEVNULL)
    try:
        wait_for(folder / "log", "starting up")
        yield port
    finally:
        server.terminate()
        server.wait()


def trusted_jar():
    """ManageSieve as the build signed it; its publisher is trusted always from here on."""
    jar = next((ROOT / "releng/org.postern.extras/target/repository/plugins").glob(f"{SIEVE}_*.jar"))
    postern("plugins", "install", jar, "--trust", "always")
    postern("plugins", "remove", SIEVE)
    return jar


def live(targets, jar, port):
    tool("javac", "-proc:none", "-cp", f"{HOME}/lib/*:{HOME}/bundles/*", "-d", SCRATCH / "classes",
        ROOT / "tests/outside/LivePlugins.java")
    picocli = next((HOME / "bundles").glob("picocli_*.jar"))
    done = subprocess.run([TOOLS / "java", *BRIEF, "-Xmx256m",
                           "--sun-misc-unsafe-memory-access=allow", "--enable-native-access=ALL-UNNAMED",
                           "-XX:+IgnoreUnrecognizedVMOptions", f"-Xbootclasspath/a:{picocli}", "-cp", f"{HOME}/lib/*:{HOME}/bundles/*:{SCRATCH}/classes",
                           "org.postern.launcher.LivePlugins", HOME, targets, jar, str(port),
                           SCRATCH / "dovecot/chain.pem"], capture_output=True, text=True)
    print(done.stdout, end="")
    check(done.returncode == 0 and "Exception" not in done.stderr, f"one process did both, without an error {done.stderr}")
    check(not plugins(), "no plug-in is left")


def main():
    jar = trusted_jar()
    targets = fleet()
    with dovecot() as port:
        live(targets, jar, port)


main()
