"""Measures Postern's speed. Medians of interleaved runs; only ratios within one run compare machines."""
import argparse
import json
import os
import re
import shutil
import signal
import statistics
import subprocess
import tempfile
import time

import bench_fleet
import bench_profiles
import bench_push

RUNS = 5
SERVERS = 100
OFFSET = 40000


class Goal:
    """What was measured beside what it should be: itself, or its ratio to the peer's; smaller is better, or larger."""

    def __init__(self, name, ours, peer, target, unit, ratio=False, more=False):
        self.name, self.ours, self.peer, self.target, self.unit = name, ours, peer, target, unit
        self.ratio = None if peer is None else ours / peer
        self.measured, self.more = self.ratio if ratio else ours, more

    def met(self):
        if self.target is None:
            return None
        return self.measured >= self.target if self.more else self.measured <= self.target

    def row(self):
        def text(number):
            return "-" if number is None else f"{number:.2f}"

        met = {True: "met", False: "missed", None: ""}[self.met()]
        return f"{self.name:48} {self.ours:9.2f} {text(self.peer):>9} {text(self.ratio):>7} {text(self.target):>7} " \
               f"{self.unit:4} {met}"

    def record(self):
        return {"goal": self.name, "ours": self.ours, "peer": self.peer, "ratio": self.ratio, "target": self.target,
                "met": self.met()}


