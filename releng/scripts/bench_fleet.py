"""Measures fleet tests against the usual tools, on the same endpoints of a farm on loopback, in turns."""
import json
import os
import resource
import socket
import statistics
import subprocess
import tempfile
import time

PORTS = [(110, "pop3", "starttls-required"), (995, "pop3", "tls"), (143, "imap", "starttls-required"),
         (993, "imap", "tls"), (25, "smtp", "starttls-required"), (587, "smtp", "starttls-required"),
         (465, "smtp", "tls"), (2525, "smtp", "starttls-required")]
ROUNDS = int(os.environ.get("ROUNDS", "5"))
HOSTS = int(os.environ.get("HOSTS", "500"))
FEW = 4
MANY = int(os.environ.get("MANY", "50000"))
TIMEOUT = 10
CROWD = 5000
CROWD_HEAP = 128
DEAD = 20000


class Run:
    """One run of a command: wall clock, processor time of all its processes, and its largest resident memory in MB."""

    def __init__(self, command, **options):
        before = resource.getrusage(resource.RUSAGE_CHILDREN)
        begin = time.monotonic()
        process = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, **options)
        self.output = process.stdout.read()
        _, status, used = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
        self.seconds = time.monotonic() - begin
        after = resource.getrusage(resource.RUSAGE_CHILDREN)
        self.processor = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
        self.memory = used.ru_maxrss / 1024


class Silence:
    """Ports that drop who comes, as dead hosts do: their queues are full."""

    def __init__(self):
        self.sockets = []
        for port, _, _ in PORTS:
            listener = socket.create_server(("0.0.0.0", DEAD + port), backlog=0)
            self.sockets.append(listener)
            for _ in range(2):
                caller = socket.socket()
                caller.setblocking(False)
                caller.connect_ex(("127.0.0.1", DEAD + port))
                self.sockets.append(caller)

    def close(self):
        for each in self.sockets:
            each.close()


