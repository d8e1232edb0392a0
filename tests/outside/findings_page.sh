#!/usr/bin/env bash
# The page about findings is what the installed rules say.
set -euo pipefail
root=$(cd "$(dirname "$(readlink -f "${BASH_SOURCE[0]}")")/../.." && pwd)
"$root/postern" findings --markdown | diff "$root/docs/findings.md" - \
  || { echo "Make the page anew: ./postern findings --markdown > docs/findings.md"; exit 1; }
