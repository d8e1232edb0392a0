# Saves the files as they are and stages the new ones. $who, $seconds; lines of expect, keep and put follow.
begin() {
  take_lock
  trap 'status=$?; if [ $status != 0 ]; then tidy 2>/dev/null; rm -rf "$change"; let_go; fi' EXIT
  trap 'exit 1' HUP INT TERM
  mkdir "$change" "$change/before" "$change/after" || full "$change"
  printf '%s\n' "$who" >"$change/who" || full "$change"
  touch "$change/files" || full "$change"
}

# What the plan saw must still be there.
expect() {
  [ "$(sum "$2")" = "$1" ] \
    || refuse "$2 on the server is not what it was when the plan was made" "Make the plan anew, look at it, and apply that one."
}

# keep NUMBER PATH: what is there now can be put back. A link is followed, so that it stays a link.
keep() {
  real=$(readlink -f "$2") || real=$2
  printf '%s %s\n' "$1" "$real" >>"$change/files" || full "$change"
  if [ -e "$real" ]; then cp -p "$real" "$change/before/$1" || full "$change"; fi
}

path_of() { sed -n "s/^$1 //p" "$change/files"; }

# put NUMBER TEXT: stages a file with the owner and the rights of the one it replaces.
put() {
  real=$(path_of "$1")
  printf '%s' "$2" >"$change/after/$1" || full "$change"
  (umask 022 && mkdir -p "${real%/*}") || full "$real"
  new=$(staged "$real")
  if [ -e "$real" ]; then
    cp -p "$real" "$new" && ln -f "$real" "$(former "$real")" || full "$real"
  else
    touch "$new" && chmod 644 "$new" || full "$real"
  fi
  cat "$change/after/$1" >"$new" && cmp -s "$change/after/$1" "$new" || full "$real"
}

# gone NUMBER: the file shall be there no more.
gone() {
  real=$(path_of "$1")
  touch "$change/after/$1.gone" || full "$change"
  ln -f "$real" "$(former "$real")" || full "$real"
}

# The server undoes the change by itself where nobody decides in time.
watch() {
  [ "$seconds" -gt 0 ] || return 0
  if [ -d /run/systemd/system ] && command -v systemd-run >/dev/null; then
    systemd-run --quiet --collect --unit="postern-$id" sh "$change/watch" && return 0
  fi
  setsid nohup sh "$change/watch" </dev/null >/dev/null 2>&1 &
}
