"""Fills the disk of the practice server with mail, and looks whether what was taken is there."""
import imaplib
import os
import smtplib
import socket
import sys
import tempfile

USER, PASSWORD = "ben@example.test", "open sesame"
HOST, OFFSET = "localhost", 33000
TAKEN = os.path.join(tempfile.gettempdir(), f"postern-full-disk-{os.getppid()}")
BODY = ("x" * 70 + "\r\n") * 3000


def send(subject, body=BODY):
    with smtplib.SMTP(HOST, OFFSET + 25) as connection:
        connection.sendmail("someone@example.org", [USER], f"Subject: {subject}\r\n\r\n{body}The end.\r\n")


def inbox():
    connection = imaplib.IMAP4(HOST, OFFSET + 143)
    connection.login(USER, PASSWORD)
    connection.select("INBOX")
    return connection


def whole():
    """The number of messages there; each of them must have its end."""
    connection = inbox()
    numbers = connection.search(None, "ALL")[1][0].split()
    for number in numbers:
        assert connection.fetch(number, "(BODY.PEEK[])")[1][0][1].endswith(b"The end.\r\n")
    connection.logout()
    return len(numbers)


def fill():
    taken = 0
    refusal = None
    while refusal is None:
        assert taken < 100, "the disk never fills"
        try:
            send(f"message {taken}")
            taken += 1
        except smtplib.SMTPDataError as error:
            refusal = error
    assert refusal.smtp_code == 452 and b"No space left on device" in refusal.smtp_error, refusal
    assert taken > 5 and whole() == taken, (taken, whole())
    with open(TAKEN, "w") as file:
        file.write(str(taken))


def count():
    with open(TAKEN) as file:
        taken = int(file.read())
    assert whole() == taken, (taken, whole())
    return taken


def free():
    taken = count()
    connection = inbox()
    connection.store("1:3", "+FLAGS", "(\\Deleted)")
    connection.expunge()
    connection.logout()
    send("there is room again")
    assert whole() == taken - 2
    os.remove(TAKEN)


def is_open(port):
    try:
        socket.create_connection((HOST, OFFSET + port), 5).close()
        return True
    except ConnectionRefusedError:
        return False


match sys.argv[1:]:
    case ["fill"]:
        fill()
    case ["count"]:
        count()
    case ["free"]:
        free()
    case ["open", port]:
        assert is_open(int(port))
    case ["closed", port]:
        assert not is_open(int(port))
