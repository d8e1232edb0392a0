#!/usr/bin/env bash
# How the command line starts: with its archive of classes, with a damaged one, and without any it does the same.
set -euo pipefail
cd "$(dirname "$0")/../.."

scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
export XDG_DATA_HOME=$scratch/data XDG_CONFIG_HOME=$scratch/config
home=releng/org.postern.headless/target/postern

# The command line carries no toolkit, and not the framework of the workbench.
ls "$home/bundles" | grep '^org\.postern\.core_' >/dev/null || { echo "no core in $home/bundles"; exit 1; }
if ls "$home/bundles" | grep -E '^org\.(eclipse\.(swt|jface|ui|core|e4|equinox|osgi_)|postern\.(ui|workbench)_)'; then
  echo "jars of the workbench in $home/bundles"
  exit 1
fi

# The launcher answers --version alone, without the framework; it must say what the command line says.
[ "$(./postern --version)" = "$(./postern -V)" ] || { echo "two versions: $(./postern --version), $(./postern -V)"; exit 1; }

./postern --help >"$scratch/with"
archive=$home/postern.aot option=-XX:AOTCache
[ -f "$archive" ] || archive=$home/postern.jsa option=-XX:SharedArchiveFile
[ -s "$archive" ] || { echo "no archive of classes was made"; exit 1; }

same() { # same NAME FILE: with FILE as archive the command says the same
  POSTERN_JAVA_OPTIONS="$option=$2" ./postern --help >"$scratch/out" 2>&1 || { echo "$1: ended with $?"; head -n 5 "$scratch/out"; exit 1; }
  cmp "$scratch/with" "$scratch/out" || { echo "$1: says something else"; exit 1; }
}

size=$(stat -c %s "$archive")
cp "$archive" "$scratch/damaged"
dd if=/dev/urandom of="$scratch/damaged" bs=4096 seek=$((size / 8192)) count=$((size / 16384)) conv=notrunc status=none
same "a damaged archive" "$scratch/damaged"
head -c $((size / 2)) "$archive" >"$scratch/half"
same "half an archive" "$scratch/half"
: >"$scratch/empty"
same "an empty archive" "$scratch/empty"
same "no archive" "$scratch/none"
