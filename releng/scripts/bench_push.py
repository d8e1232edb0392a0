"""Measures documents for many users, written into one ZIP."""
import os
import subprocess
import tempfile
import time
import zipfile

USERS = int(os.environ.get("USERS", "100000"))
# for one user each; a set-up page with its code takes some 3 ms of processor time, a PDF 50
FORMATS = "mobileconfig-imap,text-de"


def users(folder):
    path = os.path.join(folder, "users.csv")
    with open(path, "w", encoding="utf-8") as file:
        file.write("address,name,language\n")
        file.writelines(f"user{index}@example.org,Jörg {index},de\n" for index in range(USERS))
    return path


def push(bench, site, listed, archive):
    """Seconds, and the largest resident memory in MB."""
    begin = time.monotonic()
    process = subprocess.Popen([bench.postern, "push", "--site", site, "--users", listed, "--channel", "zip", "--to", archive,
                                "--format", FORMATS, "--quiet"], stdout=subprocess.DEVNULL)
    _, status, used = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode != 0:
        raise SystemExit(f"push ended with {process.returncode}")
    return time.monotonic() - begin, used.ru_maxrss / 1024


def measure(bench, goal):
    folder = tempfile.mkdtemp(prefix="push-", dir=bench.scratch)
    site = os.path.join(folder, "estate")
    bench.run(bench.postern, "init", site, "--server", "mail", "--host", "mail.example.org", "--domain", "example.org")
    archive = os.path.join(folder, "users.zip")
    took, memory = push(bench, site, users(folder), archive)
    with zipfile.ZipFile(archive) as written:
        assert len(written.namelist()) == USERS * len(FORMATS.split(",")), "the archive lacks documents"
    yield goal(f"documents for {USERS:,} users to a ZIP", took, None, 20, "s")
    yield goal(f"memory for {USERS:,} users", memory, None, None, "MB")
