#!/usr/bin/env bash
# The tour does the main job from end to end, as a stranger would run it.
set -euo pipefail
cd "$(dirname "$0")/../.."
./postern tour
