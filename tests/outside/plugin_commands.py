"""What the checks of plug-ins share: the command line as it is shipped, in folders of its own, and what it says."""
import functools
import http.server
import json
import os
import pathlib
import subprocess
import sys
import threading
import time

from plugin_jars import tool

ROOT, SCRATCH = map(pathlib.Path, sys.argv[1:3])
DATA = pathlib.Path(os.environ["XDG_DATA_HOME"]) / "postern"
PLUGINS = DATA / "plugins"
SITE = SCRATCH / "site"
HOME = ROOT / "releng/org.postern.headless/target/postern"
API = next((HOME / "bundles").glob("org.postern.api_*.jar"))
KEYS = os.environ.get("POSTERN_KEYSTORE", ROOT / ".build/signing/throw-away.p12")
PASSWORD = os.environ.get("POSTERN_KEYSTORE_PASSWORD", "throw-away")
PATIENCE = 60


def check(condition, what):
    if not condition:
        raise SystemExit(f"FAILED: {what}")
    print(f"ok: {what}", flush=True)


def postern(*words, code=0):
    done = subprocess.run([ROOT / "postern", *map(str, words)], capture_output=True, text=True, cwd=SCRATCH, timeout=PATIENCE)
    said = done.stdout if "--json" in words else done.stdout + done.stderr
    if code is not None and done.returncode != code:
        raise SystemExit(f"FAILED: postern {' '.join(map(str, words))} ended with {done.returncode}, not {code}:\n{said}")
    return said


def plugins():
    return {plugin["name"]: plugin for plugin in json.loads(postern("plugins", "list", "--json"))["plugins"]}


def fingerprint_of(keys, password):
    """SHA-256 of the only certificate in a key store, as keytool shows it."""
    said = tool("keytool", "-list", "-v", "-keystore", keys, "-storepass", password)
    return next(line.split("SHA256:")[1].strip() for line in said.splitlines() if "SHA256:" in line)


def wait_for(log, words):
    end = time.monotonic() + PATIENCE
    while words not in log.read_text():
        if time.monotonic() > end:
            raise SystemExit(f"FAILED: no '{words}' in\n{log.read_text()}")
        time.sleep(0.05)


class QuietHandler(http.server.SimpleHTTPRequestHandler):
    def log_message(self, *ignored):
        pass


class web_server:
    def __init__(self, folder):
        handler = functools.partial(QuietHandler, directory=str(folder))
        self.server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler)

    def __enter__(self):
        threading.Thread(target=self.server.serve_forever, daemon=True).start()
        return f"http://127.0.0.1:{self.server.server_address[1]}"

    def __exit__(self, *ignored):
        self.server.shutdown()
