#!/usr/bin/env bash
# Postern changes a real Dovecot and Postfix, and is killed at every step of it; the disk fills up; a reload fails. Each
# time the old policy is served or the new one, in full, as sockets find it; the journal says what happened; and the next
# run finishes the change or undoes it.
set -euo pipefail
cd "$(dirname "$0")/../.."

# A folder that can be filled: a small file system in memory, seen by this script and the servers alone.
if [ "${1:-}" != inside ]; then exec unshare --mount "$0" inside; fi

unpacked=$PWD/.build/servers/root
scratch=$(mktemp -d)
chmod 755 "$scratch"
export XDG_DATA_HOME=$scratch/data XDG_CONFIG_HOME=$scratch/config
export PATH=$unpacked/usr/sbin:/usr/local/sbin:/usr/sbin:/sbin:$PATH
export LD_LIBRARY_PATH=$unpacked/usr/lib/postfix
site=$scratch/site
state=$scratch/state
thief=

stop() {
  local pid
  for pid in "$scratch/spool/pid/master.pid" "$scratch/dovecot/run/master.pid"; do
    [ ! -s "$pid" ] || kill "$(tr -d ' ' <"$pid")" 2>/dev/null || true
  done
  [ -z "$thief" ] || kill "$thief" 2>/dev/null || true
  sleep 1
  umount "$state" 2>/dev/null || true
  rm -rf "$scratch"
}
trap stop EXIT

fail() { echo "$*"; [ ! -s "$scratch/out" ] || cat "$scratch/out"; exit 1; }
expect() { grep -q -- "$1" "$2" || fail "Expected '$1' in $2: $(cat "$2")"; }
postern() { ./postern --site "$site" "$@"; }
listening() { python3 tests/outside/real_servers.py open; }

# serves POLICY...: a server needs a moment to follow; then it is one of them.
serves() {
  local now wanted
  for _ in $(seq 50); do
    now=$(listening)
    for wanted in "$@"; do [ "$now" = "$wanted" ] && return; done
    sleep 0.2
  done
  fail "The ports that greet are $now, and should be one of: $*"
}

mkdir -p "$state" "$scratch/spool" "$scratch/data"
mount -t tmpfs -o size=2m tmpfs "$state"
openssl req -x509 -newkey rsa:2048 -nodes -days 2 -subj /CN=localhost -addext subjectAltName=DNS:localhost \
  -keyout "$scratch/key.pem" -out "$scratch/chain.pem" 2>/dev/null
chmod 644 "$scratch/key.pem"
python3 tests/outside/real_servers.py configure "$scratch" "$unpacked" "$scratch/chain.pem" "$scratch/key.pem"
mkdir "$scratch/lib"
chown postfix "$scratch/lib"
sed -i "s#^data_directory.*#data_directory = $scratch/lib#" "$scratch/etc/main.cf"
dovecot -c "$scratch/dovecot/dovecot.conf"
postfix -c "$scratch/etc" start >"$scratch/out" 2>&1
old='imap:143 imap:993 pop3:110 smtp:25 smtp:587 smtp:2525'
new='imap:143 imap:993 pop3:995 smtp:25 smtp:465 smtp:587'
serves "$old"

./postern init "$site" >/dev/null
mkdir -p "$site/servers"
minutes=0
policy() { # policy LISTENERS: what the server shall be like
  cat >"$site/servers/mail.yaml" <<YAML
host: localhost
backend: postfix-dovecot
port-offset: 32000
access:
  dovecot-config: $scratch/dovecot/dovecot.conf
  postfix-config: $scratch/etc
  cron-folder: $scratch/cron
  units-folder: $scratch/units
  state-folder: $state
  undo-after: $minutes
tls: { minimum: TLSv1.2 }
listeners:
  - { protocol: imap, port: 143, bind: 127.77.7.7, security: starttls, authentication: tls-only, role: access }
  - { protocol: imap, port: 993, bind: 127.77.7.7, security: tls, authentication: tls-only, role: access }
  - { protocol: smtp, port: 25, bind: 127.77.7.7, security: starttls, authentication: none, role: relay }
  - { protocol: smtp, port: 587, bind: 127.77.7.7, security: starttls-required, authentication: tls-only, role: submission }
$1
YAML
}
before='  - { protocol: pop3, port: 110, bind: 127.77.7.7, security: starttls, authentication: tls-only, role: access }
  - { protocol: smtp, port: 2525, bind: 127.77.7.7, security: starttls-required, authentication: tls-only, role: fallback, stands-in-for: 25 }'
after='  - { protocol: pop3, port: 995, bind: 127.77.7.7, security: tls, authentication: tls-only, role: access }
  - { protocol: smtp, port: 465, bind: 127.77.7.7, security: tls, authentication: tls-only, role: submission }'

# killed STEP: Postern is killed as soon as it says so.
killed() {
  ./postern --site "$site" apply mail >"$scratch/out" 2>&1 &
  local apply=$!
  until grep -q -- "$1" "$scratch/out"; do
    kill -0 "$apply" 2>/dev/null || fail "It ended without saying: $1"
  done
  kill -9 "$apply"
  wait "$apply" 2>/dev/null || true
}
begun() { compgen -G "$site/state/revisions/mail/*.open.json" >/dev/null; }
journal() { postern journal | grep '^[0-9]'; }

