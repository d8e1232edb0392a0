#!/usr/bin/env bash
# Thunderbird, with a fresh profile, sets up an account by its own autoconfig from Postern's profile service, and reads a
# mail on the practice server. In a network of its own, where nothing but the loopback is, so that the service can have
# the port that Thunderbird asks, and nobody outside is asked.
set -euo pipefail
cd "$(dirname "$0")/../.."
. tests/outside/own_network.bash
root=$PWD
. "$root/releng/scripts/setup.sh"

scratch=$(mktemp -d)
export XDG_DATA_HOME=$scratch/data XDG_CONFIG_HOME=$scratch/config XDG_CACHE_HOME=$scratch/cache
export HOME=$scratch PASSWORD='open sesame' NO_AT_BRIDGE=1
unset MOZ_HEADLESS
user=ben@example.test subject='Grüße für Thunderbird'
servants=()
stop() {
  local pid
  for pid in "${servants[@]}"; do kill "$pid" 2>/dev/null || true; done
  wait 2>/dev/null || true
  rm -rf "$scratch"
}
trap stop EXIT
end_with() { # end_with MESSAGE LOG...
  echo "$1"
  shift
  tail -n 40 "$@"
  exit 1
}

./postern review --fail-on error local >/dev/null # makes the sample site
server=$XDG_DATA_HOME/postern/sample/servers/local.yaml
sed -i 's/^port-offset: .*/port-offset: 34000/' "$server"
./postern account add local "$user" --password-env PASSWORD
./postern serve local --http-port 80 >"$scratch/serve.log" 2>&1 &
servants+=($!)
for _ in $(seq 300); do grep -q 'until Ctrl' "$scratch/serve.log" && break; sleep 0.2; done
grep -q 'until Ctrl' "$scratch/serve.log" || end_with "Postern does not serve" "$scratch/serve.log"
python3 - "$user" "$subject" <<'SEND'
import smtplib, sys
from email.message import EmailMessage
user, subject = sys.argv[1:]
mail = EmailMessage()
mail["From"] = mail["To"] = user
mail["Subject"] = subject
mail.set_content("The body for Thunderbird.\n")
with smtplib.SMTP("127.0.0.1", 34025) as connection:
    connection.send_message(mail)
SEND

start_display
mkdir "$scratch/profile"
cat >"$scratch/profile/user.js" <<'PREFS'
user_pref("marionette.port", 34828);
user_pref("network.dns.localDomains", "autoconfig.example.test,example.test");
user_pref("mailnews.auto_config.fetchFromISP.sslOnly", false);
user_pref("mailnews.auto_config.fetchFromExchange.enabled", false);
user_pref("network.captive-portal-service.enabled", false);
user_pref("network.manage-offline-status", false);
user_pref("datareporting.policy.dataSubmissionEnabled", false);
user_pref("app.update.disabledForTesting", true);
user_pref("mail.spotlight.firstRunDone", true);
user_pref("mail.shell.checkDefaultClient", false);
PREFS
/usr/bin/thunderbird --marionette -remote-allow-system-access --no-remote --profile "$scratch/profile" >"$scratch/thunderbird.log" 2>&1 &
servants+=($!)
timeout 300 python3 tests/outside/thunderbird.py 34828 "$user" "$PASSWORD" "$(find "$XDG_DATA_HOME" -name ca.pem)" \
  "$subject" || end_with "Thunderbird did not manage" "$scratch/thunderbird.log" "$scratch/serve.log"
