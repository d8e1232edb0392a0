"""Drives Thunderbird over its Marionette protocol: finds an account by autoconfig, sets it up, reads a mail.

thunderbird.py PORT ADDRESS PASSWORD CA SUBJECT
"""
import json
import re
import socket
import sys
import time

PATIENCE = 120


class Marionette:
    """Thunderbird's own remote control: numbered commands in JSON, each with its length in front."""

    def __init__(self, port):
        self.connection = connect(port)
        self.number = 0
        self.receive()  # the greeting
        self.send("WebDriver:NewSession", {"capabilities": {"alwaysMatch": {"acceptInsecureCerts": False}}})
        self.send("Marionette:SetContext", {"value": "chrome"})
        self.send("WebDriver:SetTimeouts", {"script": PATIENCE * 1000})

    def receive(self):
        digits = b""
        while not digits.endswith(b":"):
            digits += self.read(1)
        return json.loads(self.read(int(digits[:-1])))

    def read(self, count):
        found = b""
        while len(found) < count:
            part = self.connection.recv(count - len(found))
            assert part, "Thunderbird closed the connection"
            found += part
        return found

    def send(self, command, arguments):
        self.number += 1
        text = json.dumps([0, self.number, command, arguments]).encode()
        self.connection.sendall(str(len(text)).encode() + b":" + text)
        _, number, error, result = self.receive()
        assert number == self.number, (number, self.number)
        assert not error, f"{command}: {error}"
        return result

    def run(self, script, *arguments):
        """The value of an asynchronous function with chrome privileges."""
        wrapped = """
            const done = arguments[arguments.length - 1];
            (async (...given) => { %s })(...arguments).then(
                value => done({ value }), error => done({ error: String(error) + "\\n" + error.stack }));
        """ % script
        result = self.send("WebDriver:ExecuteAsyncScript", {"script": wrapped, "args": list(arguments)})["value"]
        assert "error" not in result, result["error"]
        return result.get("value")


def connect(port):
    until = time.monotonic() + PATIENCE
    while True:
        try:
            return socket.create_connection(("127.0.0.1", port), timeout=PATIENCE)
        except OSError:
            if time.monotonic() > until:
                raise
            time.sleep(0.5)


FIND = """
    const { FindConfig } = ChromeUtils.importESModule("resource:///modules/accountcreation/FindConfig.sys.mjs");
    const search = FindConfig.parallelAutoDiscovery(given[0].split("@")[1], given[0], new AbortController().signal, given[1]);
    let step = await search.next();
    while (!step.done) {
        step = await search.next();
    }
    const config = step.value;
    if (!config) {
        throw new Error("Thunderbird found no settings");
    }
    FindConfig.found = config; // scripts share no variables, only modules
    const server = ({ type, hostname, port, socketType, username }) => ({ type, hostname, port, socketType, username });
    return { source: config.subSource, name: config.displayName, incoming: server(config.incoming),
        alternatives: config.incomingAlternatives.map(server), outgoing: server(config.outgoing) };
"""

SET_UP = """
    const { AccountConfig } = ChromeUtils.importESModule("resource:///modules/accountcreation/AccountConfig.sys.mjs");
    const { CreateInBackend } = ChromeUtils.importESModule("resource:///modules/accountcreation/CreateInBackend.sys.mjs");
    const { FindConfig } = ChromeUtils.importESModule("resource:///modules/accountcreation/FindConfig.sys.mjs");
    const config = FindConfig.found;
    AccountConfig.replaceVariables(config, "Anna", given[0], given[1]);
    config.rememberPassword = true;
    const account = await CreateInBackend.createAccountInBackend(config);
    const server = account.incomingServer;
    return { port: server.port, user: server.username, account: server.prettyName };
"""

TRUST = """
    Cc["@mozilla.org/security/x509certdb;1"].getService(Ci.nsIX509CertDB).addCertFromBase64(given[0], "CT,C,C");
"""

READ = """
    const { MailServices } = ChromeUtils.importESModule("resource:///modules/MailServices.sys.mjs");
    const account = MailServices.accounts.accounts.find(each => each.incomingServer.type == "imap");
    const root = account.incomingServer.rootFolder;
    account.incomingServer.performExpand(null);
    const until = Date.now() + given[1];
    let seen = [];
    while (Date.now() < until) {
        const inbox = root.getFolderWithFlags(Ci.nsMsgFolderFlags.Inbox);
        if (inbox) {
            inbox.updateFolder(null);
            seen = [...inbox.messages].map(message => message.mime2DecodedSubject);
            const header = [...inbox.messages].find(message => message.mime2DecodedSubject == given[0]);
            if (header) {
                const uri = inbox.getUriForMsg(header);
                const service = MailServices.messageServiceFromURI(uri);
                const stream = Cc["@mozilla.org/network/sync-stream-listener;1"].createInstance(Ci.nsISyncStreamListener);
                service.streamMessage(uri, stream, null, null, false, "", false);
                const input = Cc["@mozilla.org/scriptableinputstream;1"].createInstance(Ci.nsIScriptableInputStream);
                input.init(stream.inputStream);
                return input.read(input.available());
            }
        }
        await new Promise(resolve => setTimeout(resolve, 500));
    }
    throw new Error("The mail did not come; in the inbox are: " + seen.join(", "));
"""


def main(port, address, password, authority, subject):
    thunderbird = Marionette(int(port))
    certificate = re.search("-----BEGIN CERTIFICATE-----(.*?)-----END", open(authority).read(), re.S)[1]
    thunderbird.run(TRUST, "".join(certificate.split()))
    found = thunderbird.run(FIND, address, password)
    print(json.dumps(found, indent=2))
    assert found["source"].startswith("xml-from-isp"), "the settings are not those of the profile service"
    assert found["incoming"]["type"] == "imap" and found["incoming"]["socketType"] == 3, found
    assert any(server["type"] == "pop3" for server in found["alternatives"]), found
    account = thunderbird.run(SET_UP, address, password)
    print("set up:", json.dumps(account))
    assert account["user"] == address, account
    mail = thunderbird.run(READ, subject, PATIENCE * 500)
    assert "The body for Thunderbird" in mail, mail
    print("read:", subject)
    thunderbird.send("Marionette:Quit", {"flags": ["eForceQuit"]})


if __name__ == "__main__":
    main(*sys.argv[1:])
