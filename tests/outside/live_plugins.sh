#!/usr/bin/env bash
# One process on Felix tests a fleet while ManageSieve is dropped in, used and taken out again, three times: it works as
# soon as it is there, is gone without a trace, and the fleet's results are those of a run that nothing disturbed.
set -euo pipefail
cd "$(dirname "$0")/../.."
. tests/outside/plugins.bash

chmod 755 "$scratch"
python3 tests/outside/live_plugins.py "$root" "$scratch"
