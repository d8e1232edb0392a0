# What every script begins with; $exim and $file are set before.
LC_ALL=C; export LC_ALL
PATH=$PATH:/usr/local/sbin:/usr/sbin:/sbin; export PATH

refuse() { printf 'refused: %s\n' "$1" >&2; exit 9; }

command -v "$exim" >/dev/null || refuse "There is no $exim on the server (exim-program below 'access' names Exim)"
[ -n "$file" ] || file=$("$exim" -bP configure_file 2>/dev/null)
[ -f "$file" ] || refuse "Exim's configuration '$file' is not there (exim-config below 'access' names it)"

part() { printf '@%s\n' "$1"; shift; "$@" 2>/dev/null | base64; }
value() { "$exim" -C "$file" -bP "$1" 2>/dev/null | sed "s/^$1 = //; s/^$1\$//"; }

# Has the running Exim take up its file; open sessions go on.
take_up() {
  pid=$(cat "$(value pid_file_path)" 2>/dev/null) && kill -0 "$pid" 2>/dev/null \
    || refuse "No Exim runs with $file that could take it up ($(value pid_file_path) names none)"
  kill -HUP "$pid"
}

# put_text TEXT: in one step, with the owner and rights of the present file.
put_text() {
  new=${file%/*}/.postern-new-${file##*/}
  cp -p "$file" "$new" && printf '%s' "$1" >"$new" || refuse "Beside $file on the server nothing can be written"
  told=$("$exim" -C "$new" -bV 2>&1 >/dev/null) || {
    rm -f "$new"
    refuse "Exim would refuse the new file, so nothing was changed: $(printf '%s' "$told" | tr '\n' ' ' | sed "s#$new#$file#g")"
  }
  mv -f "$new" "$file" || refuse "$file on the server cannot be replaced"
}
