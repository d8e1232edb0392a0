#!/usr/bin/env bash
# Many users are given profiles, Postern is killed in the middle of it, and the run is taken up again: everybody has
# his documents, nobody was given them twice, and whom nobody is sure of is said to be unknown.
set -euo pipefail
cd "$(dirname "$0")/../.."

scratch=$(mktemp -d)
push=
stop() {
  [ -z "$push" ] || kill -9 "$push" 2>/dev/null || true
  rm -rf "$scratch"
}
trap stop EXIT
export XDG_DATA_HOME=$scratch/data XDG_CONFIG_HOME=$scratch/config
users=400

./postern review --fail-on error local >/dev/null # makes the sample site
site=$XDG_DATA_HOME/postern/sample
postern() { ./postern --site "$site" "$@"; }
expect() { # expect PATTERN FILE
  grep -q -- "$1" "$2" || { echo "Expected '$1' in:"; cat "$2"; exit 1; }
}

# As a spreadsheet of Central Europe writes it: byte order mark, semicolons, umlauts, CRLF.
{
  printf '\xef\xbb\xbfAdresse;Name;Sprache\r\n'
  for i in $(seq $users); do printf 'benutzer%d@example.test;Jörg %d;de\r\n' "$i" "$i"; done
} >"$scratch/users.csv"

echo "== a preview writes nothing, and names the row that is wrong"
printf 'niemand;Nie Mand;de\r\n' | cat "$scratch/users.csv" - >"$scratch/wrong.csv"
code=0
postern push --users "$scratch/wrong.csv" --to "$scratch/out" --preview >"$scratch/preview" || code=$?
[ "$code" = 1 ] || { echo "exit code $code"; exit 1; }
expect "wrong.csv, line $((users + 2)), column address: 'niemand' is not an address" "$scratch/preview"
expect "$users to be pushed, 1 wrong row" "$scratch/preview"
[ ! -e "$scratch/out" ] && [ ! -e "$site/state/push" ]

echo "== killed in the middle"
./postern --site "$site" push --users "$scratch/users.csv" --to "$scratch/out" --format text,autoconfig --at-once 3 \
  >"$scratch/push.log" 2>&1 &
push=$!
until [ "$(find "$scratch/out" -mindepth 1 -maxdepth 1 2>/dev/null | wc -l)" -gt 20 ]; do
  kill -0 "$push" 2>/dev/null || { cat "$scratch/push.log"; exit 1; }
done
kill -9 "$push"
wait "$push" 2>/dev/null || true
push=
postern push --runs >"$scratch/runs"
cat "$scratch/runs"
run=$(cut -d' ' -f1 "$scratch/runs")

echo "== taken up again"
postern push --resume "$run" --report "$scratch/report.jsonl" >"$scratch/resumed" || true
python3 - "$site/state" "$scratch/out" "$scratch/report.jsonl" "$users" "$run" <<'EDIT'
import collections, json, os, sys

state, out, report, users, run = sys.argv[1:]
users = int(users)
rows = [json.loads(line) for line in open(report)]
counts = collections.Counter(row["state"] for row in rows)
given = collections.Counter(json.loads(line)["to"] for line in open(os.path.join(state, "issued.jsonl")))
begun = collections.Counter()
for line in open(os.path.join(state, "push", run + ".jsonl")):
    event = json.loads(line)
    if event.get("event") == "begin":
        begun[event["of"]] += 1
assert len(rows) == users and counts["delivered"] + counts["unknown"] == users, counts
assert counts["unknown"] <= 3, counts
assert max(given.values()) == 1 and max(begun.values()) == 1, "somebody was given his profile twice"
assert len(given) == counts["delivered"], (len(given), counts)
for row in rows:
    if row["state"] == "delivered":
        names = os.listdir(os.path.join(out, row["address"]))
        assert len(names) == 2 and not any(name.startswith(".") for name in names), (row, names)
print(dict(counts))
EDIT
if grep -q unknown "$scratch/resumed"; then
  postern push --resume "$run" --unknown-too >"$scratch/resumed"
fi
expect "Run $run over folder: $users delivered" "$scratch/resumed"

echo "== the policy changes: who holds an outdated profile is known, and is given the present one"
sed -i '/port: 2525/,$ s/enabled: false/enabled: true/' "$site/servers/local.yaml"
postern status --no-clients --fail-on error >"$scratch/status" || true
expect "$users users of example.test hold settings that the policy no longer says" "$scratch/status"
[ "$(postern issued example.test --outdated | wc -l)" = "$users" ]
postern push --outdated --to "$scratch/out" --format text >/dev/null
[ "$(postern issued --outdated)" = Nobody ]

echo "== what was published is read back"
printf '\npublish:\n  - channel: folder\n    folder: %s\n' "$scratch/www" >>"$site/domains/example.test.yaml"
postern publish example.test --no-check --quiet >/dev/null
for page in "$scratch"/www/*.xml; do sed -i 's/12525/12526/' "$page"; done
postern status >"$scratch/status" || true
expect 'published.differs' "$scratch/status"
echo "Nobody was given a profile twice."
