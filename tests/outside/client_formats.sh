#!/usr/bin/env bash
# What Postern writes for clients, read by programs that know nothing of it: xmllint, openssl, Python, Poppler, zbar and
# Chromium.
set -euo pipefail
cd "$(dirname "$0")/../.."

scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
export XDG_DATA_HOME=$scratch/data XDG_CONFIG_HOME=$scratch/config

expect() { # expect TEXT FILE
  grep -qF -- "$1" "$2" || { echo "Expected '$1' in $2:"; head -c 2000 "$2"; exit 1; }
}
chromium() { # chromium ARGUMENT...: in a profile of its own
  timeout 120 /usr/bin/chromium --headless --no-sandbox --disable-gpu --disable-quic --no-first-run \
    --disable-background-networking --disable-component-update --disable-sync --hide-scrollbars \
    --user-data-dir="$scratch/chromium" "$@" >"$scratch/chromium.log" 2>&1 || { tail -20 "$scratch/chromium.log"; exit 1; }
}

./postern review --fail-on error local >/dev/null # makes the sample site
site=$XDG_DATA_HOME/postern/sample
printf 'display-names:\n  de: Müllers Beispiel\n  he: דואר לדוגמה\n' >>"$site/domains/example.test.yaml"
postern() { ./postern --site "$site" --quiet "$@"; }
user=anna@example.test
write() { postern profile "$1" --format "$2" --verify "${@:4}" -o "$scratch/$3"; }

echo "== autoconfig is what the draft's schema allows"
write example.test autoconfig domain.xml
write "$user" autoconfig user.xml
xmllint --noout --nonet --relaxng tests/outside/autoconfig.rng "$scratch/domain.xml" "$scratch/user.xml"
expect '<displayName lang="he">דואר לדוגמה</displayName>' "$scratch/user.xml"
sed 's/<port>/<prt>/;s,</port>,</prt>,' "$scratch/user.xml" >"$scratch/wrong.xml"
if xmllint --noout --nonet --relaxng tests/outside/autoconfig.rng "$scratch/wrong.xml" 2>/dev/null; then
  echo "The schema allows anything"; exit 1
fi

echo "== Apple profiles have the keys of Apple's description, and openssl verifies their signature"
openssl req -x509 -newkey rsa:2048 -nodes -days 30 -subj '/CN=Example profiles' -keyout "$scratch/key.pem" \
  -out "$scratch/signer.pem" -addext keyUsage=digitalSignature -addext extendedKeyUsage=emailProtection 2>/dev/null
cat "$scratch/signer.pem" "$scratch/key.pem" >"$scratch/both.pem"
for kind in imap pop; do
  write "$user" "mobileconfig-$kind" "$kind.mobileconfig"
  write example.test "mobileconfig-$kind" "domain.$kind.mobileconfig"
  python3 tests/outside/client_formats.py payload "$scratch/$kind.mobileconfig" "$scratch/domain.$kind.mobileconfig"
  write "$user" "mobileconfig-$kind" "$kind.signed" --sign "$scratch/both.pem"
  for tool in cms smime; do
    openssl "$tool" -verify -binary -inform DER -in "$scratch/$kind.signed" -CAfile "$scratch/signer.pem" \
      -out "$scratch/content" 2>"$scratch/openssl.log" || { cat "$scratch/openssl.log"; exit 1; }
    cmp "$scratch/content" "$scratch/$kind.mobileconfig"
  done
  postern profile "$user" --compare "$scratch/$kind.signed"
done
for kind in rsa-3072 p-256; do
  postern signing create --name "Example $kind" --key "$kind" --days 20 >"$scratch/created"
  expect 'signing.expires' "$scratch/created"
  postern signing export "$scratch/$kind.pem"
  postern profile "$user" --format mobileconfig-imap --verify -o "$scratch/own.signed"
  openssl cms -verify -binary -inform DER -in "$scratch/own.signed" -CAfile "$scratch/$kind.pem" -purpose any \
    -out "$scratch/content" 2>"$scratch/openssl.log" || { cat "$scratch/openssl.log"; exit 1; }
  cmp "$scratch/content" "$scratch/imap.mobileconfig"
