# Puts the staged files in place, all of them or none, and lets the servers take them up.
trap '' HUP INT TERM PIPE
[ ! -e "$change/decided" ] && [ -d "$change" ] \
  || refuse "The server has put its former state back by itself, for the change took too long" "Apply again, or allow more time in the access settings (undo-after)."
touch "$change/swapped" || refuse "$change on the server cannot be written" "Make room on its disk."
while read -r number path; do
  if [ -e "$change/after/$number" ] || [ -e "$change/after/$number.gone" ]; then
    [ "$(sum "$path")" = "$(sum "$change/before/$number")" ] \
      || refuse "$path on the server was changed while the change was under way" "Make the plan anew, look at it, and apply that one."
  fi
done <"$change/files"
while read -r number path; do
  if [ -e "$change/after/$number" ]; then
    mv -f "$(staged "$path")" "$path" || refuse "$path on the server cannot be replaced" "See whether its folder can be written."
  elif [ -e "$change/after/$number.gone" ]; then
    rm -f "$path" || refuse "$path on the server cannot be removed" "See whether its folder can be written."
  fi
done <"$change/files"
sync
sh "$change/activate"
