"""Private Dovecot and Postfix for real_servers.sh, and which of their ports greet.

real_servers.py configure FOLDER POSTFIX_ROOT CHAIN KEY   writes their configuration
real_servers.py open                                      prints the ports that greet, under TLS where they are for that
"""
import concurrent.futures, os, socket, ssl, sys

# Not the address of clients, which Dovecot would take for local ones and let log in without TLS.
HOST = "127.77.7.7"
OFFSET = 32000
SASL = 31999
TLS = {465, 993, 995}
PORTS = {"imap": [143, 993], "pop3": [110, 995], "smtp": [25, 465, 587, 2525]}


def dovecot(folder, chain, key):
    return f"""base_dir = {folder}/dovecot/run
state_dir = {folder}/dovecot/state
log_path = {folder}/dovecot/log
protocols = imap pop3
listen = {HOST}
ssl = yes
ssl_cert = <{chain}
ssl_key = <{key}
ssl_min_protocol = TLSv1.2
disable_plaintext_auth = yes
first_valid_uid = 1
mail_location = maildir:~/Maildir
passdb {{
  driver = passwd-file
  args = {folder}/dovecot/users
}}
userdb {{
  driver = passwd-file
  args = {folder}/dovecot/users
}}
# The administrator's own remark.
service imap-login {{
  inet_listener imap {{
    port = {OFFSET + 143}
  }}
  inet_listener imaps {{
    port = {OFFSET + 993}
    ssl = yes
  }}
}}
service pop3-login {{
  inet_listener pop3 {{
    port = {OFFSET + 110}
  }}
  inet_listener pop3s {{
    port = 0
  }}
}}
service auth {{
  inet_listener sasl {{
    port = {SASL}
  }}
}}
!include_try conf.d/*.conf
"""


def main_cf(folder, root, chain, key):
    return f"""compatibility_level = 3.6
daemon_directory = {root}/usr/lib/postfix/sbin
command_directory = {root}/usr/sbin
shlib_directory = {root}/usr/lib/postfix
meta_directory = {root}/etc/postfix
queue_directory = {folder}/spool
data_directory = {folder}/data
maillog_file = {folder}/postfix.log
maillog_file_prefixes = {folder}
import_environment = MAIL_CONFIG TZ LANG LD_LIBRARY_PATH={root}/usr/lib/postfix
myhostname = mail.example.test
mydestination =
inet_interfaces = 127.0.0.1
inet_protocols = ipv4
alias_maps =
alias_database =
smtpd_sasl_type = dovecot
smtpd_sasl_path = inet:{HOST}:{SASL}
smtpd_tls_chain_files = {key}, {chain}
smtpd_tls_security_level = may
smtpd_tls_protocols = >=TLSv1.2
smtpd_tls_mandatory_protocols = >=TLSv1.2
smtpd_relay_restrictions = permit_sasl_authenticated, reject_unauth_destination
"""


SUBMISSION = """    -o smtpd_tls_security_level=encrypt
    -o smtpd_sasl_auth_enable=yes
    -o smtpd_tls_auth_only=yes
    -o smtpd_relay_restrictions=permit_sasl_authenticated,reject
"""


def master_cf():
    return f"""# The administrator's own remark.
postlog unix-dgram n - n - 1 postlogd
{HOST}:{OFFSET + 25} inet n - n - - smtpd
    -o smtpd_sasl_auth_enable=no
{HOST}:{OFFSET + 587} inet n - n - - smtpd
{SUBMISSION}{HOST}:{OFFSET + 2525} inet n - n - - smtpd
{SUBMISSION}pickup unix n - n 60 1 pickup
cleanup unix n - n - 0 cleanup
qmgr unix n - n 300 1 qmgr
tlsmgr unix - - n 1000? 1 tlsmgr
rewrite unix - - n - - trivial-rewrite
bounce unix - - n - 0 bounce
defer unix - - n - 0 bounce
trace unix - - n - 0 bounce
verify unix - - n - 1 verify
proxymap unix - - n - - proxymap
smtp unix - - n - - smtp
error unix - - n - - error
retry unix - - n - - error
discard unix - - n - - discard
anvil unix - - n - 1 anvil
scache unix - - n - 1 scache
"""


def configure(folder, root, chain, key):
    for name, text in {"dovecot/dovecot.conf": dovecot(folder, chain, key), "dovecot/users": "",
                       "etc/main.cf": main_cf(folder, root, chain, key), "etc/master.cf": master_cf()}.items():
        path = os.path.join(folder, name)
        os.makedirs(os.path.dirname(path), exist_ok=True)
        with open(path, "w") as file:
            file.write(text)


def greets(port):
    context = ssl.create_default_context()
    context.check_hostname = False
    context.verify_mode = ssl.CERT_NONE
    try:
        with socket.create_connection((HOST, OFFSET + port), timeout=5) as plain:
            plain.settimeout(5)
            with context.wrap_socket(plain) if port in TLS else plain as connection:
                return connection.recv(200).startswith((b"220", b"+OK", b"* OK"))
    except OSError:
        return False


def listening():
    doors = [(name, port) for name, ports in PORTS.items() for port in ports]
    with concurrent.futures.ThreadPoolExecutor(len(doors)) as together:
        open_ones = together.map(lambda door: greets(door[1]), doors)
    return " ".join(f"{name}:{port}" for (name, port), is_open in zip(doors, open_ones) if is_open)


if sys.argv[1] == "configure":
    configure(*sys.argv[2:])
else:
    print(listening())
