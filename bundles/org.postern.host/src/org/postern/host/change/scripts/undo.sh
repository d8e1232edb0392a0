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
  # A Postfix that finds a port taken ends a second after it was told to reload, whatever it is told meanwhile.
  age=9
  if [ -e "$change/swapped" ]; then age=$(($(date +%s) - $(date -r "$change/swapped" +%s))); fi
  if [ "$age" -ge 0 ] && [ "$age" -lt 3 ]; then sleep 2; fi
  # What fails for a moment, such as a reload during another, is tried once more.
  told=$(sh "$change/activate" 2>&1) || { sleep 1; told=$(sh "$change/activate" 2>&1); } \
    || refuse "The former files are back, and a server would not take them up: $(printf '%s\n' "$told" | sed -n 's/^refused: //p')" \
      "Mend what it names, then undo the change once more."
fi
rm -f "$change/swapped"
how=undone
let_go
