#!/usr/bin/env bash
# Extra plug-ins as strangers make them, on the command line as it is shipped: from a jar, a folder, a zip and a web
# server; signed, unsigned and tampered with; live in a daemon; and ten broken ones, which must harm nothing.
set -euo pipefail
cd "$(dirname "$0")/../.."
. tests/outside/plugins.bash

python3 tests/outside/plugins.py "$root" "$scratch"
