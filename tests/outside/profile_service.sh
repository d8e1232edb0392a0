#!/usr/bin/env bash
# The profile service seen from outside: by curl at its real ports and names, and by what Thunderbird, Outlook and
# Apple Mail would find there. Names and ports are those of a network namespace of its own.
set -euo pipefail
cd "$(dirname "$0")/../.."
. tests/outside/own_network.bash

scratch=$(mktemp -d)
export XDG_DATA_HOME=$scratch/data XDG_CONFIG_HOME=$scratch/config
daemon=
stop() {
  [ -z "$daemon" ] || kill "$daemon" 2>/dev/null || true
  wait 2>/dev/null || true
  umount /etc/hosts 2>/dev/null || true
  rm -rf "$scratch"
}
trap stop EXIT
fail() { echo "$*"; exit 1; }

echo '127.0.0.1 localhost example.test autoconfig.example.test autodiscover.example.test' >"$scratch/hosts"
mount --bind "$scratch/hosts" /etc/hosts
openssl req -x509 -newkey rsa:2048 -nodes -days 30 -subj /CN=example.test -keyout "$scratch/key.pem" -out "$scratch/chain.pem" \
  -addext subjectAltName=DNS:example.test,DNS:autoconfig.example.test,DNS:autodiscover.example.test 2>/dev/null

./postern signing create --name 'Example profiles' >/dev/null
./postern signing export "$scratch/signer.pem"
./postern serve --http-port 80 --tls-port 443 --tls-certificate "$scratch/chain.pem" --tls-key "$scratch/key.pem" \
  --access-log "$scratch/access.log" --metrics-port 9100 >"$scratch/serve.log" 2>&1 &
daemon=$!
for _ in $(seq 200); do grep -q 'until Ctrl' "$scratch/serve.log" && break; sleep 0.2; done
grep -q 'until Ctrl' "$scratch/serve.log" || { cat "$scratch/serve.log"; exit 1; }

ask() { curl --silent --show-error --max-time 20 --cacert "$scratch/chain.pem" "$@"; }
ask https://autoconfig.example.test/mail/config-v1.1.xml | grep '<hostname>localhost</hostname>' >/dev/null || fail "autoconfig without an address"
for user in anna nobody; do
  ask "https://example.test/.well-known/autoconfig/mail/config-v1.1.xml?emailaddress=$user@example.test" >"$scratch/$user.xml"
done
cmp "$scratch/anna.xml" "$scratch/nobody.xml" || fail "mailboxes are told"
tag=$(ask -D - -o /dev/null https://autoconfig.example.test/mail/config-v1.1.xml | sed -n 's/^ETag: //p' | tr -d '\r')
[ "$(ask -o /dev/null -w '%{http_code}' -H "If-None-Match: $tag" https://autoconfig.example.test/mail/config-v1.1.xml)" = 304 ] \
  || fail "sent again"
[ "$(ask -o /dev/null -w '%{http_code} %{redirect_url}' http://autodiscover.example.test/autodiscover/autodiscover.xml)" \
  = '302 https://autodiscover.example.test/autodiscover/autodiscover.xml' ] || fail "plain HTTP does not lead to HTTPS"
profile=https://example.test/email.mobileconfig?email=anna@example.test
type=$(ask -o "$scratch/anna.mobileconfig" -w '%{content_type}' "$profile")
[ "$type" = application/x-apple-aspen-config ] || fail "an Apple profile of type $type"
openssl cms -verify -binary -inform DER -in "$scratch/anna.mobileconfig" -CAfile "$scratch/signer.pem" -purpose any \
  -out "$scratch/anna.plist" 2>/dev/null || fail "the Apple profile is not signed by the site's identity"
grep -q '<string>anna@example.test</string>' "$scratch/anna.plist" || fail "the signed profile is not Anna's"
tag=$(ask -D - -o /dev/null "$profile" | sed -n 's/^ETag: //p' | tr -d '\r')
[ "$(ask -o /dev/null -w '%{http_code}' -H "If-None-Match: $tag" "$profile")" = 304 ] || fail "a signed profile is sent again"
ask -H 'Accept-Language: de' https://example.test/ | grep 'lang="de"' >/dev/null || fail "the page is not German"
ask http://127.0.0.1:9100/metrics | grep '^postern_domains 1$' >/dev/null || fail "metrics"

# What mail programs find by themselves is what the policy means.
./postern simulate anna@example.test --ca "$scratch/chain.pem" --client thunderbird,outlook --timeout 5 --json \
  --fail-on error >"$scratch/simulated.json" || { cat "$scratch/simulated.json"; exit 1; }
python3 - "$scratch/simulated.json" <<'P'
import json, sys
programs = {each["program"].lower(): each for each in json.load(open(sys.argv[1]))["programs"]}
for name, method in (("thunderbird", "autoconfig"), ("outlook", "autodiscover")):
    settings = next(each for program, each in programs.items() if name in program)["settings"]
    assert method in settings["method"].lower() and not settings["plainHttp"], settings
    assert settings["from"].startswith("https://"), settings
    assert settings["incoming"]["endpoint"]["port"] in (10993, 10143), settings
P

# What is published for an address becomes a policy again, with nothing but the names that mail programs look for.
root=$PWD
. releng/scripts/setup.sh
find_jdk
"$JAVA_HOME/bin/keytool" -importcert -noprompt -alias service -file "$scratch/chain.pem" -keystore "$scratch/trust.p12" \
  -storepass changeit 2>/dev/null
export POSTERN_JAVA_OPTIONS="-Djavax.net.ssl.trustStore=$scratch/trust.p12 -Djavax.net.ssl.trustStorePassword=changeit"
./postern import copy --from anna@example.test --json >"$scratch/imported.json" 2>"$scratch/import.log" \
  || { cat "$scratch/import.log" "$scratch/imported.json"; exit 1; }
./postern profile anna@example.test --format autoconfig >"$scratch/meant.xml"
python3 - "$scratch" <<'P'
import json, sys
import xml.etree.ElementTree as tree
imported = json.load(open(sys.argv[1] + "/imported.json"))
found = {(each["protocol"], each["port"]) for each in imported["listeners"]}
meant = {(each.get("type"), int(each.findtext("port"))) for each in tree.parse(sys.argv[1] + "/meant.xml").getroot()[0]
         if each.tag in ("incomingServer", "outgoingServer")}
assert imported["written"] and found and found <= meant, (found, meant)
assert {"imap", "smtp"} <= {protocol for protocol, port in found}, found
P
[ -f "$XDG_DATA_HOME/postern/sample/servers/copy.yaml" ] || fail "the imported policy is not in the site"
code=0
./postern import other --from anna@strange.test >"$scratch/nothing" 2>&1 || code=$?
[ "$code" = 3 ] && grep 'Nothing is published for anna@strange.test' "$scratch/nothing" >/dev/null || fail "a domain without settings: $code"
unset POSTERN_JAVA_OPTIONS

! grep -q 'anna@\|nobody@\|anna%40' "$scratch/access.log" || fail "users are in the access log"
kill "$daemon"
wait "$daemon" || true
daemon=
grep -q 'GET /mail/config-v1.1.xml HTTP/1.1" 304' "$scratch/access.log" || { cat "$scratch/access.log"; exit 1; }
