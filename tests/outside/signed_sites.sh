#!/usr/bin/env bash
# The sites that the build makes are signed, as verify gives it a throw-away key: jarsigner finds every jar whole, the
# command line shows whose key it is and asks whether to trust it, and takes nothing that was changed afterwards.
set -euo pipefail
cd "$(dirname "$0")/../.."
. tests/outside/plugins.bash

python3 tests/outside/signed_sites.py "$root" "$scratch"
