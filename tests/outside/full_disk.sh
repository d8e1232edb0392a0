#!/usr/bin/env bash
# The practice server on a disk of three megabytes, filled to the brim: it says so, loses nothing, and goes on when
# there is room again. The disk is mounted in a namespace of its own, so nobody else sees it.
set -euo pipefail
cd "$(dirname "$0")/../.."

if [ -z "${POSTERN_SMALL_DISK:-}" ]; then
  spaces=(--mount)
  [ "$(id -u)" = 0 ] || spaces+=(--user --map-root-user)
  POSTERN_SMALL_DISK=yes exec unshare "${spaces[@]}" "$0"
fi

scratch=$(mktemp -d)
export XDG_DATA_HOME=$scratch/data XDG_CONFIG_HOME=$scratch/config PASSWORD='open sesame'
daemon=
stop() {
  [ -z "$daemon" ] || kill "$daemon" 2>/dev/null || true
  wait 2>/dev/null || true
  umount "$scratch/small" 2>/dev/null || true
  rm -rf "$scratch"
}
trap stop EXIT
mkdir "$scratch/small"
mount -t tmpfs -o size=3m small "$scratch/small"

./postern review --fail-on error local >/dev/null # makes the sample site
server=$XDG_DATA_HOME/postern/sample/servers/local.yaml
sed -i 's/^port-offset: .*/port-offset: 33000/' "$server"
printf 'access:\n  data: %s/mail\n' "$scratch/small" >>"$server"
./postern account add local ben@example.test --password-env PASSWORD
./postern serve local >"$scratch/serve.log" 2>&1 &
daemon=$!
for _ in $(seq 150); do grep -q 'until Ctrl' "$scratch/serve.log" && break; sleep 0.2; done
python3 tests/outside/full_disk.py fill

# A change is refused as a whole: what could not be written down is not done.
dd if=/dev/zero of="$scratch/small/rest" bs=4k 2>/dev/null || true
sed -i '/port: 2525/,$ s/enabled: false/enabled: true/' "$server"
if ./postern apply local >"$scratch/apply.log" 2>&1; then
  echo "a change was applied on a full disk"
  exit 1
fi
grep -q 'No space left on device' "$scratch/apply.log" || { cat "$scratch/apply.log"; exit 1; }
python3 tests/outside/full_disk.py closed 2525
python3 tests/outside/full_disk.py count

rm "$scratch/small/rest"
python3 tests/outside/full_disk.py free
./postern apply local
python3 tests/outside/full_disk.py open 2525
