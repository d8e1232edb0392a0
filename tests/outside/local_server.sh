#!/usr/bin/env bash
# Programs that know nothing of Postern use every port of the practice server: Python's mail libraries, curl, openssl.
# The server runs as a daemon; port 2525 and the hold period are applied to it from a second process.
set -euo pipefail
cd "$(dirname "$0")/../.."

scratch=$(mktemp -d)
export XDG_DATA_HOME=$scratch/data XDG_CONFIG_HOME=$scratch/config
daemon=
stop() {
  [ -z "$daemon" ] || kill "$daemon" 2>/dev/null || true
  wait 2>/dev/null || true
  rm -rf "$scratch"
}
trap stop EXIT

serve() {
  ./postern serve local >"$scratch/serve.log" 2>&1 &
  daemon=$!
  for _ in $(seq 150); do grep -q 'until Ctrl' "$scratch/serve.log" && return; sleep 0.2; done
  cat "$scratch/serve.log"
  exit 1
}

export PASSWORD='open sesame'
./postern review --fail-on error local >/dev/null # makes the sample site
./postern account add local ben@example.test --password-env PASSWORD
server=$XDG_DATA_HOME/postern/sample/servers/local.yaml
# Ports of its own, so that a workbench that is open on the sample is not disturbed.
sed -i 's/^port-offset: .*/port-offset: 30000/' "$server"
serve
python3 - "$server" <<'EDIT'
import sys
path = sys.argv[1]
text = open(path).read()
head, tail = text.split("port: 2525", 1)
open(path, "w").write(head + "port: 2525" + tail.replace("enabled: false", "enabled: true", 1)
                      + "pop3:\n  hold: 30d\n  expire: 365d\n")
EDIT
./postern plan local
./postern apply local
python3 tests/outside/local_server.py "$(find "$XDG_DATA_HOME" -name ca.pem)"

# A server that is killed has lost nothing that it said was safe.
kill -9 "$daemon"
wait "$daemon" 2>/dev/null || true
serve
python3 tests/outside/local_server.py "$(find "$XDG_DATA_HOME" -name ca.pem)" --only-count
