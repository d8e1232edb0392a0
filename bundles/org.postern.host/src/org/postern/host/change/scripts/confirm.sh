# The change stays.
if mkdir "$change/decided" 2>/dev/null; then
  echo confirmed >"$change/decided/how"
elif [ "$(decision)" = failed ]; then
  refuse "The server tried to put its former state back by itself, for nobody confirmed the change in time, and could not: $(sed -n 's/^refused: //p' "$change/undo.log" 2>/dev/null)" "Mend what it names, then undo the change."
elif [ "$(decision)" != confirmed ]; then
  refuse "The server has put its former state back by itself, for nobody confirmed the change in time" "Apply again, or allow more time in the access settings (undo-after)."
fi
tidy
let_go
# Changes of long ago are in the site's revisions; the newest are kept here too.
ls "$changes" | sort -r | tail -n +21 | while read -r old; do
  if [ -e "$changes/$old/decided" ]; then rm -rf "${changes:?}/$old"; fi
done