class Farm:
    """The farm, the list of its endpoints, and the tools that look at them."""

    def __init__(self, root, environment):
        self.root, self.environment = root, environment
        self.folder = tempfile.mkdtemp(prefix="postern-farm-")
        for program in ("farm", "prober"):
            subprocess.run(["gcc", "-O2", "-o", self.path(program), os.path.join(root, "releng", "bench", program + ".c"),
                            "-lssl", "-lcrypto", "-lpthread"], check=True)
        subprocess.run(["openssl", "req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256", "-nodes",
                        "-keyout", self.path("key.pem"), "-out", self.path("certificate.pem"), "-days", "90",
                        "-subj", "/CN=farm.example", "-addext", "subjectAltName=DNS:farm.example"], check=True,
                       stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        self.process = subprocess.Popen([self.path("farm"), self.path("certificate.pem"), self.path("key.pem")],
                                        stdout=subprocess.PIPE, text=True)
        if self.process.stdout.readline().strip() != "ready":
            raise SystemExit("The farm needs the ports of mail: stop what listens on them, or run as root.")

    def close(self):
        self.process.terminate()
        self.process.wait()

    def path(self, name):
        return os.path.join(self.folder, name)

    @staticmethod
    def hosts(number):
        return [f"127.1.{index // 200}.{index % 200 + 1}" for index in range(number)]

    def list(self, hosts, dead=0):
        """A file with all ports of so many hosts, and of dead ones, which drop what is sent to them."""
        name = self.path(f"{hosts}-{dead}.csv")
        living = [(host, 0) for host in self.hosts(hosts)]
        silent = [(f"127.9.{index // 200}.{index % 200 + 1}", DEAD) for index in range(dead)]
        every = max(1, hosts // max(1, dead))
        for index, each in enumerate(silent):
            living.insert(index * (every + 1), each)
        with open(name, "w") as file:
            for host, above in living:
                file.writelines(f"{host},{above + port},{protocol},{security}\n" for port, protocol, security in PORTS)
        return name

    def postern(self, hosts, *more, dead=0, java=""):
        """@param java options of the virtual machine"""
        return Run([os.path.join(self.root, "postern"), "test", "--quiet", "--targets", self.list(hosts, dead), "--format",
                    "jsonl", "-o", self.path("results.jsonl"), "--timeout", str(TIMEOUT), *more],
                   env=dict(self.environment, POSTERN_JAVA_OPTIONS=java))

    def results(self):
        with open(self.path("results.jsonl")) as file:
            return [json.loads(line) for line in file]

    def limit(self, hosts):
        with open(self.list(hosts)) as file:
            return Run([self.path("prober"), "64"], stdin=file)

    def asyncio(self, hosts):
        with open(self.list(hosts)) as file:
            return Run(["python3", os.path.join(self.root, "releng", "bench", "prober.py"), "64"], stdin=file)

    def curl(self, hosts):
        name = self.path("curl.txt")
        question = {"pop3": "CAPA", "imap": "CAPABILITY", "smtp": "NOOP"}
        with open(name, "w") as file:
            for host in self.hosts(hosts):
                for port, protocol, security in PORTS:
                    scheme = protocol + ("s" if security == "tls" else "")
                    file.write(f'url = "{scheme}://{host}:{port}/"\nrequest = "{question[protocol]}"\ninsecure\n'
                               f'ssl-reqd\nmax-time = 10\noutput = "/dev/null"\nverbose\nnext\n')
        return Run(["curl", "--parallel", "--parallel-max", "100", "--silent", "--config", name])

    def nmap(self, hosts):
        name = self.path("hosts.txt")
        with open(name, "w") as file:
            file.write("\n".join(self.hosts(hosts)))
        return Run(["nmap", "-Pn", "-n", "-sT", "-T5", "-p", ",".join(str(port) for port, _, _ in PORTS), "--script",
                    "ssl-cert,smtp-commands,imap-capabilities,pop3-capabilities", "-iL", name])

    def openssl(self, hosts):
        """One after the other, as a loop in a shell does it."""
        begin = time.monotonic()
        for host in self.hosts(hosts):
            for port, protocol, security in PORTS:
                start = [] if security == "tls" else ["-starttls", protocol]
                subprocess.run(["openssl", "s_client", "-connect", f"{host}:{port}", *start], stdin=subprocess.DEVNULL,
                               stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        return time.monotonic() - begin

    def swaks(self, hosts):
        begin = time.monotonic()
        for host in self.hosts(hosts):
            for port, protocol, security in PORTS:
                if protocol == "smtp":
                    subprocess.run(["swaks", "--server", host, "--port", str(port), "--quit-after",
                                    "TLS", "--tlsc" if security == "tls" else "--tls"], stdout=subprocess.DEVNULL,
                                   stderr=subprocess.DEVNULL)
        return time.monotonic() - begin


def median(runs, of):
    return statistics.median(of(run) for run in runs)


def handshakes(farm, hosts, parallel):
    """The median handshake in milliseconds, and how many endpoints were wrongly said not to answer."""
    farm.postern(hosts, "--parallel", str(parallel), "--per-host", "8", "--per-network", str(parallel))
    results = farm.results()
    times = [result["tls"]["handshakeMicros"] / 1000 for result in results if "tls" in result]
    return statistics.median(times), len(results) - len(times)


def crowd(farm, in_flight):
    """A run with so many in flight in a small heap, and how many endpoints are missing in its results."""
    hosts = CROWD // len(PORTS)
    run = farm.postern(hosts, "--parallel", str(in_flight), "--per-host", "8", "--per-network", str(in_flight),
                       java=f"-Xmx{CROWD_HEAP}m")
    return run, hosts * len(PORTS) - len(farm.results())


def dead(farm, hosts):
    """Seconds with a fifth of the hosts dead, and the longer of a run without them and one timeout."""
    healthy = farm.postern(hosts - hosts // 5).seconds
    silence = Silence()
    try:
        return farm.postern(hosts - hosts // 5, dead=hosts // 5).seconds, max(healthy, TIMEOUT)
    finally:
        silence.close()


def measure(bench, goal):
    farm = Farm(bench.root, bench.environment)
    try:
        return list(goals(farm, goal))
    finally:
        farm.close()


def goals(farm, goal):
    endpoints = HOSTS * len(PORTS)
    tools = {"postern": farm.postern, "curl": farm.curl, "asyncio": farm.asyncio, "limit": farm.limit}
    runs = {name: [] for name in tools}
    for _ in range(ROUNDS):
        for name, tool in tools.items():
            runs[name].append(tool(HOSTS))
    rate = {name: endpoints / median(made, lambda run: run.seconds) for name, made in runs.items()}
    cost = {name: 1000 * median(made, lambda run: run.processor) / endpoints for name, made in runs.items()}
    fewer = max(1, HOSTS // 10)
    rate["nmap"] = fewer * len(PORTS) / farm.nmap(fewer).seconds
    rate["openssl"] = FEW * len(PORTS) / farm.openssl(FEW)
    rate["swaks"] = FEW * 4 / farm.swaks(FEW)
    for name in ("curl", "nmap", "asyncio", "limit", "openssl", "swaks"):
        target = {"curl": 1.5, "nmap": 4.0, "limit": 0.65}.get(name)
        yield goal(f"endpoints/s, {HOSTS} hosts x 8 (peer: {name})", rate["postern"], rate[name], target, "1/s", True)
    yield goal("processor ms an endpoint (peer: curl)", cost["postern"], cost["curl"], 0.85, "ms")
    java = endpoints / farm.postern(HOSTS, java="-Dpostern.tls=java").seconds
    yield goal("endpoints/s with Java's own TLS (peer: curl)", java, rate["curl"], 0.75, "1/s", True)
    ours = statistics.median(farm.postern(1).seconds for _ in range(ROUNDS))
    peer = statistics.median(farm.nmap(1).seconds for _ in range(ROUNDS))
    yield goal("1 host x 8 ports, cold (peer: nmap)", ours, peer, 1.0, "s")
    alone, _ = handshakes(farm, HOSTS // 5, 4)
    crowded, missed = handshakes(farm, HOSTS, 4000)
    yield goal("handshake at 4,000 in flight (peer: at 4)", crowded, alone, 2.0, "ms")
    yield goal("endpoints wrongly said not to answer", missed, None, 0, "")
    ours, peer = dead(farm, HOSTS)
    yield goal("a fifth of the hosts dead (peer: none, or 10 s)", ours, peer, 1.3, "s")
    small, left_out = crowd(farm, CROWD)
    yield goal(f"memory, {CROWD:,} in flight, heap of {CROWD_HEAP} MB", small.memory, None, 300, "MB")
    yield goal("endpoints left out for want of that memory", left_out, None, 0, "")
    few, many = farm.postern(HOSTS), farm.postern(MANY // len(PORTS))
    yield goal(f"memory, {MANY:,} endpoints (peer: {endpoints:,})", many.memory, few.memory, 1.1, "MB")
