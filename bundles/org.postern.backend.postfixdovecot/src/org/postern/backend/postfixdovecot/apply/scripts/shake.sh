# Shakes hands from the server itself; lines of shake follow. A status of 127: the server has no tool for it.
hands=$(mktemp -d) || exit 1
trap 'rm -rf "$hands"' EXIT

# shake NAME HOST:PORT KIND, at the same time as all others
shake() {
  {
    case $3 in
      tls) timeout 10 openssl s_client -connect "$2" </dev/null ;;
      plain) command -v bash >/dev/null || exit 127
        timeout 10 bash -c 'exec 3<>"/dev/tcp/${0%:*}/${0##*:}" && read -r greeting <&3' "$2" ;;
      *) timeout 10 openssl s_client -starttls "$3" -connect "$2" </dev/null ;;
    esac >"$hands/$1.said" 2>&1
    echo $? >"$hands/$1.status"
  } &
}

told() {
  wait
  for status in "$hands"/*.status; do
    [ -e "$status" ] || continue
    name=${status##*/}
    name=${name%.status}
    printf '== %s %s\n' "$name" "$(cat "$status")"
    grep -i error "$hands/$name.said" | head -n 3 | sed 's/^/ /'
  done
}
