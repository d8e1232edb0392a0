"""Measures the profile service against nginx with a static file, with wrk on loopback, in turns."""
import os
import re
import socket
import statistics
import subprocess
import tempfile
import time
import urllib.request

DOMAINS = int(os.environ.get("DOMAINS", "100000"))
ROUNDS = int(os.environ.get("ROUNDS", "5"))
SECONDS = int(os.environ.get("SECONDS", "5"))
# A daemon runs for weeks: until then the second tier of the compiler has done what it does.
WARM_UP = int(os.environ.get("WARM_UP", "40"))
SERVERS = 100
CONNECTIONS = 64
PAGE = "/mail/config-v1.1.xml"
TICKS = os.sysconf("SC_CLK_TCK")

# Another domain in every request, so that nothing can be answered from a memory of the last one.
REQUESTS = """
local number = 0
function init(args) math.randomseed(os.time()) end
function request()
  return wrk.format("GET", "%s?emailaddress=anna%%40d" .. math.random(0, %d) .. ".example")
end
"""

NGINX = """
worker_processes auto;
daemon off;
pid {folder}/nginx.pid;
error_log {folder}/error.log;
events {{ worker_connections 1024; }}
http {{
  access_log off;
  sendfile on;
  tcp_nopush on;
  keepalive_requests 1000000000;
  types {{ text/xml xml; }}
  client_body_temp_path {folder}/body;
  proxy_temp_path {folder}/proxy;
  fastcgi_temp_path {folder}/fastcgi;
  uwsgi_temp_path {folder}/uwsgi;
  scgi_temp_path {folder}/scgi;
  server {{ listen 127.0.0.1:{port}; root {folder}/www; }}
}}
"""


def free_port():
    with socket.create_server(("127.0.0.1", 0)) as taken:
        return taken.getsockname()[1]


class Server:
    """One of both, by its process: what it answers to wrk, and what processor time it takes for that."""

    def __init__(self, process, port, script):
        self.process, self.port, self.script = process, port, script

    def wait(self):
        while True:
            try:
                return urllib.request.urlopen(f"http://127.0.0.1:{self.port}{PAGE}?emailaddress=a@d0.example").read()
            except OSError:
                if self.process.poll() is not None:
                    raise SystemExit(f"{self.process.args[0]} ended with {self.process.returncode}")
                time.sleep(0.2)

    def family(self):
        children = subprocess.run(["pgrep", "-P", str(self.process.pid)], stdout=subprocess.PIPE, text=True).stdout.split()
        return [str(self.process.pid), *children]

    def processor(self):
        """Seconds that the process and its children have taken so far."""
        total = 0
        for member in self.family():
            with open(f"/proc/{member}/stat") as file:
                fields = file.read().rpartition(")")[2].split()
            total += int(fields[11]) + int(fields[12])
        return total / TICKS

    def memory(self):
        """The largest resident memory so far, in MB."""
        with open(f"/proc/{self.process.pid}/status") as file:
            return int(re.search(r"VmHWM:\s+(\d+)", file.read())[1]) / 1024

    def load(self, seconds):
        """Requests a second, and microseconds of processor time for each."""
        before = self.processor()
        output = subprocess.run(["wrk", "-t1", f"-c{CONNECTIONS}", f"-d{seconds}s", "-s", self.script,
                                 f"http://127.0.0.1:{self.port}"], check=True, stdout=subprocess.PIPE, text=True).stdout
        if "Non-2xx" in output or "Socket errors" in output:
            raise SystemExit(f"Not everything was answered:\n{output}")
        requests = int(re.search(r"(\d+) requests in", output)[1])
        rate = float(re.search(r"Requests/sec:\s+([\d.]+)", output)[1])
        return rate, (self.processor() - before) / requests * 1e6


def estate(bench, folder):
    """A site with so many domains, on some servers."""
    site = os.path.join(folder, "estate")
    bench.run(bench.postern, "init", site, "--server", "s0", "--host", "mail0.example.net", "--domain", "d0.example")
    servers, domains = os.path.join(site, "servers"), os.path.join(site, "domains")
    with open(os.path.join(servers, "s0.yaml")) as file:
        practice = file.read()
    server = practice.replace("backend: local", "backend: postfix-dovecot").replace("port-offset: 10000", "port-offset: 0")
    for index in range(SERVERS):
        with open(os.path.join(servers, f"s{index}.yaml"), "w") as file:
            file.write(server.replace("mail0.example.net", f"mail{index}.example.net"))
    for index in range(1, DOMAINS):
        with open(os.path.join(domains, f"d{index}.example.yaml"), "w") as file:
            file.write(f"server: s{index % SERVERS}\ndisplay-name: Organisation {index}\n")
    return site


def start_ours(bench, folder, script):
    port = free_port()
    site = estate(bench, folder)
    begin = time.monotonic()
    server = Server(bench.start(bench.postern, "serve", "--site", site, "--http-port", str(port), "--rate-limit", "0"),
                    port, script)
    document = server.wait()
    return server, document, time.monotonic() - begin


def start_nginx(bench, folder, script, document):
    port = free_port()
    page = os.path.join(folder, "www" + PAGE)
    os.makedirs(os.path.dirname(page))
    with open(page, "wb") as file:
        file.write(document)
    configuration = os.path.join(folder, "nginx.conf")
    with open(configuration, "w") as file:
        file.write(NGINX.format(folder=folder, port=port))
    server = Server(bench.start("nginx", "-p", folder, "-c", configuration), port, script)
    server.wait()
    return server


def measure(bench, goal):
    folder = tempfile.mkdtemp(prefix="profiles-", dir=bench.scratch)
    os.chmod(bench.scratch, 0o755)
    os.chmod(folder, 0o755)
    script = os.path.join(folder, "requests.lua")
    with open(script, "w") as file:
        file.write(REQUESTS % (PAGE, DOMAINS - 1))
    ours, document, started = start_ours(bench, folder, script)
    peer = start_nginx(bench, folder, script, document)
    for server in (ours, peer):
        server.load(WARM_UP)
    runs = {ours: [], peer: []}
    for _ in range(ROUNDS):
        for server, loads in runs.items():
            loads.append(server.load(SECONDS))
    rate, cost = ({server: statistics.median(load[figure] for load in loads) for server, loads in runs.items()}
                  for figure in (0, 1))
    yield goal("profiles/s of 100,000 domains (peer: nginx, a file)".replace("100,000", f"{DOMAINS:,}"),
               rate[ours], rate[peer], 0.9, "1/s", True)
    yield goal("processor time a profile (peer: nginx, a file)", cost[ours], cost[peer], 1.3, "us")
    yield goal(f"memory with {DOMAINS:,} domains served", ours.memory(), None, None, "MB")
    yield goal(f"start with {DOMAINS:,} domains", started, None, None, "s")
