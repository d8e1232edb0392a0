#!/usr/bin/env bash
# How the command line starts: with its archive of classes and its prepared storage, with damaged ones, and without any it
# does the same.
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
POSTERN_JAVA_OPTIONS=-Dpostern.tls=java ./postern --help >"$scratch/out" 2>&1
cmp "$scratch/with" "$scratch/out" || { echo "with Java's own TLS: says something else"; exit 1; }

# The storage, in a distribution of its own. What is wrong with it must not be said, and its files must stay as they are.
own=$scratch/home
cp -a "$home" "$own"
"$own/bin/postern-archive"
store=$(find "$own/storage" -name componentMetadataStore)
[ -s "$store" ] && [ -s "$own/storage/made-of" ] || { echo "no storage was prepared"; exit 1; }

starts() { # starts NAME: the command says the same
  "$own/bin/postern" --help >"$scratch/out" 2>&1 || { echo "$1: ended with $?"; head -n 5 "$scratch/out"; exit 1; }
  cmp "$scratch/with" "$scratch/out" || { echo "$1: says something else"; exit 1; }
}

contents() {
  (cd "$own/storage" && find . -type f -exec sha256sum {} + | sort)
}

contents >"$scratch/before"
starts "a prepared storage"
contents | cmp "$scratch/before" - || { echo "a command wrote into the prepared storage"; exit 1; }
head -c 1000 "$store" >"$scratch/store" && cp "$scratch/store" "$store"
starts "half the descriptions of components"

# What the framework cannot read of a bundle it reports, but not where answers are.
rm -r "$own/storage/bundle4/version0.0"
"$own/bin/postern" --help >"$scratch/out" 2>"$scratch/said" || { echo "a damaged bundle: ended with $?"; head -n 5 "$scratch/said"; exit 1; }
cmp "$scratch/with" "$scratch/out" || { echo "a damaged bundle: says something else"; exit 1; }
grep -q 'Error reloading cached bundle' "$scratch/said" || { echo "a damaged bundle is not reported"; exit 1; }

touch "$own"/bundles/org.postern.core_*.jar
starts "a storage made of other jars"
rm -r "$own/storage/bundle3"
starts "a storage made of other jars, and damaged"
rm -r "$own/storage"
starts "no storage"
