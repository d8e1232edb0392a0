"""Reads what Postern writes for clients with libraries that know nothing of it.

client_formats.py payload FILE...   the keys of Apple profiles against Apple's description of the mail payload
client_formats.py code FILE TEXT    whether TEXT, read from a picture by another program, is the account of the SVG's page
"""
import json
import plistlib
import re
import sys
import uuid

AUTHENTICATION = {"EmailAuthPassword", "EmailAuthCRAMMD5", "EmailAuthNTLM", "EmailAuthHTTPMD5", "EmailAuthNone"}
# Apple's description of com.apple.mail.managed, restated: key, type, whether it must be there.
ACCOUNT = {
    "EmailAccountDescription": (str, False), "EmailAccountName": (str, False),
    "EmailAccountType": (str, True), "EmailAddress": (str, False),
    "IncomingMailServerAuthentication": (str, True), "IncomingMailServerHostName": (str, True),
    "IncomingMailServerPortNumber": (int, False), "IncomingMailServerUseSSL": (bool, False),
    "IncomingMailServerUsername": (str, False), "IncomingPassword": (str, False),
    "IncomingMailServerIMAPPathPrefix": (str, False),
    "OutgoingMailServerAuthentication": (str, True), "OutgoingMailServerHostName": (str, True),
    "OutgoingMailServerPortNumber": (int, False), "OutgoingMailServerUseSSL": (bool, False),
    "OutgoingMailServerUsername": (str, False), "OutgoingPassword": (str, False),
    "OutgoingPasswordSameAsIncomingPassword": (bool, False),
    "PreventMove": (bool, False), "PreventAppSheet": (bool, False), "allowMailDrop": (bool, False),
    "disableMailRecentsSyncing": (bool, False), "SMIMEEnabled": (bool, False), "VPNUUID": (str, False),
}
COMMON = {
    "PayloadType": (str, True), "PayloadVersion": (int, True), "PayloadIdentifier": (str, True),
    "PayloadUUID": (str, True), "PayloadDisplayName": (str, False), "PayloadDescription": (str, False),
    "PayloadOrganization": (str, False),
}
TOP = {
    "PayloadContent": (list, False), "PayloadRemovalDisallowed": (bool, False), "PayloadScope": (str, False),
    "ConsentText": (dict, False), "PayloadExpirationDate": (str, False), "HasRemovalPasscode": (bool, False),
}


def check(said, known, where):
    for key, value in said.items():
        assert key in known, f"{where}: Apple knows no key {key}"
        assert type(value) is known[key][0], f"{where}: {key} is {value!r}"
    missing = [key for key, (_, needed) in known.items() if needed and key not in said]
    assert not missing, f"{where}: {missing} is missing"
    assert str(uuid.UUID(said["PayloadUUID"])).upper() == said["PayloadUUID"], where
    assert said["PayloadVersion"] == 1, where


def payload(name):
    with open(name, "rb") as file:
        profile = plistlib.load(file)
    check(profile, COMMON | TOP, name)
    assert profile["PayloadType"] == "Configuration", name
    assert profile["PayloadContent"], name
    for account in profile["PayloadContent"]:
        check(account, COMMON | ACCOUNT, name)
        assert account["PayloadType"] == "com.apple.mail.managed", name
        assert account["EmailAccountType"] in {"EmailTypeIMAP", "EmailTypePOP"}, name
        for direction in ("Incoming", "Outgoing"):
            assert account[direction + "MailServerAuthentication"] in AUTHENTICATION, name
            assert 0 < account[direction + "MailServerPortNumber"] < 65536, f"{name}: without a port Apple tries others"
        assert "IncomingPassword" not in account and "OutgoingPassword" not in account, f"{name} holds a password"


def code(page, text):
    version, numbers, incoming, accounts = json.loads(text)
    assert version == 1 and numbers == [1, 1], text
    said = open(page, encoding="utf-8").read()
    servers = re.findall(r'data-direction="(\w+)" data-protocol="(\w+)" data-host="([^"]*)" data-port="(\d+)"', said)
    reading = next(server for server in servers if server[0] == "incoming")
    sending = next(server for server in servers if server[0] == "outgoing")
    assert [incoming[1], str(incoming[2])] == list(reading[2:]), (incoming, reading)
    outgoing, identity = accounts[0]
    assert [outgoing[1], str(outgoing[2])] == list(sending[2:]), (outgoing, sending)
    assert f'data-address="{identity[0]}"' in said, identity
    assert len(incoming) == 7 and len(outgoing) == 6, "there is a password in the code"


if sys.argv[1] == "payload":
    for file in sys.argv[2:]:
        payload(file)
else:
    code(sys.argv[2], sys.argv[3])
