# Waits until the ports of $open are listened on and those of $closed are not, then tells who listens where.
listening() { ss -Hltn | sed -n 's/.*:\([0-9][0-9]*\)  *[^ ]*:[^ ]* *$/\1/p'; }

follows() {
  now=$(listening)
  for port in $open; do printf '%s\n' "$now" | grep -qx "$port" || return 1; done
  for port in $closed; do ! printf '%s\n' "$now" | grep -qx "$port" || return 1; done
}

if command -v ss >/dev/null; then
  left=$tries
  until follows || [ "$left" -le 0 ]; do sleep 0.2; left=$((left - 1)); done
fi
printf '== ports 0\n'
ss -Hltnp | sed 's/^/ /'
