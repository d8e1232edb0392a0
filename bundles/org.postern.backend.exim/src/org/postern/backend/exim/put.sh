# $former must still be there; $text shall be there; $ports are listened on then.
[ "$(cat "$file"; echo .)" = "$former." ] || refuse "$file on the server was changed since the plan was made; make a new plan"
pid=$(cat "$(value pid_file_path)" 2>/dev/null) && kill -0 "$pid" 2>/dev/null \
  || refuse "No Exim runs with $file that could take it up ($(value pid_file_path) names none)"
put_text "$text"
take_up
listening() { ss -Hltn | sed -n 's/.*:\([0-9][0-9]*\)  *[^ ]*:[^ ]* *$/\1/p'; }
follows() { now=$(listening); for port in $ports; do printf '%s\n' "$now" | grep -qx "$port" || return 1; done; }
if command -v ss >/dev/null; then
  left=40
  until follows || [ "$left" -le 0 ]; do sleep 0.2; left=$((left - 1)); done
  follows || refuse "Exim does not listen as it should after it took up $file; see its log"
fi
