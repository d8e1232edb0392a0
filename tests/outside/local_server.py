"""Uses every port of the practice server with libraries that know nothing of Postern."""
import imaplib
import poplib
import smtplib
import ssl
import subprocess
import sys
import tempfile

USER, PASSWORD = "ben@example.test", "open sesame"
HOST, OFFSET = "localhost", 30000
CA = sys.argv[1]
TRUST = ssl.create_default_context(cafile=CA)


def message(subject):
    return f"From: <{USER}>\r\nTo: <{USER}>\r\nSubject: {subject}\r\n\r\n.a line with a dot\r\nbody\r\n"


def smtp(port, mode):
    if mode == "tls":
        return smtplib.SMTP_SSL(HOST, OFFSET + port, context=TRUST)
    connection = smtplib.SMTP(HOST, OFFSET + port)
    if mode == "starttls":
        connection.starttls(context=TRUST)
    return connection


def pop3(port, mode):
    if mode == "tls":
        connection = poplib.POP3_SSL(HOST, OFFSET + port, context=TRUST)
    else:
        connection = poplib.POP3(HOST, OFFSET + port)
    if mode == "starttls":
        connection.stls(TRUST)
    connection.user(USER)
    connection.pass_(PASSWORD)
    return connection


def imap(port, mode):
    if mode == "tls":
        connection = imaplib.IMAP4_SSL(HOST, OFFSET + port, ssl_context=TRUST)
    else:
        connection = imaplib.IMAP4(HOST, OFFSET + port)
    if mode == "starttls":
        connection.starttls(TRUST)
    connection.login(USER, PASSWORD)
    return connection


def count():
    connection = pop3(995, "tls")
    messages = connection.stat()[0]
    connection.quit()
    return messages


SENDING = [(25, "plain"), (25, "starttls"), (587, "plain"), (587, "starttls"), (465, "tls"), (2525, "plain"),
           (2525, "starttls")]
READING = [(pop3, 110, "plain"), (pop3, 110, "starttls"), (pop3, 995, "tls"), (imap, 143, "plain"),
           (imap, 143, "starttls"), (imap, 993, "tls")]


def send_everywhere():
    for port, mode in SENDING:
        connection = smtp(port, mode)
        connection.login(USER, PASSWORD)
        connection.sendmail(USER, [USER], message(f"{port} {mode}"))
        connection.quit()
    assert count() == len(SENDING), count()


def read_everywhere():
    for read, port, mode in READING:
        connection = read(port, mode)
        if read is pop3:
            text = b"\n".join(connection.retr(1)[1])
            assert b"\n.a line with a dot" in text, text
            connection.quit()
        else:
            assert int(connection.select()[1][0]) == len(SENDING)
            assert connection.search(None, "SUBJECT", '"2525 starttls"')[1] != [b""]
            assert b"BODY" in connection.fetch("1", "(FLAGS ENVELOPE BODYSTRUCTURE BODY.PEEK[])")[1][0][0]
            connection.logout()


def refuse_strangers():
    for port in (25, 587, 2525):
        connection = smtp(port, "plain")
        try:
            connection.sendmail("stranger@example.org", ["victim@example.net"], message("relay"))
            raise AssertionError(f"port {port} relays for strangers")
        except (smtplib.SMTPRecipientsRefused, smtplib.SMTPSenderRefused):
            connection.close()
    connection = smtp(587, "starttls")
    try:
        connection.login(USER, "wrong")
        raise AssertionError("a wrong password was accepted")
    except smtplib.SMTPAuthenticationError:
        connection.close()


def hold_what_pop3_deletes():
    connection = pop3(995, "tls")
    assert connection.capa()["EXPIRE"] == ["365"], connection.capa()
    connection.dele(1)
    connection.quit()
    assert count() == len(SENDING) - 1
    held = imap(993, "tls")
    assert int(held.select('"POP3 held"')[1][0]) == 1
    assert int(held.select("INBOX")[1][0]) == len(SENDING) - 1
    held.logout()


def curl_agrees():
    with tempfile.NamedTemporaryFile("w", suffix=".eml") as mail:
        mail.write(message("by curl"))
        mail.flush()
        run("curl", "-sS", "--cacert", CA, "--user", f"{USER}:{PASSWORD}", "--mail-from", USER, "--mail-rcpt", USER,
            "--upload-file", mail.name, f"smtps://{HOST}:{OFFSET + 465}")
        run("curl", "-sS", "--cacert", CA, "--ssl-reqd", "--user", f"{USER}:{PASSWORD}", "--mail-from", USER,
            "--mail-rcpt", USER, "--upload-file", mail.name, f"smtp://{HOST}:{OFFSET + 2525}")
    listing = run("curl", "-sS", "--cacert", CA, "--user", f"{USER}:{PASSWORD}", f"pop3s://{HOST}:{OFFSET + 995}")
    assert len(listing.splitlines()) == len(SENDING) + 1, listing
    found = run("curl", "-sS", "--cacert", CA, "--user", f"{USER}:{PASSWORD}",
                f"imaps://{HOST}:{OFFSET + 993}/INBOX?SUBJECT%20curl")
    assert len(found.split()) == 4, found


def run(*command):
    return subprocess.run(command, check=True, capture_output=True, text=True, timeout=60).stdout


if "--only-count" in sys.argv:
    assert count() == len(SENDING) + 1, count()
else:
    send_everywhere()
    read_everywhere()
    refuse_strangers()
    hold_what_pop3_deletes()
    curl_agrees()
print("every port does what the policy says")
