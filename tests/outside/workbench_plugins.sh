#!/usr/bin/env bash
# Extra plug-ins at the workbench as it is built and started, with clicks: ManageSieve comes from the extras' zip site, is
# there after the restart, tests a real Dovecot's port 4190, and goes without a trace; an unsigned one is installed and
# updated from a folder, disabled and enabled; of two publishers each is trusted as far as was said; and ten broken
# plug-ins, with which the workbench opens and says what is wrong with which. The extras are wanted signed: ./verify gives
# the build a key.
set -euo pipefail
cd "$(dirname "$0")/../.."
. tests/outside/own_network.bash
. tests/outside/plugins.bash

chmod 755 "$scratch"
servants=()
stop() {
  local pid
  [ ! -s "$scratch/dovecot/run/master.pid" ] || servants+=("$(cat "$scratch/dovecot/run/master.pid")")
  for pid in "${servants[@]}"; do kill "$pid" 2>/dev/null || true; done
  wait 2>/dev/null || true
  umount /etc/hosts 2>/dev/null || true
  rm -rf "$scratch"
}
trap stop EXIT

export HOME=$scratch/home XDG_CACHE_HOME=$scratch/cache
mkdir -p "$HOME" "$XDG_DATA_HOME" "$XDG_CONFIG_HOME" "$XDG_CACHE_HOME" "$scratch/dovecot"
unset NO_AT_BRIDGE

# Not the address of clients, which Dovecot would take for local ones and let log in without TLS.
printf '127.0.0.1 localhost\n127.77.7.7 mail.example.test\n' >"$scratch/hosts"
mount --bind "$scratch/hosts" /etc/hosts
openssl req -x509 -newkey rsa:2048 -nodes -days 30 -subj /CN=mail.example.test -keyout "$scratch/key.pem" \
  -out "$scratch/chain.pem" -addext subjectAltName=DNS:mail.example.test 2>/dev/null
"$JAVA_HOME/bin/keytool" -importcert -noprompt -alias test -file "$scratch/chain.pem" -keystore "$scratch/trust.p12" \
  -storepass changeit 2>/dev/null
export JAVA_TOOL_OPTIONS="-Djavax.net.ssl.trustStore=$scratch/trust.p12 -Djavax.net.ssl.trustStorePassword=changeit"

cat >"$scratch/dovecot/dovecot.conf" <<CONF
base_dir = $scratch/dovecot/run
state_dir = $scratch/dovecot/state
log_path = $scratch/dovecot/log
protocols = imap sieve
listen = 127.77.7.7
ssl = required
ssl_cert = <$scratch/chain.pem
ssl_key = <$scratch/key.pem
ssl_min_protocol = TLSv1.2
disable_plaintext_auth = yes
first_valid_uid = 1
mail_location = maildir:~/Maildir
passdb {
  driver = passwd-file
  args = $scratch/dovecot/users
}
userdb {
  driver = passwd-file
  args = $scratch/dovecot/users
}
CONF
touch "$scratch/dovecot/users"
dovecot -c "$scratch/dovecot/dovecot.conf"

start_display
mkdir -p "$root/.build/desk"
# Debian's own Python, for which Debian has what it takes to read a screen.
dbus-run-session -- /usr/bin/python3 tests/outside/workbench_plugins.py "$root" "$scratch" "$root/.build/desk"
