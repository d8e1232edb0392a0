#!/usr/bin/env bash
# Postern is killed in the middle of a change, then runs into a full disk. Each time: a clear message, nothing lost,
# and the next run recovers.
set -euo pipefail
cd "$(dirname "$0")/../.."

# A folder that can be filled: a small file system in memory, seen by this script alone.
if [ "${1:-}" != inside ]; then
  if [ "$(id -u)" = 0 ]; then exec unshare --mount "$0" inside; fi
  exec unshare --map-root-user --mount "$0" inside
fi

scratch=$(mktemp -d)
trap 'umount "$scratch/small" 2>/dev/null || true; rm -rf "$scratch"' EXIT
mkdir "$scratch/small"
mount -t tmpfs -o size=4m tmpfs "$scratch/small"
export XDG_DATA_HOME=$scratch/small XDG_CONFIG_HOME=$scratch/config

expect() { # expect PATTERN FILE
  grep -q -- "$1" "$2" || { echo "Expected '$1' in:"; cat "$2"; exit 1; }
}
refuse() { # refuse COMMAND...: it must fail
  if "$@" >"$scratch/out" 2>&1; then echo "Should have failed: $*"; cat "$scratch/out"; exit 1; fi
}
tick() { # tick true|false: opens or closes port 2525 in the policy
  python3 - "$server" "$1" <<'EDIT'
import sys
path, value = sys.argv[1:]
head, tail = open(path).read().split("port: 2525", 1)
for old in ("true", "false"):
    if f"enabled: {old}" in tail.split("port:", 1)[0]:
        tail = tail.replace(f"enabled: {old}", f"enabled: {value}", 1)
        break
open(path, "w").write(head + "port: 2525" + tail)
EDIT
}
sums() { find "$XDG_DATA_HOME" -type f ! -name outcome ! -name '*lock' ! -path '*/state/*' ! -name filler \
  -exec sha256sum {} + | sort; }

./postern review --fail-on error local >/dev/null # makes the sample site
site=$XDG_DATA_HOME/postern/sample
server=$site/servers/local.yaml
postern() { ./postern --site "$site" "$@"; }
sed -i 's/^port-offset: .*/port-offset: 31000/' "$server"
tick true
postern apply local
tick false
postern apply local

echo "== killed in the middle of a change"
tick true
sums >"$scratch/before"
./postern --site "$site" apply local >"$scratch/apply.log" 2>&1 &
apply=$!
until compgen -G "$site/state/revisions/local/*.open.json" >/dev/null; do
  kill -0 "$apply" 2>/dev/null || { cat "$scratch/apply.log"; exit 1; }
done
kill -9 "$apply"
wait "$apply" 2>/dev/null || true
postern status local >"$scratch/status" 2>&1 || true
expect 'begun and never ended' "$scratch/status"
refuse postern apply local
expect 'was interrupted' "$scratch/out"
expect 'postern rollback local' "$scratch/out"
postern rollback local
sums | diff "$scratch/before" -
postern apply local

# Wherever the room runs out: at the way back, at the server's configuration, at the journal.
value=false
for room in 0 4 8; do
  echo "== a full disk, $room KiB left"
  tick "$value"
  sums >"$scratch/before"
  dd if=/dev/zero of="$XDG_DATA_HOME/filler" bs=1k 2>/dev/null || true
  truncate -s "-${room}K" "$XDG_DATA_HOME/filler"
  if postern apply local >"$scratch/out" 2>&1; then
    rm "$XDG_DATA_HOME/filler"
    [ "$value" = true ] && value=false || value=true
  else
    expect 'No space left' "$scratch/out"
    grep -A3 '^postern:\|rolled back' "$scratch/out"
    rm "$XDG_DATA_HOME/filler"
    postern status local >"$scratch/status" || true
    if grep -q 'begun and never ended' "$scratch/status"; then postern rollback local; fi
    sums | diff "$scratch/before" -
  fi
done
postern apply local >/dev/null
postern journal | grep '^[0-9]'
echo "Nothing was lost."
