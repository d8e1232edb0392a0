# Waits until what is at $open is listened on and what is at $closed is not, for $tries fifths of a second at most. A place
# is a port or, where its address matters, ADDRESS:PORT.
listening() {
  ss -Hltn | while read -r state received sent place peer; do
    address=${place%:*}
    address=${address%\%*}
    case $address in
      '*' | 0.0.0.0 | '[::]' | ::) address='*' ;;
      '[::ffff:'*) address=${address#'[::ffff:'} && address=${address%]} ;;
    esac
    printf '%s\n' "${place##*:}" "$address:${place##*:}"
  done
}

follows() {
  now=$(listening)
  for place in $open; do printf '%s\n' "$now" | grep -qxF -e "$place" -e "*:${place##*:}" || return 1; done
  for place in $closed; do ! printf '%s\n' "$now" | grep -qxF -e "$place" || return 1; done
}

if command -v ss >/dev/null; then
  left=$tries
  until follows || [ "$left" -le 0 ]; do sleep 0.2; left=$((left - 1)); done
fi
