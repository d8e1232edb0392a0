#!/usr/bin/env bash
# What a fleet run writes as JSON lines is what the published schema says, in the eyes of another program's validator.
set -euo pipefail
cd "$(dirname "$0")/../.."

scratch=$(mktemp -d)
servers=
stop() {
  [ -z "$servers" ] || kill "$servers" 2>/dev/null || true
  wait 2>/dev/null || true
  rm -rf "$scratch"
}
trap stop EXIT
export XDG_DATA_HOME=$scratch/data XDG_CONFIG_HOME=$scratch/config

openssl req -x509 -newkey rsa:2048 -nodes -days 30 -subj /CN=mail.example.test -addext subjectAltName=DNS:mail.example.test \
  -keyout "$scratch/key.pem" -out "$scratch/chain.pem" 2>/dev/null
/usr/bin/python3 tests/outside/fleet_schema.py serve "$scratch" &
servers=$!
for _ in $(seq 100); do [ -s "$scratch/fleet.csv" ] && break; sleep 0.1; done

for depth in '' --thorough; do
  code=0
  ./postern test --targets "$scratch/fleet.csv" --timeout 2 $depth --format jsonl -o "$scratch/found$depth.jsonl" || code=$?
  [ "$code" = 1 ] || { echo "the run ended with $code"; exit 1; }
  /usr/bin/python3 tests/outside/fleet_schema.py check docs/fleet-result.schema.json "$scratch/found$depth.jsonl"
done
