"""Servers good and bad for a fleet run, and the validator of what it writes."""

import copy
import json
import os
import socket
import ssl
import sys
import threading

import jsonschema


def imap(stream):
    """As little IMAP as a test needs."""
    stream.sendall(b"* OK [CAPABILITY IMAP4rev1 AUTH=PLAIN IDLE] ready\r\n")
    for line in stream.makefile("rb"):
        tag, _, word = line.strip().partition(b" ")
        if word.upper() == b"CAPABILITY":
            stream.sendall(b"* CAPABILITY IMAP4rev1 AUTH=PLAIN IDLE\r\n" + tag + b" OK done\r\n")
        elif word.upper() == b"LOGOUT":
            stream.sendall(b"* BYE bye\r\n" + tag + b" OK done\r\n")
            return
        else:
            stream.sendall(tag + b" BAD what?\r\n")


def pop3(stream):
    stream.sendall(b"+OK \xe4\xf6\xfc \"quoted\" \\ \x07 ready\r\n")
    for line in stream.makefile("rb"):
        stream.sendall(b"-ERR no\r\n" if not line.upper().startswith(b"QUIT") else b"+OK bye\r\n")


def later(stream):
    stream.sendall(b"421 4.7.0 Too many connections\r\n")


def garbage(stream):
    stream.sendall(bytes(range(256)) * 40)


def serve(folder):
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(os.path.join(folder, "chain.pem"), os.path.join(folder, "key.pem"))

    def listen(handler, secure):
        listener = socket.create_server(("127.0.0.1", 0))

        def one(stream):
            try:
                with (context.wrap_socket(stream, server_side=True) if secure else stream) as wrapped:
                    handler(wrapped)
            except OSError:
                pass  # whoever tests may leave when it likes

        def accept():
            while True:
                threading.Thread(target=one, args=(listener.accept()[0],), daemon=True).start()

        threading.Thread(target=accept, daemon=True).start()
        return listener.getsockname()[1]

    closed = socket.create_server(("127.0.0.1", 0))
    refused = closed.getsockname()[1]
    closed.close()
    rows = [(listen(imap, True), "imap", "tls"), (listen(imap, False), "imap", "none"),
            (listen(imap, False), "imap", "starttls-required"), (listen(pop3, False), "pop3", "none"),
            (listen(pop3, True), "pop3", "tls"), (listen(later, False), "smtp", "starttls"),
            (listen(garbage, False), "imap", "tls"), (listen(garbage, False), "smtp", "none"), (refused, "smtp", "tls")]
    part = os.path.join(folder, "fleet.part")
    with open(part, "w", encoding="utf-8") as file:
        file.writelines(f"127.0.0.1,{port},{protocol},{security}\n" for port, protocol, security in rows)
        file.write("no-such-host.invalid,993,imap,tls\n")
    os.rename(part, os.path.join(folder, "fleet.csv"))
    threading.Event().wait()


def check(schema, results):
    with open(schema, encoding="utf-8") as file:
        stated = json.load(file)
    jsonschema.Draft202012Validator.check_schema(stated)
    validator = jsonschema.Draft202012Validator(stated, format_checker=jsonschema.FormatChecker())
    with open(results, encoding="utf-8") as file:
        lines = [json.loads(line) for line in file]
    faults = [f"{line['key']}: {list(fault.path)} {fault.message}" for line in lines for fault in validator.iter_errors(line)]
    assert not faults, "\n".join(faults)
    assert len(lines) == 10, f"{len(lines)} lines for 10 targets"
    assert any("tls" in line and "certificate" in line for line in lines), "no line tells of TLS"
    assert {"passed", "failed"} <= {step["status"] for line in lines for step in line["steps"]}, "only one kind of step"
    assert all(line["findings"] for line in lines if line["status"] == "failed"), "something failed without a finding"
    refuses_what_is_wrong(validator, next(line for line in lines if "tls" in line and line["findings"]))


def refuses_what_is_wrong(validator, good):
    """A schema that lets everything pass would prove nothing."""
    def spoilt(change):
        line = copy.deepcopy(good)
        change(line)
        return line
    for wrong in (spoilt(lambda line: line.pop("key")), spoilt(lambda line: line.update(port=0)),
                  spoilt(lambda line: line.update(secret="x")), spoilt(lambda line: line.update(status="fine")),
                  spoilt(lambda line: line["tls"].pop("cipher")), spoilt(lambda line: line["steps"][0].update(micros=-1)),
                  spoilt(lambda line: line["findings"][0].update(severity="bad"))):
        assert not validator.is_valid(wrong), f"the schema takes {wrong}"


if __name__ == "__main__":
    {"serve": serve, "check": check}[sys.argv[1]](*sys.argv[2:])
