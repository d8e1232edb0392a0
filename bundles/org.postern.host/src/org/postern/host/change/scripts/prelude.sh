# What every script of a change begins with; $state and $id are set before.
umask 077
changes=$state/changes
change=$changes/$id

full() { refuse "Beside $1 on the server nothing can be written" "Make room on its disk, or give the user that Postern becomes there the right to write."; }

sum() { if [ -e "$1" ]; then sha256sum <"$1" | cut -d' ' -f1; else echo none; fi; }

# Where a file is staged, and where the one it replaces waits: hidden beside it, so that no pattern of an include finds it.
staged() { printf '%s/.postern-%s-new-%s' "${1%/*}" "$id" "${1##*/}"; }
former() { printf '%s/.postern-%s-old-%s' "${1%/*}" "$id" "${1##*/}"; }

# The lock names the change that holds it. It is let go of by whoever decides that change, perhaps the server itself.
take_lock() {
  mkdir -p "$changes" || refuse "$state cannot be written on the server" "Make room there, or give the user that Postern logs in as the right to write."
  printf '%s\n' "$id" >"$state/lock.$id" || refuse "$state cannot be written on the server" "Make room on its disk."
  for attempt in 1 2 3; do
    if ln "$state/lock.$id" "$state/lock" 2>/dev/null; then break; fi
    other=$(cat "$state/lock" 2>/dev/null)
    if [ "$other" = "$id" ]; then break; fi
    if [ -n "$other" ] && [ -d "$changes/$other" ] && [ ! -e "$changes/$other/decided" ]; then
      rm -f "$state/lock.$id"
      refuse "The server is being changed just now: $(cat "$changes/$other/who")" \
        "Wait until that change is done. If that Postern is gone for good, run on the server: sh $changes/$other/undo"
    fi
    mv "$state/lock" "$state/lock.left.$id" 2>/dev/null
  done
  rm -f "$state/lock.$id" "$state/lock.left.$id"
  [ "$(cat "$state/lock" 2>/dev/null)" = "$id" ] \
    || refuse "The server is being changed just now by somebody else" "Wait until that change is done, then try again."
}

let_go() { if [ "$(cat "$state/lock" 2>/dev/null)" = "$id" ]; then rm -f "$state/lock"; fi; }

decision() { cat "$change/decided/how" 2>/dev/null; }

# Removes what was staged and is not needed any more.
tidy() {
  while read -r number path; do rm -f "$(staged "$path")" "$(former "$path")"; done <"$change/files"
}
