#!/usr/bin/env bash
# What was published into a folder, served by nginx, Apache and Caddy as Postern tells them: each place at which mail
# programs look answers with the published file, as what it is. Ports and names are those of a network namespace.
set -euo pipefail
cd "$(dirname "$0")/../.."
. tests/outside/own_network.bash

scratch=$(mktemp -d)
chmod 755 "$scratch" # Apache's processes belong to another user
export XDG_DATA_HOME=$scratch/data XDG_CONFIG_HOME=$scratch/config
server=
stop_server() {
  [ -z "$server" ] || kill "$server" 2>/dev/null || true
  wait 2>/dev/null || true
  server=
}
stop() {
  stop_server
  umount /etc/hosts 2>/dev/null || true
  rm -rf "$scratch"
}
trap stop EXIT
fail() { echo "$*"; cat "$scratch"/*.log; exit 1; }

hosts='autoconfig.example.test autodiscover.example.test ua-auto-config.example.test'
echo "127.0.0.1 localhost example.test $hosts" >"$scratch/hosts"
mount --bind "$scratch/hosts" /etc/hosts

./postern init "$scratch/site" --server mail --host mail.example.test --backend postfix-dovecot --domain example.test >/dev/null
postern() { ./postern --site "$scratch/site" "$@"; }
www="$scratch/mail set-up"
postern publish example.test --to "$www" --no-check --quiet >/dev/null
for kind in nginx apache caddy; do
  postern web-server example.test --for "$kind" --root "$www" --language de -o "$scratch/$kind.conf" --quiet
done

# answers URL MEDIA-TYPE FILE [OPTION OF CURL...]
answers() {
  local url=$scheme://$1 type=$2 file=$3 found
  shift 3
  rm -f "$scratch/body"
  found=$(curl --silent --show-error --max-time 20 "${trust[@]}" "$@" -o "$scratch/body" -w '%{http_code} %{content_type}' "$url") \
    || fail "$url $*: no answer"
  [ "$found" = "200 $type" ] || fail "$url $*: $found instead of 200 $type"
  cmp "$scratch/body" "$www/$file" || fail "$url $*: it is not $file"
}

asks_everything() {
  local host path
  for host in $hosts example.test; do
    answers "$host/.well-known/autoconfig/mail/config-v1.1.xml" 'text/xml; charset=utf-8' example.test.xml
    answers "$host/mail/config-v1.1.xml?emailaddress=anna%40example.test" 'text/xml; charset=utf-8' example.test.xml
  done
  for path in autodiscover/autodiscover Autodiscover/Autodiscover AutoDiscover/AutoDiscover; do
    for host in autodiscover.example.test example.test; do
      answers "$host/$path.xml" 'text/xml; charset=utf-8' example.test.autodiscover.xml \
        -H 'Content-Type: text/xml' --data '<Autodiscover><Request/></Autodiscover>'
      answers "$host/$path.xml" 'text/xml; charset=utf-8' example.test.autodiscover.xml
      answers "$host/$path.json?Email=anna%40example.test&Protocol=AutodiscoverV1" application/json example.test.autodiscover.json
      answers "$host/$path.json/v1.0/anna@example.test" application/json example.test.autodiscover.json
    done
  done
  answers 'example.test/email.mobileconfig?email=anna@example.test' application/x-apple-aspen-config example.test.imap.mobileconfig
  answers example.test/setup/mobileconfig-pop application/x-apple-aspen-config example.test.pop.mobileconfig
  answers ua-auto-config.example.test/.well-known/user-agent-configuration.json application/json example.test.pacc.json
  answers autoconfig.example.test/setup 'text/html; charset=utf-8' example.test.de.html
  for path in example.test.zone setup/other email.mobileconfig/more; do
    [ "$(curl --silent "${trust[@]}" -o /dev/null -w '%{http_code}' "$scheme://example.test/$path")" = 404 ] \
      || fail "/$path is answered, and was not to be"
  done
}

# serves COMMAND...: asks once there is an answer under each name, for certificates come one after another
serves() {
  local host
  "$@" >"$scratch/server.log" 2>&1 &
  server=$!
  for host in $hosts example.test; do
    until curl --silent --max-time 5 "${trust[@]}" -o /dev/null "$scheme://$host/"; do
      kill -0 "$server" 2>/dev/null || fail "$1 has ended"
      sleep 0.2
    done
  done
  asks_everything
  stop_server
}

scheme=http
trust=()
echo "== nginx"
mkdir "$scratch/nginx"
cat >"$scratch/nginx/nginx.conf" <<C
master_process off;
pid $scratch/nginx/pid;
events { }
http {
  include /etc/nginx/mime.types;
  access_log off;
  client_body_temp_path $scratch/nginx/body;
  include $scratch/nginx.conf;
}
C
nginx -t -q -p "$scratch/nginx" -e "$scratch/nginx.log" -c "$scratch/nginx/nginx.conf" || fail "nginx does not take it"
serves nginx -p "$scratch/nginx" -e "$scratch/nginx.log" -c "$scratch/nginx/nginx.conf" -g 'daemon off;'

echo "== nginx, inside a site that is there"
postern web-server example.test --for nginx --root "$www" --language de --paths-only -o "$scratch/paths.conf" --quiet
cat >"$scratch/nginx.conf" <<C
server {
  listen 80;
  server_name example.test $hosts;
  location ~ /\. { deny all; }
  location ~ \.(xml|json)$ { return 403; }
  include $scratch/paths.conf;
}
C
serves nginx -p "$scratch/nginx" -e "$scratch/nginx.log" -c "$scratch/nginx/nginx.conf" -g 'daemon off;'

echo "== Apache"
modules=/usr/lib/apache2/modules
mkdir "$scratch/empty"
cat >"$scratch/apache2.conf" <<C
LoadModule mpm_event_module $modules/mod_mpm_event.so
LoadModule authz_core_module $modules/mod_authz_core.so
LoadModule alias_module $modules/mod_alias.so
LoadModule mime_module $modules/mod_mime.so
User www-data
Group www-data
PidFile $scratch/apache.pid
ErrorLog $scratch/apache.log
DefaultRuntimeDir $scratch
TypesConfig /etc/mime.types
ServerName localhost
Listen 80
<Directory />
  Require all denied
</Directory>
DocumentRoot $scratch/empty
<Directory $scratch/empty>
  Require all granted
</Directory>
Include $scratch/apache.conf
C
serves apache2 -f "$scratch/apache2.conf" -DFOREGROUND

echo "== Caddy, which makes certificates by itself"
printf '{\n  admin off\n  local_certs\n  skip_install_trust\n}\nimport %s\n' "$scratch/caddy.conf" >"$scratch/Caddyfile"
scheme=https
trust=(--cacert "$XDG_DATA_HOME/caddy/pki/authorities/local/root.crt")
serves caddy run --config "$scratch/Caddyfile" --adapter caddyfile
echo "Every place is answered by nginx, Apache and Caddy."