echo "== what is there needs no change"
policy "$before"
postern plan mail >"$scratch/out"
expect 'nothing to change' "$scratch/out"
sha256sum "$scratch/etc/master.cf" "$scratch/etc/main.cf" "$scratch/dovecot/dovecot.conf" >"$scratch/sums"

policy "$after"
postern plan mail >"$scratch/out"
expect 'Reload Dovecot' "$scratch/out"
expect 'does not undo the change by itself' "$scratch/out"
way=rollback
for step in 'Staging' 'Checking' 'Putting the files' 'Looking from the server' 'Proving each' \
  'Confirming' 'Writing the journal'; do
  echo "== killed at: $step"
  killed "$step"
  serves "$old" "$new"
  if ! begun; then
    serves "$old"
    journal >"$scratch/out"
    continue
  fi
  postern status mail >"$scratch/out" 2>&1 || true
  expect 'begun and never ended' "$scratch/out"
  if postern apply mail >"$scratch/out" 2>&1; then fail "Applied over an interrupted change"; fi
  expect 'was interrupted' "$scratch/out"
  if [ "$way" = rollback ]; then
    postern rollback mail >"$scratch/out" 2>&1 || fail "Not undone"
    serves "$old"
    journal | head -n 1 >"$scratch/out"
    expect 'restored and proven' "$scratch/out"
    sha256sum --quiet -c "$scratch/sums"
    way=finish
  else
    postern apply --finish mail >"$scratch/out" 2>&1 || fail "Not finished"
    serves "$new"
    journal | head -n 1 >"$scratch/out"
    grep -qE 'finished and proven|applied and proven' "$scratch/out" || fail "The journal does not say that it was finished"
    postern plan mail >"$scratch/out"
    expect 'nothing to change' "$scratch/out"
    postern rollback mail >"$scratch/out" 2>&1 || fail "Not undone"
    serves "$old"
    sha256sum --quiet -c "$scratch/sums"
    way=rollback
  fi
done

echo "== the disk of the server is full"
for room in 0 8 16; do
  dd if=/dev/zero of="$state/filler" bs=1k 2>/dev/null || true
  truncate -s "-${room}K" "$state/filler"
  if postern apply mail >"$scratch/out" 2>&1; then
    rm "$state/filler"
    serves "$new"
    postern rollback mail >"$scratch/out" 2>&1 || fail "Not undone"
  else
    expect 'Make room' "$scratch/out"
    serves "$old"
    rm "$state/filler"
    if begun; then postern rollback mail >"$scratch/out" 2>&1 || fail "Not undone"; fi
  fi
  serves "$old"
  sha256sum --quiet -c "$scratch/sums"
done

echo "== a reload fails"
mkdir "$scratch/bin"
cat >"$scratch/bin/doveadm" <<DOVEADM
#!/bin/sh
case " \$* " in *" reload "*) echo "reload is broken" >&2; exit 75 ;; esac
exec $(command -v doveadm) "\$@"
DOVEADM
chmod +x "$scratch/bin/doveadm"
if PATH=$scratch/bin:$PATH postern apply mail >"$scratch/out" 2>&1; then fail "Applied without a reload"; fi
expect 'reload is broken' "$scratch/out"
serves "$old"
postern journal | head -n 1 >"$scratch/out"
expect 'rolled back' "$scratch/out"
if begun; then postern rollback mail >"$scratch/out" 2>&1 || fail "Not undone"; fi
serves "$old"
sha256sum --quiet -c "$scratch/sums"

echo "== a syntax error, made by hand"
mkdir -p "$scratch/dovecot/conf.d"
echo 'no_such_setting = yes' >"$scratch/dovecot/conf.d/10-admin.conf"
if postern apply mail >"$scratch/out" 2>&1; then fail "Applied over a syntax error"; fi
expect "Unknown setting: no_such_setting" "$scratch/out"
serves "$old"
rm "$scratch/dovecot/conf.d/10-admin.conf"
if begun; then postern rollback mail >"$scratch/out" 2>&1 || fail "Not undone"; fi
serves "$old"

echo "== a port is stolen"
python3 -c 'import socket, sys, time
thief = socket.create_server(("127.77.7.7", 32465)); print("listening", flush=True); time.sleep(600)' \
  >"$scratch/thief" &
thief=$!
until [ -s "$scratch/thief" ]; do kill -0 "$thief" 2>/dev/null || fail "The port could not be stolen"; sleep 0.1; done
if postern apply mail >"$scratch/out" 2>&1; then fail "Applied although a port is taken"; fi
expect '32465' "$scratch/out"
kill "$thief"
wait "$thief" 2>/dev/null || true
thief=
serves "$old"

echo "== nobody confirms, and the server goes back by itself"
minutes=1
policy "$after"
killed 'Looking from the server'
serves "$old" "$new"
for _ in $(seq 90); do
  [ "$(listening)" = "$old" ] && compgen -G "$state/changes/*/undo.log" >/dev/null && break
  sleep 1
done
serves "$old"
sha256sum --quiet -c "$scratch/sums"
postern apply --finish mail >"$scratch/out" 2>&1 || fail "Not made anew"
serves "$new"

postern journal | grep '^[0-9]'
echo "One policy or the other, every time."