class Bench:
    def __init__(self, root):
        self.root = root
        self.postern = os.path.join(root, "postern")
        self.scratch = tempfile.mkdtemp(prefix="postern-bench-")
        self.environment = dict(os.environ, XDG_DATA_HOME=os.path.join(self.scratch, "data"),
                                XDG_CONFIG_HOME=os.path.join(self.scratch, "config"), NO_AT_BRIDGE="1")
        self.environment.pop("DISPLAY", None)
        self.processes = []

    def close(self):
        for process in reversed(self.processes):
            process.send_signal(signal.SIGTERM)
            process.wait()
        shutil.rmtree(self.scratch)

    def run(self, *command, **options):
        return subprocess.run(command, env=self.environment, check=True, stdout=subprocess.PIPE,
                              stderr=subprocess.STDOUT, text=True, **options).stdout

    def start(self, *command):
        process = subprocess.Popen(command, env=self.environment, stdout=subprocess.PIPE, stderr=subprocess.STDOUT,
                                   text=True)
        self.processes.append(process)
        return process

    def paired(self, ours, peer):
        """Medians of both, run in turn after one warm-up each."""
        times = {ours: [], peer: []}
        for count in range(RUNS + 1):
            for work in (ours, peer):
                begin = time.monotonic()
                work()
                if count:
                    times[work].append(time.monotonic() - begin)
        return statistics.median(times[ours]), statistics.median(times[peer])

    def help(self):
        java = os.path.join(os.environ["JAVA_HOME"], "bin", "java")
        ours, peer = self.paired(lambda: self.run(self.postern, "--help"), lambda: self.run(java, "-version"))
        return [Goal("postern --help (peer: java -version)", ours, peer, 0.7, "s")]

    def test(self):
        self.run(self.postern, "review", "--fail-on", "error", "local")
        server = os.path.join(self.environment["XDG_DATA_HOME"], "postern", "sample", "servers", "local.yaml")
        with open(server) as file:
            text = file.read()
        with open(server, "w") as file:
            file.write(re.sub(r"port-offset: \d+", f"port-offset: {OFFSET}", text))
        daemon = self.start(self.postern, "serve", "local")
        for line in daemon.stdout:
            if "until Ctrl" in line:
                break
        endpoint = f"localhost:{OFFSET + 993}"
        ours, peer = self.paired(
            lambda: self.run(self.postern, "test", "local:993"),
            lambda: self.run("openssl", "s_client", "-connect", endpoint, "-quiet", "-no_ign_eof", stdin=subprocess.DEVNULL))
        return [Goal("postern test of one endpoint (peer: openssl)", ours, peer, 1.5, "s")]

    def plan(self):
        """What planning takes beyond one server and the start of a command."""
        site = os.path.join(self.scratch, "estate")
        self.run(self.postern, "init", site, "--server", "s0", "--host", "localhost")
        servers = os.path.join(site, "servers")
        with open(os.path.join(servers, "s0.yaml")) as file:
            text = file.read()
        with_one_more = text + "  - protocol: imap\n    port: 10143\n    security: starttls-required\n" \
                               "    authentication: tls-only\n    role: access\n"
        for index in range(SERVERS):
            with open(os.path.join(servers, f"s{index}.yaml"), "w") as file:
                file.write(re.sub(r"port-offset: \d+", f"port-offset: {OFFSET + 2 * index}", with_one_more))
        plan = [self.postern, "plan", "--site", site]
        many, one = self.paired(lambda: self.run(*plan, *(f"s{index}" for index in range(SERVERS))),
                                lambda: self.run(*plan, "s0"))
        return [Goal("plan of 1,000 listeners over 100 servers", many - one, None, 1.0, "s")]

    def fleet(self):
        return bench_fleet.measure(self, self.beside)

    def profiles(self):
        yield from bench_profiles.measure(self, self.beside)
        yield from bench_push.measure(self, self.beside)

    @staticmethod
    def beside(*stated):
        """A goal that is a ratio where there is a peer; a sixth word says that more is better."""
        return Goal(*stated[:5], ratio=stated[2] is not None, more=len(stated) > 5)

    def workbench(self):
        display = self.display()
        self.environment["DISPLAY"] = display
        self.window()
        times, memory = zip(*(self.window() for _ in range(RUNS)))
        return [Goal("workbench window usable, warm", statistics.median(times), None, 4.0, "s"),
                Goal("workbench resident memory", statistics.median(memory), None, 350.0, "MB")]

    def display(self):
        screen = subprocess.Popen(["Xvfb", "-displayfd", "1", "-screen", "0", "1280x800x24", "-nolisten", "tcp"],
                                  stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)
        self.processes.append(screen)
        display = ":" + screen.stdout.readline().strip()
        self.processes.append(subprocess.Popen(["openbox"], env=dict(self.environment, DISPLAY=display),
                                               stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL))
        return display

    def window(self):
        """Seconds until the main window is on the screen, and its memory after it has come to rest."""
        begin = time.monotonic()
        workbench = subprocess.Popen([self.postern], env=self.environment, stdout=subprocess.DEVNULL,
                                     stderr=subprocess.DEVNULL, start_new_session=True)
        search = ["xdotool", "search", "--sync", "--onlyvisible", "--name", "^Postern *$"]
        subprocess.run(search, env=self.environment, check=True, stdout=subprocess.DEVNULL, timeout=120)
        elapsed = time.monotonic() - begin
        time.sleep(10)
        resident = self.resident(workbench.pid)
        os.killpg(workbench.pid, signal.SIGTERM)
        workbench.wait()
        while subprocess.run(["pgrep", "-g", str(workbench.pid)], stdout=subprocess.DEVNULL).returncode == 0:
            time.sleep(0.05)
        return elapsed, resident

    @staticmethod
    def resident(group):
        listing = subprocess.run(["ps", "-o", "rss=", "-g", str(group)], check=True, stdout=subprocess.PIPE, text=True)
        return max(int(size) for size in listing.stdout.split()) / 1024


def main():
    parser = argparse.ArgumentParser(prog="bench", description="Measure Postern against its goals.")
    parser.add_argument("root", help=argparse.SUPPRESS)
    parser.add_argument("names", nargs="*", metavar="NAME", help="help, test, plan, fleet, profiles, workbench; all of them if none is named")
    parser.add_argument("--json", metavar="FILE", help="also write the figures as JSON")
    options = parser.parse_args()
    known = ["help", "test", "plan", "fleet", "profiles", "workbench"]
    if unknown := set(options.names) - set(known):
        parser.error(f"there is no benchmark {', '.join(sorted(unknown))}; there are {', '.join(known)}")
    bench = Bench(options.root)
    goals = []
    print(f"{'goal':48} {'ours':>9} {'peer':>9} {'ratio':>7} {'target':>7}")
    try:
        for name in options.names or known:
            for goal in getattr(bench, name)():
                goals.append(goal)
                print(goal.row(), flush=True)
    finally:
        bench.close()
    if options.json:
        with open(options.json, "w") as file:
            json.dump([goal.record() for goal in goals], file, indent=2)
            file.write("\n")


main()