done
openssl pkcs12 -export -in "$scratch/signer.pem" -inkey "$scratch/key.pem" -passout pass:right -out "$scratch/imported.p12"
printf right >"$scratch/right" && printf wrong >"$scratch/wrong"
if postern signing import "$scratch/imported.p12" --password-file "$scratch/wrong" 2>"$scratch/refused"; then
  echo "A wrong password opened it"; exit 1
fi
expect "The password does not open $scratch/imported.p12" "$scratch/refused"
postern signing import "$scratch/imported.p12" --password-file "$scratch/right" >/dev/null
postern publish example.test --to "$scratch/published" --no-check >/dev/null
openssl smime -verify -binary -inform DER -in "$scratch/published/example.test.imap.mobileconfig" \
  -CAfile "$scratch/signer.pem" -out "$scratch/content" 2>/dev/null
cmp "$scratch/content" "$scratch/domain.imap.mobileconfig"
postern signing remove --forget >/dev/null
if postern profile "$user" --format mobileconfig-imap --sign "$scratch/signer.pem" -o "$scratch/none" 2>/dev/null; then
  echo "Signed without a key"; exit 1
fi

echo "== the sheet is a PDF for others too, with umlauts, Hebrew and the code"
for language in '' -de; do
  write "$user" "setup-sheet$language" "sheet$language.pdf"
  pdftotext -layout "$scratch/sheet$language.pdf" "$scratch/sheet$language.txt"
  expect 993 "$scratch/sheet$language.txt"
done
expect 'Müllers Beispiel' "$scratch/sheet-de.txt"
expect 'Verschlüsselung' "$scratch/sheet-de.txt"
pdfinfo "$scratch/sheet-de.pdf" | grep -Eq '^Tagged: +yes' || { echo "not tagged"; exit 1; }
pdftoppm -r 150 -f 1 -l 1 -png "$scratch/sheet-de.pdf" "$scratch/sheet"
write "$user" setup-page page.html
read_code() { python3 tests/outside/client_formats.py code "$scratch/page.html" "$(zbarimg --nodbus --quiet --raw "$1")"; }
read_code "$scratch"/sheet-1.png
write "$user" qr-png code.png
read_code "$scratch/code.png"

echo "== Chromium shows the page in both themes and widths, and prints it"
for theme in 0 1; do # dark, light
  for width in 360 1200; do
    chromium --window-size="$width,3400" --blink-settings=preferredColorScheme="$theme" \
      --screenshot="$scratch/page-$theme-$width.png" "file://$scratch/page.html"
    read_code "$scratch/page-$theme-$width.png"
    convert "$scratch/page-$theme-$width.png" -crop 1x1+2+2 -format '%[fx:round(100*luminance)]' info: >"$scratch/paper"
    if [ "$theme" = 0 ]; then [ "$(cat "$scratch/paper")" -lt 30 ]; else [ "$(cat "$scratch/paper")" -gt 80 ]; fi \
      || { echo "theme $theme has paper of luminance $(cat "$scratch/paper")"; exit 1; }
  done
done
chromium --no-pdf-header-footer --print-to-pdf="$scratch/printed.pdf" "file://$scratch/page.html"
pdftotext "$scratch/printed.pdf" "$scratch/printed.txt"
expect "$user" "$scratch/printed.txt"
pdftoppm -r 150 -png "$scratch/printed.pdf" "$scratch/printed"
for printed in "$scratch"/printed-*.png; do
  if zbarimg --nodbus --quiet --raw "$printed" >"$scratch/code.txt" 2>/dev/null; then break; fi
done
python3 tests/outside/client_formats.py code "$scratch/page.html" "$(cat "$scratch/code.txt")"
