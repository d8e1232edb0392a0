#!/usr/bin/env bash
# One process on Felix tests a fleet while ManageSieve is dropped in, used and taken out again, three times: it works as
# soon as it is there, is gone without a trace, and the fleet's results are those of a run that nothing disturbed.
set -euo pipefail
cd "$(dirname "$0")/../.."
root=$PWD
. "$root/releng/scripts/setup.sh"
find_jdk

scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
chmod 755 "$scratch"
export XDG_DATA_HOME=$scratch/data XDG_CONFIG_HOME=$scratch/config PYTHONDONTWRITEBYTECODE=1
python3 tests/outside/live_plugins.py "$root" "$scratch"
