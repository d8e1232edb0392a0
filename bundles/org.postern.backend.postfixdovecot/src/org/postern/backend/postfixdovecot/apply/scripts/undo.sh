# Puts the files back as they were before the change, whatever is there now, and lets the servers take them up. May be
# run by Postern, by the server itself when nobody decided in time, or by hand; again, too.
trap '' HUP INT TERM PIPE
if ! mkdir "$change/decided" 2>/dev/null; then
  left=20
  while [ "$(decision)" = undoing ] && [ "$left" -gt 0 ]; do sleep 1; left=$((left - 1)); done
fi
echo undoing >"$change/decided/how"
how=failed
trap 'echo $how >"$change/decided/how"' EXIT
failed=
touched=
while read -r number path; do
  before=$change/before/$number
  old=$(former "$path")
  [ "$(sum "$path")" = "$(sum "$before")" ] && continue
  touched=yes
  if [ ! -e "$change/after/$number" ] || ! cmp -s "$path" "$change/after/$number"; then
    mkdir -p "$change/overwritten" && [ -e "$path" ] && cp -p "$path" "$change/overwritten/$number"
  fi
  if [ ! -e "$before" ]; then
    rm -f "$path" || failed="$failed $path"
  elif [ -e "$old" ] && cmp -s "$old" "$before"; then
    mv -f "$old" "$path" || failed="$failed $path"
  else
    new=$(staged "$path")
    cp -p "$before" "$new" && mv -f "$new" "$path" || failed="$failed $path"
  fi
done <"$change/files"
[ -z "$failed" ] || refuse "Not put back on the server:$failed" "Make room on its disk, then undo the change once more."
tidy
if [ -n "$touched" ] || [ -e "$change/swapped" ]; then
  sync
  sh "$change/activate" || refuse "The former files are back, but a server would not take them up" "See its log, and start it."
fi
rm -f "$change/swapped"
how=undone
let_go
