# Has the servers look at the staged files, in folders that mirror theirs. $dovecot is Dovecot's main file, $postfix the
# folder of Postfix. Says for each check its name, its status and, indented, what it wrote.
mirror=$change/mirror
trap 'rm -rf "$mirror"' EXIT
rm -rf "$mirror"

# mirrored FOLDER: where it is mirrored.
mirrored() { printf '%s/tree%s' "$mirror" "$1"; }

# Links to everything, with the staged files instead of those that they will replace. Keys are not copied.
reflect() {
  to=$(mirrored "$1")
  mkdir -p "$to"
  (cd "$1" && find . -type d) | while read -r inner; do mkdir -p "$to/$inner"; done
  (cd "$1" && find . ! -type d ! -name '.postern-*') | while read -r inner; do ln -s "$1/$inner" "$to/$inner"; done
}

lay_over() {
  while read -r number path; do
    to=$(mirrored "$path")
    if [ -e "$change/after/$number" ]; then
      [ ! -f "$to" ] || [ -L "$to" ] || continue
      mkdir -p "${to%/*}" && rm -f "$to" && cp "$change/after/$number" "$to"
    elif [ -e "$change/after/$number.gone" ]; then
      rm -f "$to"
    fi
  done <"$change/files"
}

# Includes by absolute names must lead into the mirror, too.
redirect() {
  main=$(mirrored "$dovecot")
  sed -n 's#^[[:space:]]*!include[_a-z]*[[:space:]]*\(/.*\)/[^/]*$#\1#p' "$main" | while read -r folder; do
    if [ -d "$folder" ] && [ ! -e "$(mirrored "$folder")" ]; then reflect "$folder"; fi
  done
  sed "s#^\([[:space:]]*!include[_a-z]*[[:space:]]*\)/#\1$mirror/tree/#" "$main" >"$main.mirrored"
  mv "$main.mirrored" "$main"
}

check() {
  name=$1
  shift
  said=$("$@" 2>&1 </dev/null)
  printf '== %s %s\n' "$name" "$?"
  printf '%s\n' "$said" | sed -n "s#$mirror/tree##g; s/^/ /p"
}

quiet() { "$@" >/dev/null; }

# The value of a setting that names or holds a PEM text, whichever version of Dovecot this is.
dovecot_pem() {
  if path=$(doveconf -c "$conf" -h "$2" 2>/dev/null) && [ -n "$path" ]; then cat "$path"; else doveconf -P -c "$conf" -hx "$1"; fi
}

dovecot_certificate() {
  case $(doveconf -c "$conf" -h ssl 2>/dev/null) in no|'') return 0 ;; esac
  dovecot_pem ssl_cert ssl_server_cert_file >/dev/null
}

dovecot_key() {
  case $(doveconf -c "$conf" -h ssl 2>/dev/null) in no|'') return 0 ;; esac
  dovecot_pem ssl_key ssl_server_key_file >/dev/null
}

# The public keys of a certificate and of a private key, read from two commands' output.
same_key() {
  of_certificate=$(printf '%s\n' "$1" | openssl x509 -noout -pubkey 2>/dev/null) || { echo certificate; return 2; }
  of_key=$(printf '%s\n' "$2" | openssl pkey -pubout -passin pass: 2>/dev/null) || { echo key; return 3; }
  [ "$of_certificate" = "$of_key" ] || return 4
  printf '%s\n' "$1" | openssl x509 -noout -checkend 0 >/dev/null || { printf '%s\n' "$1" | openssl x509 -noout -enddate; return 5; }
}

dovecot_pair() {
  command -v openssl >/dev/null || return 0
  certificate=$(dovecot_pem ssl_cert ssl_server_cert_file 2>/dev/null)
  key=$(dovecot_pem ssl_key ssl_server_key_file 2>/dev/null)
  [ -n "$certificate" ] && [ -n "$key" ] || return 0
  same_key "$certificate" "$key"
}

postfix_files() {
  chain=$(postconf -c "$cf" -xh smtpd_tls_chain_files 2>/dev/null | tr ',' ' ')
  if [ -n "$(echo $chain)" ]; then echo $chain; return; fi
  echo $(postconf -c "$cf" -xh smtpd_tls_cert_file smtpd_tls_key_file 2>/dev/null)
}

postfix_readable() {
  for file in $(postfix_files); do
    [ "$file" = none ] || cat "$file" >/dev/null || return 1
  done
}

postfix_pair() {
  command -v openssl >/dev/null || return 0
  files=$(postfix_files)
  [ -n "$files" ] && [ "$files" != none ] || return 0
  text=$(cat $files 2>/dev/null) || return 0
  same_key "$text" "$text"
}

# Of the warnings only those that the live files do not cause.
postfix_warnings() {
  postconf -c "$postfix" -n 2>&1 >/dev/null | sed 's/^postconf: *//' | sort -u >"$mirror/live"
  postconf -c "$cf" -n 2>&1 >/dev/null | sed "s#$mirror/tree##g; s/^postconf: *//" | sort -u >"$mirror/staged"
  new=$(comm -13 "$mirror/live" "$mirror/staged")
  [ -z "$new" ] || { printf '%s\n' "$new"; return 1; }
}

# A server may have one of the two only.
has_dovecot() { command -v doveconf >/dev/null && [ -e "$dovecot" ]; }
has_postfix() { command -v postconf >/dev/null && [ -e "$postfix/main.cf" ]; }

if has_dovecot; then reflect "${dovecot%/*}"; fi
if has_postfix; then reflect "$postfix"; fi
lay_over
if has_dovecot; then
  redirect
  lay_over
  conf=$(mirrored "$dovecot")
  check dovecot.files quiet doveconf -c "$conf" -n
  check dovecot.certificate dovecot_certificate
  check dovecot.key dovecot_key
  check dovecot.pair dovecot_pair
fi
if has_postfix; then
  cf=$(mirrored "$postfix")
  check postfix.services quiet postconf -c "$cf" -M
  check postfix.settings postfix_warnings
  check postfix.certificate postfix_readable
  check postfix.pair postfix_pair
  check postfix.files postfix -c "$cf" check
fi
check ports ss -Hltnp
